/// What links can name in one marker.
///
/// It holds none of the marker's text, so that the text as it was written can be given up once it is linked.
/// One object, since a table of symbols holds those of all markers.
final class MarkerOutline: Sendable {
  let number: Int
  let path: String
  let title: String
  let questionCount: Int
  private let sections: [SectionOutline]

  private struct SectionOutline: Equatable, Sendable {
    let definition: SectionDefinition
    let parts: [Part]

    enum Part: Equatable, Sendable {
      case headings([HeadingOutline])
      case questions([Int])
      case points([Int])
    }
  }

  init(_ header: MarkerHeader, _ sections: [Section<WrittenReference>]) {
    number = header.number
    path = header.path
    title = header.title
    questionCount = sections.reduce(0) { $0 + $1.questionCount }
    self.sections = sections.map { section in
      SectionOutline(
        definition: section.definition,
        parts: section.parts.compactMap { part in
          switch part {
          case .prose(let blocks):
            // Prose without headings has no name, so that writing some changes no link.
            let found = headings(of: blocks)
            return found.isEmpty ? nil : .headings(found)
          case .questions(let questions): return .questions(questions.map(\.number))
          case .points(let points): return .points(points.map(\.number))
          }
        })
    }
  }

  /// Whether every name leads to the same place in another state of the marker.
  func names(theSameAs other: MarkerOutline) -> Bool {
    self === other
      || (number == other.number && path == other.path && questionCount == other.questionCount
        && sections == other.sections)
  }

  /// Every address on the marker's page with the slug that a code host would give it.
  var anchors: [(anchor: String, slug: String)] {
    sections.flatMap { section -> [(anchor: String, slug: String)] in
      let id = section.definition.id
      // Whichever of its headings the file uses, `&` or `and`, the code host's address is known.
      var anchors = ([section.definition.heading] + section.definition.aliases).flatMap { heading in
        [heading, foldedHeading(heading)].map { (id, slug($0)) }
      }
      for part in section.parts {
        switch part {
        case .headings(let headings): anchors += headings.map { ($0.anchor, slug($0.words)) }
        case .questions(let numbers):
          anchors += numbers.map(questionAnchor).map { ($0, $0) }
        case .points(let numbers):
          anchors += numbers.map { pointAnchor(section: id, number: $0) }.map { ($0, $0) }
        }
      }
      return anchors
    }
  }
}

/// A heading with its address.
struct HeadingOutline: Equatable, Sendable {
  let anchor: String
  let words: String
}

/// Returns the headings among blocks.
func headings(of blocks: [WrittenBlock]) -> [HeadingOutline] {
  blocks.compactMap { block in
    if case .heading(_, let anchor, let content) = block.kind {
      HeadingOutline(anchor: anchor, words: content.plainText())
    } else {
      nil
    }
  }
}
