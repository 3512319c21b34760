import Diagnostics

/// A marker whose texts are linked.
///
/// One object, since it goes through many hands before it is a marker of the site.
final class LinkedMarker: Sendable {
  let id: MarkerID
  let header: MarkerHeader
  let sections: [Section<Reference>]
  /// Whether any text of it leads to a note.
  let hasNotes: Bool
  let related: [MarkerID]
  let retirement: Retirement<Place>?
  /// Its questions that are no longer current, by their addresses.
  let retiredQuestions: [String: Retirement<Place>]
  let record: LinkRecord

  init(
    id: MarkerID, header: MarkerHeader, sections: [Section<Reference>], hasNotes: Bool,
    related: [MarkerID], retirement: Retirement<Place>?,
    retiredQuestions: [String: Retirement<Place>], record: LinkRecord
  ) {
    self.retirement = retirement
    self.retiredQuestions = retiredQuestions
    self.id = id
    self.header = header
    self.sections = sections
    self.hasNotes = hasNotes
    self.related = related
    self.record = record
  }

  /// Whether its place among the markers of its set and phase is that of another state of it.
  func isPlaced(like other: LinkedMarker) -> Bool {
    id == other.id && header.phase.id == other.header.phase.id
      && header.upkeep.isListed == other.header.upkeep.isListed
  }

  /// Whether it refers to the same as in another state, from the same places.
  func refers(theSameAs other: LinkedMarker) -> Bool {
    self === other
      || (id == other.id && related == other.related && record.refers(theSameAs: other.record))
  }

  /// Returns the publications that its text cites, in the order that a rank gives them.
  func sources(by rank: [SourceID: Int]) -> [MarkerSource] {
    record.uses.all.map { MarkerSource(id: $0.target, uses: $0.places) }
      .sorted { (rank[$0.id] ?? .max) < (rank[$1.id] ?? .max) }
  }
}

/// Links the texts of a marker.
///
/// Nothing that is returned holds the text as it was written.
func linkMarker(
  _ draft: MarkerDraft, of set: SetID, _ table: SymbolTable
) -> LinkedMarker {
  let id = MarkerID(set, draft.number)
  var linker = TextLinker(
    table, LinkContext(path: draft.path, page: .marker(id), set: set, marker: id))
  let restates = table.set(set)?.settings.restates != nil
  let marks = linker.addedReferences(named: draft.header.addedReferences)
  let sections = draft.sections.map { section in
    linker.context.section = section.definition
    linker.beginSection()
    let parts = section.parts.map { part -> Section<Reference>.Part in
      linker.context.anchor = section.definition.id
      linker.context.isDrafted = restates && (section.isDrafted || part.isOfAddedQuestions)
      switch part {
      case .prose(let blocks): return .prose(linker.link(blocks))
      case .questions(let questions):
        return .questions(
          questions.map { question in
            linker.context.anchor = question.anchor
            return Question(
              question.label, linker.link(question.content), isHeldInPart: question.isHeldInPart,
              scale: question.scale, tags: question.tags,
              isRetired: draft.header.retiredQuestions[question.anchor] != nil,
              position: question.position)
          })
      case .points(let points):
        return .points(
          points.map { point in
            linker.context.anchor = pointAnchor(
              section: section.definition.id, number: point.number)
            return Point(
              point.number, listNumber: point.listNumber, linker.link(point.content),
              position: point.position)
          })
      case .measures(let measures):
        return .measures(
          measures.map { measure in
            linker.context.anchor = pointAnchor(
              section: section.definition.id, number: measure.number)
            return Measure(
              measure.number, measure.kind, linker.link(measure.content),
              parts: measure.parts.map { part in
                MeasurePart(part.kind, linker.link(part.content), position: part.position)
              }, position: measure.position)
          })
      }
    }
    return Section<Reference>(
      section.definition, parts: parts, isDrafted: section.isDrafted,
      isHeldInPart: section.isHeldInPart, position: section.position)
  }
  if !draft.strayText.isEmpty {
    linker.context.section = nil
    linker.context.anchor = nil
    linker.beginSection()
    _ = linker.link(draft.strayText)
  }
  linker.reportUnused(marks, restates: restates)
  linker.context.anchor = nil
  return LinkedMarker(
    id: id, header: draft.header, sections: sections, hasNotes: !linker.linkedNotes.isEmpty,
    related: linker.markers(named: draft.header.related, by: .related).map(\.marker),
    retirement: linker.retirement(draft.header.upkeep.retirement, of: Place(.marker(id))),
    retiredQuestions: linker.retirements(draft.header.retiredQuestions, in: id),
    record: linker.record)
}
