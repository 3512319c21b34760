private import Diagnostics

extension StyledText {
  /// The text as running text.
  var upright: [LinkedInline] {
    runs.map { $0.marks.contains(.italic) ? .emphasis([$0.inline]) : $0.inline }
  }

  /// The text in italics, in which words that have italics of their own stand out by being upright.
  var emphasized: [LinkedInline] {
    var inlines: [LinkedInline] = []
    var emphasized: [LinkedInline] = []
    for run in runs {
      guard run.marks.contains(.italic) else {
        emphasized.append(run.inline)
        continue
      }
      if !emphasized.isEmpty { inlines.append(.emphasis(emphasized)) }
      emphasized = []
      inlines.append(run.inline)
    }
    return emphasized.isEmpty ? inlines : inlines + [.emphasis(emphasized)]
  }

  /// The text between quotation marks, with those in it made the other kind.
  var quoted: [LinkedInline] {
    let inner = StyledText(runs: runs.map { Run(withInnerQuotes($0.words), $0.marks) })
    return [.text("‘", .start)] + inner.upright + [.text("’", .start)]
  }

  /// The words as a page shows them.
  var shownWords: String { runs.map(\.shownWords).joined() }
}

extension StyledText.Run {
  /// The words, in bold letters where they are.
  fileprivate var inline: LinkedInline {
    let words = LinkedInline.text(shownWords, .start)
    return marks.contains(.bold) ? .strong([words]) : words
  }

  /// The words, raised and lowered digits as the signs that Unicode has for them.
  fileprivate var shownWords: String {
    let isRaised = marks.contains(.superscript)
    guard isRaised || marks.contains(.subscript) else { return words }
    let plain = Array("0123456789+-=()n")
    let signs = Array(isRaised ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ" : "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ")
    let places = words.map(plain.firstIndex)
    // Half a word raised could not be read.
    guard places.allSatisfy({ $0 != nil }) else { return words }
    return String(places.compactMap { $0.map { signs[$0] } })
  }
}

private func withInnerQuotes(_ words: String) -> String {
  guard words.contains("‘") else { return words }
  var quoted = ""
  var isOpen = false
  let letters = Array(words)
  for (index, letter) in letters.enumerated() {
    // Within a word it is an apostrophe.
    let isFollowed = index + 1 < letters.count && letters[index + 1].isLetter
    switch letter {
    case "‘":
      quoted += "“"
      isOpen = true
    case "’" where isOpen && !isFollowed:
      quoted += "”"
      isOpen = false
    default: quoted.append(letter)
    }
  }
  return quoted
}
