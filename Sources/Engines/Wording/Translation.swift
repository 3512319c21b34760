package import ContentModel
private import Digests
private import Platform
package import Themes

/// A part of a marker that is translated by itself.
package struct TranslatablePart: Sendable {
  /// What front matter calls it: `title`, `summary`, the id of a section, or the address of a question.
  package let name: String
  /// The digits that change with its words; see ``wordingHash(of:)``.
  package let digits: String
  /// The section that it is, or that the question stands in; nil for the title and the summary.
  package let section: SectionDefinition?
  /// The question that it is; nil for any other part.
  package let question: Question<Reference>?
}

/// Returns the parts of a marker that are translated by themselves: its title, its summary, each section by the words
/// besides its questions, and each question.
///
/// - Parameter marker: The marker.
/// - Returns: In the order of the page. A section of nothing but questions is none, unless it stands empty.
package func translatableParts(of marker: Marker) -> [TranslatablePart] {
  func digits(_ words: String) -> String {
    String(sha256(foldedWhitespace(canonicallyComposed(words)).utf8).prefix(wordingHashLength))
  }
  var parts = [("title", marker.title), ("summary", marker.summary)].map {
    TranslatablePart(name: $0, digits: digits($1), section: nil, question: nil)
  }
  for section in marker.sections {
    let words = section.wordsBesidesQuestions
    // A section that is called as one of these belongs to it.
    if let place = parts.firstIndex(where: { $0.name == section.definition.id }) {
      let own = place == 0 ? marker.title : marker.summary
      parts[place] = TranslatablePart(
        name: section.definition.id, digits: digits("\(own)\n\(words)"),
        section: section.definition, question: nil)
    } else if !words.isEmpty || section.questionCount == 0 {
      parts.append(
        TranslatablePart(
          name: section.definition.id, digits: digits(words), section: section.definition,
          question: nil))
    }
    parts += section.questions.map {
      TranslatablePart(
        name: $0.anchor, digits: wordingHash(of: $0), section: section.definition, question: $0)
    }
  }
  return parts
}

/// How a marker stands to the one that it translates, which has its number.
package struct Translation: Sendable {
  /// The marker that it translates.
  package let original: Marker
  /// The parts that were translated from another wording than the original has now.
  package let older: [TranslatablePart]
  /// The parts of which nothing says what they were translated from.
  package let unnoted: [TranslatablePart]
  /// The parts that the original has and the translation does not; of a section that is missing whole, its own part or
  /// first question alone.
  package let missing: [TranslatablePart]
  /// The parts that the translation has and the original does not.
  package let added: [TranslatablePart]

  /// Compares a marker with the one that it translates.
  ///
  /// - Parameters:
  ///   - marker: The translation.
  ///   - original: What it translates.
  package init(of marker: Marker, from original: Marker) {
    self.init(
      of: marker, with: translatableParts(of: marker), from: original,
      with: translatableParts(of: original))
  }

  /// Compares a marker with the one that it translates, both of whose parts are known.
  package init(
    of marker: Marker, with own: [TranslatablePart], from original: Marker,
    with others: [TranslatablePart]
  ) {
    self.original = original
    let names = Set(own.map(\.name))
    let known = Dictionary(
      marker.translated.parts.map { ($0.name, $0.digits.text) },
      uniquingKeysWith: { first, _ in first })
    let shared = others.filter { names.contains($0.name) }
    older = shared.filter { part in known[part.name].map { $0 != part.digits } ?? false }
    unnoted = shared.filter { known[$0.name] == nil }
    let sections = Set(marker.sections.map(\.definition.id))
    var lost: Set<String> = []
    missing = others.filter { part in
      guard !names.contains(part.name) else { return false }
      guard let section = part.section, !sections.contains(section.id) else { return true }
      return lost.insert(section.id).inserted
    }
    let originals = Set(others.map(\.name))
    added = own.filter { !originals.contains($0.name) }
  }

  /// Whether the translation has a section.
  package static func has(_ section: SectionDefinition, in marker: Marker) -> Bool {
    marker.sections.contains { $0.definition.id == section.id }
  }
}

extension Section<Reference> {
  /// Its words, without those of its questions.
  fileprivate var wordsBesidesQuestions: String {
    parts.map { part in
      switch part {
      case .prose(let blocks): blocks.plainText()
      case .questions: ""
      case .points(let points): points.flatMap(\.content).plainText()
      case .measures(let measures): measures.flatMap { $0.blocks.joined() }.plainText()
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Site {
  /// Returns how a marker stands to the one that it translates; nil where there is none.
  package func translation(of marker: Marker) -> Translation? {
    hasTranslations ? original(of: marker.id).map { Translation(of: marker, from: $0) } : nil
  }

  /// Returns the markers of the original that a translation does not have, by number; none for any other set.
  package func untranslatedMarkers(in set: MarkerSet) -> [Marker] {
    original(of: set.id)?.markers.filter { !set.hasMarker($0.id.number) } ?? []
  }
}

extension InterfaceStrings {
  /// Returns of which set a set is a translation, as a sentence; nothing where it is of none.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - site: Its site.
  /// - Returns: The title of the original, its language and edition, and its whole address where that is known.
  package func translation(of set: MarkerSet, in site: Site) -> String {
    guard let original = site.original(of: set.id) else { return "" }
    let language = site.language(of: original)
    let edition = original.settings.edition
    let sentence = text(
      .translatedFrom,
      [
        "title": original.settings.title,
        "about": [ownName(ofLanguage: language) ?? language, edition].filter { !$0.isEmpty }
          .joined(separator: ", "),
      ])
    let address = site.wholeAddress(of: Place(.landing(original.id)))
    return "\(sentence)\(address.map { " \($0)" } ?? "")"
  }
}
