import ContentShapes
import Diagnostics

extension AssistedSite {
  /// Returns what may stand beside a place among keys.
  func keys(around place: KeyPlace, of file: AssistedFile) -> [KeyShape] {
    guard var shape = shape(file.path) else { return [] }
    var path = place.path[...]
    // Sources may stand in a list without a key above it.
    if case .sources = file.kind, path.first != "references", file.isList { shape = .source }
    while let key = path.popFirst() {
      guard let value = shape.keys.first(where: { $0.name == key })?.value,
        let inner = value.shapes(below: &path).first
      else { return [] }
      shape = inner
    }
    return shape.keys
  }

  /// Returns what explains the key at a place; nil where there is none.
  func keyHover(at place: SourcePosition) -> Hover? {
    guard let file = file(place.path) else { return nil }
    let offset = file.offset(of: place)
    guard let found = KeyPlace(at: offset, in: file), let key = found.line?.key,
      key.contains(offset) || key.upperBound == offset,
      let shape = keys(around: found, of: file).first(where: { $0.name == file.text(key) })
    else { return nil }
    let words = Explanation(
      shape.name, kind: shape.isRequired ? "has to be there" : "may be left out",
      "\(shape.summary) \(shape.value.words)")
    return Hover(file.range(key), markdown: words.markdown, plainText: words.plainText)
  }
}

/// Returns what the keys of a file may be, by its path; nil where it has none.
func shapeOfKnownFile(_ path: String) -> FileShape? {
  switch AssistedFile.Kind(path) {
  case .marker: .marker
  case .glossary: .glossary
  case .page: .page
  case .setSettings: .set
  case .sources: .sources
  case .siteSettings: .site
  case .crosswalks: .crosswalks
  case .otherYAML:
    switch lastPart(of: path) {
    case "style.yml": .style
    case "import.yml": .importRules
    default: nil
    }
  case nil: nil
  }
}

extension AssistedFile {
  /// Whether it is a YAML list, without a key above.
  fileprivate var isList: Bool {
    lines.starts.indices.lazy.compactMap { KeyLine(line($0 + 1), of: bytes) }.first?.hasDash == true
  }
}

extension ValueShape {
  /// The mappings that it can be, or whose list it can be.
  ///
  /// - Parameter path: The keys below; one that is the author's own is taken from it.
  /// - Returns: None where it can be no mapping.
  func shapes(below path: inout ArraySlice<String>) -> [FileShape] {
    switch self {
    case .mapping(let shape): return [shape]
    case .list(let value), .entries(let value, _): return value.shapes(below: &path)
    case .namedValues(let value):
      guard path.popFirst() != nil else { return [] }
      return value.shapes(below: &path)
    case .either(let values):
      for value in values {
        var rest = path
        let found = value.shapes(below: &rest)
        if !found.isEmpty {
          path = rest
          return found
        }
      }
      return []
    default: return []
    }
  }

  /// The words that it can be; empty where it can be anything.
  var choices: [String] {
    switch self {
    case .choice(let words): words
    case .flag: ["true", "false"]
    case .list(let value), .entries(let value, _): value.choices
    case .either(let values): values.flatMap(\.choices)
    default: []
    }
  }

  /// Whether what is written stands on lines of its own below the key.
  var standsBelow: Bool {
    switch self {
    case .mapping, .namedValues: true
    case .list(let value), .entries(let value, _): value.standsBelow
    default: false
    }
  }

  /// What it can be, in words.
  var words: String {
    switch self {
    case .text, .pattern, .name, .scalar: "A text."
    case .number: "A whole number from 1."
    case .numberBetween(let bounds):
      "A whole number from \(bounds.lowerBound) to \(bounds.upperBound)."
    case .flag: "true or false."
    case .day: "A day, as 2026-11-21."
    case .choice(let words): "One of: \(words.joined(separator: ", "))."
    case .list, .entries: "A list."
    case .anything: "Whatever a program keeps there."
    case .mapping(let shape): "Keys: \(shape.keys.map(\.name).joined(separator: ", "))."
    case .namedValues: "Names with their values."
    case .either(let values): values.map(\.words).joined(separator: " Or: ")
    }
  }
}
