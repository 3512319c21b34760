import Diagnostics
import ParallelWork

/// A set whose texts are linked, before it is known who refers to its markers.
struct LinkedSet: Sendable {
  /// What was read of it, without its markers.
  let draft: SetDraft
  let markers: [LinkedMarker]
  let landing: Page?
  let status: Status<Reference>?
  let pages: [Page]
  let terms: [Term<Reference>]
  let glossaryIntroduction: [LinkedBlock]
  let records: [LinkRecord]

  func makeSet(
    backlinks: [MarkerID: [Backlink]], relatedTo: [MarkerID: [MarkerID]],
    uses: [SourceID: [SourceUse]], named: NamedPlaces
  ) async -> MarkerSet {
    let sources = draft.sources.map { source in
      CitedSource(source: source, uses: uses[SourceID(draft.id, source.key)] ?? [])
    }.sorted { sortKey($0.source) < sortKey($1.source) }
    let rank = Dictionary(
      sources.enumerated().map { (SourceID(draft.id, $1.source.key), $0) },
      uniquingKeysWith: { first, _ in first })
    let markers = await Array(zip(markers, placesInPhases)).concurrentMap { marker, place in
      Marker(
        id: marker.id, path: marker.draft.path, numberPosition: marker.draft.numberPosition,
        title: marker.draft.title, phase: place.phase, placeInPhase: place.number,
        summary: marker.draft.summary, description: marker.draft.description,
        upkeep: marker.draft.upkeep, sections: marker.sections, notHeld: marker.draft.notHeld,
        crossReferences: marker.record.mentions.all.map {
          CrossReference(marker: $0.target, sections: $0.places)
        },
        related: marker.related
          + (relatedTo[marker.id] ?? []).filter { !marker.related.contains($0) },
        backlinks: backlinks[marker.id] ?? [], sources: marker.sources(by: rank))
    }
    return MarkerSet(
      id: draft.id, settings: settings, status: status, landing: landing, markers: markers,
      terms: terms.sorted { foldedHeading($0.name) < foldedHeading($1.name) },
      glossaryIntroduction: glossaryIntroduction, sources: sources, pages: pages,
      usedTerms: named.terms[draft.id] ?? [], linkedSources: named.sources[draft.id] ?? [])
  }

  /// The addresses of its publications.
  var sourceAddresses: [ExternalLink] {
    draft.sources.flatMap(\.addresses).map { address, position in
      ExternalLink(address, at: position.inFile("\(draft.folder)/sources.yml"))
    }
  }

  /// The phase of each marker, and how many markers of that phase stand before it.
  private var placesInPhases: [(phase: Int, number: Int)] {
    var counts = [Int](repeating: 0, count: draft.settings.phases.count)
    return markers.map { marker in
      let phase = draft.settings.phases.firstIndex { $0.id == marker.draft.phase.id } ?? 0
      defer { counts[phase] += 1 }
      return (phase, counts[phase])
    }
  }

  /// The settings, without a restated publication that does not exist.
  private var settings: SetSettings {
    var settings = draft.settings
    if !draft.sources.contains(where: { $0.key == settings.restates }) { settings.restates = nil }
    return settings
  }
}

