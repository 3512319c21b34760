import ContentModel
import ContentShapes
import Diagnostics
import Files

extension AssistedSite {
  /// Returns the keys that could stand at a place, or the values of the key there.
  func keyCompletions(_ place: KeyPlace, in file: AssistedFile) -> [Completion] {
    let shapes = keys(around: place, of: file)
    let query = file.text(place.typed)
    func replacing(with text: String) -> Replacement {
      Replacement(file.range(place.typed), with: text)
    }
    let typed = TypedWords(query)
    func isFit(_ words: String) -> Bool {
      query.isEmpty || words.lowercased().hasPrefix(query.lowercased()) || typed.fit(words)
    }
    let known = values(at: place, in: file)
    if place.key != nil || !known.isEmpty {
      let shape = shapes.first { $0.name == place.key }
      let choices = (shape?.value.choices ?? []).map { Named($0, .value) }
      return (known + choices).filter { isFit("\($0.text) \($0.detail)") }.map {
        Completion(
          $0.text, $0.kind, detail: $0.detail, replacing(with: $0.text),
          filterText: "\($0.text) \($0.detail)")
      }
    }
    let hasColon = place.line?.key != nil
    return shapes.filter { shape in
      isFit(shape.name) && (!place.siblings.contains(shape.name) || shape.name == query)
    }.map { shape in
      let end = hasColon ? "" : shape.value.standsBelow ? ":" : ": "
      return Completion(
        shape.name, .key, detail: shape.isRequired ? "has to be there" : "",
        documentation: escaped(shape.summary), replacing(with: shape.name + end))
    }
  }

  /// A value with what it means.
  private struct Named {
    let text: String
    let kind: Completion.Kind
    let detail: String

    init(_ text: String, _ kind: Completion.Kind, _ detail: String = "") {
      (self.text, self.kind, self.detail) = (text, kind, detail)
    }
  }

  /// The things of the site that a value can name.
  private func values(at place: KeyPlace, in file: AssistedFile) -> [Named] {
    let path = place.path + (place.key.map { [$0] } ?? [])
    guard let key = path.first else { return [] }
    if namesWhatStandsInstead(path) { return valuesInstead(in: file) }
    switch file.kind {
    case .marker(let id): return values(ofMarker: path, set: id, in: file)
    case .setSettings(let id) where key == "restates":
      return (set(id)?.sources ?? []).map { Named($0.source.key, .source, $0.source.title) }
    case .setSettings(let id) where key == "translates":
      return setFolders.filter { $0 != id.folder }.map { Named($0, .value) }
    case .siteSettings where key == "sets":
      return setFolders.map { Named($0, .value) }
    default: return []
    }
  }

  private func values(ofMarker path: [String], set id: SetID, in file: AssistedFile) -> [Named] {
    guard let key = path.first, let settings = settings(of: id) else { return [] }
    switch key {
    case "phase": return settings.phases.map { Named($0.id, .phase, $0.title) }
    case "related", "added-references":
      let sets = (site?.sets ?? []).filter { key != "related" || $0.id != id }
      return sets.flatMap(\.markers).filter { $0.path != file.path }.map {
        Named(label(of: $0, in: file), .marker, $0.title)
      }
    case "tags":
      guard path.count > 1 else { return settings.tagGroups.map { Named($0.id, .value, $0.title) } }
      let group = settings.tagGroups.first { $0.id == path[1] }
      return (group?.tags ?? []).map { Named($0.id, .value, $0.title) }
    case "not-held", "not-in-original":
      return settings.sections.map { Named($0.id, .section, $0.heading) }
    case "drafted", "number-not-known", "held-in-part", "scales", "item-tags":
      let questions = marker(ofFile: file.path)?.questions ?? []
      return settings.sections.map { Named($0.id, .section, $0.heading) }
        + questions.map { Named($0.anchor, .question, $0.content.plainText()) }
    default: return []
    }
  }

  /// Whether a value says what stands in the place of something that is no longer current.
  private func namesWhatStandsInstead(_ path: [String]) -> Bool {
    switch path.first {
    case "superseded-by": path.count == 1 || path.last == "to"
    case "withdrawn": path.last == "see"
    case "superseded-questions": path.count == 2 || path.last == "to"
    case "withdrawn-questions": path.last == "see"
    default: false
    }
  }

  private func valuesInstead(in file: AssistedFile) -> [Named] {
    let sets = (site?.sets ?? []).map { Named($0.id.folder, .value, $0.settings.title) }
    return sets
      + (site?.sets ?? []).flatMap(\.listedMarkers).filter { $0.path != file.path }.map {
        Named(label(of: $0, in: file), .marker, $0.title)
      }
  }

  /// The folders of the site that hold a set.
  private var setFolders: [String] {
    files.entries.compactMap { entry in
      if case .setSettings(let id)? = AssistedFile.Kind(entry.path) { id.folder } else { nil }
    }
  }
}
