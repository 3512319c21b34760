import ContentModel

/// What can be searched for and put into a text.
package enum InsertedThing: String, Hashable, Sendable {
  /// A marker, or a question of one.
  case reference
  /// A source.
  case citation
  /// A word of the glossary.
  case term
}

/// Something that can be put into a text.
package struct Insertion: Hashable, Sendable {
  /// What it is called.
  package let label: String
  /// A few words beside it, or nothing.
  package let detail: String
  /// What is put in.
  package let text: String
}

extension AssistedSite {
  /// Returns what can be put into a text.
  ///
  /// - Parameters:
  ///   - thing: What kind of thing.
  ///   - query: Words or beginnings of words of its name; empty for all.
  ///   - path: The file of the text. What can be put in belongs to the same set.
  /// - Returns: At most ``mostCompletions``, in the order of the set.
  package func insertions(
    of thing: InsertedThing, matching query: String, into path: String
  ) -> [Insertion] {
    guard let set = set(file(path)?.set), let site else { return [] }
    let typed = TypedWords(query)
    let all: [Insertion] =
      switch thing {
      case .reference: references(to: set, of: site)
      case .citation:
        set.sources.map { cited in
          Insertion(
            label: cited.source.title, detail: cited.source.key, text: "[@\(cited.source.key)]")
        }
      case .term:
        set.terms.map { Insertion(label: $0.name, detail: $0.expansion ?? "", text: $0.name) }
      }
    return Array(all.filter { typed.fit("\($0.label) \($0.detail)") }.prefix(mostCompletions))
  }

  private func references(to set: MarkerSet, of site: Site) -> [Insertion] {
    set.markers.flatMap { marker in
      let label = site.label(of: marker.id)
      return [Insertion(label: label, detail: marker.title, text: label)]
        + marker.questions.map { question in
          let name = "\(label) \(question.label.text)"
          return Insertion(
            label: name, detail: beginning(of: question.content.plainText()), text: name)
        }
    }
  }
}

/// Returns the first words of a text, with an ellipsis where there are more.
private func beginning(of text: String) -> String {
  guard text.count > 120 else { return text }
  let words = text.prefix(120)
  return words[..<(words.lastIndex(of: " ") ?? words.endIndex)] + "…"
}
