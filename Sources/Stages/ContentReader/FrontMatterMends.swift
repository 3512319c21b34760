import ContentModel
import Diagnostics

// What is written in place of a slip in the lines around front matter.
extension TextFile {
  /// Returns a finding on a line of the front matter.
  func finding(onLine line: Int, _ summary: String, _ hint: Suggestion) -> Diagnostic {
    let position = SourcePosition(path: path, line: line, column: 1)
    return Diagnostic(
      .missingFrontMatter, at: position, summary, hint: hint,
      words: hint.written.map { SourceRange(at: position, length: $0.utf8.count) })
  }

  /// Suggests three hyphens in place of a whole line.
  func hyphens(inPlaceOf line: ArraySlice<UInt8>) -> Suggestion {
    Suggestion(
      "write three hyphens: ---", writing: "---", inPlaceOf: String(decoding: line, as: UTF8.self),
      isSafe: true)
  }

  /// Suggests a line of three hyphens above another line.
  func insertingHyphens(before line: Int, _ hint: String, isSafe: Bool) -> Suggestion {
    let place = TextPosition(line: line, column: 1)
    return Suggestion(
      hint,
      mends: [
        Mend(
          "write '---' above line \(line)",
          Replacement(
            SourceRange(path: path, start: place, end: place), with: "---\n", inPlaceOf: ""),
          isSafe: isSafe)
      ])
  }

  /// Suggests to take out the lines above another one.
  func deletingLines(before first: (start: Int, end: Int, line: Int), _ hint: String) -> Suggestion
  {
    Suggestion(
      hint,
      mends: [
        Mend(
          hint,
          Replacement(
            SourceRange(
              path: path, start: .start, end: TextPosition(line: first.line, column: 1)), with: "",
            inPlaceOf: String(decoding: bytes[..<first.start], as: UTF8.self)), isSafe: true)
      ])
  }
}
