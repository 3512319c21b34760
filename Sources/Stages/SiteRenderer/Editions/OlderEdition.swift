package import ContentModel

/// An older edition that stands beside the newest, as the pages of the newest tell of it.
package struct OlderEdition: Hashable, Sendable {
  /// Its tag and its folder.
  package let edition: KeptEdition
  /// The editions of its sets, each with the code of the set where there are several: `SCR 2016`.
  package let setEditions: [String]
  /// The latest day that its texts tell of a review or a change; nil where they tell of none.
  package let date: CalendarDate?
  /// What became of its markers up to the newest edition.
  package let markers: ChangesSince
  /// What became of its questions up to the newest edition.
  package let questions: ChangesSince
  /// Whether it says the same as the newest.
  package let isSame: Bool

  /// How many things of one kind are not as they were.
  package struct ChangesSince: Hashable, Sendable {
    /// Those that only the newest has.
    package let added: Int
    /// Those that only the older one has.
    package let removed: Int
    /// Those that have other words.
    package let reworded: Int

    /// Counts changes.
    package init(added: Int, removed: Int, reworded: Int) {
      self.added = added
      self.removed = removed
      self.reworded = reworded
    }
  }

  /// Tells of an edition.
  ///
  /// - Parameters:
  ///   - edition: Its tag and its folder.
  ///   - site: What it holds.
  ///   - markers: What became of its markers.
  ///   - questions: What became of its questions.
  ///   - isSame: Whether it says the same as the newest.
  package init(
    _ edition: KeptEdition, _ site: Site, markers: ChangesSince, questions: ChangesSince,
    isSame: Bool
  ) {
    self.edition = edition
    self.markers = markers
    self.questions = questions
    self.isSame = isSame
    setEditions = site.sets.compactMap { set in
      let edition = set.settings.edition
      if edition.isEmpty { return nil }
      return site.sets.count == 1 ? edition : "\(set.settings.code) \(edition)"
    }
    let ofMarkers = site.sets.flatMap { set in
      set.markers.flatMap { [$0.newestChange, $0.upkeep.reviewed].compactMap(\.self) }
    }
    let ofPages =
      (site.writtenPages + site.sets.flatMap { $0.pages + [$0.landing].compactMap(\.self) })
      .compactMap(\.upkeep.reviewed)
    date = (ofMarkers + ofPages).filter(site.isPast).max()
  }

  /// Returns the address of a page of the edition, as a link from a page in the output folder itself.
  func address(of page: PageID, _ frame: PageFrame) -> String {
    frame.links.address(ofPath: "\(edition.folder)/\(frame.site.address(of: page))")
  }
}

/// The newest edition of a site, as the pages of an older one tell of it.
package struct NewestEdition: Sendable {
  /// The newest edition.
  let site: Site
  /// The older one that tells of it.
  let older: KeptEdition
  private let fate: @Sendable (PageID) -> PageFate

  /// Takes the newest edition.
  ///
  /// - Parameters:
  ///   - site: The newest edition.
  ///   - older: The older one that tells of it.
  ///   - fate: Returns what became of a page of the older one.
  package init(
    _ site: Site, after older: KeptEdition, fate: @escaping @Sendable (PageID) -> PageFate
  ) {
    self.site = site
    self.older = older
    self.fate = fate
  }

  /// Returns what became of a page of the older edition.
  func fate(of page: PageID) -> PageFate { fate(page) }

  /// Returns the whole address of the page that is the same thing as a page of the older edition; nil where there is
  /// none, or nobody knows where the site is published.
  func canonical(of page: PageID?) -> String? {
    guard let page, let base = site.settings.baseURL else { return nil }
    let fate = fate(of: page)
    if fate.outcome == .gone { return nil }
    // The two copies of a lone set's landing page share one address.
    let kept =
      fate.page == .home && site.sets.count == 1 ? PageID.landing(site.sets[0].id) : fate.page
    return base + site.address(of: kept)
  }
}
