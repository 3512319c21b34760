import JSONReading

/// What a request is known by, which its answer repeats.
enum RequestID: Hashable, Sendable {
  /// A number.
  case number(Int)
  /// A text.
  case text(String)

  init?(_ value: JSONValue?) {
    if let number = value?.integer {
      self = .number(number)
    } else if let text = value?.text {
      self = .text(text)
    } else {
      return nil
    }
  }
}

/// A message of a client: https://www.jsonrpc.org/specification.
enum IncomingMessage: Sendable {
  /// Something to answer.
  case request(RequestID, method: String, JSONValue)
  /// Something to know.
  case notification(method: String, JSONValue)
  /// The answer to a request of ours; nil where it is an error.
  case answer(RequestID, JSONValue?)

  /// Reads a message.
  ///
  /// - Parameter bytes: One whole message.
  /// - Throws: ``ResponseError`` where it is no JSON, or JSON that is no message.
  init(_ bytes: [UInt8]) throws(UnreadableMessage) {
    let value: JSONValue
    do {
      value = try readJSON(bytes, replacingHalfPairs: true)
    } catch {
      throw UnreadableMessage(
        id: nil, ResponseError(.parseError, "this is no JSON of at most 512 levels"))
    }
    let id = RequestID(value["id"])
    if let method = value["method"]?.text {
      let parameters = value["params"] ?? .null
      if let id {
        self = .request(id, method: method, parameters)
      } else if value["id"] == nil {
        self = .notification(method: method, parameters)
      } else {
        throw UnreadableMessage(
          id: nil, ResponseError(.invalidRequest, "an 'id' is a whole number or a text"))
      }
    } else if let id, value["result"] != nil || value["error"] != nil {
      self = .answer(id, value["error"] == nil ? value["result"] : nil)
    } else {
      throw UnreadableMessage(
        id: id, ResponseError(.invalidRequest, "this is neither a request nor an answer"))
    }
  }
}

/// Why a message cannot be read, and which request it was, where that is known.
struct UnreadableMessage: Error, Hashable, Sendable {
  let id: RequestID?
  let error: ResponseError

  init(id: RequestID?, _ error: ResponseError) { (self.id, self.error) = (id, error) }
}
