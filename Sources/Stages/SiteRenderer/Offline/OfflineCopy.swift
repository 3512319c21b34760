import ContentModel
private import Digests
package import Files
private import JSONWriting
private import Themes

/// What the browser of a reader keeps of a set, so that it opens without a network.
///
/// A service worker keeps the files under a version that changes with any of them, and with nothing else:
/// docs/publishing.md, "Without a network".
package struct OfflineCopy: Sendable {
  /// Where the worker is published: `scr/offline.js`.
  package let path: String
  /// The paths of the files that it keeps besides the search, each once, in their order.
  package let keptPaths: [String]
  /// Whether it keeps the search of the site.
  package let keepsSearch: Bool
  private let edition: String
  private let links: PageLinks
  private let script: String

  /// How many markers a set can have to be kept whole: some 15 MB, at 50 KB a page.
  static let mostMarkers = 300

  fileprivate init(_ set: MarkerSet, _ pages: SitePages, script: String) {
    let site = pages.site
    self.script = script
    path = site.offlineAddress(of: set.id)
    links = PageLinks(site, fromFolder: set.id.folder)
    edition = set.settings.edition
    // A browser keeps the script of a worker by itself.
    let assets =
      pages.theme.assets.map(\.path).filter { $0 != script } + pages.face.files.map(\.path)
    let definitions = set.terms.isEmpty ? [] : [site.definitionsAddress(of: set.id)]
    guard set.markers.count <= Self.mostMarkers else {
      let questions = [PageID.questions(set.id)] + (set.questionCount > 0 ? [.collate(set.id)] : [])
      keptPaths = questions.map(site.address(of:)) + definitions + assets
      keepsSearch = false
      return
    }
    // The first page of the site is a copy of the set's in another folder, of which the worker has no say.
    let ids = pages.ids.filter { $0 != .home && pages.owner(of: $0)?.id == set.id }
    let pictures = site.files.map { site.address(of: .file($0)) }.filter { path in
      path.hasPrefix(set.id.folder + "/") && isPicture(path)
    }
    keptPaths = ids.map(site.address(of:)) + definitions + assets + pictures
    keepsSearch = site.sets.map(\.markers.count).reduce(0, +) <= Self.mostMarkers
  }

  /// Makes the worker, which names the files and loads the theme's script.
  ///
  /// - Parameters:
  ///   - files: The files of ``keptPaths`` and, where it keeps them, those of the search, in any order.
  ///   - search: The paths of the scripts of the search, in their order.
  /// - Returns: The script.
  package func worker(keeping files: [KeptFile], search: [String]) -> OutputFile {
    let digests = Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
    let kept = (keptPaths + (keepsSearch ? search : [])).map { path in
      guard let digest = digests[path] else { preconditionFailure("'\(path)' was not published") }
      return (path: path, digest: digest)
    }
    let list = kept.map { "\($0.path) \($0.digest)\n" }.joined()
    let value = jsonScript { json in
      json.object { json in
        json.member("version", String(sha256("\(script)\n\(edition)\n\(list)".utf8).prefix(16)))
        json.member("edition", edition)
        json.member("files", kept) { file, json in
          json.list([links.address(ofPath: file.path), file.digest]) { $1.text($0) }
        }
      }
    }
    return OutputFile(
      path: path,
      text: """
        self.waymarkSet = \(String(decoding: value, as: UTF8.self));
        importScripts("\(links.address(ofPath: script))");

        """)
  }
}

/// A file that an ``OfflineCopy`` keeps.
package struct KeptFile: Sendable {
  /// Where it is published.
  package let path: String
  /// Its SHA-256, in hexadecimal digits.
  package let digest: String

  /// Names a file with its digest.
  package init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }

  /// Takes a file that is published.
  package init(_ file: OutputFile) {
    self.init(path: file.path, digest: sha256(file.contents))
  }
}

extension SitePages {
  /// Returns the copies that readers can keep, one for each set; none where the theme has no script for it, and none of
  /// an older edition.
  package var offlineCopies: [OfflineCopy] {
    guard site.settings.keptTag == nil, let script = theme.asset(named: "offline-worker.js") else {
      return []
    }
    return site.sets.map { OfflineCopy($0, self, script: script.path) }
  }
}

private func isPicture(_ path: String) -> Bool {
  let name = path.lowercased()
  return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"].contains {
    name.hasSuffix($0)
  }
}
