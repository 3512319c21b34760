import FlyingSocks
private import Platform

/// Why the preview cannot listen, in words for a person.
package struct PortError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The whole sentence.
  package let description: String
  /// Whether another program has the port, so that another one may be free.
  let isTaken: Bool

  init(_ description: String, isTaken: Bool = false) {
    self.description = description
    self.isTaken = isTaken
  }
}

/// The sockets on loopback that browsers of this machine reach the preview through.
struct Listeners: Sendable {
  /// The port of them all.
  let port: UInt16
  private let sockets: [Socket]

  /// Takes a port.
  ///
  /// - Parameter port: The port to take; 0 for any that is free.
  /// - Throws: ``PortError`` where it is taken, or not the user's to take.
  init(port: UInt16) throws(PortError) {
    do {
      let first = try listeningSocket(at: .inet(ip4: "127.0.0.1", port: port))
      guard case .ip4(_, let taken) = try first.sockname() else {
        throw SocketError.unsupportedAddress
      }
      self.port = taken
      do {
        sockets = [first, try listeningSocket(at: .inet6(ip6: "::1", port: taken))]
      } catch {
        // A machine without IPv6 is served by the first alone; but `localhost` must not be somebody else.
        guard !isTaken(error) else {
          try? first.close()
          throw error
        }
        sockets = [first]
      }
    } catch {
      guard isTaken(error) else {
        throw PortError("port \(port) cannot be used: \(reason(error))")
      }
      throw PortError(
        "port \(port) is in use by another program; name another one with --port", isTaken: true)
    }
  }

  /// Takes the first free port from one on.
  ///
  /// - Parameters:
  ///   - first: The port to begin with.
  ///   - count: How many ports are tried, as far as there are so many.
  /// - Throws: ``PortError`` where none of them is free, or the first is not the user's to take.
  init(firstFreeFrom first: UInt16, count: UInt16) throws(PortError) {
    let last = first.addingReportingOverflow(count - 1).overflow ? .max : first + count - 1
    for port in first...last {
      do throws(PortError) {
        self = try Listeners(port: port)
        return
      } catch {
        guard error.isTaken else { throw error }
      }
    }
    throw PortError(
      "none of the ports \(first) to \(last) is free; name another one with --port")
  }

  /// Waits for connections and serves each, side by side, until the task is cancelled.
  ///
  /// - Parameters:
  ///   - pool: What waits for sockets; it has to run.
  ///   - writingFolder: The folder below which requests may write; nil where none may.
  ///   - answer: Returns what a request gets.
  /// - Throws: Whatever keeps it from waiting at all.
  func serve(
    with pool: some AsyncSocketPool, writingFolder: String?,
    _ answer: @escaping @Sendable (Request) async -> Answer
  ) async throws {
    let places = Places(count: maximumConnections)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for socket in sockets {
        let listener = try AsyncSocket(socket: socket, pool: pool)
        group.addTask {
          await accept(from: listener, places, answer) { socket in
            Connection(socket, port: port, writingFolder: writingFolder)
          }
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

/// How many connections are open at once; the files that a process may have open are not many more.
private let maximumConnections = 600

/// The places for connections, of which each is taken and given back.
private actor Places {
  private var free: Int

  init(count: Int) { free = count }

  func take() -> Bool {
    guard free > 0 else { return false }
    free -= 1
    return true
  }

  func giveBack() { free += 1 }
}

private func accept(
  from listener: AsyncSocket, _ places: Places,
  _ answer: @escaping @Sendable (Request) async -> Answer,
  _ connection: @Sendable (AsyncSocket) -> Connection
) async {
  await withDiscardingTaskGroup { group in
    while !Task.isCancelled {
      let socket: AsyncSocket
      do {
        socket = try await listener.accept()
      } catch {
        // The browser hung up already, or the process has no more files to open: others may fare better.
        try? await Task.sleep(for: .milliseconds(50))
        continue
      }
      let connection = connection(socket)
      guard await places.take() else {
        group.addTask {
          try? await connection.refuse(.crowded)
          try? socket.close()
        }
        continue
      }
      group.addTask {
        await connection.serve(answer)
        await places.giveBack()
      }
    }
  }
}

private func listeningSocket(at address: some SocketAddress) throws -> Socket {
  let socket = try Socket(domain: Int32(type(of: address).family), type: .stream)
  do {
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: address)
    try socket.listen()
  } catch {
    try? socket.close()
    throw error
  }
  return socket
}

private func isTaken(_ error: any Error) -> Bool {
  if case SocketError.failed(_, EADDRINUSE, _) = error { true } else { false }
}

private func reason(_ error: any Error) -> String {
  if case SocketError.failed(_, _, let message) = error {
    message.lowercased()
  } else {
    "this machine does not let programs listen"
  }
}
