import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns what has the words of a query in its name, over all of the site.
  ///
  /// - Parameter query: Words or beginnings of words: `qm2`, `decision`.
  /// - Returns: Markers, sources, terms and pages, at most ``mostCompletions``, in the order of the site.
  package func symbols(matching query: String) -> [Symbol] {
    guard let site else { return [] }
    var found: [Symbol] = []
    let typed = TypedWords(query)
    func add(_ kind: Completion.Kind, _ name: String, _ detail: String, _ place: SourcePosition) {
      guard found.count < mostCompletions, typed.fit(name) else { return }
      let range = SourceRange(at: place, length: 0)
      found.append(Symbol(kind, name, detail: detail, range: range, nameRange: range))
    }
    for set in site.sets {
      let folder = "\(contentFolder)/\(set.id.folder)"
      for marker in set.markers {
        add(
          .marker, "\(set.settings.label(marker.id.number)) \(marker.title)", set.settings.title,
          marker.numberPosition.inFile(marker.path))
      }
      for term in set.terms {
        add(
          .term, [term.name, term.expansion].compactMap(\.self).joined(separator: ": "),
          set.settings.title, term.position.inFile("\(folder)/glossary.md"))
      }
      for cited in set.sources {
        let source = cited.source
        add(
          .source, "\(source.key) \(source.title)", set.settings.title,
          source.position.inFile("\(folder)/sources.yml"))
      }
    }
    let pages = site.writtenPages + site.sets.flatMap { ($0.landing.map { [$0] } ?? []) + $0.pages }
    for page in pages {
      add(.path, page.title, page.path, SourcePosition(path: page.path, line: 1, column: 1))
    }
    return found
  }
}
