import Diagnostics
import ParallelWork

/// A set whose texts are linked, before it is known who refers to its markers.
struct LinkedSet: Sendable {
  /// What was read of it, without its markers.
  let draft: SetDraft
  /// Its markers, by number.
  let markers: [LinkedMarker]
  let landing: Page?
  let status: Status<Reference>?
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
    let isSurroundedAlike = before?.connections === connections && before?.rank == rank
    let made = await Array(zip(markers, placesInPhases)).concurrentMap { linked, place in
      let marker = before?.markers.result(of: linked)
      if let marker, isSurroundedAlike, marker.surroundings.place == place { return marker }
      let surroundings = MarkerSurroundings(linked, at: place, connections, rank)
      if let marker, marker.surroundings == surroundings { return marker }
      return Marker(linked, in: surroundings)
    }
    known?.keep(
      KnownSetMarkers(
        connections: connections, rank: rank, markers: KnownResults(markers, made)), of: draft.id)
    return MarkerSet(
      id: draft.id, settings: settings, status: status, landing: landing, markers: made,
      terms: terms.sorted(in: order, by: \.name),
      glossaryIntroduction: glossaryIntroduction, sources: sources, pages: pages,
      usedTerms: connections.named.terms[draft.id] ?? [],
      linkedSources: connections.named.sources[draft.id] ?? [])
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
      defer { counts[phase] += 1 }
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
  var draft = draft
  var published = draft.markers
  draft.markers = []
  published.removeAll(where: \.isUnpublished)
  published.sort { ($0.number, $0.path) < ($1.number, $1.path) }
  let id = draft.id
  let linked: [LinkedMarker]
  if let links = known {
    linked = await published.concurrentMap(besides: published.map { links.link($0, of: id) }) {
      linkMarker($0, of: id, table)
    }
    known?.keep(published, linked, of: id)
  } else {
    linked = await (consume published).concurrentMap { linkMarker($0, of: id, table) }
  }
  let markers = withoutDuplicates(linked)
  var records = markers.count < linked.count ? duplicates(among: linked).map(\.record) : []
  let settingsPath = "\(draft.folder)/set.yml"
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
      name: term.name, expansion: term.expansion, synonyms: term.synonyms, anchor: term.anchor,
      definition: linker.link(term.definition), position: term.position)
  }
  records.append(linker.record)

  let set = LinkedSet(
    draft: draft, markers: markers, landing: landing?.page, status: status,
    pages: pages.map(\.page).sorted(in: table.order(of: draft.id), by: \.title), terms: terms,
    glossaryIntroduction: introduction, records: records)
  return Reported(set, checkNumbers(linked) + checkRestated(draft))
}

/// Returns the first marker of each number.
///
/// - Parameter markers: Sorted by number.
/// - Returns: The same but for those whose number is taken.
private func withoutDuplicates(_ markers: [LinkedMarker]) -> [LinkedMarker] {
  var last: Int?
  return markers.filter { marker in
    defer { last = marker.id.number }
    return marker.id.number != last
  }
}

/// Returns the markers whose number is that of an earlier one.
private func duplicates(among markers: [LinkedMarker]) -> [LinkedMarker] {
  zip(markers, markers.dropFirst()).filter { $0.id.number == $1.id.number }.map(\.1)
}

/// Checks that the numbers of a set are each used once, and run on without a gap.
///
/// - Parameter markers: Sorted by number.
/// - Returns: A finding for each number used twice, and for each gap.
private func checkNumbers(_ markers: [LinkedMarker]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var last: MarkerHeader?
  var meant = MeantNumbers()
  for (marker, next) in zip(markers, markers.dropFirst()) where marker.id.number == next.id.number {
    meant.add([marker.header.path, next.header.path], number: next.id.number)
  }
  for marker in markers.lazy.map(\.header) {
    let position = marker.numberPosition.inFile(marker.path)
    let previous = last?.number ?? 0
    if let last, marker.number == previous {
      // Of two files with one number, that whose name says another one is wrong.
      func meantNumber(_ header: MarkerHeader) -> Int? {
        numberInName(ofFile: header.path).flatMap { $0 == header.number ? nil : $0 }
      }
      let other = meantNumber(last) == nil ? marker : last
      let meant = meantNumber(other)
      diagnostics.append(
        Diagnostic(
          .duplicateNumber, at: other.numberPosition.inFile(other.path),
          "the number \(marker.number) is that of '\(other.path == last.path ? marker.path : last.path)' as well",
          hint: meant.map { "the name of the file says \($0): write 'number: \($0)'" }
            ?? "give one of the two another number"))
    } else if marker.number > previous + 1, !meant.explain((previous + 1)...(marker.number - 1)) {
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
