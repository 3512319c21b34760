/// The status of an answer, with the phrase that stands beside it.
package enum Status: Int, Sendable {
  /// All is well.
  case ok = 200
  /// It stands at another address.
  case moved = 307
  /// It cannot be understood.
  case badRequest = 400
  /// It was meant for another host.
  case forbidden = 403
  /// Nothing stands there.
  case notFound = 404
  /// It wants to do more than read.
  case methodNotAllowed = 405
  /// What it was about has changed meanwhile.
  case conflict = 409
  /// More comes with it than is taken.
  case contentTooLarge = 413
  /// Its address is too long.
  case addressTooLong = 414
  /// It is understood, and cannot be done.
  case unprocessable = 422
  /// Its headers are too long.
  case headTooLarge = 431
  /// It could not be answered.
  case failed = 500
  /// It cannot be answered now.
  case unavailable = 503

  var phrase: String {
    switch self {
    case .ok: "OK"
    case .moved: "Temporary Redirect"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .conflict: "Conflict"
    case .contentTooLarge: "Content Too Large"
    case .addressTooLong: "URI Too Long"
    case .unprocessable: "Unprocessable Content"
    case .headTooLarge: "Request Header Fields Too Large"
    case .failed: "Internal Server Error"
    case .unavailable: "Service Unavailable"
    }
  }
}

/// Sends events one after the other, each through a function that returns when it is on its way.
typealias EventSource =
  @Sendable (_ send: @Sendable ([UInt8]) async throws -> Void) async throws -> Void

/// What is sent back for a request.
struct Answer: Sendable {
  let status: Status
  /// The kind of the content, as `Content-Type` gives it.
  let type: String
  /// Headers of this answer alone.
  var headers: [(name: String, value: String)] = []
  let content: Content

  enum Content: Sendable {
    /// The whole content.
    case bytes([UInt8])
    /// Server-sent events, until the browser goes away: each is made when the one before is sent.
    case events(EventSource)
  }

  /// Makes an answer of bytes.
  init(_ status: Status = .ok, type: String, bytes: [UInt8]) {
    self.status = status
    self.type = type
    content = .bytes(bytes)
  }

  /// Makes an answer that goes on.
  init(events: @escaping EventSource) {
    status = .ok
    type = "text/event-stream"
    content = .events(events)
  }

  /// Makes an answer of one sentence.
  init(_ status: Status, sentence: String) {
    self.init(status, type: "text/plain; charset=utf-8", bytes: Array((sentence + "\n").utf8))
  }

  /// Makes the answer to a request that is refused.
  init(_ refusal: RequestRefusal) {
    self.init(refusal.status, sentence: refusal.reason)
    if refusal.status == .methodNotAllowed { headers.append(("Allow", "GET, HEAD")) }
  }

  /// Makes an answer that leads to another path.
  init(movedTo path: String) {
    self.init(.moved, sentence: "It stands at another address.")
    headers.append(("Location", path))
  }

  /// Returns the lines before the content, with the empty one.
  func head(closesConnection: Bool) -> [UInt8] {
    var lines = [
      "HTTP/1.1 \(status.rawValue) \(status.phrase)", "Content-Type: \(type)",
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: no-referrer",
    ]
    lines += headers.map { "\($0.name): \($0.value)" }
    if case .bytes(let bytes) = content { lines.append("Content-Length: \(bytes.count)") }
    if closesConnection { lines.append("Connection: close") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
