import ByteWriting
import ContentModel
import MarkdownWriting
import Diagnostics
import Themes
import Wording

/// Writes a marker as Markdown for quoting: `scr/qm2.md`.
struct MarkerMarkdown {
  let marker: Marker
  let set: MarkerSet
  let frame: PageFrame
  private let writer: MarkdownWriter<Reference>

  init(_ marker: Marker, of set: MarkerSet, _ frame: PageFrame) {
    (self.marker, self.set, self.frame) = (marker, set, frame)
    writer = frame.markdownWriter
  }

  /// Writes the whole marker: its title, what it belongs to and restates, its sections, and the list of
  /// sources that it cites.
  ///
  /// - Parameters:
  ///   - sections: Its sections, each as Markdown already.
  ///   - text: Where it is written.
  func write(_ sections: [SectionData], to text: inout UTF8Buffer) {
    let label = frame.site.label(of: marker.id)
    append([heading(1, "\(label) \(marker.title)"), origin] + tags, to: &text)
    var notices = writer
    notices.notePrefix = "set-"
    append(self.notices, by: notices, to: &text)
    for data in sections {
      let section = data.section
      if !section.definition.isLead { append(absent(before: section.definition), to: &text) }
      var blocks = [heading(2, section.definition.heading)]
      if section.isDrafted { blocks.append(note(frame.draftedNote(of: section, in: marker))) }
      if section.isHeldInPart { blocks.append(note(frame.strings.text(.heldInPart))) }
      append(blocks, to: &text)
      if section.hasMarkedQuestions
        || section.questions.contains(where: { frame.mark(of: $0, in: marker) != nil })
      {
        append(
          section.blocks(
            mark: { frame.mark(of: $0, in: marker) },
            addedHeading: frame.addedQuestionsHeading,
            addedNote: note(frame.draftedNote), notes: notes,
            measureWords: frame.measureWords),
          besides: data.notesBefore, to: &text)
      } else if !data.markdown.isEmpty {
        if !text.isEmpty { text += "\n" }
        text.append(data.markdown)
      }
    }
    append(addedReferences + absent(before: nil) + sources, to: &text)
  }

  /// Writes blocks after a blank line, with the notes that do not stand in the text already.
  private func append(
    _ blocks: [LinkedBlock], by other: MarkdownWriter<Reference>? = nil,
    besides defined: Set<String> = [], to text: inout UTF8Buffer
  ) {
    guard !blocks.isEmpty else { return }
    if !text.isEmpty { text += "\n" }
    var defined = defined
    (other ?? writer).write(blocks, defining: &defined, to: &text)
  }

  /// The set and the phase, and the address of the page.
  private var origin: LinkedBlock {
    let landing = Reference.place(Place(.landing(set.id)), title: "")
    let phase = set.settings.phases[marker.phase].title
    var content: [LinkedInline] = [
      .reference(landing, [.text(set.settings.title, .start)]),
      .text(" · \(phase)", .start),
    ]
    if let address = frame.wholeAddress(of: Place(.marker(marker.id))) {
      content += [
        .lineBreak,
        .reference(.external(address: address, title: ""), [.text(address, .start)]),
      ]
    }
    return paragraph(content)
  }

  /// Its tags, in a line.
  private var tags: [LinkedBlock] {
    let words = set.settings.words(of: marker.tags)
    return words.isEmpty ? [] : [paragraph([.text(Words(words), .start)])]
  }

