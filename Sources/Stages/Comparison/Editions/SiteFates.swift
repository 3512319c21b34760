package import ContentModel

/// What became of each page of an older edition of a site in the newest one.
package struct SiteFates: Sendable {
  private let successors: Successors
  /// The addresses of what is the same thing and has other words, or parts that have.
  private let changed: Set<String>
  /// The pages of the newest edition.
  private let published: Set<PageID>
  /// What became of the questions of a marker of the older edition.
  private let questions: [MarkerID: [QuestionFate]]

  /// Finds what became of everything; pure, and linear in the length of the texts.
  ///
  /// - Parameters:
  ///   - old: The older edition.
  ///   - new: The newest.
  ///   - changes: What ``changes(from:to:)`` says of the two.
  ///   - published: The pages that the newest publishes.
  package init(
    from old: Site, to new: Site, changes: SiteChanges, published: Set<PageID>
  ) {
    let sites = MatchedSites(old, new)
    successors = Successors(sites)
    self.published = published
    changed = Set(changes.differences.flatMap(\.changedAddresses))
    questions = fates(ofQuestionsIn: sites)
  }

  /// Returns what became of a page of the older edition.
  package func fate(of page: PageID) -> PageFate {
    let old = successors.sites.old.site
    switch page {
    case .marker(let id):
      guard let heir = successors.marker(id) else { return gone(id.set, questions[id] ?? []) }
      return PageFate(.marker(heir.id), outcome(of: page, in: old), questions: questions[id] ?? [])
    case .page(let set, _):
      guard let heir = successors.page(page) else { return gone(set) }
      return PageFate(heir.id, outcome(of: page, in: old))
    case .landing(let set): return made(PageID.landing, of: set)
    case .overview(let set): return made(PageID.overview, of: set)
    case .full(let set): return made(PageID.full, of: set)
    case .questions(let set): return made(PageID.questions, of: set)
    case .collate(let set): return made(PageID.collate, of: set)
    case .glossary(let set): return made(PageID.glossary, of: set)
    case .sources(let set): return made(PageID.sources, of: set)
    case .map(let set): return made(PageID.map, of: set)
    case .coverage(let set): return made(PageID.coverage, of: set)
    case .changes(let set): return made(PageID.changes, of: set)
    case .home, .crosswalk, .editions, .search, .notFound, .file:
      return published.contains(page) ? PageFate(page, .remade) : gone(nil)
    }
  }

  private func outcome(of page: PageID, in old: Site) -> PageFate.Outcome {
    changed.contains(old.address(of: page)) ? .reworded : .unchanged
  }

  /// Returns what became of a page that the program makes of a set.
  private func made(_ page: (SetID) -> PageID, of set: SetID) -> PageFate {
    guard let now = successors.set(set).map(page), published.contains(now) else {
      return gone(set)
    }
    return PageFate(now, .remade)
  }

  /// Returns that nothing stands for a page, which was of a set or of none.
  private func gone(_ set: SetID?, _ questions: [QuestionFate] = []) -> PageFate {
    PageFate(
      set.flatMap(successors.set).map { .landing($0) } ?? .home, .gone, questions: questions)
  }
}

extension Difference {
  /// The addresses in the older version of this thing and its parts, of those whose words or those of whose parts are
  /// others.
  fileprivate var changedAddresses: [String] {
    let isChanged = !texts.isEmpty || !parts.isEmpty
    let own = isChanged && new != nil ? old?.address.map { [$0] } ?? [] : []
    return own + parts.flatMap(\.changedAddresses)
  }
}

/// Finds what became of the questions of each old marker.
private func fates(ofQuestionsIn sites: MatchedSites) -> [MarkerID: [QuestionFate]] {
  let matched = MatchedPassages(sites, questions)
  var fates: [MarkerID: [QuestionFate]] = [:]
  func add(_ question: Passage, _ heir: Passage?) {
    fates[sites.old.markers[question.place.marker].marker.id, default: []].append(
      QuestionFate(
        question.name, anchor: question.anchor,
        place: heir.map { heir in
          Place(.marker(sites.new.markers[heir.place.marker].marker.id), anchor: heir.anchor)
        }, newLabel: heir.map(sites.new.label(ofQuestion:)) ?? ""))
  }
  for index in matched.old.indices {
    add(matched.old[index], matched.pairing.newPlaces[index].map { matched.new[$0] })
  }
  // In a marker that is the same object in both, each question is its own heir.
  for (index, placed) in sites.old.markers.enumerated() where sites.isUnchanged(oldMarker: index) {
    guard let new = sites.markers.newPlaces[index] else { continue }
    let heirs = questions(of: placed.marker, at: new, in: sites.new)
    for (question, heir) in zip(questions(of: placed.marker, at: index, in: sites.old), heirs) {
      add(question, heir)
    }
  }
  return fates
}
