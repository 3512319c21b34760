import JSONReading
import Wording

/// A value of a file with the way to it, so that what does not fit can be told: `responses[3].notes`.
struct ReadValue {
  let value: JSONValue
  let path: String

  /// Returns a text of at most so many units of UTF-16.
  func text(_ limit: Int) throws(Refusal) -> String {
    guard case .text(let text) = value else { throw misshapen }
    if text.utf16.count > limit {
      throw Refusal(text: .toolProblemLong, values: ["part": path, "count": String(limit)])
    }
    return text
  }

  /// Returns a text that fits a pattern.
  func text(matching pattern: Regex<Substring>) throws(Refusal) -> String {
    guard case .text(let text) = value, (try? pattern.wholeMatch(in: text)) != nil else {
      throw misshapen
    }
    return text
  }

  /// Returns a text that is one of some.
  func text(oneOf texts: [String]) throws(Refusal) -> String {
    guard case .text(let text) = value, texts.contains(text) else { throw misshapen }
    return text
  }

  /// Returns the entries of a list.
  func list<Entry>(
    _ limit: Int, _ read: (ReadValue) throws(Refusal) -> Entry
  ) throws(Refusal) -> [Entry] {
    guard case .list(let entries) = value else { throw misshapen }
    if entries.count > limit {
      throw Refusal(text: .toolProblemLong, values: ["part": path, "count": String(limit)])
    }
    var values: [Entry] = []
    for (index, entry) in entries.enumerated() {
      values.append(try read(ReadValue(value: entry, path: "\(path)[\(index + 1)]")))
    }
    return values
  }

  /// Returns the members of an object, which has all that it needs and no others.
  func object(
    needing needed: [String], allowing optional: [String] = []
  ) throws(Refusal) -> ReadObject {
    guard case .object(let members) = value else { throw misshapen }
    func inside(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    if let strange = members.keys.sorted().first(where: {
      !needed.contains($0) && !optional.contains($0)
    }) {
      let part = inside(String(strange.prefix(60)))
      throw Refusal(text: .toolProblemUnknown, values: ["part": part])
    }
    if let missing = needed.first(where: { members[$0] == nil }) {
      throw Refusal(text: .toolProblemMissing, values: ["part": inside(missing)])
    }
    return ReadObject(members: members, inside: inside)
  }

  /// Why the value is refused: it is not what it has to be.
  var misshapen: Refusal { Refusal(text: .toolProblemShape, values: ["part": path]) }
}

/// The members of an object.
struct ReadObject {
  fileprivate let members: [String: JSONValue]
  fileprivate let inside: (String) -> String

  /// Returns a member that may be missing.
  func optional(_ name: String) -> ReadValue? {
    members[name].map { ReadValue(value: $0, path: inside(name)) }
  }

  /// Returns a member that the object was said to need.
  subscript(name: String) -> ReadValue {
    guard let value = optional(name) else { preconditionFailure("'\(name)' was not needed") }
    return value
  }
}
