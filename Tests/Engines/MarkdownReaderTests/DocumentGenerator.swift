import TestSupport

/// The constructs of CommonMark that generated documents have to cover.
enum Construct: String, CaseIterable {
  case heading1, heading2, heading3, heading4, heading5, heading6, closedHeading
  case underlinedHeading1, underlinedHeading2
  case paragraph, softBreak, spaceBreak, backslashBreak, tab, nonASCII
  case quote, lazyQuote, thematicBreak
  case hyphenList, plusList, asteriskList, periodList, parenthesisList, otherStart
  case tightList, looseList, nestedList, emptyEntry
  case indentedCode, backtickFence, tildeFence, infoString
  case htmlScript, htmlComment, htmlInstruction, htmlDeclaration, htmlCData, htmlElement, htmlTag
  case definition, code, codeOfSeveralBackticks
  case emphasis, underscoreEmphasis, strong, underscoreStrong, nestedEmphasis
  case link, titledLink, angledLink, parenthesizedLink, unsafeLink
  case fullReference, collapsedReference, shortcutReference, image, referenceImage
  case autolink, mailAutolink, rawHTML, namedEntity, decimalEntity, hexadecimalEntity, escape
}

/// Makes documents of every construct of CommonMark, the same ones in every run.
struct DocumentGenerator {
  private var random: SeededGenerator
  /// What the documents so far hold.
  private(set) var constructs: Set<Construct> = []
  /// Whether tables, notes, call-outs and figures stand in the documents as well, which CommonMark has not.
  let hasExtensions: Bool

  init(seed: UInt64, hasExtensions: Bool = false) {
    random = SeededGenerator(seed: seed)
    self.hasExtensions = hasExtensions
  }

  /// Returns the next document.
  mutating func document() -> String {
    var lines = blocks(depth: 0)
    if chance(3) {
      constructs.insert(.definition)
      lines += ["", "[one]: /first \"First\"", "[two words]: <second place>", "[drei]: drei.md"]
    }
    if hasExtensions { lines += notes() }
    return lines.joined(separator: "\n") + (chance(4) ? "" : "\n")
  }

  /// Returns whether something happens that happens once in `count` times.
  mutating func chance(_ count: Int) -> Bool { number(0...count - 1) == 0 }

  /// Returns a number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// Returns one of some choices.
  mutating func pick<Choice>(_ first: Choice, _ others: Choice...) -> Choice {
    let choice = number(0...others.count)
    return choice == 0 ? first : others[choice - 1]
  }

  /// Remembers that a document holds a construct.
  mutating func use(_ construct: Construct) { constructs.insert(construct) }
}
