import Assistance
import ContentModel
import Diagnostics
import Files
import JSONWriting

extension Preview {
  /// Marks a marker as a draft, or takes the mark away, and answers with what that means.
  func mark(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let path = try asked.text("file")
    let isDraft = try asked.text("draft") == "yes"
    await update()
    let marked: (edit: SiteEdit, references: [SourceRange])
    do throws(RenameRefusal) {
      marked = try assisted.mark(path, asDraft: isDraft)
    } catch {
      throw .impossible("This cannot be done here: \(error.reason).")
    }
    try writeTogether(files(changedBy: marked.edit))
    await update(touched: [path])
    let count = marked.references.count
    let sentences =
      isDraft
      ? [
        "\(path) is a draft now: it is read and checked, and not published. Its number leaves no gap.",
        count == 0
          ? "No other text refers to it."
          : "\(count) \(count == 1 ? "reference" : "references") to it in other texts cannot be published: "
            + marked.references.prefix(5).map { "\($0.path), line \($0.start.line)" }
            .joined(separator: "; ") + (count > 5 ? "; and others." : "."),
      ] : ["\(path) is no draft any more: it is published with the site."]
    return Answer { json in
      json.member("sentences", sentences)
      json.member("page", address(ofPageShowing: path))
    }
  }

  /// Returns whether a file is a marker that is published, and the drafts of its set or of the one that a page
  /// belongs to.
  func drafts(beside page: PageID?, _ own: String?) -> (isMarker: Bool, drafts: [String]) {
    let site = assisted
    guard let path = own ?? settingsFile(of: page),
      let set = site.site?.names?.set(ofFile: path)
    else { return (false, []) }
    let isMarker: Bool = if case .marker = page { own != nil } else { false }
    return (isMarker, site.draftMarkers(of: set))
  }

  private func settingsFile(of page: PageID?) -> String? {
    if case .landing(let set) = page { "\(contentFolder)/\(set.folder)/set.yml" } else { nil }
  }
}
