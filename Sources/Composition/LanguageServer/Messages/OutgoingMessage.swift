import JSONWriting

/// A value that writes itself when it is sent.
struct WrittenValue: Sendable {
  let write: @Sendable (inout JSONWriter) -> Void

  init(_ write: @escaping @Sendable (inout JSONWriter) -> Void) { self.write = write }

  /// Nothing, where an answer needs a value.
  static let null = WrittenValue { json in json.null() }

  /// Returns a list of values.
  static func list<Entry: Sendable>(
    _ entries: [Entry], _ write: @escaping @Sendable (Entry, inout JSONWriter) -> Void
  ) -> WrittenValue {
    WrittenValue { json in json.list(entries, write) }
  }

  /// Returns an object.
  static func object(_ write: @escaping @Sendable (inout JSONWriter) -> Void) -> WrittenValue {
    WrittenValue { json in json.object(write) }
  }
}

/// What a server says.
enum OutgoingMessage: Sendable {
  /// The answer to a request; with an error for nil where it is not known which.
  case answer(RequestID?, Result<WrittenValue, ResponseError>)
  /// Something to know.
  case notification(method: String, WrittenValue)
  /// Something to answer.
  case request(RequestID, method: String, WrittenValue)

  /// The bytes of the message, with the header that tells their length.
  var bytes: [UInt8] {
    let body = jsonScript { json in
      json.object { json in
        json.member("jsonrpc", "2.0")
        switch self {
        case .answer(let id, let result):
          json.name("id")
          json.id(id)
          switch result {
          case .success(let value):
            json.name("result")
            value.write(&json)
          case .failure(let error):
            json.member("error") { json in
              json.member("code", error.code.rawValue)
              json.member("message", error.message)
            }
          }
        case .notification(let method, let value):
          json.member("method", method)
          json.name("params")
          value.write(&json)
        case .request(let id, let method, let value):
          json.name("id")
          json.id(id)
          json.member("method", method)
          json.name("params")
          value.write(&json)
        }
      }
    }
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
