import ContentModel
import Diagnostics

/// Finds the words of texts that a house style has other words for.
struct StyleCheck: Sendable {
  private let rules: StyleRules
  /// The titles of the sources of the set, each as it is looked for: nobody can spell them otherwise.
  private let titles: [[StyleWord.Folded]]

  /// Prepares the rules of a site; nil where it has none.
  ///
  /// - Parameters:
  ///   - style: What `style.yml` says.
  ///   - titles: The titles of the sources that the texts may name.
  init?(_ style: HouseStyle?, titles: [String]) {
    guard let style, !style.words.isEmpty else { return nil }
    rules = StyleRules(style.words)
    self.titles = titles.map { styleWords(of: Array($0.unicodeScalars)).map(\.folded) }
      .filter { $0.count > 1 }
  }

  /// Finds them in a marker.
  func check(_ marker: Marker) -> [Diagnostic] {
    marker.sections.flatMap(\.parts).flatMap { part -> [Diagnostic] in
      switch part {
      case .prose(let blocks): check(blocks, path: marker.path)
      case .questions(let questions):
        questions.flatMap { check($0.content, path: marker.path) }
      case .points(let points): points.flatMap { check($0.content, path: marker.path) }
      case .measures(let measures):
        measures.flatMap(\.blocks).flatMap { check($0, path: marker.path) }
      }
    }
  }

  /// Finds them in the glossary and the status of a set.
  func check(partsOf set: MarkerSet) -> [Diagnostic] {
    let folder = "\(contentFolder)/\(set.id.folder)"
    return check(
      set.glossaryIntroduction + set.terms.flatMap(\.definition), path: "\(folder)/glossary.md")
      + check(set.status?.text ?? [], path: "\(folder)/set.yml")
  }

  /// Finds them in a text; quotations and code are left alone.
  func check(_ blocks: [LinkedBlock], path: String) -> [Diagnostic] {
    blocks.flatMap { block -> [Diagnostic] in
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content): check(content, path: path)
      case .list(let list): list.entries.flatMap { check($0.content, path: path) }
      case .callOut(let box): check(box.content, path: path)
      case .table(let table):
        check(table.caption, path: path)
          + (table.heads + table.rows.joined()).flatMap { check($0.content, path: path) }
      case .figure(let figure): check(figure.caption, path: path)
      case .quote, .code, .rule: []
      }
    }
  }

  private func check(_ content: [LinkedInline], path: String) -> [Diagnostic] {
    var prose = Prose()
    prose.append(content)
    let words = styleWords(of: prose.scalars)
    var found: [Diagnostic] = []
    var place = 0
    var left: [Range<Int>]?
    while place < words.count {
      guard let match = rules.match(in: words, at: place) else {
        place += 1
        continue
      }
      let last = words[place + match.length - 1]
      let range = words[place].range.lowerBound..<last.range.upperBound
      let alone = left ?? rangesLeftAlone(in: prose, words)
      left = alone
      if !alone.contains(where: { $0.overlaps(range) }),
        let finding = finding(match.rule, range, prose, path: path)
      {
        found.append(finding)
      }
      place += match.length
    }
    return found + prose.notes.flatMap { check($0, path: path) }
  }

  /// Returns where somebody else's words stand: quotations, addresses and the titles of sources.
  private func rangesLeftAlone(in prose: Prose, _ words: [StyleWord]) -> [Range<Int>] {
    var ranges = quotations(in: prose.scalars) + addresses(in: prose.scalars)
    for title in titles {
      for place in words.indices.dropLast(title.count - 1)
      where words[place].folded == title[0]
        && words[place..<(place + title.count)].lazy.map(\.folded).elementsEqual(title)
      {
        ranges.append(
          words[place].range.lowerBound..<words[place + title.count - 1].range.upperBound)
      }
    }
    return ranges
  }

  /// Returns the finding on a word, with its mends where it stands in the source in one piece.
  private func finding(
    _ rule: WordRule, _ range: Range<Int>, _ prose: Prose, path: String
  ) -> Diagnostic? {
    guard let source = prose.source(of: range) else { return nil }
    let written = String(String.UnicodeScalarView(prose.scalars[range]))
    let choices = rule.replacements.map { inCase(of: written, $0) }
    let advice = choices.isEmpty ? nil : "write \(listed(choices))"
    let reason = rule.reason.isEmpty ? nil : rule.reason
    let place = source.start.inFile(path)
    let mends =
      source.isWhole
      ? choices.map { choice in
        Mend(
          "write '\(choice)'",
          [
            Replacement(SourceRange(path: path, start: source.start, end: source.end), with: choice)
          ],
          isSafe: rule.isSpelling && choices.count == 1)
      } : []
    let isOnOneLine = source.start.line == source.end.line && source.isWhole
    return Diagnostic(
      rule.isSpelling ? .spelling : .avoidedWord, at: place,
      length: isOnOneLine ? Int(source.end.column) - Int(source.start.column) : nil,
      rule.isSpelling
        ? "'\(written)' is spelled otherwise in the house style"
        : "'\(written)' is what the house style does not say",
      hint: [advice, reason].compactMap(\.self).joined(separator: ": "), mends: mends)
  }
}

/// Returns words between quotes, as a choice: `'people', 'members' or 'staff'`.
private func listed(_ words: [String]) -> String {
  let quoted = words.map { "'\($0)'" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}

/// Returns a replacement in the case of what was written: `Use` for `Utilise`, `USE` for `UTILISE`.
func inCase(of written: String, _ replacement: String) -> String {
  guard written.first?.isUppercase == true else { return replacement }
  if written.count > 1, written == written.uppercased(), written != written.lowercased() {
    return replacement.uppercased()
  }
  return replacement.prefix(1).uppercased() + replacement.dropFirst()
}
