/// All that one build publishes, with every link resolved.
///
/// Only ``linking(_:)`` makes one, so that no renderer ever asks whether a link is valid.
/// One object, to which each page refers.
package final class Site: Sendable {
  /// What `site.yml` says.
  package let settings: SiteSettings
  /// The day on which it is made; nil where nobody wants to know.
  ///
  /// Nothing that is published depends on it, but for what the feed leaves out.
  package let day: CalendarDate?
  /// Whether every text of the content could be read.
  package let isWhole: Bool
  /// The sets, in the order of the site.
  package let sets: [MarkerSet]
  /// The sets that are left out, since none of their markers is published yet.
  package let unpublishedSets: [SetID]
  /// The first page, where the site has several sets and somebody has written one.
  package let home: Page?
  /// The free pages of the site, in the order of their names.
  package let pages: [Page]
  /// What answers in one set to the markers of another; nil where nobody has written it.
  package let crosswalks: Crosswalks?
  /// The original of each set that is a translation.
  let originals: [SetID: SetID]
  /// What other publishers have that texts can cite, in the order of `site.yml`.
  package let inventories: [Inventory]
  /// What its texts cite of these, once for each place.
  package let objectUses: [ObjectUse]
  /// The files that texts link to or show, by their path below the site's folder; sorted.
  package let files: [String]
  /// How many links, cross-references and citations its texts hold.
  package let linkCount: Int
  /// The addresses of other hosts that its texts and sources name, once for each place.
  package let externalLinks: [ExternalLink]
  /// What its texts can name; nil where it was linked once and for all, as in a build.
  package let names: SiteNames?

  init(
    settings: SiteSettings, day: CalendarDate?, isWhole: Bool, sets: [MarkerSet],
    unpublishedSets: [SetID], home: Page?, pages: [Page], crosswalks: Crosswalks?,
    originals: [SetID: SetID], inventories: [Inventory], objectUses: [ObjectUse],
    files: [String], linkCount: Int,
    externalLinks: [ExternalLink], names: SiteNames?
  ) {
    self.settings = settings
    self.day = day
    self.isWhole = isWhole
    self.sets = sets
    self.unpublishedSets = unpublishedSets
    self.home = home
    self.pages = pages
    self.crosswalks = crosswalks
    self.originals = originals
    self.inventories = inventories
    self.objectUses = objectUses
    self.files = files
    self.linkCount = linkCount
    self.externalLinks = externalLinks
    self.names = names
  }

  /// The sets that searches and lists have; all where none is current.
  package var listedSets: [MarkerSet] {
    let listed = sets.filter(\.isListed)
    return listed.isEmpty ? sets : listed
  }

  /// Whether searches and lists leave out a set, a marker or a page.
  package var hasUnlisted: Bool {
    sets.contains { set in
      !set.isListed || set.listedMarkers.count < set.markers.count
        || set.pages.contains { !$0.upkeep.isListed } || set.landing?.upkeep.isListed == false
    } || writtenPages.contains { !$0.upkeep.isListed }
  }

  /// The free pages of the site, with the first one where somebody has written it.
  package var writtenPages: [Page] { (home.map { [$0] } ?? []) + pages }

  /// Returns the text that an editor has written for a page; nil for a marker, and where there is none.
  ///
  /// - Parameter id: The page.
  /// - Returns: Of the first page of a site with one set, the landing text of that set.
  package func text(of id: PageID) -> Page? {
    switch id {
    case .home: sets.count == 1 ? sets[0].landing : home
    case .landing(let set): self[set].landing
    case .page(let set?, _): self[set].pages.first { $0.id == id }
    case .page(nil, _): pages.first { $0.id == id }
    default: nil
    }
  }

  /// Returns the set of that name, which is one of this site's.
  package subscript(id: SetID) -> MarkerSet {
    guard let set = sets.first(where: { $0.id == id }) else {
      preconditionFailure("no set '\(id.folder)' in this site")
    }
    return set
  }
}

