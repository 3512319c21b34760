package import ContentModel

/// A marker in a document.
package struct HandoutMarker: Hashable, Sendable {
  /// Its address in the document, before which those of its parts begin: `qm2`.
  package let anchor: String
  /// What people cite: `QM2`.
  package let label: String
  /// Its number in the set, from 1.
  package let number: Int
  /// Its title.
  package let title: String
  /// Its wording in the overview.
  package let summary: String
  /// Its tags in words, or nothing.
  package let tags: String
  /// The whole address of its page, where the site's is known.
  package let address: String?
  /// The whole address of its questions in the question tool, where the site's is known and it has any.
  package let toolAddress: String?
  /// When somebody last compared it with what it restates, in words; or nothing.
  package let reviewed: String
  /// Its sections, in the order of the set: all, the questions alone or none, by the kind of the document.
  package let sections: [HandoutSection]
  /// The labels of the markers to which it refers by this edition's own references alone.
  package let addedReferences: [String]
  /// The sections that would stand at its end and are not here.
  package let absent: [HandoutAbsence]
  /// The headings of sections that the original has and this edition does not hold.
  package let notHeld: [String]
  /// The headings of sections of which it is not known whether the original has them.
  package let notKnown: [String]
  /// All its measures, in a worksheet, whose sections are those of questions alone.
  package let measures: [HandoutMeasure]
}

/// A section of a marker.
package struct HandoutSection: Hashable, Sendable {
  /// Its address in the document: `qm2-guidance`.
  package let anchor: String
  /// Its name in the set: `guidance`.
  package let id: String
  /// Its heading.
  package let heading: String
  /// Whether it says what the marker is, and is set apart.
  package let isLead: Bool
  /// Where it was written for this edition: the sentence that says so; or nothing.
  package let draftedNote: String
  /// Where the original says more than this edition: the sentence that says so; or nothing.
  package let heldInPartNote: String
  /// The sections that would stand right before it and are not here.
  package let absent: [HandoutAbsence]
  /// Its content, in order.
  package let parts: [Part]

  /// A run of one kind of content.
  package enum Part: Hashable, Sendable {
    /// Text of any shape; in a section of questions also the headings of groups.
    case prose([HandoutBlock])
    /// Numbered questions that follow one another.
    case questions([HandoutQuestion])
    /// A sentence about the questions that follow.
    case note(String)
    /// The entries of a list that can be cited one by one.
    case points([HandoutPoint])
    /// Measures of one kind that follow one another.
    case measures([HandoutMeasure])
  }

  /// Its questions, in order.
  package var questions: [HandoutQuestion] {
    parts.flatMap { part -> [HandoutQuestion] in
      if case .questions(let questions) = part { questions } else { [] }
    }
  }
}

/// A question of a marker.
package struct HandoutQuestion: Hashable, Sendable {
  /// Its address in the document: `qm2-q3`.
  package let anchor: String
  /// What programs call it, whatever the address of the site: `scr/qm2#q3`.
  package let identifier: String
  /// What people cite: `QM2 Q3`.
  package let label: String
  /// What stands before it in a list: its number in the original, or its label where it has none, `A1`.
  package let name: String
  /// Its place among the questions of the marker, from 1.
  package let number: Int
  /// The heading of the group that it stands in, or nothing.
  package let group: String
  /// What it asks.
  package let content: [HandoutBlock]
  /// The digits that change with its words; nothing but in a worksheet.
  package let wordingHash: String
  /// Where it was written for this edition and its section was not: the sentence that says so; or nothing.
  package let draftedNote: String
  /// Since when it has stood as it stands: `[reworded 2026]`; or nothing.
  package let mark: String
  /// Whether it was written for this edition, alone or with its section.
  package let isAdded: Bool
  /// What is said beside it: that the original goes on where it ends, and what is special in its judgements.
  package let notes: [HandoutNote]
  /// The scale of its judgements, among ``Handout/scales``; nothing for that of most questions.
  package let scale: String
  /// Its own tags in words, or nothing.
  package let tags: String
  /// The titles of its tags and those of its marker, a text for each group of the set.
  package let tagsByGroup: [String]
}

/// What is said beside a question.
package struct HandoutNote: Hashable, Sendable {
  /// The sentence.
  package let text: String
  /// The state that it tells of, which the page of coverage explains; or nothing.
  package let state: String
}

/// Sections that are not in a marker, and what is known of them.
package struct HandoutAbsence: Hashable, Sendable {
  /// The state that they have: `not-held` or `not-known`, which are keys of words as well.
  package let state: String
  /// Their headings.
  package let headings: [String]
}

/// What can be chosen for a question.
package struct HandoutScale: Hashable, Sendable {
  /// What questions call it; nothing for that of most questions.
  package let id: String
  /// What is said beside each of its questions, or nothing.
  package let note: String
  /// The labels of its first questions in the document, and that; nothing for that of most questions.
  package let heading: String
  /// The judgements, in order.
  package let judgements: [Judgement]

  /// Whether any judgement says what it means.
  package var isExplained: Bool { judgements.contains { !$0.meaning.isEmpty } }
}

/// A point of a section.
package struct HandoutPoint: Hashable, Sendable {
  /// Its address in the document: `qm2-guidance-2`.
  package let anchor: String
  /// Its number in the section, from 1.
  package let number: Int
  /// The number that stands before it in its list; nil for a bullet.
  package let listNumber: Int?
  /// What it says.
  package let content: [HandoutBlock]
}

/// A measure of a section.
package struct HandoutMeasure: Hashable, Sendable {
  /// Its address in the document: `qm2-measures-1`.
  package let anchor: String
  /// Its number in the section, from 1.
  package let number: Int
  /// The heading of its section.
  package let section: String
  /// What it looks at.
  package let kind: MeasureKind
  /// What it looks at, in the words of the set.
  package let kindName: String
  /// What is measured.
  package let content: [HandoutBlock]
  /// How it is worked out, and from what.
  package let parts: [HandoutMeasurePart]
}

/// A part of a measure.
package struct HandoutMeasurePart: Hashable, Sendable {
  /// What it says.
  package let kind: MeasurePartKind
  /// What the set calls it: `Numerator`.
  package let name: String
  /// Its words.
  package let content: [HandoutBlock]
}

/// A publication.
package struct HandoutSource: Hashable, Sendable {
  /// Its address in the document: `source-working-together-2015`.
  package let anchor: String
  /// The reference to it.
  package let reference: [HandoutInline]
  /// Its whole address, written out, or nothing.
  package let address: String
  /// A note on it, or nothing.
  package let note: String
}

/// A word or abbreviation.
package struct HandoutTerm: Hashable, Sendable {
  /// Its address in the document: `term-scr`.
  package let anchor: String
  /// The word or abbreviation.
  package let name: String
  /// What an abbreviation stands for, or nothing.
  package let expansion: String
  /// What it means.
  package let definition: [HandoutBlock]
}

/// The words of the theme that documents need.
package struct HandoutWords: Hashable, Sendable {
  /// Their language, which need not be that of the set: `en-GB`.
  package let language: String
  /// The words, by key, in the order of the keys.
  package let texts: [Text]

  /// A word or sentence; parts in braces are filled in where it is used.
  package struct Text: Hashable, Sendable {
    /// What templates call it: `page-of`.
    package let key: String
    /// The words.
    package let text: String
  }

  /// Returns the words with that key, which is one of ``keys``.
  package subscript(key: String) -> String {
    guard let found = texts.first(where: { $0.key == key }) else {
      preconditionFailure("no words '\(key)' were taken along")
    }
    return found.text
  }
}
