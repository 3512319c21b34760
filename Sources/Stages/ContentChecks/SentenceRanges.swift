/// Returns where the sentences of a text begin and end.
///
/// A full stop, question mark, exclamation mark or ellipsis ends one, with the quotes and brackets that
/// close after it, where white space and anything but a small letter follow; not so the full stop of an
/// abbreviation (`e.g.`, `p. 4`, `Dr.`) or an initial (`J. Smith`).
func sentenceRanges(in text: [Unicode.Scalar]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var start = 0
  var offset = 0
  while offset < text.count {
    guard isTerminator(text[offset]) else {
      offset += 1
      continue
    }
    let mark = offset
    while offset < text.count, isTerminator(text[offset]) || isCloser(text[offset]) { offset += 1 }
    guard offset < text.count, text[offset].properties.isWhitespace else { continue }
    let next = text[offset...].first { !$0.properties.isWhitespace && !isOpener($0) }
    guard let next, !next.properties.isLowercase else { continue }
    if text[mark] == ".", isAbbreviation(endingAt: mark, in: text, before: next) { continue }
    ranges.append(start..<offset)
    start = offset
  }
  if start < text.count { ranges.append(start..<text.count) }
  return ranges
}

private func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
  ".?!…".unicodeScalars.contains(scalar)
}

private func isCloser(_ scalar: Unicode.Scalar) -> Bool {
  ")]}\"'’”»›".unicodeScalars.contains(scalar)
}

private func isOpener(_ scalar: Unicode.Scalar) -> Bool {
  "([{\"'‘“«‹".unicodeScalars.contains(scalar)
}

/// Abbreviations after which a sentence always goes on.
private let joiningAbbreviations: Set<String> = [
  "e.g", "eg", "i.e", "ie", "cf", "vs", "v", "viz", "ca", "dr", "mr", "mrs", "ms", "mx", "prof",
  "rev",
  "hon", "st", "sir", "gen", "sgt", "supt", "insp", "messrs",
]

/// Abbreviations after which a sentence goes on where a number follows; `no` is a word as well.
private let numberAbbreviations: Set<String> = [
  "p", "pp", "para", "paras", "ch", "chap", "chaps", "no", "nos", "art", "arts", "fig", "figs",
  "sec",
  "secs", "s", "ss", "vol", "vols", "reg", "regs", "sch", "pt", "pts", "col", "cols", "n", "l", "c",
  "approx", "ed", "eds", "edn", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec",
]

private func isAbbreviation(
  endingAt stop: Int, in text: [Unicode.Scalar], before next: Unicode.Scalar
) -> Bool {
  let word = text[..<stop].reversed().prefix { !$0.properties.isWhitespace && !isOpener($0) }
  var letters = String.UnicodeScalarView()
  letters.append(contentsOf: word.reversed())
  let name = String(letters)
  if name.count == 1, name.first?.isUppercase == true { return true }
  let folded = name.lowercased()
  return joiningAbbreviations.contains(folded)
    || (numberAbbreviations.contains(folded) && next.properties.numericType != nil)
}
