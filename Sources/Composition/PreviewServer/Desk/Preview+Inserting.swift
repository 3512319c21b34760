import Assistance
import ContentModel
import ForeignTexts
import Importers
import JSONWriting

extension Preview {
  /// Answers what can be put into a text: what has the words that were searched for in its name.
  func search(_ asked: DeskRequest) throws(DeskRefusal) -> Answer {
    let path = try asked.text("file")
    let (kind, words) = (try asked.text("kind"), try asked.text("words"))
    guard let wanted = InsertedThing(rawValue: kind) else {
      throw .impossible("Nothing of the kind '\(kind)' can be put in.")
    }
    let found = assisted.insertions(of: wanted, matching: words, into: path)
    return Answer { json in
      json.member("found", found) { found, json in
        json.object { json in
          json.member("label", found.label)
          json.member("detail", found.detail)
          json.member("text", found.text)
        }
      }
    }
  }
  /// Answers with the Markdown of what was on the clipboard as HTML.
  func paste(_ asked: DeskRequest) throws(DeskRefusal) -> Answer {
    let (path, html) = (try asked.text("file"), try asked.text("html"))
    let document: ForeignDocument
    do throws(ForeignProblem) {
      document = try readWebPage(Array(html.utf8), name: "")
    } catch {
      throw .impossible("The text cannot be pasted: \(error.description).")
    }
    let site = assisted.site
    let set = site?.sets.first { path.hasPrefix("\(contentFolder)/\($0.id.folder)/") }
    guard let settings = (set ?? site?.sets.first)?.settings else {
      throw .impossible("The text cannot be pasted before the site has a set.")
    }
    let draft = SetDraft(
      id: set?.id ?? SetID(""), folder: "\(contentFolder)/\(set?.id.folder ?? "")",
      settings: settings,
      sources: set?.sources.map(\.source) ?? [])
    let remarks =
      document.pictures.isEmpty
      ? [] : ["Pictures are not pasted with a text. Put in each by itself."]
    let text = pastedText(
      document, into: draft, headingsFrom: path.contains("/markers/") ? 3 : 2)
    return Answer { json in
      json.member("text", text)
      json.member("remarks", remarks)
    }
  }
}
