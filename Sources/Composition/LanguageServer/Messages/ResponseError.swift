/// Why a request is not answered.
struct ResponseError: Error, Hashable, Sendable {
  /// The codes of JSON-RPC and of the Language Server Protocol.
  enum Code: Int, Hashable, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    case notInitialized = -32002
    /// The request was understood, and cannot be done: the message is for the user.
    case requestFailed = -32803
    case requestCancelled = -32800
  }

  let code: Code
  /// The fact, for whoever reads the log of an editor or, with `requestFailed`, for its user.
  let message: String

  init(_ code: Code, _ message: String) { (self.code, self.message) = (code, message) }

  static let cancelled = ResponseError(.requestCancelled, "the request was cancelled")

  static func missing(_ name: String) -> ResponseError {
    ResponseError(
      .invalidParameters, "'\(name)' is missing, or is something else than it should be")
  }
}
