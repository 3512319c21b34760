import Files
import JSONReading
import JSONWriting

/// Why the desk does not do what it is asked to, in a sentence for the person who edits.
struct DeskRefusal: Error {
  let status: Status
  let reason: String
  /// More members of the answer.
  var more: @Sendable (inout JSONWriter) -> Void = { _ in }

  /// What is asked for cannot be done.
  static func impossible(_ reason: String) -> DeskRefusal {
    DeskRefusal(status: .unprocessable, reason: reason)
  }

  /// The disk refuses.
  static func failed(_ error: FileError) -> DeskRefusal {
    .impossible("\(error.path) was not written: \(error.reason). Your text is kept here.")
  }
}

extension Answer {
  /// Makes an answer of a JSON object.
  init(_ status: Status = .ok, object write: (inout JSONWriter) -> Void) {
    self.init(
      status, type: "application/json; charset=utf-8",
      bytes: jsonScript { json in json.object { write(&$0) } })
  }

  /// Makes the answer that says why something is not done.
  init(_ refusal: DeskRefusal) {
    self.init(refusal.status) { json in
      json.member("reason", refusal.reason)
      refusal.more(&json)
    }
  }
}

/// What a request to the desk is about.
struct DeskRequest: Sendable {
  private let members: JSONValue

  /// Reads what follows the head of a request; nil where it is no object of JSON.
  init?(_ body: [UInt8]) {
    guard let value = try? readJSON(body, replacingHalfPairs: true), case .object = value else {
      return nil
    }
    members = value
  }

  /// Returns a text; where there is none, the request is refused.
  func text(_ name: String) throws(DeskRefusal) -> String {
    guard let text = members[name]?.text else {
      throw .impossible("The request does not say '\(name)'.")
    }
    return text
  }

  /// Returns a text; nil where there is none, or nothing in it.
  func optionalText(_ name: String) -> String? {
    members[name]?.text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  /// Returns a number that is not negative; nil where there is none.
  func number(_ name: String) -> Int? { members[name]?.integer.flatMap { $0 >= 0 ? $0 : nil } }
}
