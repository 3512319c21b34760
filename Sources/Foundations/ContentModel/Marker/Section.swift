package import Diagnostics

/// A part of a marker with what it holds, in a draft or in a linked site alike.
package struct Section<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// What its set says of it.
  package let definition: SectionDefinition
  /// Its content, in order.
  package let parts: [Part]
  /// Whether it was written for this edition and is not part of what the set restates.
  package let isDrafted: Bool
  /// Whether the original says more than this edition holds.
  package let isHeldInPart: Bool
  /// Where its heading stands.
  package let position: TextPosition

  /// A run of one kind of content.
  package enum Part: Hashable, Sendable {
    /// Text of any shape; in a questions section also the headings of groups.
    case prose([Block<Reference>])
    /// Numbered questions or criteria that follow one another; which of the two, the definition says.
    case questions([Question<Reference>])
    /// The entries of a list that each have an address.
    case points([Point<Reference>])
    /// Measures of one kind that follow one another.
    case measures([Measure<Reference>])
  }

  /// Makes a section.
  package init(
    _ definition: SectionDefinition, parts: [Part], isDrafted: Bool, isHeldInPart: Bool,
    position: TextPosition
  ) {
    self.definition = definition
    self.parts = parts
    self.isDrafted = isDrafted
    self.isHeldInPart = isHeldInPart
    self.position = position
  }

  /// All its text, in order.
  package var blocks: [Block<Reference>] {
    parts.flatMap { part in
      switch part {
      case .prose(let blocks): blocks
      case .questions(let questions): questions.flatMap(\.content)
      case .points(let points): points.flatMap(\.content)
      case .measures(let measures): measures.flatMap { $0.blocks.joined() }
      }
    }
  }

  /// The questions, in order.
  package var questions: [Question<Reference>] {
    parts.flatMap { part -> [Question<Reference>] in
      if case .questions(let questions) = part { questions } else { [] }
    }
  }

  /// Whether the original says more than this edition holds, in the section or in a question of it.
  package var isIncomplete: Bool {
    isHeldInPart || definition.isAssessed && questions.contains(where: \.isHeldInPart)
  }

  /// The measures, in order.
  package var measures: [Measure<Reference>] {
    guard definition.kind == .measures else { return [] }
    return parts.flatMap { part -> [Measure<Reference>] in
      if case .measures(let measures) = part { measures } else { [] }
    }
  }

  /// How many questions it has that are current.
  package var questionCount: Int { parts.reduce(0) { $0 + $1.questionCount } }

  /// How many of these were written for this edition.
  package var addedQuestionCount: Int {
    parts.reduce(0) { $0 + ($1.isOfAddedQuestions ? $1.questionCount : 0) }
  }

  /// The section without the questions that are no longer current.
  package var current: Section {
    guard questions.contains(where: \.isRetired) else { return self }
    let parts = parts.compactMap { part -> Part? in
      guard case .questions(let questions) = part else { return part }
      let current = questions.filter { !$0.isRetired }
      return current.isEmpty ? nil : .questions(current)
    }
    return Section(
      definition, parts: parts, isDrafted: isDrafted, isHeldInPart: isHeldInPart,
      position: position)
  }
}

/// One numbered question of a marker, or a criterion, in a section of such.
package struct Question<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// What it is called in the marker.
  package let label: QuestionLabel
  /// What it asks.
  package let content: [Block<Reference>]
  /// Whether the original goes on where it ends.
  package let isHeldInPart: Bool
  /// The place of its judgements among the scales of its set, of which the first is for all questions that have
  /// none of their own.
  package let scale: Int
  /// Its own tags, besides those of its marker.
  package let tags: Tags
  /// Whether it is no longer current; in a draft, the front matter of its marker alone says so.
  package let isRetired: Bool
  /// Where its number stands.
  package let position: TextPosition

  /// Makes a question.
  package init(
    _ label: QuestionLabel, _ content: [Block<Reference>], isHeldInPart: Bool = false,
    scale: Int = 0, tags: Tags = Tags(), isRetired: Bool = false, position: TextPosition
  ) {
    self.isRetired = isRetired
    self.label = label
    self.content = content
    self.isHeldInPart = isHeldInPart
    self.scale = scale
    self.tags = tags
    self.position = position
  }

  /// Whether it was written for this edition, alone or with its section.
  package var isDrafted: Bool { label.series == .added }

  /// Its address on the marker's page: `q3`.
  package var anchor: String { label.anchor }
}

/// One entry of a list section.
package struct Point<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// Its number in the section, from 1, by which it is cited.
  package let number: Int
  /// The number that stands before it in its list; nil for a bullet.
  package let listNumber: Int?
  /// What it says.
  package let content: [Block<Reference>]
  /// Where its bullet or number stands.
  package let position: TextPosition

  /// Makes a point.
  package init(
    _ number: Int, listNumber: Int? = nil, _ content: [Block<Reference>], position: TextPosition
  ) {
    self.number = number
    self.listNumber = listNumber
    self.content = content
    self.position = position
  }
}

extension Section {
  /// The parts, each with the heading of level 3 that stands above it.
  package var groupedParts: [(part: Part, group: String?)] {
    var group: String?
    return parts.map { part in
      if case .prose(let blocks) = part {
        for case .heading(level: 3, _, let content) in blocks.map(\.kind) {
          group = content.plainText()
        }
      }
      return (part, group)
    }
  }

  /// What has to be said above a part that begins questions written for this edition, below others that were
  /// not.
  package enum AddedQuestionsStart: Hashable, Sendable {
    /// The heading that such questions have.
    case heading
    /// Nothing but what they are: the text has a heading there already.
    case note
  }

  /// Returns what has to be said above a part.
  ///
  /// - Parameter index: The place of the part.
  /// - Returns: nil in a section that was drafted whole, which says so itself, and for any other part.
  package func addedQuestionsStart(at index: Int) -> AddedQuestionsStart? {
    guard !isDrafted, parts[index].isOfAddedQuestions else { return nil }
    guard index > 0 else { return .heading }
    if case .prose(let blocks) = parts[index - 1], case .heading = blocks.last?.kind {
      return .note
    }
    return parts[index - 1].isOfAddedQuestions ? nil : .heading
  }
}

extension Section.Part {
  /// How many questions it holds that are current.
  fileprivate var questionCount: Int {
    if case .questions(let questions) = self { questions.count { !$0.isRetired } } else { 0 }
  }

  /// Whether it holds questions that were written for this edition; a part holds one series only.
  package var isOfAddedQuestions: Bool {
    if case .questions(let questions) = self { questions.first?.isDrafted == true } else { false }
  }
}
