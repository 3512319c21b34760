import FlyingSocks
private import Platform

/// One connection of a browser: requests one after the other, each with its answer.
///
/// Whoever sends nothing or reads nothing is given up after a while, and holds up nobody else.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let port: UInt16
  private let writingFolder: String?

  /// How long a request may take to come in, and a part of an answer to go out.
  private static let patience = Duration.seconds(20)
  /// How much of an answer is sent at once.
  private static let partSize = 64 << 10

  init(_ socket: AsyncSocket, port: UInt16, writingFolder: String?) {
    self.socket = socket
    self.port = port
    self.writingFolder = writingFolder
  }

  /// Answers requests until either side ends the connection, and closes it.
  func serve(_ answer: @Sendable (Request) async -> Answer) async {
    defer { try? socket.close() }
    var received: [UInt8] = []
    do {
      while let bytes = try await nextHead(&received) {
        let head: RequestHead
        do {
          head = try RequestHead(bytes, port: port, writingFolder: writingFolder)
        } catch {
          return try await refuse(error)
        }
        let body = try await nextBody(of: head.bodySize ?? 0, &received)
        try await send(await answer(Request(head: head, body: body)), for: head)
        if head.closesConnection { return }
      }
    } catch let refusal as RequestRefusal {
      try? await refuse(refusal)
    } catch {
      // The browser went away, or kept us waiting.
    }
  }

  /// Sends a refusal, after which nothing that follows could be understood.
  func refuse(_ refusal: RequestRefusal) async throws {
    let answer = Answer(refusal)
    guard case .bytes(let bytes) = answer.content else { return }
    try await write(answer.head(closesConnection: true) + bytes)
    // What is on its way and never read would make the system take the answer back.
    let deadline = ContinuousClock.now + .milliseconds(100)
    for _ in 0..<64 {
      _ = try await withDeadline(deadline) { try await socket.read(atMost: 4096) }
    }
  }

  /// Reads up to the next empty line; nil where the browser has ended the connection before a request.
  private func nextHead(_ received: inout [UInt8]) async throws -> [UInt8]? {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if let end = endOfHead(received) {
        defer { received.removeFirst(end.next) }
        return Array(received[..<end.head])
      }
      guard received.count <= RequestHead.maximumSize else { throw RequestRefusal.longHead }
      do {
        received += try await withDeadline(deadline) { try await socket.read(atMost: 4096) }
      } catch SocketError.disconnected {
        return nil
      }
    }
  }

  /// Reads what belongs to a request behind its head.
  private func nextBody(of size: Int, _ received: inout [UInt8]) async throws -> [UInt8] {
    let deadline = ContinuousClock.now + Self.patience
    while received.count < size {
      received += try await withDeadline(deadline) { try await socket.read(atMost: Self.partSize) }
    }
    defer { received.removeFirst(size) }
    return Array(received.prefix(size))
  }

  private func send(_ answer: Answer, for head: RequestHead) async throws {
    switch answer.content {
    case .bytes(let bytes):
      try await write(
        answer.head(closesConnection: head.closesConnection) + (head.isHead ? [] : bytes))
    case .events(let events):
      try await write(answer.head(closesConnection: true))
      if !head.isHead { try await events { try await write($0) } }
      throw CancellationError()
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.partSize, bytes.count)
      let part = Data(bytes[start..<end])
      try await withDeadline(.now + Self.patience) { try await socket.write(part) }
      start = end
    }
  }
}

/// Returns where a head ends and where what follows it begins; nil where it is not all there.
private func endOfHead(_ bytes: [UInt8]) -> (head: Int, next: Int)? {
  let end = Array("\r\n\r\n".utf8)
  guard bytes.count >= end.count else { return nil }
  for start in 0...(bytes.count - end.count)
  where bytes[start] == end[0] && bytes[start..<start + end.count].elementsEqual(end) {
    return (start, start + end.count)
  }
  return nil
}
