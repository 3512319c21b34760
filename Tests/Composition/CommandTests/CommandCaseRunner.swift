import Foundation
import Testing

/// What the commands of a case were expected to do, and what they did.
struct CommandCaseResult {
  /// One entry a command: the expected outcome as written, and the real one as it would be written.
  var commands: [(command: String, wanted: String, got: String)] = []
  /// The case file with the real outcomes in place of the expected ones.
  var rewritten = ""
}

/// Does in a temporary folder what a case says.
func run(_ commandCase: CommandCase) throws -> CommandCaseResult {
  let folder = try TemporaryFolder()
  let site = folder.url.appending(path: "site")
  try copyTheme(into: site)
  try FileManager.default.createDirectory(
    at: folder.url.appending(path: "home"), withIntermediateDirectories: false)
  try installWaymark(in: folder.url, readableByAll: commandCase.isUnprivileged)
  var result = CommandCaseResult()
  var kept: [String] = []
  for part in commandCase.parts {
    if part.isExpectation {
      guard !result.commands.isEmpty else {
        throw MalformedCase("an expectation stands before the first command")
      }
      let wanted = result.commands[result.commands.count - 1].wanted
      result.commands[result.commands.count - 1].wanted =
        wanted + (wanted.isEmpty ? "" : "\n") + part.markdown
      continue
    }
    kept.append(part.markdown)
    guard case .block(let words, let lines) = part else { continue }
    guard let got = try perform(words, lines, in: folder.url) else { continue }
    result.commands.append((lines.joined(separator: "\n"), "", got))
    if !got.isEmpty { kept.append(got) }
  }
  result.rewritten = kept.joined(separator: "\n")
  return result
}

/// Does what one block says; returns what a command did, written as blocks.
private func perform(_ words: [String], _ lines: [String], in folder: URL) throws -> String? {
  let site = folder.appending(path: "site")
  switch (words.first, words.count) {
  case ("base", 2): try copyBase(words[1], into: site)
  case ("file", 2):
    let url = site.appending(path: words[1])
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
  case ("setup", 1):
    let outcome = try shell(lines, in: folder)
    guard outcome.status == 0 else { throw MalformedCase("the setup failed: \(outcome.errors)") }
  case ("command", 1): return blocks(of: try shell(lines, in: folder), folder)
  case ("command", 2) where words[1] == "unprivileged":
    guard let drop = privilegeDrop else { throw MalformedCase("privileges cannot be dropped") }
    return blocks(of: try shell(lines, in: folder, before: drop), folder)
  default: throw MalformedCase("no block '\(words.joined(separator: " "))' is known")
  }
  return nil
}

private func shell(
  _ lines: [String], in folder: URL, before: [String] = []
) throws -> CommandOutcome {
  try run(
    before + ["/bin/bash", "-c", lines.joined(separator: "\n")],
    in: folder.appending(path: "site"),
    environment: [
      "PATH": folder.appending(path: "bin").path() + ":/usr/local/bin:/usr/bin:/bin",
      "HOME": folder.appending(path: "home").path(), "TMP": folder.path(),
    ])
}

/// Puts the program on the path of a case; as a file of its own where its place may be out of reach.
func installWaymark(in folder: URL, readableByAll: Bool) throws {
  let bin = folder.appending(path: "bin")
  try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: false)
  let program = bin.appending(path: "waymark")
  let executable = waymarkExecutable.resolvingSymlinksInPath()
  try #require(
    FileManager.default.isExecutableFile(atPath: executable.path()),
    "no program stands at \(executable.path()); run 'swift build' first")
  guard readableByAll else {
    return try FileManager.default.createSymbolicLink(at: program, withDestinationURL: executable)
  }
  do {
    try FileManager.default.linkItem(at: executable, to: program)
  } catch {
    // The two places are on different disks.
    try FileManager.default.copyItem(at: executable, to: program)
  }
}

/// Writes an outcome as the blocks of a case, without what differs from run to run.
private func blocks(of outcome: CommandOutcome, _ folder: URL) -> String {
  func block(_ name: String, _ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let steady = text.replacing(/; [0-9]+ ms\n/, with: "; N ms\n")
      .replacing(folder.path().dropLast(folder.path().hasSuffix("/") ? 1 : 0), with: "TMP")
    var lines = steady.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("(no line end)") }
    return CommandCase.Part.block(words: [name], lines: lines).markdown
  }
  return [
    block("output", outcome.output), block("errors", outcome.errors),
    outcome.status == 0 ? nil : block("status", "\(outcome.status)\n"),
  ].compactMap(\.self).joined(separator: "\n")
}

/// Why a case cannot be run.
struct MalformedCase: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
