import ContentModel

/// Finds the file of a new version that most likely stands for what an old one had.
struct Successors {
  let sites: MatchedSites
  private let oldMarkers: [MarkerID: Int]
  private let sitePages: [PageID: Page]

  /// A file of the content, and what it says of itself.
  struct Successor: Hashable {
    /// The file, below the site's folder.
    let path: String
    /// Whether it is known to stand for the same thing; else it is where that thing was declared.
    let isCertain: Bool
    /// The folder of the output that its page is in, with its slash: `scr/`, or nothing.
    let folder: String
    /// Whether it has aliases already.
    let hasAliases: Bool
  }

  init(_ sites: MatchedSites) {
    self.sites = sites
    oldMarkers = Dictionary(
      sites.old.markers.enumerated().map { ($1.marker.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var heirs = matchedPages(sites.old.site.pages, sites.new.site.pages)
    for (old, new) in sites.sets.newPlaces.enumerated() {
      let newPages = new.map { sites.new.site.sets[$0].pages } ?? []
      heirs.merge(matchedPages(sites.old.site.sets[old].pages, newPages)) { first, _ in first }
    }
    sitePages = heirs
  }

  /// Returns the new marker that an old one is.
  func marker(_ id: MarkerID) -> Marker? {
    oldMarkers[id].flatMap { sites.markers.newPlaces[$0] }.map { sites.new.markers[$0].marker }
  }

  /// Returns the new free page that an old one is.
  func page(_ id: PageID) -> Page? { sitePages[id] }

  /// Returns the new set that an old one is.
  func set(_ id: SetID) -> SetID? {
    sites.old.site.sets.firstIndex { $0.id == id }.flatMap { sites.sets.newPlaces[$0] }
      .map { sites.new.site.sets[$0].id }
  }

  /// Returns the file for an old page.
  ///
  /// - Parameters:
  ///   - page: The page; nil for a file that belongs to none.
  ///   - path: Its path below the output folder.
  /// - Returns: The file of the same thing, or else that of the settings of its set or site.
  func successor(of page: PageID?, at path: String) -> Successor {
    switch page {
    case .marker(let id):
      if let marker = marker(id) {
        return Successor(
          path: marker.path, isCertain: true, folder: marker.id.set.folder + "/",
          hasAliases: !marker.upkeep.aliases.isEmpty)
      }
    case .page:
      if let page, let heir = sitePages[page] { return successor(heir) }
    default:
      if let landing = newSet(ofPath: path)?.landing { return successor(landing) }
    }
    return declaration(ofPath: path)
  }

  private func successor(_ page: Page) -> Successor {
    let folder =
      switch page.id {
      case .page(let set?, _), .landing(let set): set.folder + "/"
      default: ""
      }
    return Successor(
      path: page.path, isCertain: true, folder: folder, hasAliases: !page.upkeep.aliases.isEmpty)
  }

  /// Returns the settings of the set that had an address, or of the site.
  func declaration(ofPath path: String) -> Successor {
    let set = newSet(ofPath: path)
    let folder = set.map { "\($0.id.folder)/" } ?? ""
    return Successor(
      path: "\(contentFolder)/\(folder)\(set == nil ? "site" : "set").yml", isCertain: false,
      folder: folder, hasAliases: false)
  }

  private func newSet(ofPath path: String) -> MarkerSet? {
    let folder = path.split(separator: "/").first.map(String.init) ?? ""
    guard path.contains("/"),
      let old = sites.old.site.sets.firstIndex(where: { $0.id.folder == folder }),
      let new = sites.sets.newPlaces[old]
    else { return nil }
    return sites.new.site.sets[new]
  }
}

private func matchedPages(_ old: [Page], _ new: [Page]) -> [PageID: Page] {
  let pairing = matchPages(old, new)
  return Dictionary(
    old.indices.compactMap { index in
      pairing.newPlaces[index].map { (old[index].id, new[$0]) }
    }, uniquingKeysWith: { first, _ in first })
}