  /// What a reader has to know of the set: what it restates, its standing, and who holds the rights.
  private var notices: [LinkedBlock] {
    var notices: [LinkedBlock] = []
    if let shown = ShownRetirement(ofPage: frame) {
      notices.append(paragraph([.strong([.text(Words(shown.sentence), .start)])]))
    }
    if let source = set.restated {
      let reference = referenceText(of: source, words: frame.referenceWords)
      notices.append(paragraph(frame.strings.inlines(.notice, ["reference": reference])))
    }
    if let status = set.status {
      notices.append(paragraph([.strong([.text(status.label, .start)])]))
      notices += status.text
    }
    let restatement = frame.strings.restatement(of: set)
    if !restatement.isEmpty { notices.append(paragraph([.text(restatement, .start)])) }
    let translation = frame.strings.translation(of: set, in: frame.site)
    if !translation.isEmpty { notices.append(paragraph([.text(Words(translation), .start)])) }
    if let marks = frame.strings.marksExplained(of: marker, in: frame.site) {
      notices.append(paragraph([.text(Words(marks), .start)]))
    }
    if !set.settings.licence.isEmpty {
      notices.append(paragraph([.text(set.settings.licence, .start)]))
    }
    return notices.isEmpty ? [] : [Block(.quote(notices), at: .start)]
  }

  /// The sections that would stand before one and are not here, each with the sentence that says what is known.
  private func absent(before definition: SectionDefinition?) -> [LinkedBlock] {
    set.absentSections(before: definition, in: marker).byState.flatMap { state, definitions in
      definitions.map { definition in
        let words = frame.strings.text(state == .notHeld ? .notHeld : .notKnown)
        return paragraph([
          .emphasis([.text(words, .start)]), .text(" \(definition.heading)", .start),
        ])
      }
    }
  }

  /// Which cross-references the edition added.
  private var addedReferences: [LinkedBlock] {
    let labels = frame.site.labels(ofAddedReferencesIn: marker)
    guard !labels.isEmpty else { return [] }
    return [note("\(frame.strings.text(.addedReferences)) \(labels.joined(separator: ", "))")]
  }

  /// Returns what is said beside a question.
  private func notes(_ question: Question<Reference>) -> [LinkedBlock] {
    let cut = question.isHeldInPart ? frame.strings.text(.questionHeldInPart) : ""
    let number = frame.strings.numberNote(of: question.label) ?? ""
    let scale = set.settings.namedScale(question.scale)?.note ?? ""
    let retirement = ShownRetirement(of: question, in: marker, frame)?.sentence ?? ""
    return [retirement, cut, number, scale, set.settings.words(of: question.tags)]
      .filter { !$0.isEmpty }
      .map(note)
  }

  private var sources: [LinkedBlock] {
    guard !marker.sources.isEmpty else { return [] }
    let references = marker.sources.map { cited in
      let source = frame.site[cited.id.set].source(cited.id.key)
      return [paragraph(referenceText(of: source, words: frame.referenceWords))]
    }
    return [heading(2, frame.strings.text(.sources)), list(references)]
  }
}

extension Section<Reference> {
  /// Whether it has questions that were written for this edition, in a section that was not.
  fileprivate var hasMarkedQuestions: Bool {
    questions.contains {
      !isDrafted && $0.isDrafted || $0.isHeldInPart || $0.isRetired || $0.scale > 0
        || !$0.tags.isEmpty
    }
  }

  /// Returns the content of the section, with questions, points and measures as lists; questions that do not have the
  /// numbers of the original begin with their labels, since a list would give them such numbers.
  ///
  /// - Parameters:
  ///   - mark: Returns what stands behind a question; nil for nothing.
  ///   - addedHeading: The heading above questions that were written for this edition, in a section that was
  ///     not; nil for none.
  ///   - addedNote: The sentence below it; nil for none.
  ///   - notes: What is said beside a question.
  ///   - measureWords: What the set calls the parts of measures.
  /// - Returns: The blocks below the heading of the section.
  func blocks(
    mark: (Question<Reference>) -> String? = { _ in nil },
    addedHeading: LinkedBlock? = nil, addedNote: LinkedBlock? = nil,
    notes: (Question<Reference>) -> [LinkedBlock] = { _ in [] },
    measureWords: MeasureWords
  ) -> [LinkedBlock] {
    parts.enumerated().flatMap { index, part -> [LinkedBlock] in
      switch part {
      case .prose(let blocks): return blocks
      case .questions(let questions):
        let isRestated = questions.first?.label.series == .restated
        let start = addedQuestionsStart(at: index)
        let above = [start == .heading ? addedHeading : nil, start == nil ? nil : addedNote]
        return above.compactMap { $0 } + [
          list(
            questions.map { question in
              let content = isRestated ? question.content : labelled(question)
              return (mark(question).map { marked(content, $0) } ?? content) + notes(question)
            },
            start: isRestated ? questions.first?.label.number ?? 1 : nil)
        ]
      case .points(let points):
        return [list(points.map(\.content), start: points.first?.listNumber)]
      case .measures(let measures):
        return [list(measures.map { $0.text(measureWords) }, start: measures.first?.number)]
      }
    }
  }
}

