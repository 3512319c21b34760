/// What the question tool asks of each marker as a whole, beside its questions.
package struct AssessmentField: Hashable, Sendable {
  /// What a saved review calls it: `evidence`.
  package let id: String
  /// Its title, as the content has it; nil where it is one of ``knownIDs`` in the words of a theme.
  package let title: String?
  /// What belongs in it, in a sentence; or nothing.
  package let help: String
  /// What it takes.
  package let kind: Kind

  /// What a field takes.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Text of several lines.
    case text
    /// Text of one line.
    case line
    /// One of the judgements of the set.
    case judgement
  }

  /// Makes a field.
  package init(id: String, title: String? = nil, help: String = "", kind: Kind = .text) {
    self.id = id
    self.title = title
    self.help = help
    self.kind = kind
  }

  /// Makes one of ``knownIDs``, or nil.
  package init?(knownID id: String) {
    guard Self.knownIDs.contains(id) else { return nil }
    self.init(id: id, kind: id.hasSuffix("judgement") ? .judgement : .text)
  }

  /// The fields that need no title, since a theme has words for them.
  package static let knownIDs = [
    "overall", "evidence", "risk", "needs", "own-judgement", "moderated-judgement",
  ]

  /// Returns the key of the words that a theme has for one of ``knownIDs``: `tool-assessment-risk`.
  package static func titleKey(ofKnown id: String) -> String { "tool-assessment-\(id)" }

  /// Returns the key of the sentence that a theme has for one of them: `tool-assessment-risk-help`.
  package static func helpKey(ofKnown id: String) -> String { "\(titleKey(ofKnown: id))-help" }
}

/// A field of an assessment with all its words, and the language that they are written in.
package struct WordedAssessmentField: Hashable, Sendable {
  /// What a saved review calls it.
  package let id: String
  /// Its title.
  package let title: String
  /// What belongs in it, in a sentence; or nothing.
  package let help: String
  /// What it takes.
  package let kind: AssessmentField.Kind
  /// The language of its words: `en-GB`.
  package let language: String
}

extension Site {
  /// Returns what the question tool asks of each marker of a set as a whole: as the set says, else as the site.
  ///
  /// - Parameters:
  ///   - set: A set of this site.
  ///   - language: The language of the theme's words.
  ///   - words: The theme's words for a key of ``AssessmentField/titleKey(ofKnown:)``.
  /// - Returns: The fields, in order; none where neither says anything.
  package func assessment(
    of set: MarkerSet, language: String, words: (String) -> String
  ) -> [WordedAssessmentField] {
    let isOfSet = !set.settings.assessment.isEmpty
    let fields = isOfSet ? set.settings.assessment : settings.assessment
    let own = isOfSet ? set.settings.language ?? settings.language : settings.language
    return fields.map { field in
      WordedAssessmentField(
        id: field.id, title: field.title ?? words(AssessmentField.titleKey(ofKnown: field.id)),
        help: field.title == nil ? words(AssessmentField.helpKey(ofKnown: field.id)) : field.help,
        kind: field.kind, language: field.title == nil ? language : own)
    }
  }
}
