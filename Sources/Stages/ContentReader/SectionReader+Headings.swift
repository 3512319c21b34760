import ContentModel
import Diagnostics

extension SectionReader {
  /// Finds the lines that were meant to begin sections that are not here otherwise, by their places.
  ///
  /// One that may well be meant as it is remains part of the text, and is told as doubtful.
  mutating func meantHeadings(in blocks: [WrittenBlock]) -> [Int: MeantHeading] {
    var missing = Set(definitions.lazy.map(\.id)).subtracting(marks.absent)
    for block in blocks where headingLevel(block) == 2 {
      let title = [block].plainText()
      if let named = definitions.definition(namedBy: title) ?? meantDefinition(by: title) {
        missing.remove(named.id)
      }
    }
    guard !missing.isEmpty else { return [:] }
    var meant: [Int: MeantHeading] = [:]
    var section: SectionDefinition?
    // Before the first section no text belongs to any, so that a line is a heading or in the way.
    var hasBegun = false
    for (place, block) in blocks.enumerated() {
      if headingLevel(block) == 2 {
        section = definitions.definition(namedBy: [block].plainText())
        hasBegun = true
        continue
      }
      guard let heading = MeantHeading(block, among: definitions),
        missing.contains(heading.definition.id)
      else { continue }
      let isPlain =
        heading.isPlain || section?.isAssessed == true && hasBullets(blocks, after: place)
      if heading.definition.isRequired || isPlain || !hasBegun {
        hasBegun = true
        missing.remove(heading.definition.id)
        meant[place] = heading
        section = heading.definition
      } else if !heading.isBold {
        missing.remove(heading.definition.id)
        report(
          .sectionAsText, at: heading.position, heading.summary,
          hint: heading.suggestion(in: path).toBeLookedAt())
      }
    }
    return meant
  }

  /// Whether a list without numbers follows a heading, which is none of questions.
  func hasBullets(_ blocks: [WrittenBlock], after place: Int) -> Bool {
    blocks[(place + 1)...].prefix { headingLevel($0) == nil }.contains { block in
      if case .list(let list) = block.kind { list.start == nil } else { false }
    }
  }

  /// Returns the section whose name is near a title that names none.
  func meantDefinition(by title: String) -> SectionDefinition? {
    nearMiss(to: title, among: definitions.map(\.heading) + definitions.flatMap(\.aliases))
      .flatMap(definitions.definition(namedBy:))
  }

  /// Suggests the heading that is near a title, where it can stand in its place.
  func suggestion(for title: String, among names: [String]) -> Suggestion? {
    guard let near = didYouMean(title, among: names) else { return nil }
    let section = near.meant.flatMap(definitions.definition(namedBy:))
    let isThere = all.contains { block in
      headingLevel(block) == 2
        && definitions.definition(namedBy: [block].plainText())?.id == section?.id
    }
    return isThere
      ? Suggestion(near.hint)
      : near.writing { words in
        words.allSatisfy { $0.isLetter || $0.isNumber || " ,.:;?!'’-–()/".contains($0) }
      }
  }

  /// Returns where the words of a heading stand; nil where there are signs among them.
  func wordsRange(of heading: WrittenBlock) -> SourceRange? {
    guard case .heading(_, _, let content) = heading.kind, content.count == 1,
      case .text(let words, let position) = content[0]
    else { return nil }
    return SourceRange(at: position.inFile(path), length: words.utf8.count)
  }
}
