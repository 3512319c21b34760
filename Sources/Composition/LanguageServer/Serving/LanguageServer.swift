import ContentModel
import Files
import JSONReading
import JSONWriting

/// Answers editors over the Language Server Protocol 3.17.
///
/// Messages are taken in their order: what a client tells is known before the next message is looked at, and what it
/// asks is answered beside, of the texts as they were when it asked.
actor LanguageServer {
  /// How far the two sides have come.
  enum Phase: Sendable {
    case new, open, shutDown
  }
  let options: LanguageServerOptions
  private let send: @Sendable ([UInt8]) -> Void
  var phase = Phase.new
  var client = ClientAbilities(.null)
  /// The documents that are open, by their paths; by their addresses where they have none.
  var documents: [String: OpenDocument] = [:]
  /// Grows with each change that a client tells of.
  var number = 0
  /// The sites, by their folders.
  var sites: [String: ServedSite] = [:]
  /// Where the disk may have changed since a site was asked for last, by the folders of the sites.
  var touched: [String: TouchedPaths] = [:]
  /// The folders that the client has open.
  var folders: Set<String> = []
  /// What was sent of each site, where findings are sent.
  var sent: [String: SentFindings] = [:]
  /// Waits for the client to be done before findings are sent.
  var settling: Task<Void, Never>?
  private var running: [RequestID: Task<Void, Never>] = [:]
  private var awaited: [RequestID: CheckedContinuation<JSONValue?, Never>] = [:]
  private var lastRequest = 0

  /// Makes one.
  ///
  /// - Parameters:
  ///   - options: What it says of itself.
  ///   - send: Sends the bytes of a message, after those that were sent before.
  init(_ options: LanguageServerOptions, send: @escaping @Sendable ([UInt8]) -> Void) {
    self.options = options
    self.send = send
  }

  /// Takes what came next.
  ///
  /// - Returns: The status to end with, where that was the end.
  func take(_ read: ReadMessage) async -> Int32? {
    switch read {
    case .unreadable(let reason):
      answer(nil, .failure(ResponseError(.parseError, reason)))
    case .message(let bytes):
      do throws(UnreadableMessage) {
        return await take(try IncomingMessage(bytes))
      } catch {
        answer(error.id, .failure(error.error))
      }
    }
    return nil
  }

  /// Gives up all that is still to be answered, since nobody waits for it.
  func end() {
    settling?.cancel()
    for task in running.values { task.cancel() }
    for waiting in awaited.values { waiting.resume(returning: nil) }
    awaited = [:]
  }

  private func take(_ message: IncomingMessage) async -> Int32? {
    switch message {
    case .notification("exit", _):
      let status: Int32 = phase == .shutDown ? 0 : 1
      end()
      return status
    case .notification("$/cancelRequest", let parameters):
      if let id = RequestID(parameters["id"]) { running[id]?.cancel() }
    case .notification(let method, let parameters):
      // What comes too early or too late is passed over, as the protocol says.
      if phase == .open { await know(method, parameters) }
    case .answer(let id, let value): awaited.removeValue(forKey: id)?.resume(returning: value)
    case .request(let id, let method, let parameters): await take(id, method, parameters)
    }
    return nil
  }

  private func take(_ id: RequestID, _ method: String, _ parameters: JSONValue) async {
    switch (phase, method) {
    case (.new, "initialize"): answer(id, .success(initialize(parameters)))
    case (.new, _):
      answer(id, .failure(ResponseError(.notInitialized, "'initialize' has to come first")))
    case (.shutDown, _):
      answer(id, .failure(ResponseError(.invalidRequest, "the server is shut down")))
    case (.open, "initialize"):
      answer(id, .failure(ResponseError(.invalidRequest, "'initialize' has come already")))
    case (.open, "shutdown"):
      phase = .shutDown
      end()
      for task in running.values { await task.value }
      answer(id, .success(.null))
    case (.open, _):
      guard running[id] == nil else {
        let error = ResponseError(.invalidRequest, "a request with this 'id' is not answered yet")
        return answer(id, .failure(error))
      }
      guard let question = Question(rawValue: method) else {
        return answer(
          id, .failure(ResponseError(.methodNotFound, "'\(method)' is not known here")))
      }
      let moment = moment(of: parameters, for: question)
      running[id] = Task {
        let token = parameters["workDoneToken"].flatMap { $0.isThere ? $0 : nil }
        if let token { self.report(beginOf: question.title, token) }
        let result = await moment.answer(question, parameters)
        if let token { self.report(endOf: token) }
        self.finish(id, result)
      }
    }
  }

  private func finish(_ id: RequestID, _ result: Result<WrittenValue, ResponseError>) {
    let isCancelled = running.removeValue(forKey: id)?.isCancelled ?? true
    answer(id, isCancelled ? .failure(.cancelled) : result)
  }

  private func answer(_ id: RequestID?, _ result: Result<WrittenValue, ResponseError>) {
    send(OutgoingMessage.answer(id, result).bytes)
  }

  /// Tells the client something.
  func notify(_ method: String, _ value: WrittenValue) {
    send(OutgoingMessage.notification(method: method, value).bytes)
  }

  /// Asks the client something.
  ///
  /// - Returns: What it says; nil where it refuses, or goes away.
  @discardableResult
  func ask(_ method: String, _ value: WrittenValue) async -> JSONValue? {
    lastRequest += 1
    let id = RequestID.text("waymark-\(lastRequest)")
    return await withCheckedContinuation { waiting in
      awaited[id] = waiting
      send(OutgoingMessage.request(id, method: method, value).bytes)
    }
  }
}