extension PageFrame {
  /// The heading above questions that were written for this edition, in a section that was not.
  var addedQuestionsHeading: LinkedBlock { heading(3, strings.text(.addedQuestions)) }
}

/// Returns what a question asks, with its label before it.
private func labelled(_ question: Question<Reference>) -> [LinkedBlock] {
  let label: [LinkedInline] = [.strong([.text(question.label.text, .start)]), .text(" ", .start)]
  guard let first = question.content.first, case .paragraph(let words) = first.kind else {
    return [paragraph(label)] + question.content
  }
  return [Block(.paragraph(label + words), at: first.position)] + question.content.dropFirst()
}

/// Returns what a question asks, with a mark at its end.
private func marked(_ content: [LinkedBlock], _ mark: String) -> [LinkedBlock] {
  guard let last = content.last, case .paragraph(let words) = last.kind else {
    return content + [paragraph([.text(Words(mark), .start)])]
  }
  let end: [LinkedInline] = [.text(Words(" \(mark)"), .start)]
  return content.dropLast() + [Block(.paragraph(words + end), at: last.position)]
}

private func heading(_ level: Int, _ words: String) -> LinkedBlock {
  Block(.heading(level: level, anchor: "", [.text(words, .start)]), at: .start)
}

private func paragraph(_ content: [LinkedInline]) -> LinkedBlock {
  Block(.paragraph(content), at: .start)
}

private func note(_ words: String) -> LinkedBlock {
  paragraph([.emphasis([.text(words, .start)])])
}

private func list(_ entries: [[LinkedBlock]], start: Int? = nil) -> LinkedBlock {
  Block(
    .list(
      BlockList(
        start: start, isTight: true, entries: entries.map { BlockList.Entry($0, at: .start) })),
    at: .start)
}

extension PageFrame {
  /// What writes blocks as Markdown: links whole where the site's address is known, terms as plain words,
  /// citations written out.
  var markdownWriter: MarkdownWriter<Reference> {
    MarkdownWriter { [self] reference in
      switch reference {
      case .external(let address, let title): return .link(address: address, title: title)
      case .place(let place, let title):
        return .link(address: quotedAddress(of: place), title: title)
      case .object(let object):
        return .link(
          address: site.wholeAddress(of: object) ?? links.root + object.address,
          title: nameShown(of: object))
      case .term: return .content
      case .citation(let citations):
        var words = UTF8Buffer()
        appendWords(of: citations, to: &words)
        return .words(words.text)
      }
    } image: { [self] reference in
      guard case .place(let place, let title) = reference else { return .content }
      return .link(address: quotedAddress(of: place), title: title)
    }
  }
}

extension InterfaceStrings {
  /// Returns a text as running text, with its placeholders filled by running text.
  fileprivate func inlines(
    _ key: InterfaceText, _ values: [String: [LinkedInline]]
  ) -> [LinkedInline] {
    pieces(of: key).flatMap { piece -> [LinkedInline] in
      switch piece {
      case .words(let words): [.text(words, .start)]
      case .placeholder(let name): values[name] ?? [.text("{\(name)}", .start)]
      }
    }
  }
}
