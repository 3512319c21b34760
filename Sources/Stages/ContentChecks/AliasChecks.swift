import ContentModel
import Diagnostics

/// Checks that each old address is free: no page stands there, none that the program may make, and no
/// other alias leads away from it.
///
/// - Parameters:
///   - site: The site.
///   - markers: The old addresses of markers, set by set.
/// - Returns: A finding for each that is taken.
func checkAliases(
  of site: Site, withThoseOfMarkers markers: [[WrittenAlias]]
) -> [Diagnostic] {
  let texts = aliases(in: site, withThoseOfMarkers: markers)
  // Most sites have none, and need not know where each page stands.
  guard !texts.isEmpty else { return [] }
  var holders = publishedPages(of: site).merging(publishedFiles(of: site)) { page, _ in page }
  var diagnostics: [Diagnostic] = []
  for (path, alias) in texts.lazy.map({ ($0.path, $0.alias) }) {
    func report(_ summary: String, _ hint: String) {
      diagnostics.append(
        Diagnostic(.duplicateAddress, at: alias.position.inFile(path), summary, hint: hint))
    }
    let shown = "the alias '\(alias.written)'"
    // On some disks, capitals do not tell two files apart.
    let address = alias.path.lowercased()
    if let part = fileWithin(address) {
      report(
        "\(shown) stands below '\(part)', which would be a page and a folder",
        "take '.\(part.split(separator: ".").last ?? "")' out")
    } else if let folder = address.split(separator: "/").first.map(String.init),
      address.contains("/"), reservedSetFolders.contains(folder)
    {
      report("\(shown) stands in the folder '\(folder)' of the program", "take the alias out")
    } else if let holder = holders.updateValue(.alias(of: path), forKey: address) {
      holders[address] = holder
      report(
        "\(shown) is \(holder.words(for: path))",
        "take it out, or mend it: an alias is an old address")
    }
  }
  return diagnostics
}

/// What stands at an address.
private enum Holder {
  case page(ofFile: String)
  case madePage
  case madeFile
  case file(String)
  case alias(of: String)

  /// What it is to the text in a file: `the address of 'content/pages/about.md'`.
  func words(for path: String) -> String {
    switch self {
    case .page(ofFile: path): "the address that this page has"
    case .page(let file): "the address of '\(file)'"
    case .madePage: "the address of a page that the program makes"
    case .madeFile: "the address of a file that the program makes"
    case .file(let file): "the address of '\(file)'"
    case .alias(of: path): "named twice here"
    case .alias(let file): "an alias of '\(file)' as well"
    }
  }
}

/// Returns what is published as a page, by its path in lower case.
private func publishedPages(of site: Site) -> [String: Holder] {
  var holders: [String: Holder] = [:]
  for name in reservedSitePageNames { holders["\(name).html"] = .madePage }
  for page in site.writtenPages { holders[site.address(of: page.id)] = .page(ofFile: page.path) }
  for set in site.sets {
    for name in reservedSetPageNames { holders["\(set.id.folder)/\(name).html"] = .madePage }
    if let landing = set.landing {
      holders[site.address(of: landing.id)] = .page(ofFile: landing.path)
    }
    for page in set.pages { holders[site.address(of: page.id)] = .page(ofFile: page.path) }
    for marker in set.markers {
      holders[site.address(of: .marker(marker.id)).lowercased()] = .page(ofFile: marker.path)
    }
  }
  return holders
}

/// Returns what is published besides pages, by its path in lower case.
private func publishedFiles(of site: Site) -> [String: Holder] {
  var holders: [String: Holder] = [:]
  func add(_ path: String) { holders[path.lowercased()] = .madeFile }
  for name in [".nojekyll", "_headers", "_redirects", "robots.txt", "sitemap.xml", "feed.xml"] {
    add(name)
  }
  for set in site.sets {
    add(site.dataAddress(of: set.id))
    add(site.questionTableAddress(of: set.id))
    if set.settings.hasMeasures { add(site.measureTableAddress(of: set.id)) }
    add(site.definitionsAddress(of: set.id))
    for marker in set.markers {
      add(site.dataAddress(of: marker.id))
      add(site.markdownAddress(of: marker.id))
    }
  }
  for page in site.pagesWithText {
    for table in site.tableFiles(of: page) { add(table.path) }
  }
  for file in site.files { holders[site.address(of: .file(file)).lowercased()] = .file(file) }
  return holders
}

/// An old address with the file that names it.
struct WrittenAlias: Sendable {
  let path: String
  let alias: Alias
}

/// Returns the old addresses that a text names.
func aliases(of upkeep: Upkeep, in path: String) -> [WrittenAlias] {
  upkeep.aliases.map { WrittenAlias(path: path, alias: $0) }
}

/// Returns the aliases of all texts with the files they stand in, in the order of the site.
private func aliases(
  in site: Site, withThoseOfMarkers markers: [[WrittenAlias]]
) -> [WrittenAlias] {
  func aliases(of pages: [Page]) -> [WrittenAlias] {
    pages.flatMap { ContentChecks.aliases(of: $0.upkeep, in: $0.path) }
  }
  return zip(site.sets, markers).flatMap { set, ofMarkers in
    ofMarkers + aliases(of: (set.landing.map { [$0] } ?? []) + set.pages)
  } + aliases(of: site.writtenPages)
}

/// Returns the part of a path before its last that is called like a page.
private func fileWithin(_ path: String) -> Substring? {
  path.split(separator: "/").dropLast().first { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }
}
