/// An address that a page once had.
package struct Redirect: Hashable, Sendable {
  /// The path of the old page below the output folder: `scr/qm19.html`.
  package let path: String
  /// The page that it leads to.
  package let page: PageID

  /// Whether a page can stand there that leads on.
  ///
  /// A host shows a file of another name, such as `qm1.aspx`, as anything but a page; the list of redirects
  /// alone can lead on from there.
  package var isPage: Bool { path.hasSuffix(".html") || path.hasSuffix(".htm") }
}

extension Site {
  /// The old addresses of all that is published, in the order of the site; of two that are the same but
  /// for capitals, the first.
  package var redirects: [Redirect] {
    var taken: Set<String> = []
    var redirects: [Redirect] = []
    func add(_ upkeep: Upkeep, _ page: PageID) {
      for alias in upkeep.aliases where taken.insert(alias.path.lowercased()).inserted {
        redirects.append(Redirect(path: alias.path, page: page))
      }
    }
    if let home { add(home.upkeep, .home) }
    for set in sets {
      if let landing = set.landing { add(landing.upkeep, landing.id) }
      for marker in set.markers { add(marker.upkeep, .marker(marker.id)) }
      for page in set.pages { add(page.upkeep, page.id) }
    }
    for page in pages { add(page.upkeep, page.id) }
    return redirects
  }
}
