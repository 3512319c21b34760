import Foundation
import Testing
import TestSupport

/// The page of a code under `docs/diagnostics/`, with its two examples.
struct DiagnosticPage: Sendable, CustomTestStringConvertible {
  let code: String
  private let sections: [String: [CommandCase.Part]]

  init(_ file: URL) throws {
    code = file.deletingPathExtension().lastPathComponent
    var sections: [String: [CommandCase.Part]] = [:]
    var heading = ""
    for part in CommandCase.parts(of: try String(contentsOf: file, encoding: .utf8)) {
      if case .text(let lines) = part {
        heading = lines.last { $0.hasPrefix("## ") } ?? heading
      } else {
        sections[heading, default: []].append(part)
      }
    }
    self.sections = sections
  }

  var testDescription: String { code }

  /// The pages of all codes, by name.
  static let all: [DiagnosticPage] = {
    let folder = projectFolder.appending(path: "docs/diagnostics")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent != "README.md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { try? DiagnosticPage($0) }
  }()

  /// The example that gives findings of the code.
  var failing: DiagnosticExample { DiagnosticExample(sections["## An example that fails"] ?? []) }

  /// The same, mended.
  var passing: DiagnosticExample { DiagnosticExample(sections["## An example that passes"] ?? []) }

  /// Whether an example needs a user whom file permissions bind.
  var isUnprivileged: Bool { (failing.files + passing.files).contains { $0.kind == .locked } }
}

/// Changes to the sample site, and what a check then says.
struct DiagnosticExample {
  /// The changes, in their order.
  let files: [ExampleFile]
  /// The findings as they are printed.
  let findings: String
  /// What other hosts answer, an address and a status on each line; empty where none is asked.
  let answers: [String]
  /// The command that takes the place of `check`, in words; empty where none does.
  let options: [String]

  init(_ parts: [CommandCase.Part]) {
    var files: [ExampleFile] = []
    var findings = ""
    var answers: [String] = []
    var options: [String] = []
    for case .block(let words, let lines) in parts {
      if let file = ExampleFile(words: words, lines: lines) { files.append(file) }
      if words == ["finding"] { findings += lines.map { $0 + "\n" }.joined() }
      if words == ["options"] {
        options += lines.flatMap { $0.split(separator: " ").map(String.init) }
      }
      if words == ["answers"] { answers += lines }
    }
    self.files = files
    self.findings = findings
    self.answers = answers
    self.options = options
  }

  /// Makes the site in a temporary folder and checks it; returns what is printed before the summary.
  func check() throws -> (findings: String, summary: String) {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    try copyTheme(into: site)
    try copyBase("sample", into: site)
    let old = files.filter { $0.kind == .old }
    if !old.isEmpty { try copyBase("sample", into: site.appending(path: "v1")) }
    for file in old { try file.apply(to: site.appending(path: "v1")) }
    for file in files where file.kind != .old { try file.apply(to: site) }
    let needsOtherUser = files.contains { $0.kind == .locked }
    try installWaymark(in: folder.url, readableByAll: needsOtherUser)
    let words = needsOtherUser ? try #require(privilegeDrop) : []
    let program = folder.url.appending(path: "bin/waymark").path()
    let hosts = answers.isEmpty ? nil : try LoopbackServer(answering: answers)
    if !options.isEmpty { return try perform(program, in: site) }
    let outcome = try run(
      words + [program, "check"] + (old.isEmpty ? [] : ["--against", "v1"])
        + (hosts == nil ? [] : ["--external"]),
      in: site, environment: hosts?.proxyEnvironment ?? [:])
    #expect(
      (outcome.errors.isEmpty || outcome.errors.hasPrefix("note: 'waymark check --fix' mends "))
        && outcome.output.hasSuffix("\n"), "\(outcome)")
    return split(outcome.output)
  }

  /// Does what stands in place of a check; its findings go to the second stream.
  private func perform(
    _ program: String, in site: URL
  ) throws -> (findings: String, summary: String) {
    let typst = site.appending(path: "typst").path()
    try Data(answeringTypst.utf8).write(to: URL(filePath: typst))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: typst)
    let outcome = try run(
      [program] + options.map { $0 == "TYPST" ? typst : $0 }, in: site)
    // What other programs this computer lacks is no finding.
    let lines = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("note: ") }
    return (lines.map { $0 + "\n" }.joined(), split(outcome.output).summary)
  }

  private func split(_ output: String) -> (findings: String, summary: String) {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let summary = String(lines.popLast() ?? "")
    return (lines.map { $0 + "\n" }.joined(), summary)
  }
}

/// A program that says it is Typst, and writes as much of a PDF as is looked at.
private let answeringTypst = """
  #!/bin/sh
  if [ "$1" = --version ]; then echo 'typst 0.15.2 (0000000)'; else echo '<</Type/Pages/Count 1>>'; fi

  """
