import ContentModel
import TextDocuments

extension Handout {
  /// All that the document says, to read and to take parts from.
  func fullBlocks(_ writer: HandoutTextWriter) -> [TextBlock] {
    // The text of a page begins with headings of the second level, and stands at the first here.
    let text = writer.blocks(introduction, depth: -1, owner: "introduction")
    let firstHeading = text.firstIndex { if case .heading = $0 { true } else { false } }
    var blocks = text[..<(firstHeading ?? text.endIndex)] + contents
    blocks += text[(firstHeading ?? text.endIndex)...]
    for phase in phases {
      blocks.append(
        .heading(level: 1, anchor: anchor(of: phase), accented(heading(of: phase), phase)))
      if !phase.summary.isEmpty { blocks.append(.paragraph([.text(phase.summary)], style: .lead)) }
      for marker in phase.markers { blocks += self.text(of: marker, in: phase, writer) }
    }
    if !sources.isEmpty {
      blocks.append(.heading(level: 1, anchor: "sources", [.text(words["sources"])]))
      blocks += sources.flatMap { self.text(of: $0, writer) }
    }
    if !terms.isEmpty {
      blocks.append(.heading(level: 1, anchor: "glossary", [.text(words["glossary"])]))
      blocks += terms.flatMap { self.text(of: $0, writer) }
    }
    return Array(blocks)
  }

  /// A list of links; a table of contents made by a word processor asks to be updated when it is opened.
  private var contents: [TextBlock] {
    guard markers.count > 1 else { return [] }
    let entries = phases.map { phase -> [TextBlock] in
      let own = phase.markers.map { marker -> [TextBlock] in
        [.paragraph([.link(address: "#\(marker.anchor)", [.text(heading(of: marker))])])]
      }
      let name = TextRun.link(address: "#\(anchor(of: phase))", [.text(heading(of: phase))])
      return [.paragraph([name]), .bullets(own)]
    }
    return [
      .heading(level: 1, anchor: "contents", [.text(words["handout-contents"])]), .bullets(entries),
    ]
  }

  /// Returns the heading of a phase: `1 Setting up the review`.
  func heading(of phase: Phase) -> String { "\(phase.number) \(phase.title)" }

  /// Returns the same with the short title of the phase, for places that have little room.
  func shortHeading(of phase: Phase) -> String { "\(phase.number) \(phase.shortTitle)" }

  func anchor(of phase: Phase) -> String { "phase-\(phase.id)" }

  /// Returns the heading of a marker: `QM2 Decision making`.
  func heading(of marker: HandoutMarker) -> String { "\(marker.label) \(marker.title)" }

  /// Returns words in the colour that the site has for a phase, or as they are.
  func accented(_ words: String, _ phase: Phase) -> [TextRun] {
    guard let colors = face?.colors, colors.phase(phase.number - 1) != nil else {
      return [.text(words)]
    }
    return [.styled(.accent((phase.number - 1) % SiteColors.mostPhases), [.text(words)])]
  }

  private func text(of marker: HandoutMarker, in phase: Phase, _ writer: HandoutTextWriter)
    -> [TextBlock]
  {
    var blocks: [TextBlock] = [
      .heading(level: 2, anchor: marker.anchor, accented(heading(of: marker), phase))
    ]
    blocks += tagLine(marker.tags)
    for section in marker.sections {
      blocks += absent(section.absent)
      blocks.append(.heading(level: 3, anchor: section.anchor, [.text(section.heading)]))
      blocks += remark(section.draftedNote, .drafted) + remark(section.heldInPartNote, .heldInPart)
      for part in section.parts {
        switch part {
        case .prose(let content):
          let text = writer.blocks(content, depth: 1, owner: marker.anchor)
          blocks += section.isLead ? text.map(asLead) : text
        case .questions(let questions):
          blocks += text(of: questions, writer.inList)
        case .note(let note): blocks.append(draftedRemark(note))
        case .points(let points):
          blocks.append(
            list(
              from: points.first?.listNumber,
              points.map { entry(writer.inList.blocks($0.content, depth: 1), named: $0.anchor) }))
        case .measures(let measures): blocks.append(text(of: measures, writer))
        }
      }
    }
    return blocks + addedReferences(marker.addedReferences) + absent(marker.absent)
  }

  func remark(_ note: String, _ state: SectionState) -> [TextBlock] {
    note.isEmpty ? [] : [.paragraph(explained([.text(note)], by: state.rawValue), style: .remark)]
  }

  /// Returns what is said above questions that were written for this edition.
  func draftedRemark(_ note: String) -> TextBlock {
    .paragraph(
      explained([.styled(.drafted, [.text(note)])], by: questionsAddedState), style: .remark)
  }

