import Diagnostics
import ParallelWork

/// A set whose texts are linked, before it is known who refers to its markers.
struct LinkedSet: Sendable {
  /// What was read of it, without its markers.
  let draft: SetDraft
  /// Its markers, by number.
  let markers: [LinkedMarker]
  /// Whether there are markers besides whose number is taken.
  let hasDuplicates: Bool
  let landing: Page?
  let status: Status<Reference>?
  let retirement: Retirement<Place>?
  let pages: [Page]
  let terms: [Term<Reference>]
  let glossaryIntroduction: [LinkedBlock]
  /// What its other texts refer to, and those of markers whose number is taken.
  let records: [LinkRecord]

  /// Makes the set.
  ///
  /// - Parameters:
  ///   - listed: Its publications, in the order in which they are listed.
  ///   - connections: Who refers to what in the site.
  ///   - order: The order of its lists.
  ///   - known: What is known of an earlier linking, and then of this one.
  /// - Returns: The set.
  func makeSet(
    listing listed: [Source], _ connections: Connections, in order: LetterOrder,
    knowing known: inout KnownLinks?
  ) async -> MarkerSet {
    let sources = listed.map { source in
      CitedSource(source: source, uses: connections.uses[SourceID(draft.id, source.key)] ?? [])
    }
    let rank = Dictionary(
      sources.enumerated().map { (SourceID(draft.id, $1.source.key), $0) },
      uniquingKeysWith: { first, _ in first })
    let before = known?.markers(of: draft.id)
    let made: KnownResults<LinkedMarker, Marker>
    if let before, before.rank == rank,
      let places = placesOfOthers(than: before, surroundedOtherwise: known?.surroundedOtherwise)
    {
      made = before.markers.replacing(
        places, in: markers,
        by: places.map { place in
          let last = before.markers.results[place]
          let isSame = before.markers.sources[place] === markers[place]
          return marker(
            place, at: last.surroundings.place, connections, rank, knowing: isSame ? last : nil)
        })
    } else {
      let last = before?.markers.results(of: markers) ?? markers.map { _ in nil }
      made = await KnownResults(
        markers,
        Array(zip(markers.indices, zip(placesInPhases, last))).concurrentMap { index, known in
          marker(index, at: known.0, connections, rank, knowing: known.1)
        })
    }
    let totals =
      before.flatMap { $0.totals.following(made, after: $0.markers) }
      ?? MarkerTotals(of: made.results, settings)
    known?.keep(
      KnownSetMarkers(rank: rank, markers: made, totals: totals), of: draft.id)
    return MarkerSet(
      id: draft.id, settings: settings, status: status, retirement: retirement, landing: landing,
      markers: made.results, totals, terms: terms.sorted(in: order, by: \.name),
      glossaryIntroduction: glossaryIntroduction, sources: sources, pages: pages,
      usedTerms: connections.named.terms[draft.id] ?? [],
      linkedSources: connections.named.sources[draft.id] ?? [])
  }

  /// Returns the places of the markers that are others than before, or of which other texts say other things.
  ///
  /// - Returns: In order; nil where the place of any in its phase may be another.
  private func placesOfOthers(
    than before: KnownSetMarkers, surroundedOtherwise: Set<MarkerID>?
  ) -> [Int]? {
    guard let surroundedOtherwise, let others = before.markers.placesOfOthers(in: markers),
      others.allSatisfy({ markers[$0].isPlaced(like: before.markers.sources[$0]) })
    else { return nil }
    let around = surroundedOtherwise.lazy.filter { $0.set == draft.id }.map {
      markers.place(of: $0.number)
    }
    return Set(others).union(around).sorted()
  }

  /// Makes a marker; returns what was made of it before where nothing around it is other.
  private func marker(
    _ index: Int, at place: PlaceInPhase, _ connections: Connections, _ rank: [SourceID: Int],
    knowing known: Marker?
  ) -> Marker {
    let surroundings = MarkerSurroundings(markers[index], at: place, connections, rank)
    if let known, known.surroundings == surroundings { return known }
    return Marker(markers[index], in: surroundings)
  }

  /// The addresses of its publications.
  var sourceAddresses: [ExternalLink] {
    draft.sources.flatMap(\.addresses).map { address, position in
      ExternalLink(address, at: position.inFile("\(draft.folder)/sources.yml"))
    }
  }

  private var placesInPhases: [PlaceInPhase] {
    var counts = [Int](repeating: 0, count: draft.settings.phases.count)
    return markers.map { marker in
      let phase = draft.settings.phases.firstIndex { $0.id == marker.header.phase.id } ?? 0
      defer { counts[phase] += marker.header.upkeep.isListed ? 1 : 0 }
      return PlaceInPhase(phase: phase, number: counts[phase])
    }
  }

  /// The settings, without a restated publication that does not exist.
  private var settings: SetSettings {
    var settings = draft.settings
    if !draft.sources.contains(where: { $0.key == settings.restates }) {
      (settings.restates, settings.restated) = (nil, nil)
    }
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
  let id = draft.id
  let markers: LinkedMarkers
  var draft = draft
  if known != nil {
    markers = await known?.link(draft, table) ?? LinkedMarkers()
    draft.markers = []
  } else {
    let written = draft.markers
    draft.markers = []
    markers = await LinkedMarkers(linking: consume written, of: draft.settings) {
      linkMarker($0, of: id, table)
    }
  }
  var records = markers.hasDuplicates ? duplicates(among: markers.all.results).map(\.record) : []
  let settingsPath = "\(draft.folder)/set.yml"
  func context(_ path: String, _ page: PageID) -> LinkContext {
    LinkContext(path: path, page: page, set: draft.id)
  }
  var statusLinker = TextLinker(table, context(settingsPath, .landing(draft.id)))
  let status = draft.status.map { Status(label: $0.label, text: statusLinker.link($0.text)) }
  let retirement = statusLinker.retirement(draft.retirement, of: Place(.landing(draft.id)))
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
      name: term.name, expansion: term.expansion, synonyms: term.synonyms, anchor: term.anchor,
      definition: linker.link(term.definition), position: term.position)
  }
  records.append(linker.record)

  let set = LinkedSet(
    draft: draft, markers: markers.first, hasDuplicates: markers.hasDuplicates,
    landing: landing?.page, status: status, retirement: retirement,
    pages: pages.map(\.page).sorted(in: table.order(of: draft.id), by: \.title), terms: terms,
    glossaryIntroduction: introduction, records: records)
  return Reported(
    set,
    markers.numberFindings + checkLabels(markers.first, in: draft.settings)
      + checkRestated(draft))
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
func missingSourceHint(_ key: String, among keys: [String]) -> Suggestion {
  didYouMean(key, among: keys)
    ?? "add it to sources.yml\(listing(keys).map { ", which has \($0)" } ?? "")"
}
