private import Platform
import Assistance
import ContentModel
import Diagnostics
import Files
import JSONWriting
import Pipeline

/// A part of a file whose text is edited.
struct OpenedPart: Sendable {
  let path: String
  let part: EditablePart
  /// What the file says.
  let saved: String
}

extension Preview {
  /// Answers what can be edited on a page, and what was typed and never saved.
  func parts(_ asked: DeskRequest) throws(DeskRefusal) -> Answer {
    let page = try asked.text("page")
    let publication = state.publication
    let id = publication.flatMap { $0.page(at: $0.pagePath(page)) }
    let own = id.flatMap { publication?.site.sourcePath(of: $0) }
    var keys: [(path: String, part: EditablePart)] = []
    var parts: [(path: String, part: EditablePart)] = []
    for path in (own.map { [$0] } ?? []) + settingsFiles(of: id) {
      for part in assisted.editableParts(of: path) {
        let isKey = [.key, .keys].contains(part.kind)
        if isKey { keys.append((path, part)) } else if path == own { parts.append((path, part)) }
      }
    }
    let marked = self.drafts(beside: id, own)
    let lists = own.map { assisted.lists(of: $0) } ?? []
    let drafts = (desk?.drafts ?? [:]).values.sorted { $0.time < $1.time }
    return Answer { json in
      json.name("file")
      if let own { json.text(own) } else { json.null() }
      json.member("parts", parts) { entry, json in
        json.object { entry.part.write(of: entry.path, to: &$0) }
      }
      json.member("fields", keys) { entry, json in
        json.object { entry.part.write(of: entry.path, to: &$0) }
      }
      json.member("isMarker", flag: marked.isMarker)
      json.member("draftMarkers", marked.drafts)
      json.member("lists", lists) { list, json in json.list(list) { $1.text($0) } }
      json.member("drafts", drafts) { draft, json in
        json.object { write(draft, to: &$0) }
      }
    }
  }

  /// Answers with the text of a part: what was typed last, or else what the file says.
  func open(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let path = try asked.text("file")
    let name = try asked.text("part")
    // Where parts stand is known of the file as it was read.
    await update(touched: [path])
    desk?.forgetOldPictures()
    if let draft = desk?.drafts[path] {
      guard draft.part == name else { throw inUse(by: draft) }
      return Answer { json in
        write(draft, to: &json)
        json.member("kind", draft.part.split(separator: ":").first.map(String.init) ?? "")
        json.member("text", draft.text)
        json.member("saved", draft.saved)
        json.member("line", draft.line)
        json.member("isBehind", flag: desk?.texts[path] == nil)
        json.member("takesChanges", flag: takesChanges(name, of: path))
        if let change = draft.change { json.member("change") { change.write(to: &$0) } }
      }
    }
    let opened = try opened(name, of: path)
    return Answer { json in
      opened.part.write(of: path, to: &json)
      json.member("text", opened.saved)
      json.member("saved", opened.saved)
      json.member("line", opened.part.lines.lowerBound)
      json.member("isBehind", flag: false)
      json.member("takesChanges", flag: takesChanges(name, of: path))
    }
  }

  /// Returns a part of a file in which nothing is typed.
  func opened(_ name: String, of path: String) throws(DeskRefusal) -> OpenedPart {
    let bytes = try contents(of: path)
    guard let part = assisted.editableParts(of: path).first(where: { $0.id == name }) else {
      throw .impossible("\(path) does not hold this any more. Load the page again.")
    }
    guard let text = EditedLines(bytes).text(of: part.lines) else {
      throw .impossible(
        "\(path) holds signs that are not written in UTF-8. Save it as UTF-8 in an editor of texts first."
      )
    }
    return OpenedPart(path: path, part: part, saved: text)
  }

  /// Says that another part of the same file is being edited.
  func inUse(by draft: Draft) -> DeskRefusal {
    DeskRefusal(
      status: .conflict,
      reason:
        "There is unsaved text of \(draft.label) in the same file. Save or discard that first."
    ) { [address = address(ofPageShowing: draft.path)] json in
      json.member("draft") { json in
        json.member("file", draft.path)
        json.member("part", draft.part)
        json.member("label", draft.label)
        json.member("page", address)
      }
    }
  }

  /// The site as it is typed.
  var assisted: AssistedSite {
    // While a text cannot be read, the last good site knows more.
    let known = state.publication?.site
    let site = state.site.map { $0.isWhole ? $0 : known ?? $0 } ?? known
    return AssistedSite(
      site: site, files: state.files ?? TypedFiles(over: DiskFiles(root: root, folders: [])),
      findings: state.findings.shown)
  }

  /// Returns the bytes of a file without what is typed in it; nil where it is gone, was never listed, or cannot be
  /// read.
  func bytesOnDisk(of path: String) -> [UInt8]? { (try? fileOnDisk(path)) ?? nil }

  /// Returns the bytes of a file without what is typed in it; nil where it is gone, or was never listed.
  ///
  /// - Throws: `FileError` where it cannot be read, which says nothing of whether it is there.
  func fileOnDisk(_ path: String) throws(FileError) -> [UInt8]? {
    guard path.hasPrefix(contentFolder + "/"), let files = state.files?.with([:]),
      case .file = files.entry(at: path)?.kind
    else { return nil }
    do throws(FileError) {
      return try files.contents(of: path)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// Returns the bytes of a file without what is typed in it.
  func contents(of path: String) throws(DeskRefusal) -> [UInt8] {
    do throws(FileError) {
      if let bytes = try fileOnDisk(path) { return bytes }
    } catch {
      throw .impossible("\(path) cannot be read: \(error.reason).")
    }
    throw .impossible("\(path) is not there any more.")
  }

  /// Returns the address of the page that shows a file; nil where none does.
  func address(ofPageShowing path: String) -> String? {
    guard let site = state.publication?.site else { return nil }
    return site.page(showing: path).map { percentEncoded("/" + site.address(of: $0)) }
  }

  /// Returns the files that say of a site or a set what its first page shows.
  private func settingsFiles(of page: PageID?) -> [String] {
    switch page {
    case .home: ["\(contentFolder)/site.yml"]
    case .landing(let set): ["\(contentFolder)/\(set.folder)/set.yml"]
    default: []
    }
  }

  private func write(_ draft: Draft, to json: inout JSONWriter) {
    json.member("file", draft.path)
    json.member("part", draft.part)
    json.member("label", draft.label)
    json.member("page", address(ofPageShowing: draft.path))
    json.member("time", draft.time)
  }
}

extension EditablePart {
  /// Writes what a page is told of it.
  fileprivate func write(of path: String, to json: inout JSONWriter) {
    json.member("file", path)
    json.member("part", id)
    json.member("kind", kind.rawValue)
    json.member("label", label)
    json.member("anchor", anchor)
  }
}