  /// Returns what is said beside a question.
  func remarks(on question: HandoutQuestion) -> [TextBlock] {
    question.notes.map { note in
      .paragraph(
        note.state.isEmpty
          ? [.text(note.text)] : explained([.text(note.text)], by: note.state),
        style: .remark)
    } + tagLine(question.tags)
  }

  /// Returns tags as a line; nothing where there are none.
  func tagLine(_ tags: String) -> [TextBlock] {
    tags.isEmpty ? [] : [.paragraph([.text(tags)], style: .remark)]
  }

  /// Returns words that say what state something is in, leading to what that means.
  private func explained(_ words: [TextRun], by state: String) -> [TextRun] {
    coverage.map { [.link(address: "\($0)#page-state-\(state)", words)] } ?? words
  }

  private func asLead(_ block: TextBlock) -> TextBlock {
    if case .paragraph(let runs, nil) = block { .paragraph(runs, style: .lead) } else { block }
  }

  private func text(of source: HandoutSource, _ writer: HandoutTextWriter) -> [TextBlock] {
    var runs: [TextRun] = [.anchored(source.anchor, writer.runs(source.reference))]
    let reference = source.reference.plainText()
    if !source.address.isEmpty, !reference.contains(source.address) {
      runs += [.text(" "), .link(address: source.address, [.text(source.address)])]
    }
    if !source.note.isEmpty { runs.append(.text(" \(source.note)")) }
    return [.paragraph(runs)]
  }

  private func text(of term: HandoutTerm, _ writer: HandoutTextWriter) -> [TextBlock] {
    var name: [TextRun] = [.anchored(term.anchor, [.strong([.text(term.name)])])]
    if !term.expansion.isEmpty { name.append(.text(" (\(term.expansion))")) }
    return named(name + [.text(": ")], writer.blocks(term.definition, depth: 2))
  }

  /// Returns which cross-references the edition added; nothing where it added none.
  private func addedReferences(_ labels: [String]) -> [TextBlock] {
    guard !labels.isEmpty else { return [] }
    let words = "\(words["added-references"]) \(labels.joined(separator: ", "))"
    return [.paragraph([.text(words)], style: .remark)]
  }

  /// Returns what is said of sections that are not here; nothing where there are none.
  private func absent(_ absences: [HandoutAbsence]) -> [TextBlock] {
    absences.map { absence in
      .paragraph(
        explained([.text(words[absence.state])], by: absence.state)
          + [.text(" \(absence.headings.joined(separator: "; "))")], style: .remark)
    }
  }

  /// Returns questions as a list with their numbers; those that the original does not have under such numbers
  /// begin with their labels, since the list would give them such numbers.
  private func text(
    of questions: [HandoutQuestion], _ writer: HandoutTextWriter
  ) -> [TextBlock] {
    guard let first = questions.first, let start = Int(first.name) else {
      return questions.flatMap { question in
        named(
          [.anchored(question.anchor, [.styled(.label, [.text(question.name)])]), .text(" ")]
            + markRuns(question),
          writer.blocks(question.content, depth: 1)) + remarks(on: question)
      }
    }
    return [
      .numbers(
        start: start,
        questions.map {
          named([.anchored($0.anchor, [])] + markRuns($0), writer.blocks($0.content, depth: 1))
            + remarks(on: $0)
        })
    ]
  }

  /// Returns measures as a list with their numbers, and below each a list of its parts.
  private func text(of measures: [HandoutMeasure], _ writer: HandoutTextWriter) -> TextBlock {
    .numbers(
      start: measures.first?.number ?? 1,
      measures.map { measure in
        let parts = measure.parts.map { part in
          named(
            [.strong([.text("\(part.name):")]), .text(" ")], writer.blocks(part.content, depth: 1))
        }
        return entry(writer.blocks(measure.content, depth: 1), named: measure.anchor)
          + (parts.isEmpty ? [] : [.bullets(parts)])
      })
  }

  private func markRuns(_ question: HandoutQuestion) -> [TextRun] {
    question.mark.isEmpty ? [] : [.text("\(question.mark) ")]
  }

  /// Returns an entry that links lead to.
  private func entry(_ blocks: [TextBlock], named anchor: String) -> [TextBlock] {
    named([.anchored(anchor, [])], blocks)
  }
}

/// What the page of coverage calls the explanation of questions that were added to a section.
private let questionsAddedState = "questions-added"

/// Returns entries with numbers from `start`, or with bullets where that is nil.
func list(from start: Int?, _ entries: [[TextBlock]]) -> TextBlock {
  start.map { .numbers(start: $0, entries) } ?? .bullets(entries)
}

/// Returns blocks with runs before the words of the first paragraph.
func named(_ runs: [TextRun], _ blocks: [TextBlock]) -> [TextBlock] {
  if case .paragraph(let first, let style)? = blocks.first {
    return [.paragraph(runs + first, style: style)] + blocks.dropFirst()
  }
  return [.paragraph(runs)] + blocks
}
