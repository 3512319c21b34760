import ContentModel
import Diagnostics
import Themes
import Wording

/// A marker as blocks, to be written as Markdown for quoting: `scr/qm2.md`.
enum MarkerMarkdown {
  /// Returns the whole marker: its title, what it belongs to and restates, its sections, and the list of
  /// sources that it cites.
  static func document(
    of marker: Marker, in set: MarkerSet, _ frame: PageFrame
  ) -> [LinkedBlock] {
    let label = frame.site.label(of: marker.id)
    var blocks = [heading(1, "\(label) \(marker.title)"), origin(of: marker, in: set, frame)]
    blocks += notices(of: set, frame)
    for section in marker.sections {
      blocks.append(heading(2, section.definition.heading))
      if section.isDrafted { blocks.append(note(SectionView.draftedNote(frame))) }
      if section.isHeldInPart { blocks.append(note(frame.strings.text(.heldInPart))) }
      blocks += self.blocks(of: section, draftedNote: SectionView.draftedNote(frame))
    }
    for definition in marker.notHeld {
      let sentence = LinkedInline.emphasis([.text(frame.strings.text(.notHeld), .start)])
      blocks.append(paragraph([sentence, .text(" \(definition.heading)", .start)]))
    }
    return blocks + sources(of: marker, in: set, frame)
  }

  /// Returns the content of a section, with questions and points as lists.
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - draftedNote: The sentence below a question that was written for this edition, in a section that
  ///     was not; nil for no such sentence.
  /// - Returns: The blocks below the heading of the section.
  static func blocks(
    of section: Section<Reference>, draftedNote: String? = nil
  ) -> [LinkedBlock] {
    section.parts.flatMap { part -> [LinkedBlock] in
      switch part {
      case .prose(let blocks): return blocks
      case .questions(let questions):
        return [
          list(
            questions.map { question in
              let isMarked = question.isDrafted && !section.isDrafted
              let notes = isMarked ? draftedNote.map { [note($0)] } ?? [] : []
              return question.content + notes
            }, start: questions.first?.number ?? 1)
        ]
      case .points(let points): return [list(points.map(\.content))]
      }
    }
  }

  /// The set and the phase, and the address of the page.
  private static func origin(
    of marker: Marker, in set: MarkerSet, _ frame: PageFrame
  ) -> LinkedBlock {
    let landing = Reference.place(Place(.landing(set.id)), title: "")
    let edition = set.settings.edition.isEmpty ? "" : " (\(set.settings.edition))"
    let phase = set.settings.phases[marker.phase].title
    var content: [LinkedInline] = [
      .reference(landing, [.text(set.settings.title, .start)]),
      .text("\(edition) · \(phase)", .start),
    ]
    if let address = frame.wholeAddress(of: Place(.marker(marker.id))) {
      content += [
        .lineBreak,
        .reference(.external(address: address, title: ""), [.text(address, .start)]),
      ]
    }
    return paragraph(content)
  }

  /// What a reader has to know of the set: what it restates, its standing, and who holds the rights.
  private static func notices(of set: MarkerSet, _ frame: PageFrame) -> [LinkedBlock] {
    var notices: [LinkedBlock] = []
    if let source = set.restated {
      let reference = referenceText(of: source, words: frame.strings.referenceWords)
      notices.append(paragraph(frame.strings.inlines(.notice, ["reference": reference])))
    }
    if let status = set.status {
      notices.append(paragraph([.strong([.text(status.label, .start)])]))
      notices += status.text
    }
    if !set.settings.licence.isEmpty {
      notices.append(paragraph([.text(set.settings.licence, .start)]))
    }
    return notices.isEmpty ? [] : [Block(.quote(notices), at: .start)]
  }

  private static func sources(
    of marker: Marker, in set: MarkerSet, _ frame: PageFrame
  ) -> [LinkedBlock] {
    guard !marker.sources.isEmpty else { return [] }
    let references = marker.sources.map { cited in
      let source = frame.site[cited.id.set].source(cited.id.key)
      return [paragraph(referenceText(of: source, words: frame.strings.referenceWords))]
    }
    return [heading(2, frame.strings.text(.sources)), list(references)]
  }

  private static func heading(_ level: Int, _ words: String) -> LinkedBlock {
    Block(.heading(level: level, anchor: slug(words), [.text(words, .start)]), at: .start)
  }

  private static func paragraph(_ content: [LinkedInline]) -> LinkedBlock {
    Block(.paragraph(content), at: .start)
  }

  private static func note(_ words: String) -> LinkedBlock {
    paragraph([.emphasis([.text(words, .start)])])
  }

  private static func list(_ entries: [[LinkedBlock]], start: Int? = nil) -> LinkedBlock {
    Block(
      .list(
        BlockList(
          start: start, isTight: true, entries: entries.map { BlockList.Entry($0, at: .start) })),
      at: .start)
  }
}

extension PageFrame {
  /// Returns blocks as Markdown without a line end after the last line: links whole where the site's
  /// address is known, terms as plain words, citations written out.
  func markdown(_ blocks: [LinkedBlock]) -> String {
    let frame = self
    let writer = MarkdownWriter<Reference> { reference in
      switch reference {
      case .external(let address, let title): .link(address: address, title: title)
      case .place(let place, let title):
        .link(address: frame.quotedAddress(of: place), title: title)
      case .term: .content
      case .citation(let citations): .words(frame.words(of: citations))
      }
    } image: { reference in
      guard case .place(let place, let title) = reference else { return .content }
      return .link(address: frame.quotedAddress(of: place), title: title)
    }
    return String(writer.markdown(blocks).dropLast())
  }
}

extension InterfaceStrings {
  /// Returns a text as running text, with its placeholders filled by running text.
  fileprivate func inlines(
    _ key: InterfaceText, _ values: [String: [LinkedInline]]
  ) -> [LinkedInline] {
    var inlines: [LinkedInline] = [.text(text(key), .start)]
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      inlines = inlines.flatMap { inline -> [LinkedInline] in
        guard case .text(let words, _) = inline else { return [inline] }
        let parts = words.string.split(separator: "{\(name)}", omittingEmptySubsequences: false)
        return Array(parts.map { [LinkedInline.text(String($0), .start)] }.joined(separator: value))
      }
    }
    return inlines
  }
}
