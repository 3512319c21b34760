import Foundation
import Testing
import TestSupport

/// What a finished process left: its two streams as text, and its status.
struct CommandOutcome: Equatable {
  var output: String
  var errors: String
  var status: Int32
}

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

/// Runs a process to its end.
func run(
  _ words: [String], in folder: URL, environment: [String: String] = [:]
) throws -> CommandOutcome {
  let scratch = try TemporaryFolder()
  let process = ChildProcess(words, in: folder, scratch: scratch.url, environment: environment)
  try process.start()
  process.waitUntilExit()
  return try process.outcome()
}
