import ContentModel
package import Diagnostics

extension AssistedSite {
  /// Returns what explains the thing at a place; nil where there is none.
  package func hover(at place: SourcePosition) -> Hover? {
    guard let occurrence = occurrence(at: place) else { return keyHover(at: place) }
    guard let words = explanation(of: occurrence.thing) else { return nil }
    return Hover(occurrence.range, markdown: words.markdown, plainText: words.plainText)
  }

  /// Returns what a thing is, in words; nil where nothing is to be said.
  func explanation(of thing: NamedThing) -> Explanation? {
    switch thing {
    case .marker(let id): explanation(of: id)
    case .question(let id, let anchor): explanation(ofQuestion: anchor, of: id)
    case .point(let id, let section, let anchor):
      explanation(ofPoint: anchor, in: section, of: id)
    case .section(let id, let name): explanation(ofSection: name, in: id)
    case .sectionOfMarker(let id, let name):
      explanation(ofSection: name, in: id.set)
    case .phase(let id, let name):
      settings(of: id)?.phases.first { $0.id == name }.map {
        Explanation($0.title, kind: "phase '\($0.id)'", $0.summary)
      }
    case .source(let id): explanation(of: id)
    case .term(let id, let anchor):
      set(id)?.terms.first { $0.anchor == anchor }.map {
        Explanation(
          [$0.name, $0.expansion].compactMap(\.self).joined(separator: ": "), kind: "",
          $0.definition.plainText())
      }
    case .heading, .address: nil
    case .object(let object):
      Explanation(
        object.entry.title.isEmpty || object.entry.title == object.entry.name
          ? object.entry.name : "\(object.entry.name) \(object.entry.title)",
        kind: object.publisher, object.entry.statement)
    case .page(let path):
      page(ofFile: path).map { Explanation($0.title, kind: path, $0.description) }
    case .file(let path): Explanation(path, kind: "file")
    case .set(let id): set(id).map { Explanation($0.settings.title, kind: "set '\(id.folder)'") }
    }
  }

  private func explanation(of id: MarkerID) -> Explanation? {
    guard let marker = marker(id), let set = set(id.set) else { return nil }
    let label = set.settings.label(id.number)
    let statement = marker.sections.first { $0.definition.isLead } ?? marker.sections.first
    let words = statement?.blocks.plainText() ?? ""
    return Explanation(
      "\(label) \(marker.title)", kind: set.settings.phases[marker.phase].title,
      words.isEmpty ? marker.summary : words)
  }

  private func explanation(ofQuestion anchor: String, of id: MarkerID) -> Explanation? {
    guard let marker = marker(id), let set = set(id.set),
      let question = marker.questions.first(where: { $0.anchor == anchor })
    else { return nil }
    return Explanation(
      set.settings.questionLabel(question.label, ofMarker: id.number), kind: marker.title,
      question.content.plainText())
  }

  private func explanation(
    ofPoint anchor: String, in section: String, of id: MarkerID
  ) -> Explanation? {
    guard let marker = marker(id), let set = set(id.set),
      let section = marker.sections.first(where: { $0.definition.id == section })
    else { return nil }
    for part in section.parts {
      guard case .points(let points) = part else { continue }
      for point in points
      where pointAnchor(section: section.definition.id, number: point.number) == anchor {
        return Explanation(
          "\(set.settings.label(id.number)), \(section.definition.heading) \(point.number)",
          kind: marker.title, point.content.plainText())
      }
    }
    return nil
  }

  private func explanation(ofSection name: String, in id: SetID) -> Explanation? {
    guard let settings = settings(of: id),
      let section = settings.sections.first(where: { $0.id == name })
    else { return nil }
    let needed = section.isRequired ? "every marker has it" : "a marker may leave it out"
    return Explanation(
      section.heading, kind: "section '\(section.id)'",
      "It holds \(section.kind.rawValue); \(needed).")
  }

  private func explanation(of id: SourceID) -> Explanation? {
    guard let cited = set(id.set)?.sources.first(where: { $0.source.key == id.key }) else {
      return nil
    }
    let reference = referenceText(of: cited.source, words: .english)
    let uses = cited.uses.count
    return Explanation(
      cited.source.title,
      markdown: markdown(of: reference) + "\n\ncited \(uses == 1 ? "once" : "\(uses) times")",
      plainText: reference.plainText() + "\n\ncited \(uses == 1 ? "once" : "\(uses) times")")
  }

  /// Returns a page that is no marker by its file.
  func page(ofFile path: String) -> Page? {
    guard let site else { return nil }
    let all = site.writtenPages + site.sets.flatMap { ($0.landing.map { [$0] } ?? []) + $0.pages }
    return all.first { $0.path == path }
  }
}
