import ContentModel
import Diagnostics
import MarkdownReader
import YAMLReader

/// Finds what the keys and values of a file name.
struct KeyWalk {
  let site: AssistedSite
  let file: AssistedFile

  /// Adds what the values below a node name.
  func walk(_ node: YAMLNode, _ named: inout NamedInText) {
    switch file.kind {
    case .marker(let set): walk(marker: node, set, &named)
    case .setSettings(let set): walk(settings: node, set, &named)
    case .sources(let set):
      for entry in node["references"]?.entries ?? node.entries {
        guard let id = entry["id"]?.text else { continue }
        add(id, .source(SourceID(set, id.string)), .definition, &named)
      }
    case .siteSettings:
      for id in node["sets"]?.scalars ?? [] where site.set(SetID(id.string)) != nil {
        add(id, .set(SetID(id.string)), .key, &named)
      }
    case .glossary(let set):
      guard let terms = site.set(set)?.terms else { return }
      for (word, _) in node["synonyms"]?.fields ?? [] {
        guard let term = terms.first(where: { $0.name == word.string }) else { continue }
        add(word, .term(set, anchor: term.anchor), .key, &named)
      }
    case .crosswalks:
      for crosswalk in node["crosswalks"]?.entries ?? [] { walk(crosswalk: crosswalk, &named) }
    case .page: walk(retirementIn: node, &named)
    case .otherYAML: break
    }
  }

  /// Each side of an entry is a label of the set of that side.
  private func walk(crosswalk node: YAMLNode, _ named: inout NamedInText) {
    for side in ["from", "to"] {
      guard let folder = node[side]?.text, let names = site.site?.names,
        let set = site.set(SetID(folder.string))?.id
      else { continue }
      add(folder, .set(set), .key, &named)
      for label in (node["entries"]?.entries ?? []).compactMap({ $0[side]?.text }) {
        let written = WrittenLabel(label.string, position: label.linesPosition)
        named.add(names.occurrences(in: written, ofFile: file.path, of: set))
      }
    }
  }

  private func walk(marker node: YAMLNode, _ set: SetID, _ named: inout NamedInText) {
    let own: MarkerID? =
      if case .marker(let id)? = site.site?.names?.page(ofFile: file.path) { id } else { nil }
    for (key, value) in node.fields {
      switch key.string {
      case "number":
        if let own, let text = value.text { add(text, .marker(own), .definition, &named) }
      case "phase":
        if let text = value.text, site.settings(of: set)?.hasPhase(text.unquoted) == true {
          add(text, .phase(set, text.unquoted), .key, &named)
        }
      case "related", "added-references":
        guard let names = site.site?.names else { continue }
        for text in value.scalars {
          let label = WrittenLabel(text.string, position: text.linesPosition)
          named.add(names.occurrences(in: label, ofFile: file.path))
        }
      case "superseded-by", "withdrawn": walk(retirement: value, &named)
      case "superseded-questions", "withdrawn-questions":
        for (question, value) in value.fields {
          add(part: question, set, own, &named)
          walk(retirement: value, &named)
        }
      case "title", "summary", "description", "reviewed", "review-by", "aliases", "draft",
        "imported", "tags":
        break
      case "changes":
        for change in value.entries {
          for key in ["added", "reworded"] {
            for text in change[key]?.scalars ?? [] { add(part: text, set, own, &named) }
          }
        }
      case "scales", "item-tags":
        // Names of scales, groups and tags stand before those of sections.
        var values = value.fields.map(\.value)
        if key.string == "item-tags" { values = values.flatMap { $0.fields.map(\.value) } }
        for text in values.flatMap(\.allTexts) { add(part: text, set, own, &named) }
      default: for text in value.allTexts { add(part: text, set, own, &named) }
      }
    }
  }

  private func walk(retirementIn node: YAMLNode, _ named: inout NamedInText) {
    for key in ["superseded-by", "withdrawn"] {
      if let value = node[key] { walk(retirement: value, &named) }
    }
  }

