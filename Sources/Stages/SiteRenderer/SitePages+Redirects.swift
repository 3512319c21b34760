import ByteWriting
package import ContentModel
package import Files
import Themes
import Wording

extension SitePages {
  /// Returns the old addresses at which a page can stand that leads to the new one.
  ///
  /// - Parameter paths: The paths of all else that is published. Nothing takes their places, nor those of
  ///   the folders they are in; capitals do not tell two of them apart, since some disks do not.
  /// - Returns: The rest, in the order of the site.
  package func redirects(besides paths: [String]) -> [Redirect] {
    var files = Set(paths.map { $0.lowercased() })
    var folders = Set(paths.flatMap { foldersAround($0.lowercased()) })
    return site.redirects.filter { redirect in
      let path = redirect.path.lowercased()
      let around = foldersAround(path)
      guard !files.contains(path), !folders.contains(path), files.isDisjoint(with: around) else {
        return false
      }
      files.insert(path)
      folders.formUnion(around)
      return true
    }
  }

  /// Returns the page at an old address, which leads to the new one without a script or a server.
  package func file(_ redirect: Redirect) -> OutputFile {
    let set = owner(of: redirect.page)
    let folder = redirect.path.split(separator: "/").dropLast().joined(separator: "/")
    let frame = makeFrame(
      of: nil, set: set ?? onlySet, owner: set, PageLinks(site, fromFolder: folder))
    var html = UTF8Buffer()
    theme.render(
      "moved", MovedPage.view(MovedPage(to: redirect.page, frame)), frame.strings, to: &html)
    return OutputFile(path: redirect.path, contents: Array(html.bytes))
  }

  /// Returns what has moved with pages, their data and documents with them: for hosts that read a list of it.
  ///
  /// - Parameters:
  ///   - redirects: The old addresses of pages.
  ///   - paths: The paths of all else that is published; nothing leads away from them.
  ///   - documents: Returns the names of the documents that a marker of that name can have, in one order.
  /// - Returns: Each old path once, with the new one, those of pages first, since some hosts read no more than
  ///   the beginning; a file that is no longer published leads to the page that it belonged to.
  package func movedAddresses(
    of redirects: [Redirect], besides paths: [String], documents: (_ name: String) -> [String]
  ) -> [MovedAddress] {
    guard !redirects.isEmpty else { return [] }
    let published = Set(paths)
    var taken = published
    let pages = redirects.flatMap { redirect in
      spellings(of: redirect.path).map {
        MovedAddress(old: $0, new: site.address(of: redirect.page))
      }
    }
    let beside = redirects.flatMap { redirect in
      files(movedWith: redirect, documents: documents, published: paths).map { file in
        let isPublished = published.contains(file.new)
        return MovedAddress(
          old: file.old, new: isPublished ? file.new : site.address(of: redirect.page))
      }
    }
    return (pages + beside).filter { taken.insert($0.old).inserted }
  }

  /// Returns the list of redirects for hosts that read one, `_redirects`; nil for none.
  ///
  /// The format is the one that Cloudflare Pages, Netlify and GitLab Pages share: an old path, a new path
  /// and a status, one redirect on a line. docs/publishing.md says which host does what with it.
  package func redirectList(of moved: [MovedAddress]) -> OutputFile? {
    guard !moved.isEmpty else { return nil }
    let root = site.settings.baseURL.map(pathOfAddress) ?? "/"
    let lines = moved.map { moved in
      "\(root)\(encodedAddress(ofPath: moved.old)) \(root)\(encodedAddress(ofPath: moved.new)) 301\n"
    }
    return OutputFile(path: "_redirects", text: lines.joined())
  }

  /// Returns what stood beside an old page: the data, citations and documents of a marker or a set.
  private func files(
    movedWith redirect: Redirect, documents: (String) -> [String], published paths: [String]
  ) -> [MovedAddress] {
    guard redirect.path.hasSuffix(".html") else { return [] }
    let folder = redirect.path.lastIndex(of: "/").map { redirect.path[...$0] } ?? ""
    let name = String(redirect.path.dropFirst(folder.count).dropLast(".html".count))
    func moved(_ old: String, _ new: String) -> MovedAddress {
      MovedAddress(old: folder + old, new: new)
    }
    let tables = site.tableFiles(of: redirect.page).map { table, path in
      moved("\(name)-\(table.anchor).csv", path)
    }
    switch redirect.page {
    case .marker(let marker) where name != "index":
      let newName = site.name(of: marker)
      let citations = CitationFormat.allCases.map(\.fileExtension)
      func downloads(_ name: String) -> [String] {
        citations.map { "\(name).\($0)" } + documents(name)
      }
      return [
        moved("\(name).json", site.dataAddress(of: marker)),
        moved("\(name).md", site.markdownAddress(of: marker)),
      ]
        + zip(downloads(name), downloads(newName)).map { old, new in
          moved("downloads/\(old)", site.downloadAddress(new, of: marker.set))
        } + tables
    case .landing(let set) where name == "index":
      let downloads = site.downloadAddress("", of: set)
      return [
        moved("set.json", site.dataAddress(of: set)),
        moved("questions.csv", site.questionTableAddress(of: set)),
      ] + (site[set].hasMeasures ? [moved("measures.csv", site.measureTableAddress(of: set))] : [])
        // Sorted, since the preview lists paths in another order than a build.
        + paths.filter { $0.hasPrefix(downloads) }.sorted().map { path in
          moved("downloads/\(path.dropFirst(downloads.count))", path)
        } + tables
    default: return tables
    }
  }

  /// Returns the path of an old page, and how else its address may have been written: the folder whose first
  /// page it was, and a name with a dot in it without what was added here.
  private func spellings(of path: String) -> [String] {
    let name = path.split(separator: "/").last ?? ""
    if name == "index.html" { return [path, String(path.dropLast(name.count))] }
    let bare = path.dropLast(".html".count)
    let hasDot = name.hasSuffix(".html") && name.dropLast(".html".count).contains(".")
    return hasDot ? [path, String(bare)] : [path]
  }
}

/// A path below the output folder at which something stood, and the one at which it, or its page, stands now.
package struct MovedAddress: Hashable, Sendable {
  /// The old path.
  package let old: String
  /// The new path.
  package let new: String

  /// Makes an entry of the list.
  package init(old: String, new: String) {
    self.old = old
    self.new = new
  }
}

/// Returns the folders that a path stands in: `a/b/c` gives `a` and `a/b`.
private func foldersAround(_ path: String) -> [String] {
  let parts = path.split(separator: "/").dropLast()
  return parts.indices.map { parts[...$0].joined(separator: "/") }
}
