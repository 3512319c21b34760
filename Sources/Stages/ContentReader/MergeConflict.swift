import Diagnostics

/// Leaves out the second version where git has put two into a text, with the marks around them.
///
/// Their lines stay as empty ones, so that the places of what follows stay true and the first version is
/// read and checked.
///
/// - Returns: The text, with a finding for each place.
func withoutConflicts(_ bytes: [UInt8], path: String) -> Reported<[UInt8]> {
  var text: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  var part = Part.none
  var number = 0
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if number > 0 { text.append(UInt8(ascii: "\n")) }
    number += 1
    let mark = conflictMark(line)
    switch (mark, part) {
    case (UInt8(ascii: "<"), _): part = .first
    case (UInt8(ascii: "|"), .first): part = .second
    case (UInt8(ascii: "="), .first): part = .second
    case (UInt8(ascii: "="), .second): break
    // What is left of a conflict that somebody has mended by half.
    case (UInt8(ascii: ">"), .none): part = .none
    case (UInt8(ascii: ">"), _):
      part = .none
      continue
    default:
      if part != .second { text.append(contentsOf: line) }
      continue
    }
    guard mark == UInt8(ascii: "<") || mark == UInt8(ascii: ">") else { continue }
    diagnostics.append(
      Diagnostic(
        .mergeConflict, at: SourcePosition(path: path, line: number, column: 1),
        mark == UInt8(ascii: "<")
          ? "two versions of this text stand here, with the marks of git around them"
          : "this mark is left of two versions that git has put here",
        hint: mark == UInt8(ascii: "<")
          ? "keep one, and delete the other and the lines that begin with <<<<<<<, ======= and >>>>>>>"
          : "delete the line, once the text above it is as it should be"))
  }
  return diagnostics.isEmpty ? Reported(bytes) : Reported(text, diagnostics)
}

/// Where a line stands.
private enum Part { case none, first, second }

/// Returns the sign of a mark of git, seven of one sign and a blank or nothing after them; nil for any
/// other line.
private func conflictMark(_ line: ArraySlice<UInt8>) -> UInt8? {
  guard let sign = line.first, "<|=>".utf8.contains(sign), line.prefix(7).count == 7,
    line.prefix(7).allSatisfy({ $0 == sign })
  else { return nil }
  let next = line.dropFirst(7).first
  // Seven signs of a quotation in a quotation may stand alone; git names a version after them.
  if next == nil { return sign == UInt8(ascii: "=") || sign == UInt8(ascii: "|") ? sign : nil }
  return next == UInt8(ascii: " ") ? sign : nil
}