  /// What stands in the place of something is a label, or the folder of a set.
  private func walk(retirement node: YAMLNode, _ named: inout NamedInText) {
    guard let names = site.site?.names, let text = node.text ?? (node["to"] ?? node["see"])?.text
    else { return }
    if let set = site.set(SetID(text.string))?.id {
      add(text, .set(set), .key, &named)
    } else {
      let label = WrittenLabel(text.string, position: text.linesPosition)
      named.add(names.occurrences(in: label, ofFile: file.path))
    }
  }

  private func walk(settings node: YAMLNode, _ set: SetID, _ named: inout NamedInText) {
    walk(retirementIn: node, &named)
    for phase in node["phases"]?.entries ?? [] {
      guard let id = phase["id"]?.text else { continue }
      add(id, .phase(set, id.string), .definition, &named)
    }
    for section in node["sections"]?.entries ?? [] {
      guard let id = section["id"]?.text else { continue }
      add(id, .section(set, id.string), .definition, &named)
    }
    if let key = node["restates"]?.text,
      site.set(set)?.sources.contains(where: { $0.source.key == key.string }) == true
    {
      add(key, .source(SourceID(set, key.string)), .key, &named)
    }
    if let folder = node["translates"]?.text, let original = site.set(SetID(folder.string))?.id {
      add(folder, .set(original), .key, &named)
    }
    guard let names = site.site?.names, let text = node["status"]?["text"]?.text else { return }
    let blocks = readMarkdown(
      Array(text.lines.utf8), path: file.path, start: text.linesPosition,
      indentation: text.indentation)
    named.add(names.occurrences(in: blocks.value, ofFile: file.path))
  }

  /// Adds the name of a section or question: `rationale`, `q3`.
  private func add(
    part text: YAMLText, _ set: SetID, _ own: MarkerID?, _ named: inout NamedInText
  ) {
    let name = text.string
    if site.settings(of: set)?.sections.contains(where: { $0.id == name }) == true {
      add(text, .section(set, name), .key, &named)
    } else if let own, let marker = site.marker(own),
      marker.questions.contains(where: { $0.anchor == name.lowercased() })
    {
      add(text, .question(own, anchor: name.lowercased()), .item, &named)
    }
  }

  private func add(
    _ text: YAMLText, _ thing: NamedThing, _ form: Occurrence.Form, _ named: inout NamedInText
  ) {
    guard !text.lines.isEmpty, !text.lines.contains("\n") else { return }
    let range = SourceRange(
      at: text.linesPosition.inFile(file.path), length: text.lines.utf8.count)
    named.add(NamedInText([Occurrence(range, thing, form, text: text.lines)]))
  }
}

extension SetSettings {
  /// Whether a phase is declared.
  func hasPhase(_ id: String) -> Bool { phases.contains { $0.id == id } }
}

extension YAMLNode {
  /// The keys with their values; none where it is no mapping.
  var fields: [(key: YAMLText, value: YAMLNode)] {
    if case .mapping(let entries) = content { entries.map { ($0.key, $0.value) } } else { [] }
  }

  /// The value of a key.
  subscript(key: String) -> YAMLNode? { fields.first { $0.key.string == key }?.value }

  /// The entries of a list; none where it is no list.
  var entries: [YAMLNode] { if case .sequence(let nodes) = content { nodes } else { [] } }

  /// The text of a single value.
  var text: YAMLText? { if case .scalar(let text) = content { text } else { nil } }

  /// The text, or those of a list.
  var scalars: [YAMLText] { text.map { [$0] } ?? entries.compactMap(\.text) }

  /// All texts and keys in it, however deep.
  var allTexts: [YAMLText] {
    switch content {
    case .scalar(let text): [text]
    case .sequence(let nodes): nodes.flatMap(\.allTexts)
    case .mapping(let entries): entries.flatMap { [$0.key] + $0.value.allTexts }
    }
  }
}
