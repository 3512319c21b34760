private import Platform
import Assistance
import ContentModel
import ContentShapes
import Diagnostics
import Files
import JSONWriting
import MarkdownWriting
import NewContent
import Pipeline

extension Preview {
  /// Answers what a form for something new, or for another place of a marker, lets one choose from.
  func choices(_ asked: DeskRequest) throws(DeskRefusal) -> Answer {
    let sets = assisted.site?.sets ?? []
    let file = asked.optionalText("file")
    let marker = sets.lazy.flatMap(\.markers).first { $0.path == file }
    return Answer { json in
      if let marker, let settings = sets.first(where: { $0.id == marker.id.set })?.settings {
        json.member("marker") { json in
          json.member("set", marker.id.set.folder)
          json.member("label", settings.label(marker.id.number))
          json.member("phase", settings.phases[marker.phase].id)
          json.member("number", settings.writtenNumber(marker.id.number))
        }
      }
      json.member("sets", sets) { set, json in
        json.object { json in
          json.member("set", set.id.folder)
          json.member("title", set.settings.title)
          json.member("phases", set.settings.phases) { phase, json in
            json.object { json in
              json.member("id", phase.id)
              json.member("title", phase.title)
            }
          }
        }
      }
      json.member("types", cslTypes)
    }
  }

  /// Makes something new: a marker, a page, a term or a source.
  func create(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let words = try asked.text("title")
    guard let title = Title(words) else { throw .impossible("Give it a title.") }
    let made: (path: String, part: String)
    switch try asked.text("kind") {
    case "marker": made = (try await newMarker(asked, title), "text:all")
    case "page": made = (try newPage(asked, title), "text:all")
    case "term": made = try newTerm(asked, title)
    case "source": made = try newSource(asked, title)
    default: throw .impossible("Nothing of this kind can be made here.")
    }
    await update(touched: nil)
    return Answer { json in
      json.member("file", made.path)
      json.member("part", made.part)
      json.member("page", address(ofPageShowing: made.path))
    }
  }

  private func newMarker(_ asked: DeskRequest, _ title: Title) async throws(DeskRefusal) -> String {
    let set = try set(of: asked)
    let draft = await SiteFolder(root).readDraft().value
    guard let draft = draft?.sets.first(where: { $0.id == set.id }) else {
      throw .impossible(
        "The set cannot be read at the moment. Mend what is found in set.yml first.")
    }
    let phase = asked.optionalText("phase")
    guard phase.map({ phase in draft.settings.phases.contains { $0.id == phase } }) ?? true else {
      throw .impossible("The set has no phase of this name.")
    }
    return try write(NewContent.newMarker(title, in: draft, phase: phase))
  }

  private func newPage(_ asked: DeskRequest, _ title: Title) throws(DeskRefusal) -> String {
    guard let name = asked.optionalText("name") ?? title.fileName, isAddress(name) else {
      throw .impossible(
        "No address can be made of this title. Give one: lowercase letters a to z, digits and hyphens."
      )
    }
    let folder =
      asked.optionalText("set") == nil ? nil : "\(contentFolder)/\(try set(of: asked).id.folder)"
    let reserved = folder == nil ? reservedSitePageNames : reservedSetPageNames
    guard !reserved.contains(name) else {
      throw .impossible("The name '\(name)' belongs to a page that the program makes.")
    }
    return try write(NewContent.newPage(title, name: name, in: folder ?? contentFolder))
  }

  private func newTerm(
    _ asked: DeskRequest, _ title: Title
  ) throws(DeskRefusal) -> (path: String, part: String) {
    let set = try set(of: asked)
    let path = "\(contentFolder)/\(set.id.folder)/glossary.md"
    // Behind a colon stands what an abbreviation is short for.
    let name = title.text.prefix { $0 != ":" }.trimmingWhitespace()
    guard !set.terms.contains(where: { $0.name == name }) else {
      throw .impossible("The glossary has '\(name)' already.")
    }
    let text = asked.optionalText("text") ?? "…"
    let old = bytesOnDisk(of: path)
    let new = assisted.glossary(adding: title.text, explainedBy: text, to: set.id, in: old ?? [])
    try write(new, in: path, inPlaceOf: old)
    return (path, "term:\(slug(name))")
  }

  private func newSource(
    _ asked: DeskRequest, _ title: Title
  ) throws(DeskRefusal) -> (path: String, part: String) {
    let set = try set(of: asked)
    let path = "\(contentFolder)/\(set.id.folder)/sources.yml"
    guard let key = asked.optionalText("name") ?? title.fileName, isAddress(key) else {
      throw .impossible(
        "Give the source a key to cite it by: lowercase letters a to z, digits and hyphens.")
    }
    guard !set.sources.contains(where: { $0.source.key == key }) else {
      throw .impossible("The sources have '\(key)' already.")
    }
    let type = asked.optionalText("type") ?? "document"
    guard cslTypes.contains(type) else { throw .impossible("There is no such type of source.") }
    let old = bytesOnDisk(of: path)
    let lines = ["id: \(key)", "type: \(type)", "title: \(yamlScalar(title.text))"]
    guard let new = assisted.sources(adding: lines, to: set.id, in: old ?? []) else {
      throw .impossible("\(path) holds no list of references that can be gone on with.")
    }
    try write(new, in: path, inPlaceOf: old)
    return (path, "source:\(key)")
  }

  private func set(of asked: DeskRequest) throws(DeskRefusal) -> MarkerSet {
    let name = try asked.text("set")
    guard let set = assisted.site?.sets.first(where: { $0.id.folder == name }) else {
      throw .impossible("The site has no set '\(name)'.")
    }
    return set
  }

  private func write(_ file: OutputFile) throws(DeskRefusal) -> String {
    do throws(FileError) {
      try writeNew([file], into: root)
    } catch {
      throw .failed(error)
    }
    return file.path
  }

  private func write(
    _ new: [UInt8], in path: String, inPlaceOf old: [UInt8]?
  ) throws(DeskRefusal) {
    guard desk?.drafts[path] == nil else {
      throw .impossible("There is unsaved text in \(path). Save or discard that first.")
    }
    do throws(FileError) {
      if let old {
        try MendedFile(path: path, old: old, new: new).write(below: root)
      } else {
        try writeNew([OutputFile(path: path, contents: new)], into: root)
      }
    } catch {
      throw .failed(error)
    }
  }
}
