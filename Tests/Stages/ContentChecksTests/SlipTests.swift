import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What is said of the slips that people make, and where: the table is `Slips.txt`.
@Suite struct SlipTests {
  @Test(arguments: Slip.all)
  func pointsAtTheSlipAndSaysHowToMendIt(_ slip: Slip) async {
    let found = await checkFiles(slip.files(), today: CalendarDate(year: 2026, month: 11, day: 29))
    let lines = found.map { Slip.line(of: $0) }
    #expect(lines == slip.findings, "\(slip.name)")
  }

  @Test func readsTheWholeTable() {
    #expect(Slip.all.count > 110)
    #expect(Set(Slip.all.map(\.name)).count == Slip.all.count)
  }
}

/// A case of `Slips.txt`.
struct Slip: Sendable, CustomTestStringConvertible {
  let name: String
  private let edits: [String]
  /// The findings, each with its hint behind ` | `.
  let findings: [String]

  var testDescription: String { name }

  private static let usualPath = "content/scr/markers/02-two.md"

  static let all: [Slip] = {
    let file = projectFolder.appending(path: "Tests/Stages/ContentChecksTests/Slips.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n== ").dropFirst().map(Slip.init)
  }()

  private init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    name = lines[0]
    let body = lines.dropFirst().filter { !$0.isEmpty }
    edits = body.filter { ["+", "-", "@", "="].contains($0.prefix(1)) }
    var findings: [String] = []
    for line in body where !["+", "-", "@", "="].contains(line.prefix(1)) {
      if line.hasPrefix("  ") {
        findings[findings.count - 1] += " |\(line.dropFirst())"
      } else {
        findings.append(Slip.unescaped(line))
      }
    }
    self.findings = findings
  }

  static func line(of finding: Diagnostic) -> String {
    let position = finding.position
    let path = position.path == usualPath ? "" : position.path + ":"
    return "\(path)\(position.line):\(position.column) \(finding.severity.rawValue): "
      + "\(finding.summary) [\(finding.code.rawValue)]" + (finding.hint.map { " | \($0)" } ?? "")
  }

  /// The files of the small site with the slip in them.
  func files() -> [String: [UInt8]] {
    var files = checkedFiles.mapValues {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    var path = Slip.usualPath
    var place: Int?
    for edit in edits {
      let line = Slip.unescaped(String(edit.dropFirst(2)))
      switch edit.prefix(1) {
      case "@":
        path = line
        place = nil
      case "-":
        place = files[path]?.firstIndex(of: line)
        if let place {
          files[path]?.remove(at: place)
        } else {
          Issue.record("no line '\(line)' in \(path)")
        }
      case "=": files[path] = Array(files[path]?.prefix(Int(line) ?? 0) ?? [])
      default:
        var lines = files[path] ?? [""]
        // The last one is what follows the last line feed.
        lines.insert(line, at: place ?? lines.count - 1)
        place = place.map { $0 + 1 }
        files[path] = lines
      }
    }
    return files.mapValues { lines in Slip.bytes(of: lines.joined(separator: "\n")) }
  }

  private static func unescaped(_ line: String) -> String {
    line.replacing("\\t", with: "\t").replacing(/\\u\{([0-9A-F]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
    }
  }

  private static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: /\\x\{([0-9A-F]+)\}/) {
      bytes += rest[..<match.range.lowerBound].utf8
      if let byte = UInt8(match.1, radix: 16) { bytes.append(byte) }
      rest = rest[match.range.upperBound...]
    }
    return bytes + rest.utf8
  }
}
