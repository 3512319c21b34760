extension Site {
  /// Returns the path of a page below the output folder, in the form that is published for good.
  ///
  /// `.marker(QM2)` gives `scr/qm2.html`. Names of files are kept; the `content/` before them is not.
  package func address(of page: PageID) -> String {
    switch page {
    case .home: "index.html"
    case .crosswalk: "crosswalk.html"
    case .editions: "editions.html"
    case .search: "search.html"
    case .notFound: "404.html"
    case .landing(let set): "\(set.folder)/index.html"
    case .overview(let set): "\(set.folder)/overview.html"
    case .full(let set): "\(set.folder)/full.html"
    case .questions(let set): "\(set.folder)/questions.html"
    case .collate(let set): "\(set.folder)/collate.html"
    case .glossary(let set): "\(set.folder)/glossary.html"
    case .sources(let set): "\(set.folder)/sources.html"
    case .map(let set): "\(set.folder)/map.html"
    case .coverage(let set): "\(set.folder)/coverage.html"
    case .changes(let set): "\(set.folder)/changes.html"
    case .marker(let id): "\(id.set.folder)/\(name(of: id)).html"
    case .page(let set?, let name): "\(set.folder)/\(name).html"
    case .page(nil, let name): "\(name).html"
    case .file(let path): String(path.dropFirst(contentFolder.utf8.count + 1))
    }
  }

  /// Returns the marker whose page stands at a path below the output folder: of `scr/qm2.html`, QM2; nil
  /// where none does.
  package func marker(atPage path: String) -> MarkerID? {
    for set in sets {
      let folder = "\(set.id.folder)/"
      guard path.hasPrefix(folder), path.hasSuffix(".html"),
        let number = set.number(
          ofMarkerNamed: path.dropFirst(folder.count).dropLast(".html".count)),
        address(of: .marker(MarkerID(set.id, number))) == path
      else { continue }
      return MarkerID(set.id, number)
    }
    return nil
  }

  /// Returns what the files of a marker are called, without their ends: `qm2`.
  package func name(of marker: MarkerID) -> String {
    let set = self[marker.set]
    return set.ownName(ofMarker: marker.number) ?? set.nameOfMarkers + String(marker.number)
  }

  /// Returns the path of a marker's data below the output folder: `scr/qm2.json`.
  package func dataAddress(of marker: MarkerID) -> String {
    "\(marker.set.folder)/\(name(of: marker)).json"
  }

  /// Returns the path of a set's data below the output folder: `scr/set.json`.
  package func dataAddress(of set: SetID) -> String { "\(set.folder)/set.json" }

  /// Returns the path of a marker as Markdown below the output folder: `scr/qm2.md`.
  package func markdownAddress(of marker: MarkerID) -> String {
    "\(marker.set.folder)/\(name(of: marker)).md"
  }

  /// Returns the path of the table of a set's questions below the output folder: `scr/questions.csv`.
  package func questionTableAddress(of set: SetID) -> String { "\(set.folder)/questions.csv" }

  /// Returns the path of the table of a set's measures below the output folder: `scr/measures.csv`.
  package func measureTableAddress(of set: SetID) -> String { "\(set.folder)/measures.csv" }

  /// The paths of the crosswalks as data below the output folder: JSON, CSV and a workbook; none where there are none.
  package var crosswalkAddresses: [String] {
    crosswalks == nil ? [] : ["crosswalk.json", "crosswalk.csv", "crosswalk.xlsx"]
  }

  /// Returns the path of the script that keeps a set in the browser of a reader: `scr/offline.js`.
  ///
  /// It stays the same for good, since browsers look there for a new version.
  package func offlineAddress(of set: SetID) -> String { "\(set.folder)/offline.js" }

  /// Returns the path of the script that holds the definitions of a set's terms, so that pages can show one where
  /// its word stands: `scr/glossary.js`.
  package func definitionsAddress(of set: SetID) -> String { "\(set.folder)/glossary.js" }

  /// Returns the path of what lets a browser install the questions of a set as an app:
  /// `scr/manifest.webmanifest`.
  package func appAddress(of set: SetID) -> String { "\(set.folder)/manifest.webmanifest" }

  /// Returns the name of a place among all there is, which does not change with the site's address:
  /// `scr`, `scr/qm2`, `scr/qm2#q3`.
  package func identifier(of place: Place) -> String {
    let page: String
    if case .landing(let set) = place.page {
      page = set.folder
    } else {
      let address = address(of: place.page)
      page = address.hasSuffix(".html") ? String(address.dropLast(".html".count)) : address
    }
    return page + (place.anchor.map { "#\($0)" } ?? "")
  }

  /// Returns the path of a file of a set that readers take away: `scr/downloads/qm2.bib`.
  package func downloadAddress(_ name: String, of set: SetID) -> String {
    "\(set.folder)/downloads/\(name)"
  }

  /// Whether a path below the output folder is kept for files that the program makes, of those that are no
  /// pages: `scr/questions.csv`, `scr/downloads/qm2.pdf`.
  ///
  /// On some disks capitals do not tell two files apart, and so they do not here.
  package func isKeptForProgram(_ path: String) -> Bool {
    let path = path.lowercased()
    let folder = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if folder.count > 1, programFolders.contains(String(folder[0])) { return true }
    return path == "robots.txt" || Self.inventoryAddresses.contains(path)
      || crosswalkAddresses.contains(path)
      || sets.contains { set in
        path == questionTableAddress(of: set.id) || path == definitionsAddress(of: set.id)
          || path.hasPrefix(downloadAddress("", of: set.id))
          || (set.settings.hasMeasures && path == measureTableAddress(of: set.id))
      }
  }

  /// Returns the label that people cite: `QM2`.
  package func label(of marker: MarkerID) -> String {
    self[marker.set].settings.label(marker.number)
  }

  /// Returns the labels of the markers to which a marker refers by this edition's own references alone, with the
  /// code of the set before those of another one.
  package func labels(ofAddedReferencesIn marker: Marker) -> [String] {
    marker.addedReferences.map { id in
      id.set == marker.id.set ? label(of: id) : "\(self[id.set].settings.code) \(label(of: id))"
    }
  }

  /// Returns how a text of no set names a marker or a question of one: `SCR QM2 Q3`.
  package func label(of place: Place) -> String {
    guard let id = place.marker else { return identifier(of: place) }
    let set = self[id.set]
    let question = set.marker(id.number).questions.first { $0.anchor == place.anchor }
    let label = question.map { self.label(of: $0, in: id) } ?? self.label(of: id)
    return "\(set.settings.code) \(label)"
  }

  /// Returns the label by which people cite a question: `QM2 Q3`.
  package func label(of question: Question<Reference>, in marker: MarkerID) -> String {
    self[marker.set].settings.questionLabel(question.label, ofMarker: marker.number)
  }
}

/// The folder that holds all content, below the site's folder.
package let contentFolder = "content"

/// The name of the file, beside texts, that keeps words which an import could not place; it is no text of the site.
package let leftOverFileName = "IMPORTED.md"

/// The names that free pages of a set cannot have, since the program makes these pages itself.
package let reservedSetPageNames: Set<String> = [
  "index", "overview", "full", "questions", "sources", "glossary", "changes", "set", "coverage",
  "map", "downloads", "collate",
]

/// The folders of the output that hold files of the program alone.
private let programFolders: Set<String> = ["assets", "schemas", "inventories", editionsFolder]

/// The names that the folder of a set cannot have.
package let reservedSetFolders: Set<String> = programFolders.union(["pages"])

/// The names that free pages of the site cannot have.
package let reservedSitePageNames: Set<String> = [
  "index", "404", "search", "sitemap", "feed", "robots", "assets", "crosswalk", "editions",
]
