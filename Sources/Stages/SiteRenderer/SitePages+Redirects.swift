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

  /// Returns the list of redirects for hosts that read one, `_redirects`; nil for none.
  ///
  /// The format is the one that Cloudflare Pages, Netlify and GitLab Pages share: an old path, a new path
  /// and a status, one redirect on a line. docs/publishing.md says which host does what with it.
  package func redirectList(of redirects: [Redirect]) -> OutputFile? {
    guard !redirects.isEmpty else { return nil }
    let root = site.settings.baseURL.map(pathOfAddress) ?? "/"
    let lines = redirects.flatMap { redirect -> [String] in
      pairs(of: redirect).map { old, new in
        "\(root)\(percentEncodedAddress(old)) \(root)\(percentEncodedAddress(new)) 301\n"
      }
    }
    return OutputFile(path: "_redirects", text: lines.joined())
  }

  /// The page, the folder whose first page it was, and what stood beside the page of a marker.
  private func pairs(of redirect: Redirect) -> [(old: String, new: String)] {
    let new = site.address(of: redirect.page)
    var pairs = [(redirect.path, new)]
    if redirect.path.hasSuffix("/index.html") {
      pairs.append((String(redirect.path.dropLast("index.html".count)), new))
    } else if case .marker(let marker) = redirect.page {
      let stem = redirect.path.dropLast("html".count)
      pairs.append((stem + "json", site.dataAddress(of: marker)))
      pairs.append((stem + "md", site.markdownAddress(of: marker)))
    }
    return pairs
  }
}

/// Returns the folders that a path stands in: `a/b/c` gives `a` and `a/b`.
private func foldersAround(_ path: String) -> [String] {
  let parts = path.split(separator: "/").dropLast()
  return parts.indices.map { parts[...$0].joined(separator: "/") }
}
