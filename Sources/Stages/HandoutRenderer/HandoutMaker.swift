package import ContentModel
import Diagnostics
import Downloads
import Themes
import Wording

/// Makes one document.
struct HandoutMaker {
  let id: Handouts.ID
  let site: Site
  let set: MarkerSet
  let strings: InterfaceStrings
  private let markers: [Marker]
  let text: HandoutTextMaker

  init(
    _ id: Handouts.ID, of set: MarkerSet, in site: Site, _ strings: InterfaceStrings,
    pictures: [String: DocumentPicture]
  ) {
    self.id = id
    self.site = site
    self.set = set
    self.strings = strings
    switch id.subject {
    case .set: markers = set.listedMarkers
    case .phase(_, let index): markers = set.markersOfPhase[index].map { set.markers[$0] }
    case .marker(let marker): markers = [set.marker(marker.number)]
    }
    let hasText = [.full, .phase, .marker].contains(id.kind)
    text = HandoutTextMaker(
      site: site, set: set, words: strings.referenceWords,
      titleOfCallOut: { strings.title(of: $0) },
      markers: hasText || id.kind == .worksheet ? Set(markers.map(\.id)) : [], hasLists: hasText,
      pictures: pictures)
  }

  func make() -> Handout {
    // The picture of a set names none of its markers, and is the same whatever they say.
    let phases = id.kind == .card && isOfSet ? [] : phases
    let isFull = id.kind == .full
    let hasLists = text.hasLists
    let cited = Set(markers.flatMap { $0.sources.map(\.id.key) })
    let used = isFull || !hasLists ? [] : usedTerms(in: markers)
    let handout = Handout(
      name: name, kind: id.kind, version: id.version, subject: id.subject, title: title,
      label: label, date: date, address: address, edition: edition,
      introduction: isFull ? text.of("introduction").blocks(set.landing?.content ?? []) : [],
      phases: phases,
      sources: set.sources.filter { hasLists && (isFull || cited.contains($0.source.key)) }
        .map { source($0.source) },
      terms: set.terms.filter { isFull || used.contains($0.anchor) }.map(term),
      judgements: id.kind == .worksheet ? allScales[0].judgements.map(\.title) : [],
      scales: id.kind == .worksheet ? scales : [],
      tagGroups: id.kind == .worksheet ? set.settings.tagGroups.map(\.title) : [],
      missingQuestions: id.kind == .worksheet
        ? strings.missingQuestions(of: markers, in: id.questions, of: set, in: site) : [],
      marksExplained: phases.contains(where: \.hasMarks)
        ? strings.marksExplained(of: set, in: site) ?? "" : "",
      toolAddress: text.wholeAddress(of: Place(.questions(set.id))),
      coverage: text.wholeAddress(of: Place(.coverage(set.id))),
      face: HandoutFace(of: site, strings, title: title, page: place.page),
      words: HandoutWords(strings))
    return handout.showing(text.ledger.pictures)
  }

  /// The name of the file, without its end.
  var name: String {
    let base =
      switch id.subject {
      case .set: id.kind == .card ? "set" : id.kind.rawValue
      case .phase(_, let index): "phase-\(set.settings.phases[index].id)"
      case .marker(let marker): site.name(of: marker)
      }
    let part = isOfSet ? base : partName(base, id.kind)
    return fileName(part, with: id.questions, for: id.version)
  }

  private var isOfSet: Bool { if case .set = id.subject { true } else { false } }

  private var phases: [Handout.Phase] {
    self.set.settings.phases.enumerated().compactMap { index, phase in
      let own = markers.filter { $0.phase == index }
      guard !own.isEmpty else { return nil }
      return Handout.Phase(
        id: phase.id, number: index + 1, title: phase.title,
        shortTitle: phase.short.isEmpty ? phase.title : phase.short, summary: phase.summary,
        markers: own.map(marker))
    }
  }

  private var allScales: [JudgementScale] {
    site.scales(of: set, language: strings.language) { strings.text($0) }
  }

  /// The scales that the questions of the document have.
  private var scales: [HandoutScale] {
    let used = Set(markers.lazy.flatMap(\.questions).map(\.scale))
    return allScales.enumerated().filter { used.contains($0.offset) }.map { place, scale in
      let note = set.settings.namedScale(place)?.note ?? ""
      return HandoutScale(
        id: scale.id, note: note, heading: place == 0 ? "" : heading(ofScale: place, note),
        judgements: scale.judgements)
    }
  }

  /// Returns the labels of the first questions that have a scale, and what is said beside them.
  private func heading(ofScale scale: Int, _ note: String) -> String {
    let labels = markers.lazy.flatMap { marker in
      marker.questions.lazy.filter { $0.scale == scale }.map {
        self.site.label(of: $0, in: marker.id)
      }
    }
    let first = Array(labels.prefix(mostNamedQuestions + 1))
    let names = first.prefix(mostNamedQuestions).joined(separator: ", ")
    let more = first.count > mostNamedQuestions ? " …" : ""
    return note.isEmpty ? names + more : "\(names)\(more): \(note)"
  }

