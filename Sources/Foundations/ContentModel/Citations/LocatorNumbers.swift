/// Returns the parts of a locator between its commas.
///
/// A comma within a number, as in `1,234`, or within brackets parts nothing.
func parts(of locator: String) -> [Substring] {
  guard locator.utf8.contains(UInt8(ascii: ",")) else { return [locator[...]] }
  let bytes = locator.utf8
  var parts: [Substring] = []
  var start = locator.startIndex
  var depth = 0
  for index in bytes.indices {
    switch bytes[index] {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth -= 1
    case UInt8(ascii: ",") where depth <= 0 || !locator[index...].contains(")"):
      if isWithinNumber(index, of: locator) { continue }
      parts.append(locator[start..<index])
      start = bytes.index(after: index)
    default: break
    }
  }
  return parts + [locator[start...]]
}

/// Whether a comma parts thousands: three digits follow it, and up to three stand before it.
private func isWithinNumber(_ comma: String.Index, of locator: String) -> Bool {
  let before = locator[..<comma].utf8.reversed().prefix(4).prefix { $0 &- 0x30 < 10 }.count
  let after = locator[comma...].utf8.dropFirst().prefix(4).prefix { $0 &- 0x30 < 10 }.count
  return (1...3).contains(before) && after == 3
}

/// Whether a word is a number, a range of numbers, or a letter that counts.
func isNumber(_ word: Substring, isLabelled: Bool) -> Bool {
  guard word.allSatisfy({ $0.isLetter || $0.isNumber || marks.contains($0) }) else { return false }
  // What ends in a full stop is an abbreviation: in `ch., p. 4` nothing counts the chapter.
  guard !word.hasSuffix(".") || word.contains(where: \.isNumber) else { return false }
  let atoms = word.split { marks.contains($0) }
  guard let first = atoms.first else { return false }
  if isIdentifier(atoms) { return true }
  let isCounted = atoms.allSatisfy { atom in
    isRoman(atom) || atom.split(whereSeparator: \.isNumber).allSatisfy { $0.count <= 2 }
  }
  return isCounted
    && (first.contains(where: \.isNumber) || word.hasPrefix("(")
      || (isRoman(first) && (isLabelled || first.count > 1)) || (isLabelled && first.count == 1))
}

private func isRoman(_ text: Substring) -> Bool {
  !text.isEmpty && text.lowercased().allSatisfy("ivxlcdm".contains)
}

/// Whether the parts of a word are those of a name for programs and people alike: `AC-2`, `PR.AA-05`,
/// `AC-2(1)`, with a hyphen or a dash.
private func isIdentifier(_ atoms: [Substring]) -> Bool {
  let isWritten = atoms.allSatisfy { atom in
    atom.allSatisfy(\.isNumber) || (atom.count <= 5 && atom.allSatisfy(\.isUppercase))
      || (atom.count <= 2 && atom.allSatisfy(\.isLetter))
  }
  guard isWritten, atoms.count > 1, let first = atoms.first else { return false }
  return first.allSatisfy(\.isUppercase) && atoms.contains { $0.allSatisfy(\.isNumber) }
}

/// Whether the second of two pages or numbers comes before the first; `123–8` stands for `123–128`.
func runsBackwards(_ word: Substring, label: Substring?) -> Bool {
  // A hyphen can be part of a number, as in `table 4-2`, but not in that of a page.
  let isPages = label.map { pageLabels.contains($0.lowercased()) } ?? true
  let ends = word.split { $0 == "–" || (isPages && $0 == "-") }
  let digits = ends.map { $0.filter { $0 != "," } }
  guard digits.count == 2, let first = Int(digits[0]), let second = Int(digits[1]) else {
    return false
  }
  let kept = digits[0].dropLast(digits[1].count)
  return (Int(kept + digits[1]) ?? second) < first
}

/// What stands before the numbers of pages.
private let pageLabels: Set = [
  "p", "p.", "pp", "pp.", "pg", "pg.", "pgs", "pgs.", "page", "pages",
]

/// What may stand among the digits and letters of a number.
private let marks: Set<Character> = [
  ".", "/", ":", "(", ")", "–", "-", "‑", "‐", "−", "—", "*", ",",
]
