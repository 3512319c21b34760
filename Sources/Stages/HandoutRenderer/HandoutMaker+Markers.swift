import ContentModel
import Diagnostics
import Themes
import Wording

extension HandoutMaker {
  /// Whether what was written for the edition is left out.
  private var leavesOut: Bool { id.questions == .original }

  /// Returns a marker with as much of it as the document shows.
  func marker(_ marker: Marker) -> HandoutMarker {
    let anchor = site.name(of: marker.id)
    let shown: [Section<Reference>] =
      switch id.kind {
      case .overview, .card: []
      case .worksheet:
        marker.sections.filter { $0.questionCount > (leavesOut ? $0.addedQuestionCount : 0) }
          .map(\.current)
      case .full, .phase, .marker: marker.sections
      }
    let hasAll = [.full, .phase, .marker].contains(id.kind)
    return HandoutMarker(
      anchor: anchor, label: site.label(of: marker.id),
      number: set.settings.writtenNumber(marker.id.number),
      title: marker.title, summary: marker.summary, tags: set.settings.words(of: marker.tags),
      address: text.wholeAddress(of: Place(.marker(marker.id))),
      toolAddress: marker.questionCount == 0 || !marker.isListed
        ? nil : text.wholeAddress(of: Place(.questions(set.id), anchor: "?marker=\(anchor)")),
      reviewed: marker.upkeep.reviewed.map { strings.date($0) } ?? "",
      sections: shown.map { section($0, of: marker, anchor, hasAll: hasAll) },
      addedReferences: text.hasLists ? site.labels(ofAddedReferencesIn: marker) : [],
      absent: hasAll ? absent(before: nil, in: marker) : [],
      notHeld: shown.isEmpty ? [] : set.sections(.notHeld, of: marker).map(\.heading),
      notKnown: shown.isEmpty ? [] : set.sections(.notKnown, of: marker).map(\.heading),
      measures: id.kind == .worksheet
        ? marker.sections.flatMap { section in
          section.measures.map { handoutMeasure($0, of: section, anchor) }
        } : [])
  }

  private func section(
    _ section: Section<Reference>, of marker: Marker, _ markerAnchor: String, hasAll: Bool
  ) -> HandoutSection {
    let anchor = "\(markerAnchor)-\(section.definition.id)"
    return HandoutSection(
      anchor: anchor, id: section.definition.id, heading: section.definition.heading,
      isLead: section.definition.isLead,
      draftedNote: section.isDrafted ? strings.draftedNote(of: section, in: marker, of: set) : "",
      heldInPartNote: section.isHeldInPart
        ? strings.text(id.kind == .worksheet ? .questionsHeldInPartHere : .heldInPart) : "",
      absent: hasAll && !section.definition.isLead
        ? absent(before: section.definition, in: marker) : [],
      parts: shownParts(of: section).flatMap { index, entry -> [HandoutSection.Part] in
        switch entry.part {
        case .prose(let blocks): return [.prose(text.of(markerAnchor).blocks(blocks))]
        case .questions(let questions):
          let start = section.addedQuestionsStart(at: index)
          let isAdded = !section.isDrafted && entry.part.isOfAddedQuestions
          let group = entry.group ?? (isAdded ? strings.text(.addedQuestions) : "")
          return above(questions, start) + [
            .questions(
              questions.map { handoutQuestion($0, of: marker, in: section, group, markerAnchor) })
          ]
        case .points(let points):
          return [
            .points(
              points.map { point in
                HandoutPoint(
                  anchor: "\(anchor)-\(point.number)", number: point.number,
                  listNumber: point.listNumber,
                  content: text.of(markerAnchor).blocks(point.content))
              })
          ]
        case .measures(let measures):
          return [.measures(measures.map { handoutMeasure($0, of: section, markerAnchor) })]
        }
      })
  }

  private func handoutMeasure(
    _ measure: Measure<Reference>, of section: Section<Reference>, _ markerAnchor: String
  ) -> HandoutMeasure {
    let words = set.settings.measureWords
    let anchor = pointAnchor(section: section.definition.id, number: measure.number)
    return HandoutMeasure(
      anchor: "\(markerAnchor)-\(anchor)", number: measure.number,
      section: section.definition.heading, kind: measure.kind, kindName: words[measure.kind],
      content: text.blocks(measure.content),
      parts: measure.parts.map { part in
        HandoutMeasurePart(
          kind: part.kind, name: words[part.kind], content: text.blocks(part.content))
      })
  }

  private func absent(
    before definition: SectionDefinition?, in marker: Marker
  ) -> [HandoutAbsence] {
    set.absentSections(before: definition, in: marker).byState.map { state, sections in
      HandoutAbsence(state: state.rawValue, headings: sections.map(\.heading))
    }
  }

