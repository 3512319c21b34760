package import ContentModel
private import Diagnostics
package import Themes

/// Where the texts of a set come from, in words: what every file that leaves the site, or the question tool,
/// says once.
package struct Provenance: Sendable {
  /// What is known of it, a sentence or two each.
  ///
  /// That it is not the official text, and of what; its edition and the day of the restatement; of what it is a
  /// translation; its standing; how many questions were added.
  package let sentences: [String]
  /// The same in short, for the note of a reference; or nothing.
  package let note: String
  /// What a reference calls the set: its title, and that it is a restatement where it is one.
  package let title: String

  /// Puts into words where the texts of a set come from.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - site: Its site.
  ///   - words: The words of the theme.
  package init(of set: MarkerSet, in site: Site, words: InterfaceStrings) {
    let beginning = [
      words.notice(of: set), words.restatement(of: set), words.translation(of: set, in: site),
    ]
    sentences = (beginning + [words.standing(of: set, in: site), words.additions(to: set)])
      .filter { !$0.isEmpty }
    title =
      set.restated == nil
      ? set.settings.title : words.text(.restatedTitle, ["title": set.settings.title])
    note =
      (beginning + (set.status.map { ["\($0.label)."] } ?? []) + [words.additionsInShort(to: set)])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension InterfaceStrings {
  /// Returns the sentence that says what a set restates, with the reference to it; nothing where it restates
  /// nothing.
  package func notice(of set: MarkerSet) -> String {
    set.restated.map { original in
      text(
        .notice,
        ["reference": referenceText(of: original, words: referenceWords).plainText()])
    } ?? ""
  }

  /// Returns the edition of a set and the day of the restatement, each as a sentence, or nothing.
  package func restatement(of set: MarkerSet) -> String {
    let day = set.settings.restated.map { text(.restatementDate, ["date": date($0.date)]) } ?? ""
    return [editionLine(of: set), day].filter { !$0.isEmpty }.map { "\($0)." }
      .joined(separator: " ")
  }

  /// Returns the standing of a set, with the addresses of its links written out; or nothing.
  package func standing(of set: MarkerSet, in site: Site) -> String {
    set.status.map { "\($0.label). \(site.writingAddresses(in: $0.text).plainText())" } ?? ""
  }

  /// Returns how many questions a set has, and how those are marked that were added; nothing where none were.
  package func additions(to set: MarkerSet) -> String {
    if set.addedQuestionCount == 0 { return "" }
    let count = questionCount(of: set)
    return set.restated == nil
      ? "\(count)." : text(.additionsMarked, ["count": count, "letter": letter(of: set)])
  }
}

extension Site {
  /// Returns texts in which the whole address stands after the words of each link, in parentheses, as far as it
  /// is known: on paper a link leads nowhere.
  package func writingAddresses(in blocks: [LinkedBlock]) -> [LinkedBlock] {
    blocks.map { block in
      let kind: LinkedBlock.Kind =
        switch block.kind {
        case .paragraph(let content): .paragraph(writingAddresses(in: content))
        case .list(let list):
          .list(
            BlockList(
              start: list.start, isTight: list.isTight,
              entries: list.entries.map {
                BlockList.Entry(writingAddresses(in: $0.content), at: $0.position)
              }))
        case .quote(let content): .quote(writingAddresses(in: content))
        case .callOut(let box): .callOut(CallOut(box.kind, writingAddresses(in: box.content)))
        case .table(let table):
          .table(
            Table(
              caption: writingAddresses(in: table.caption), anchor: table.anchor,
              alignments: table.alignments, heads: writingAddresses(in: table.heads),
              rows: table.rows.map(writingAddresses(in:))))
        case .figure, .heading, .code, .rule: block.kind
        }
      return LinkedBlock(kind, at: block.position)
    }
  }

  private func writingAddresses(
    in cells: [Table<Reference>.Cell]
  ) -> [Table<Reference>.Cell] {
    cells.map { Table.Cell(writingAddresses(in: $0.content), at: $0.position) }
  }

  private func writingAddresses(in inlines: [LinkedInline]) -> [LinkedInline] {
    inlines.flatMap { inline -> [LinkedInline] in
      switch inline {
      case .emphasis(let content): return [.emphasis(writingAddresses(in: content))]
      case .strong(let content): return [.strong(writingAddresses(in: content))]
      case .reference(let reference, let content):
        guard let address = address(of: reference), !content.plainText().contains(address) else {
          return [inline]
        }
        return [inline, .text(" (\(address))", .start)]
      case .text, .code, .softBreak, .lineBreak, .image, .note: return [inline]
      }
    }
  }

  /// The whole address that a link leads to; nil where there is none, for a term or a citation, and for a
  /// marker, which is found by its label.
  private func address(of reference: Reference) -> String? {
    switch reference {
    case .external(let address, _): return address
    case .place(let place, _):
      if case .marker = place.page { return nil }
      return wholeAddress(of: place)
    case .object(let object): return wholeAddress(of: object)
    case .term, .citation: return nil
    }
  }
}

extension InterfaceStrings {
  /// Returns by what the labels of added questions are known, as a sentence; nothing where the set restates
  /// nothing or none were added.
  fileprivate func additionsInShort(to set: MarkerSet) -> String {
    set.restated == nil || set.addedQuestionCount == 0
      ? "" : text(.additionsInShort, ["letter": letter(of: set)])
  }

  private func letter(of set: MarkerSet) -> String { set.settings.questionLetters[.added] }
}
