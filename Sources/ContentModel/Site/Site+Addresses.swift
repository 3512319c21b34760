extension Site {
  /// Returns the path of a page below the output folder, in the form that is published for good.
  ///
  /// `.marker(QM2)` gives `scr/qm2.html`. Names of files are kept; the `content/` before them is not.
  package func address(of page: PageID) -> String {
    switch page {
    case .home: "index.html"
    case .notFound: "404.html"
    case .landing(let set): "\(set.folder)/index.html"
    case .overview(let set): "\(set.folder)/overview.html"
    case .questions(let set): "\(set.folder)/questions.html"
    case .glossary(let set): "\(set.folder)/glossary.html"
    case .sources(let set): "\(set.folder)/sources.html"
    case .marker(let id): "\(id.set.folder)/\(slug(self[id.set].settings.prefix))\(id.number).html"
    case .page(let set?, let name): "\(set.folder)/\(name).html"
    case .page(nil, let name): "\(name).html"
    case .file(let path): String(path.dropFirst(contentFolder.utf8.count + 1))
    }
  }

  /// Returns the path of a marker's data below the output folder: `scr/qm2.json`.
  package func dataAddress(of marker: MarkerID) -> String {
    String(address(of: .marker(marker)).dropLast("html".count)) + "json"
  }

  /// Returns the path of a set's data below the output folder: `scr/set.json`.
  package func dataAddress(of set: SetID) -> String { "\(set.folder)/set.json" }

  /// Returns the label that people cite: `QM2`.
  package func label(of marker: MarkerID) -> String {
    self[marker.set].settings.label(marker.number)
  }
}

/// The folder that holds all content, below the site's folder.
package let contentFolder = "content"

/// The names that free pages of a set cannot have, since the program makes these pages itself.
package let reservedSetPageNames: Set<String> = [
  "index", "overview", "full", "questions", "sources", "glossary", "changes", "set", "coverage",
  "map", "downloads",
]

/// The names that free pages of the site cannot have.
package let reservedSitePageNames: Set<String> = [
  "index", "404", "search", "sitemap", "feed", "robots", "assets",
]
