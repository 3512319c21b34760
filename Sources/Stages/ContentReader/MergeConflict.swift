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
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for line in lines {
    if number > 0 { text.append(UInt8(ascii: "\n")) }
    number += 1
    let around = [number - 2, number].compactMap { lines.indices.contains($0) ? lines[$0] : nil }
    let mark = conflictMark(line, isOpen: part != .none, between: around)
    switch (mark, part) {
    case (UInt8(ascii: "<"), _): part = .first
    case (UInt8(ascii: "|"), .first): part = .second
    case (UInt8(ascii: "="), .first): part = .second
    case (UInt8(ascii: "="), .second): break
    // What is left of a conflict that somebody has mended by half.
    case (UInt8(ascii: ">"), .none), (UInt8(ascii: "|"), .none): part = .none
    case (UInt8(ascii: ">"), _):
      part = .none
      continue
    default:
      if part != .second { text.append(contentsOf: line) }
      continue
    }
    guard mark == UInt8(ascii: "<") || mark != UInt8(ascii: "=") && part == .none else { continue }
    diagnostics.append(
      Diagnostic(
        .mergeConflict, at: SourcePosition(path: path, line: number, column: 1),
        length: line.count,
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

/// Returns the sign of a mark of git, seven of one sign with a name after them; nil for any other line.
///
/// - Parameters:
///   - line: The line.
///   - isOpen: Whether a first mark stands above it.
///   - around: The lines right above and below it.
/// - Returns: `<`, `|`, `=` or `>`.
private func conflictMark(
  _ line: ArraySlice<UInt8>, isOpen: Bool, between around: [ArraySlice<UInt8>]
) -> UInt8? {
  // Editors move lines to the right together with a list.
  let mark = line.drop { $0 == 0x20 || $0 == 0x09 }
  guard let sign = mark.first, "<|=>".utf8.contains(sign), mark.prefix(7).count == 7,
    mark.prefix(7).allSatisfy({ $0 == sign })
  else { return nil }
  let rest = mark.dropFirst(7)
  guard rest.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
  let hasName = rest.contains { $0 != 0x20 && $0 != 0x09 }
  switch sign {
  case UInt8(ascii: "="): return hasName ? nil : sign
  case UInt8(ascii: "<"): return sign
  case UInt8(ascii: "|"):
    // Seven bars may be the row of a table.
    return isOpen || hasName && !rest.contains(sign) ? sign : nil
  default:
    // Seven signs of a quotation in a quotation have more of them around.
    let isQuoted = around.contains { $0.first == sign && !$0.starts(with: mark.prefix(7)) }
    return hasName || isOpen || !isQuoted ? sign : nil
  }
}
