/// What links can name in one marker.
///
/// It holds none of the marker's text, so that the text as it was written can be given up once it is linked.
/// One object, since a table of symbols holds those of all markers.
final class MarkerOutline: Sendable {
  let number: Int
  let path: String
  let title: String
  /// What its questions are called.
  let questions: [QuestionLabel]
  private let sections: [SectionOutline]

  private struct SectionOutline: Equatable, Sendable {
    let definition: SectionDefinition
    let parts: [Part]

    enum Part: Equatable, Sendable {
      case headings([HeadingOutline])
      case questions([QuestionLabel])
      /// The numbers of points, or of measures, whose addresses have the same shape.
      case points([Int])
    }
  }

  init(_ header: MarkerHeader, _ sections: [Section<WrittenReference>]) {
    number = header.number
    path = header.path
    title = header.title
    questions = sections.flatMap { $0.questions.map(\.label) }
    self.sections = sections.map { section in
      SectionOutline(
        definition: section.definition,
        parts: section.parts.compactMap { part in
          switch part {
          case .prose(let blocks):
            // Prose without headings has no name, so that writing some changes no link.
            let found = headings(of: blocks)
            return found.isEmpty ? nil : .headings(found)
          case .questions(let questions):
            return .questions(questions.map(\.label))
          case .points(let points): return .points(points.map(\.number))
          case .measures(let measures): return .points(measures.map(\.number))
          }
        })
    }
  }

  /// Whether every name leads to the same place in another state of the marker.
  func names(theSameAs other: MarkerOutline) -> Bool {
    self === other
      || (number == other.number && path == other.path && questions == other.questions
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
        case .questions(let questions):
          for question in questions {
            let anchor = question.anchor
            anchors += ([anchor] + question.formerAnchors).map { (anchor, $0) }
          }
        case .points(let numbers):
          anchors += numbers.map { pointAnchor(section: id, number: $0) }.map { ($0, $0) }
        }
      }
      return anchors
    }
  }
}

extension MarkerOutline {
  /// Returns the address of a question; nil where there is none of that name.
  func anchor(of question: FoundQuestion) -> String? {
    guard let number = question.number else { return nil }
    return questions.first {
      $0.number == number && $0.letters == question.letters
    }?.anchor
  }

  /// Returns what a question is called now: `A1`.
  ///
  /// - Parameter name: What it was called: `Q3`.
  /// - Returns: nil where none was called so.
  func question(formerlyCalled name: String) -> String? {
    let anchor = name.lowercased()
    return questions.first { $0.formerAnchors.contains(anchor) }?.text
  }

  /// Returns which questions there are, in words: `Q1 to Q4 and A1`; nil where there is none.
  ///
  /// - Parameter name: Returns what a question is called.
  /// - Returns: The first and the last of each kind.
  func questionNames(_ name: (QuestionLabel) -> String) -> String? {
    var all: [String] = []
    for series in QuestionLabel.Series.allCases {
      for question in questions where question.series == series && !all.contains(question.letters) {
        all.append(question.letters)
      }
    }
    let runs = all.compactMap { letters -> String? in
      let run = questions.filter { $0.letters == letters }
      guard let first = run.first, let last = run.last else { return nil }
      return first == last ? name(first) : "\(name(first)) to \(name(last))"
    }
    if questions.count == 1, let only = runs.first { return "\(only) alone" }
    return runs.isEmpty ? nil : runs.joined(separator: " and ")
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
