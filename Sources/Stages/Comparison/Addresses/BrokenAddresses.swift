import ContentModel
package import Diagnostics

/// Finds the addresses that an old version of a site publishes, and a new one neither publishes nor redirects;
/// and those of markers and questions that would lead to another one.
///
/// Pure. Cost: linear in the length of the texts and the number of addresses.
///
/// - Parameters:
///   - old: The version before.
///   - name: What the user calls it.
///   - new: The version after.
/// - Returns: Findings at the files of the new version that most likely stand for what would be lost.
package func brokenAddresses(
  from old: PublishedSite, called name: String, to new: PublishedSite
) -> [Diagnostic] {
  let sites = MatchedSites(old.site, new.site)
  let check = AddressCheck(
    old: old, new: new, name: name, successors: Successors(sites),
    questions: MatchedPassages(sites, questions))
  return check.brokenPages() + check.brokenAnchors() + check.brokenFiles() + check.movedMarkers()
    + check.movedQuestions()
}

/// The addresses of two versions, side by side.
struct AddressCheck {
  let old: PublishedSite
  let new: PublishedSite
  let name: String
  let successors: Successors
  /// The questions of both versions.
  let questions: MatchedPassages
  /// The new pages by their paths.
  let pages: [String: PublishedPage]
  /// The addresses of all anchors of the new version.
  let newAnchors: Set<String>
  /// The paths at which a reader of the new version finds anything.
  private let paths: Set<String>

  init(
    old: PublishedSite, new: PublishedSite, name: String, successors: Successors,
    questions: MatchedPassages
  ) {
    self.old = old
    self.new = new
    self.name = name
    self.successors = successors
    self.questions = questions
    pages = Dictionary(new.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    newAnchors = Set(new.pages.flatMap { page in page.anchors.map { "\(page.path)#\($0)" } })
    paths = Set(new.pages.map(\.path) + new.files.map(\.path) + new.redirects.map(\.path))
  }

  /// Finds pages, and redirects to pages, that are gone.
  func brokenPages() -> [Diagnostic] {
    let pages = old.pages.map { ($0.path, $0.id) } + old.redirects.map { ($0.path, $0.page) }
    return pages.filter { !paths.contains($0.0) }.map { path, page in
      let successor = successors.successor(of: page, at: path)
      let was = old.site.title(of: page).map { "; in '\(name)' it leads to '\($0)'" } ?? ""
      let alias = written(path, in: successor.folder)
      let mend =
        successor.hasAliases ? "add '\(alias)' to 'aliases'" : "add 'aliases: [\(alias)]'"
      return finding(
        .brokenAddress, successor, "the address '\(path)' is gone\(was)",
        hint: successor.isCertain
          ? "\(mend) in this file, so that the old address leads to its page"
          : "put it back, or \(mend) in the marker or page that has taken its place")
    }
  }

  /// Finds anchors that are gone from pages that are still there.
  func brokenAnchors() -> [Diagnostic] {
    let outcomes = questionOutcomes
    return old.pages.flatMap { page -> [Diagnostic] in
      guard pages[page.path] != nil else { return [] }
      let gone = page.anchors.filter { !newAnchors.contains("\(page.path)#\($0)") }
      guard !gone.isEmpty else { return [] }
      let successor = successors.successor(of: page.id, at: page.path)
      return gone.map { anchor in
        let address = "\(page.path)#\(anchor)"
        let was = outcomes[address].map { "; in '\(name)' it leads to \($0)" } ?? ""
        return finding(
          .brokenAnchor, successor, "the address '\(address)' is gone\(was)",
          hint: "no page can redirect it: put back what stood there, or tell those who cite it")
      }
    }
  }

  /// Finds data, documents and attachments that are gone.
  func brokenFiles() -> [Diagnostic] {
    old.files.filter { !paths.contains($0.path) }.map { file in
      finding(
        .brokenFile, successors.successor(of: file.page, at: file.path),
        "the file '\(file.path)' is gone", hint: mend(of: file))
    }
  }

  private func mend(of file: PublishedFile) -> String {
    if let target = new.listedRedirects[file.path] {
      return
        "'_redirects' leads to '\(target)' where a host reads that list; on any other, tell those who use it"
    }
    if file.isDocument {
      return
        "no page can redirect it: publish it again (see 'handouts' in site.yml), or tell those who have its address"
    }
    return file.page == nil
      ? "no page can redirect it: link to the file again, or tell those who use it"
      : "no page can redirect it: tell those whose programs read it"
  }

  func finding(
    _ code: DiagnosticCode, _ successor: Successors.Successor, _ summary: String, hint: String
  ) -> Diagnostic {
    Diagnostic(code, at: SourcePosition(wholeFile: successor.path), summary, hint: hint)
  }
}

/// Returns what an editor writes for an old address in a file whose page is in a folder: `qm19`.
private func written(_ path: String, in folder: String) -> String {
  let name = path.hasSuffix(".html") ? String(path.dropLast(".html".count)) : path
  return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : "/" + name
}

extension Site {
  /// Returns what people call a marker or free page.
  func title(of page: PageID) -> String? {
    switch page {
    case .marker(let id): "\(label(of: id)) \(self[id.set].marker(id.number).title)"
    case .page(let set, _): (set.map { self[$0].pages } ?? pages).first { $0.id == page }?.title
    default: nil
    }
  }
}