/// Links all texts of a set, its markers side by side.
///
/// What was written is given up on the way, where nobody else holds it: the texts of a large site need
/// not be in memory twice.
func linkSet(
  _ draft: consuming SetDraft, _ table: SymbolTable, knowing known: inout KnownLinks?
) async -> Reported<LinkedSet> {
  var draft = draft
  var published = draft.markers
  draft.markers = []
  published.removeAll(where: \.isUnpublished)
  published.sort { ($0.number, $0.path) < ($1.number, $1.path) }
  let id = draft.id
  let kept = known.map { _ in published } ?? []
  let markers = await (consume published).concurrentMap { [known] draft in
    known?.marker(draft) ?? linkMarker(draft, of: id, table)
  }
  known?.keep(kept, markers)
  let settingsPath = "\(draft.folder)/set.yml"
  var records = markers.map(\.record)
  func context(_ path: String, _ page: PageID) -> LinkContext {
    LinkContext(path: path, page: page, set: draft.id)
  }
  var statusLinker = TextLinker(table, context(settingsPath, .landing(draft.id)))
  let status = draft.status.map { Status(label: $0.label, text: statusLinker.link($0.text)) }
  records.append(statusLinker.record)

  let landing = draft.landing.map { linkPage($0, as: .landing(draft.id), set: draft.id, table) }
  let pages = draft.pages.map { page in
    linkPage(page, as: .page(draft.id, name: page.name), set: draft.id, table)
  }
  records += ([landing].compactMap { $0 } + pages).map(\.record)

  var linker = TextLinker(table, context(draft.glossary?.path ?? "", .glossary(draft.id)))
  let introduction = linker.link(draft.glossary?.introduction ?? [])
  let terms = (draft.glossary?.terms ?? []).map { term in
    linker.context.anchor = term.anchor
    linker.beginSection()
    return Term(
      name: term.name, expansion: term.expansion, anchor: term.anchor,
      definition: linker.link(term.definition), position: term.position)
  }
  records.append(linker.record)

  let linked = LinkedSet(
    draft: draft, markers: withoutDuplicates(markers), landing: landing?.page, status: status,
    pages: pages.map(\.page).sorted { $0.title < $1.title }, terms: terms,
    glossaryIntroduction: introduction, records: records)
  return Reported(linked, checkNumbers(markers) + checkRestated(draft))
}

private func withoutDuplicates(_ markers: [LinkedMarker]) -> [LinkedMarker] {
  var seen: Set<Int> = []
  return markers.filter { seen.insert($0.id.number).inserted }
}

/// Checks that the numbers of a set are each used once, and run on without a gap.
///
/// - Parameter markers: Sorted by number.
/// - Returns: A finding for each number used twice, and for each gap.
private func checkNumbers(_ markers: [LinkedMarker]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var last: MarkerDraft?
  for marker in markers.lazy.map(\.draft) {
    let position = marker.numberPosition.inFile(marker.path)
    let previous = last?.number ?? 0
    if let last, marker.number == previous {
      diagnostics.append(
        Diagnostic(
          .duplicateNumber, at: position,
          "the number \(marker.number) is that of '\(last.path)' as well",
          hint: "give one of the two another number"))
    } else if marker.number > previous + 1 {
      let missing =
        marker.number == previous + 2
        ? "no marker has the number \(previous + 1)"
        : "no markers have the numbers \(previous + 1) to \(marker.number - 1)"
      diagnostics.append(
        Diagnostic(.missingNumber, at: position, missing, hint: "numbers run from 1 without a gap"))
    }
    last = marker
  }
  return diagnostics
}

private func checkRestated(_ draft: SetDraft) -> [Diagnostic] {
  guard let key = draft.settings.restates, !draft.hasUnreadableSources,
    !draft.sources.contains(where: { $0.key == key })
  else {
    return []
  }
  return [
    Diagnostic(
      .unknownSource, at: draft.restatesPosition.inFile("\(draft.folder)/set.yml"),
      "no source '\(key)' stands in sources.yml",
      hint: missingSourceHint(key, among: draft.sources.map(\.key)))
  ]
}

/// Returns how to mend the key of a source that is not there.
func missingSourceHint(_ key: String, among keys: [String]) -> String {
  didYouMean(key, among: keys)
    ?? "add it to sources.yml" + (listing(keys).map { ", which has \($0)" } ?? "")
}

/// The order of a list of sources: author, year, title.
private func sortKey(_ source: Source) -> String {
  let author = source.authors.first?.listed ?? source.title
  let year = source.issued.map { String(10_000 + $0.year) } ?? "0"
  return "\(author.lowercased())\u{1}\(year)\u{1}\(source.title.lowercased())\u{1}\(source.key)"
}
