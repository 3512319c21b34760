import Diagnostics
import Foundation
import Testing

/// Returns a finding; line 0 stands for the whole file.
func finding(
  _ code: DiagnosticCode = .unknownMarker, _ path: String = "content/a.md", _ line: Int = 0,
  _ column: Int = 0, length: Int? = nil,
  _ summary: String = "no marker 'a'", hint: String? = nil
) -> Diagnostic {
  Diagnostic(
    code, at: SourcePosition(path: path, line: line, column: column), length: length, summary,
    hint: hint)
}

/// What texts of the content may try to do to those who read a report of them.
let hostileTexts = [
  "a\nb", "a\r\n::error::forged", "%0A::error::forged", "::warning file=x::forged",
  "##[error]forged", "\u{1B}[31mred\u{7}", "\u{9B}2J", "\u{202E}gnidaer", "a\u{0}b\u{7F}",
  "a,line=1,title=forged", "{0} {{1}}", "[text](https://forged.example)", "\"quoted\" \\ </script>",
  "é😀e\u{301}", "a\u{2028}b\u{85}c", "",
]

/// Writes a report of findings in files with texts.
func written(
  _ findings: [Diagnostic], as format: FindingsFormat, silenced: Set<DiagnosticCode> = [],
  prefix: String = "", isUncapped: Bool = false, files: [String: String] = [:],
  documentation: String? = nil
) -> String {
  var findings = Findings(findings, silenced: silenced)
  findings.documentation = documentation
  return FindingsReport(
    findings, pathPrefix: prefix, version: "1.2.3",
    isUncapped: isUncapped, contents: { path in files[path].map { Array($0.utf8) } }
  ).written(as: format)
}

/// A JSON value, for tests to walk through: `json["runs"][0]["results"].count`.
struct JSONValue {
  let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private init(value: Any?) { self.value = value }

  subscript(key: String) -> JSONValue { JSONValue(value: (value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSONValue {
    JSONValue(value: array.indices.contains(index) ? array[index] : nil)
  }

  var array: [Any] { value as? [Any] ?? [] }
  var text: String? { value as? String }
  var number: Int? { value as? Int }
  var keys: [String] { ((value as? [String: Any])?.keys).map { $0.sorted() } ?? [] }
}

/// Whether a text holds a character that a terminal could act on.
func steersATerminal(_ text: String) -> Bool {
  text.unicodeScalars.contains {
    switch $0.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