  /// Returns the parts that the document shows, each with its place: all, or without the questions that were
  /// written for the edition and the heading of a group that has no others.
  private func shownParts(
    of section: Section<Reference>
  ) -> [(index: Int, entry: (part: Section<Reference>.Part, group: String?))] {
    let all = section.groupedParts.enumerated().map { (index: $0, entry: $1) }
    guard leavesOut else { return all }
    return all.indices.compactMap { place in
      if all[place].entry.part.isOfAddedQuestions { return nil }
      guard case .prose(let blocks) = all[place].entry.part, place + 1 < all.count,
        all[place + 1].entry.part.isOfAddedQuestions, case .heading = blocks.last?.kind
      else { return all[place] }
      let rest = Array(blocks.dropLast())
      return rest.isEmpty ? nil : (all[place].index, (.prose(rest), all[place].entry.group))
    }
  }

  /// Returns what stands above questions that were written for this edition, below others that were not.
  private func above(
    _ questions: [Question<Reference>], _ start: Section<Reference>.AddedQuestionsStart?
  ) -> [HandoutSection.Part] {
    guard let start, let first = questions.first else { return [] }
    let note = HandoutSection.Part.note(strings.draftedNote(of: set))
    guard start == .heading else { return [note] }
    let words = Words(strings.text(.addedQuestions))
    let heading = HandoutBlock.Kind.heading(
      level: 3, anchor: "added-questions-from-\(first.anchor)", [.text(words, .start)])
    return [.prose([HandoutBlock(heading, at: .start)]), note]
  }

  private func tagsByGroup(_ tags: Tags) -> [String] {
    set.settings.tagGroups.enumerated().map { place, group in
      tags[place].map { group.tags[$0].title }.joined(separator: ", ")
    }
  }

  private func handoutQuestion(
    _ question: Question<Reference>, of marker: Marker, in section: Section<Reference>,
    _ group: String, _ markerAnchor: String
  ) -> HandoutQuestion {
    let isMarked = question.isDrafted && !section.isDrafted
    let label = question.label
    let scale = set.settings.namedScale(question.scale)
    let cut = question.isHeldInPart ? strings.text(.questionHeldInPart) : ""
    let retirement =
      marker.retirement(of: question).map {
        strings.sentence(on: $0, to: $0.target.map { [$0] } ?? [], in: site, from: set.id)
      } ?? ""
    let notes = [
      HandoutNote(text: retirement, state: ""),
      HandoutNote(text: cut, state: cutQuestionState),
      HandoutNote(text: strings.numberNote(of: label) ?? "", state: ""),
      HandoutNote(text: scale?.note ?? "", state: ""),
    ]
    return HandoutQuestion(
      anchor: "\(markerAnchor)-\(question.anchor)",
      identifier: site.identifier(of: Place(.marker(marker.id), anchor: question.anchor)),
      label: site.label(of: question, in: marker.id),
      name: label.isPlain ? String(label.number) : label.text, number: label.place,
      group: group,
      content: text.of(markerAnchor).blocks(question.content),
      wordingHash: id.kind == .worksheet ? Wording.wordingHash(of: question) : "",
      draftedNote: isMarked ? strings.draftedNote(of: set) : "",
      mark: site.mark(of: label, in: marker).map(strings.text(of:)) ?? "",
      isAdded: question.isDrafted, notes: notes.filter { !$0.text.isEmpty },
      scale: scale?.id ?? "", tags: set.settings.words(of: question.tags),
      tagsByGroup: tagsByGroup(marker.tags(of: question)))
  }
}

/// What the page of coverage calls the explanation of questions that are held in part.
private let cutQuestionState = "question-in-part"

/// Returns the addresses of the terms that markers use.
func usedTerms(in markers: [Marker]) -> Set<String> {
  var used: Set<String> = []
  for section in markers.lazy.flatMap(\.sections) {
    for part in section.parts {
      switch part {
      case .prose(let blocks): collectTerms(in: blocks, into: &used)
      case .questions(let questions):
        for question in questions { collectTerms(in: question.content, into: &used) }
      case .points(let points):
        for point in points { collectTerms(in: point.content, into: &used) }
      case .measures(let measures):
        for blocks in measures.flatMap(\.blocks) { collectTerms(in: blocks, into: &used) }
      }
    }
  }
  return used
}

private func collectTerms(in blocks: [LinkedBlock], into used: inout Set<String>) {
  blocks.forEachText { collectTerms(in: $0, into: &used) }
}

private func collectTerms(in inlines: [LinkedInline], into used: inout Set<String>) {
  for inline in inlines {
    switch inline {
    case .reference(let reference, let content):
      if case .term(let place, _) = reference, let anchor = place.anchor { used.insert(anchor) }
      collectTerms(in: content, into: &used)
    case .emphasis(let content), .strong(let content), .image(_, let content):
      collectTerms(in: content, into: &used)
    case .note(let note): if note.use == 1 { collectTerms(in: note.content, into: &used) }
    case .text, .code, .softBreak, .lineBreak: break
    }
  }
}
