/// What links can name in one marker.
///
/// It holds none of the marker's text, so that the text as it was written can be given up once it is linked.
struct MarkerOutline: Sendable {
  let number: Int
  let path: String
  let title: String
  let questionCount: Int
  private let sections: [SectionOutline]

  private struct SectionOutline: Sendable {
    let definition: SectionDefinition
    let parts: [Part]

    enum Part {
      case headings([(anchor: String, words: String)])
      case questions([Int])
      case points([Int])
    }
  }

  init(_ draft: MarkerDraft) {
    number = draft.number
    path = draft.path
    title = draft.title
    questionCount = draft.questionCount
    sections = draft.sections.map { section in
      SectionOutline(
        definition: section.definition,
        parts: section.parts.map { part in
          switch part {
          case .prose(let blocks): .headings(headings(of: blocks))
          case .questions(let questions): .questions(questions.map(\.number))
          case .points(let points): .points(points.map(\.number))
          }
        })
    }
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

/// Returns the headings among blocks, each with its address and its words.
func headings(of blocks: [WrittenBlock]) -> [(anchor: String, words: String)] {
  blocks.compactMap { block in
    if case .heading(_, let anchor, let content) = block.kind {
      (anchor, content.plainText())
    } else {
      nil
    }
  }
}
