import Foundation
import Testing
import TestSupport

/// A web server on loopback that stands for all other hosts; a class, because a process has an identity.
///
/// `loopback_server.py` says what it answers.
final class LoopbackServer {
  private let folder: TemporaryFolder
  private let process: ChildProcess
  /// Where it listens, such as `http://127.0.0.1:8080`.
  let address: String

  /// Starts a server that answers as a proxy what the entries say, an address and a status in each.
  init(answering answers: [String] = []) throws {
    folder = try TemporaryFolder()
    let script = projectFolder.appending(
      path: "Tests/Composition/CommandTests/OtherHosts/loopback_server.py")
    let words = answers.flatMap { $0.split(separator: " ").map(String.init) }
    process = ChildProcess(
      ["python3", script.path(), folder.url.appending(path: "log").path()] + words,
      in: folder.url, scratch: folder.url)
    try process.start()
    let printed = folder.url.appending(path: "stdout")
    var port = ""
    while !port.hasSuffix("\n") {
      try #require(!process.hasEnded(), "the server on loopback did not start; is python3 there?")
      Thread.sleep(forTimeInterval: 0.01)
      port = String(decoding: (try? Data(contentsOf: printed)) ?? Data(), as: UTF8.self)
    }
    address = "http://127.0.0.1:\(port.dropLast())"
  }

  deinit { _ = process.kill() }

  /// The variables that send every request to this server, whatever host it is for.
  var proxyEnvironment: [String: String] { ["http_proxy": address, "https_proxy": address] }

  /// What it was asked, in order.
  func requests() throws -> [Request] {
    let log = try String(contentsOf: folder.url.appending(path: "log"), encoding: .utf8)
    return log.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Request(underway: Int(words[0]) ?? 0, method: words[1], target: words[2])
    }
  }

  /// One request.
  struct Request {
    /// How many requests were being answered, this one among them.
    let underway: Int
    let method: String
    let target: String
  }
}