/// A published body of markers.
///
/// One object: every page of it refers to it, and none copies it.
package final class MarkerSet: Sendable {
  /// Its name.
  package let id: SetID
  /// What `set.yml` says.
  package let settings: SetSettings
  /// Its standing, shown on every page.
  package let status: Status<Reference>?
  /// That it is no longer current; nil where it is.
  package let retirement: Retirement<Place>?
  /// Its landing text.
  package let landing: Page?
  /// Its markers, by number, with those that are no longer current.
  package let markers: [Marker]
  private let totals: MarkerTotals
  /// Its abbreviations and words, in alphabetical order.
  package let terms: [Term<Reference>]
  /// The text before the first term.
  package let glossaryIntroduction: [LinkedBlock]
  /// The publications it cites, by author, year and title.
  package let sources: [CitedSource]
  /// Its free pages, in the order of their names.
  package let pages: [Page]
  /// The addresses of the terms that texts use or link to.
  package let usedTerms: Set<String>
  /// The keys of the publications that texts link to, apart from citing them.
  package let linkedSources: Set<String>
  /// The mark of its questions that restate the original; nil where it restates none, or of no known year.
  let originalMark: QuestionMark?
  /// The mark of its questions that were written for this edition; nil where it restates nothing.
  let addedMark: QuestionMark?
  /// What the files of its markers begin with: `qm`.
  package let nameOfMarkers: String
  private let sourceIndex: [String: Int]

  init(
    id: SetID, settings: SetSettings, status: Status<Reference>?,
    retirement: Retirement<Place>?, landing: Page?,
    markers: [Marker], _ totals: MarkerTotals, terms: [Term<Reference>],
    glossaryIntroduction: [LinkedBlock], sources: [CitedSource], pages: [Page],
    usedTerms: Set<String>, linkedSources: Set<String>
  ) {
    self.id = id
    self.settings = settings
    self.totals = totals
    nameOfMarkers = slug(settings.prefix)
    self.status = status
    self.retirement = retirement
    self.landing = landing
    self.markers = markers
    self.terms = terms
    self.glossaryIntroduction = glossaryIntroduction
    self.sources = sources
    self.pages = pages
    let original = settings.restates.flatMap { key in sources.first { $0.source.key == key } }
    let year = settings.yearOfEdition ?? original?.source.issued?.start?.year
    originalMark = original == nil ? nil : year.map { QuestionMark(.original, $0) }
    addedMark = original == nil ? nil : QuestionMark(.added, settings.restated?.date.year)
    self.usedTerms = usedTerms
    self.linkedSources = linkedSources
    self.sourceIndex = Dictionary(
      sources.enumerated().map { ($1.source.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Its markers that lists have, by number.
  package var listedMarkers: [Marker] {
    totals.areAllListed ? markers : markers.filter(\.isListed)
  }

  /// Whether searches and lists of the site have it.
  package var isListed: Bool { retirement?.staysListed ?? true }

  /// For each phase, the places in ``markers`` of those that lists have.
  package var markersOfPhase: [[Int]] { totals.markersOfPhase }

  /// Whether any of its markers refers to another.
  package var hasCrossReferences: Bool { totals.haveCrossReferences }

  /// Whether any of its markers tells of a change.
  package var hasChanges: Bool { totals.haveChanges }

  /// The day of the first major one of these; nil where there is none.
  package var firstMajorChange: CalendarDate? { totals.firstMajorChange }

  /// How many questions that are current its markers in lists have.
  package var questionCount: Int { totals.questionCount }

  /// How many of these were written for this edition.
  package var addedQuestionCount: Int { totals.addedQuestionCount }

  /// Whether there is a marker of a number.
  ///
  /// Cost: O(log n).
  package func hasMarker(_ number: Int) -> Bool {
    if totals.areUnbroken { return number >= 1 && number <= markers.count }
    let place = place(of: number)
    return place < markers.count && markers[place].id.number == number
  }

  /// Returns the place of the marker of that number in ``markers``, where it is.
  ///
  /// Cost: O(log n).
  package func index(of number: Int) -> Int {
    precondition(hasMarker(number), "no marker \(number) in set '\(id.folder)'")
    return place(of: number)
  }

  /// Returns the place of a number among those of ``markers``, or the one where it would be.
  private func place(of number: Int) -> Int {
    if totals.areUnbroken { return min(max(number - 1, 0), markers.count) }
    var (low, high) = (0, markers.count)
    while low < high {
      let middle = (low + high) / 2
      if markers[middle].id.number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the marker of that number, which is one of this set's.
  package func marker(_ number: Int) -> Marker { markers[index(of: number)] }

  /// Returns what the files of a marker are called where the set writes its labels in its own way, `ac-02`; nil
  /// where that is ``nameOfMarkers`` and the number.
  package func ownName(ofMarker number: Int) -> String? {
    totals.names.isEmpty ? nil : totals.names[index(of: number)]
  }

  /// Returns the number of the marker whose files are called so.
  func number(ofMarkerNamed name: Substring) -> Int? {
    if let place = totals.placesOfNames[String(name)] { return markers[place].id.number }
    guard totals.names.isEmpty, name.hasPrefix(nameOfMarkers),
      let number = Int(name.dropFirst(nameOfMarkers.count)), hasMarker(number)
    else { return nil }
    return number
  }

  /// Returns the publication with that key, which is one of this set's.
  package func source(_ key: String) -> Source {
    guard let index = sourceIndex[key] else {
      preconditionFailure("no source '\(key)' in set '\(id.folder)'")
    }
    return sources[index].source
  }

  /// Whether the set is published as one text, too; one of more markers is too long to be opened or printed.
  package var isPublishedWhole: Bool { markers.count <= 300 }

  /// The publication that the set restates.
  package var restated: Source? { settings.restates.map(source) }
}

/// A publication with the places that cite it.
package struct CitedSource: Sendable {
  /// The publication.
  package let source: Source
  /// Who cites it and where, in the order of the site.
  package let uses: [SourceUse]
}

/// One citation of a publication, seen from the publication.
package struct SourceUse: Hashable, Sendable {
  /// The place of the citation.
  package let place: Place
  /// The section it stands in, in a marker.
  package let section: SectionDefinition?
  /// The place in the publication, or nothing.
  package let locator: String
}

/// A free page, or the landing text of a set.
package struct Page: Sendable {
  /// Its name.
  package let id: PageID
  /// Its file, below the site's folder.
  package let path: String
  /// Its title.
  package let title: String
  /// A sentence for search engines, or nothing.
  package let description: String
  /// How it is kept.
  package let upkeep: Upkeep
  /// That it is no longer current; nil where it is.
  package let retirement: Retirement<Place>?
  /// Whether it shows how the publisher can be reached.
  package let showsContact: Bool
  /// Its text.
  package let content: [LinkedBlock]
}
