import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process with both streams going to files; a class, because a process has an identity.
///
/// Foundation's `Process` can wait for ever when several are started side by side, as tests are; this
/// asks the system itself whether the process has ended. Files and not pipes: nothing can block on them.
final class ChildProcess {
  private let words: [String]
  private let folder: URL
  private let scratch: URL
  private let environment: [String: String]
  private var identifier: pid_t = 0
  private var waitStatus: Int32?

  /// Makes a process that is ready to start.
  init(_ words: [String], in folder: URL, scratch: URL, environment: [String: String] = [:]) {
    self.words = words
    self.folder = folder
    self.scratch = scratch
    self.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8",
    ].merging(environment) { $1 }
  }

  /// Starts it.
  func start() throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, file("stdout").path(), writing, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, file("stderr").path(), writing, 0o644)
    // The shell changes the folder, and then becomes the program: the process stays the same.
    let launch = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path(percentEncoded: false)]
    var arguments = unsafe (launch + words).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    let failure = unsafe posix_spawn(
      &identifier, launch[0], &actions, nil, &arguments, &variables)
    try #require(failure == 0, "'\(words)' cannot be started: error \(failure)")
  }

  /// Whether it has ended.
  func hasEnded() -> Bool { collect(WNOHANG) }

  /// Waits for its end.
  func waitUntilExit() { _ = collect(0) }

  /// Ends it at once, and waits until it is gone; returns whether it was still running.
  func kill() -> Bool {
    if !hasEnded() { _ = Foundation.kill(identifier, SIGKILL) }
    waitUntilExit()
    return waitStatus.map { $0 & 0x7F != 0 } ?? false
  }

  /// Returns what it wrote, and its status, once it has ended; that of a signal is 128 and its number.
  func outcome() throws -> CommandOutcome {
    let status = try #require(waitStatus)
    let signal = status & 0x7F
    return CommandOutcome(
      output: String(decoding: try Data(contentsOf: file("stdout")), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: file("stderr")), as: UTF8.self),
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }

  private func file(_ name: String) -> URL { scratch.appending(path: name) }

  private func collect(_ options: Int32) -> Bool {
    guard waitStatus == nil else { return true }
    var status: Int32 = 0
    var collected: pid_t
    repeat {
      collected = unsafe waitpid(identifier, &status, options)
    } while collected == -1 && errno == EINTR
    if collected == identifier { waitStatus = status }
    return collected != 0
  }
}