  private var address: String? { text.wholeAddress(of: place) }

  /// The place that says the same on a page.
  private var place: Place {
    switch id.subject {
    case .set(let set):
      switch id.kind {
      case .overview: Place(.overview(set))
      case .full: Place(.full(set))
      case .worksheet: Place(.questions(set))
      default: Place(.landing(set))
      }
    case .phase(let set, let index):
      Place(.landing(set), anchor: "phase-\(site[set].settings.phases[index].id)")
    case .marker(let marker): Place(.marker(marker))
    }
  }

  private var date: CalendarDate? {
    markers.flatMap { marker in
      marker.upkeep.changes.map(\.date) + (marker.upkeep.reviewed.map { [$0] } ?? [])
    }.max()
  }

  private var edition: Handout.Edition {
    let settings = set.settings
    return Handout.Edition(
      title: settings.title, subtitle: settings.subtitle, code: settings.code,
      edition: settings.edition, editionLine: strings.editionLine(of: set),
      restatement: strings.restatement(of: set),
      translation: strings.translation(of: set, in: site),
      language: settings.language ?? site.settings.language,
      statusLabel: [retirementLabel, set.status?.label].compactMap(\.self).joined(separator: " · "),
      status: retirementNotice
        + text.of("status").blocks(site.writingAddresses(in: set.status?.text ?? [])),
      notice: notice, licence: settings.licence, publisher: site.settings.publisher,
      siteName: site.settings.name,
      markerCount: strings.text(.markerCount, set.listedMarkers.count),
      questionCount: strings.questionCount(of: set))
  }

  /// That what the document is about is no longer current; nil where it is.
  private var retirement: (retirement: Retirement<Place>, places: [Place])? {
    switch id.subject {
    case .set(let set), .phase(let set, _): site.retirement(of: .landing(set))
    case .marker(let marker): site.retirement(of: .marker(marker))
    }
  }

  private var retirementLabel: String? { retirement.map { strings.label(of: $0.retirement.kind) } }

  /// The same as a paragraph.
  private var retirementNotice: [HandoutBlock] {
    guard let retirement else { return [] }
    let sentence = strings.sentence(
      on: retirement.retirement, to: retirement.places, in: site, from: set.id)
    return text.blocks([Block(.paragraph([.text(Words(sentence), .start)]), at: .start)])
  }

  /// The sentence that says what the set restates, with the reference in its place.
  private var notice: [HandoutInline] {
    guard let source = set.restated else { return [] }
    let reference = text.inlines(referenceText(of: source, words: strings.referenceWords))
    let parts = strings.text(.notice).split(
      separator: "{reference}", maxSplits: 1, omittingEmptySubsequences: false)
    return [.text(String(parts[0]), .start)] + reference
      + parts.dropFirst().filter { !$0.isEmpty }.map { .text(String($0), .start) }
  }

  private func source(_ source: Source) -> HandoutSource {
    HandoutSource(
      anchor: sourceAnchor(source.key),
      reference: text.inlines(referenceText(of: source, words: strings.referenceWords)),
      address: ContentModel.address(of: source) ?? "", note: source.fields["note"] ?? "")
  }

  private func term(_ term: Term<Reference>) -> HandoutTerm {
    HandoutTerm(
      anchor: termAnchor(term.anchor), name: term.name, expansion: term.expansion ?? "",
      definition: text.of("glossary").blocks(term.definition))
  }
}

/// How many questions are named above the judgements that they have.
private let mostNamedQuestions = 6

/// Returns what a document of a phase or a marker is called by what it is about.
private func partName(_ base: String, _ kind: Handout.Kind) -> String {
  kind == .worksheet ? "\(base)-\(kind.rawValue)" : base
}

/// Returns the name of a file, without its end; it says the version last, so that one name is never two files.
private func fileName(
  _ part: String, with questions: WorksheetQuestions, for version: Handout.Version
) -> String {
  let name = questions == .all ? part : "\(part)-\(questions.rawValue)"
  return version == .standard ? name : "\(name)-\(version.rawValue)"
}

extension Handouts {
  /// Returns the names of all documents that a marker can have, in whichever versions.
  ///
  /// - Parameters:
  ///   - name: What the files of the marker are called: `qm2`.
  ///   - questions: Which questions worksheets have, besides all.
  /// - Returns: The names, in one order: `qm2.pdf`, `qm2-worksheet.pdf`, and so on.
  package static func documentNames(
    ofMarker name: String, with questions: [WorksheetQuestions]
  ) -> [String] {
    let worksheets = WorksheetQuestions.allCases.filter { $0 == .all || questions.contains($0) }
    return Handout.Version.allCases.flatMap { version in
      ([(Handout.Kind.marker, .all)] + worksheets.map { (.worksheet, $0) })
        .map { "\(fileName(partName(name, $0), with: $1, for: version)).pdf" }
    } + ["\(name).png"]
  }
}
