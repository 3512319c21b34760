import Foundation
import Testing

/// What a finished process left: its two streams as text, and its status.
struct CommandOutcome: Equatable {
  var output: String
  var errors: String
  var status: Int32
}

/// The project's folder, from the place of this file.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The program under test: what `WAYMARK_EXECUTABLE` names, or else the debug build.
let waymarkExecutable =
  ProcessInfo.processInfo.environment["WAYMARK_EXECUTABLE"].map { URL(filePath: $0) }
  ?? projectFolder.appending(path: ".build/debug/waymark")

/// Whether this process may do everything, so that a file's permissions do not bind it.
let isPrivileged = geteuid() == 0

/// The words before a command that take a superuser's privileges away; none where there are none.
let privilegeDrop: [String]? =
  isPrivileged
  ? ["/usr/bin/setpriv", "/bin/setpriv"].first(where: FileManager.default.isExecutableFile)
    .map { [$0, "--reuid=65534", "--regid=65534", "--clear-groups"] }
  : []

/// Makes a process that is ready to start, with both streams going to files in `scratch`.
///
/// Files and not pipes: nothing can block on them, and no other process started meanwhile holds them open.
func process(
  _ words: [String], in folder: URL, scratch: URL, environment: [String: String] = [:]
) throws -> Process {
  let process = Process()
  process.executableURL = URL(filePath: try #require(words.first))
  process.arguments = Array(words.dropFirst())
  process.currentDirectoryURL = folder
  process.environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8",
  ].merging(environment) { $1 }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try emptyFile("stdout", in: scratch)
  process.standardError = try emptyFile("stderr", in: scratch)
  return process
}

/// Runs a process to its end.
func run(
  _ words: [String], in folder: URL, environment: [String: String] = [:]
) throws -> CommandOutcome {
  let scratch = try TemporaryFolder()
  let process = try process(words, in: folder, scratch: scratch.url, environment: environment)
  try process.run()
  process.waitUntilExit()
  return try outcome(of: process, scratch: scratch.url)
}

/// Returns what a process that has ended wrote, and its status; that of a signal is 128 and its number.
func outcome(of process: Process, scratch: URL) throws -> CommandOutcome {
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.appending(path: name)), as: UTF8.self)
  }
  let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
  return CommandOutcome(
    output: try text("stdout"), errors: try text("stderr"),
    status: process.terminationStatus + signal)
}

private func emptyFile(_ name: String, in folder: URL) throws -> FileHandle {
  let url = folder.appending(path: name)
  try Data().write(to: url)
  return try FileHandle(forWritingTo: url)
}
