/// What somebody can choose for a question in the question tool: that something is in place, partly, or not.
package struct Judgement: Hashable, Sendable {
  /// What a saved review calls it: `not-yet`.
  ///
  /// It stays when the title is worded anew.
  package let id: String
  /// Its words: `Not yet`.
  package let title: String
  /// What it says of a question, in a sentence; or nothing.
  package let meaning: String

  /// Makes a judgement.
  package init(id: String, title: String, meaning: String = "") {
    self.id = id
    self.title = title
    self.meaning = meaning
  }

  /// The ids of the judgements of a site that names none of its own, in their order.
  ///
  /// Their words are the theme's: ``titleKey(ofDefault:)``.
  package static let defaultIDs = ["in-place", "partly", "not-yet", "not-applicable"]

  /// Returns the key of the words that a theme has for one of ``defaultIDs``: `tool-judgement-not-yet`.
  package static func titleKey(ofDefault id: String) -> String { "tool-judgement-\(id)" }

  /// Returns the key of the sentence that a theme has for one of them: `tool-judgement-not-yet-meaning`.
  package static func meaningKey(ofDefault id: String) -> String {
    "\(titleKey(ofDefault: id))-meaning"
  }
}

/// What judgements are an answer to.
package enum JudgementAnswers: String, CaseIterable, Hashable, Sendable {
  /// Nothing but questions that ask whether something is so: "Is it clear who decides?".
  case yesNo = "yes-no"
  /// Questions that begin with a word such as "how" as well, or nobody has said.
  case open
}

/// Judgements that a set has for some of its questions.
package struct NamedScale: Hashable, Sendable {
  /// What sections and markers call it: `unfavourable`.
  package let id: String
  /// What is said beside each question that has it, or nothing.
  package let note: String
  /// What its judgements answer.
  package let answers: JudgementAnswers
  /// The judgements, in order.
  package let judgements: [Judgement]

  /// Makes a scale.
  package init(
    id: String, note: String = "", answers: JudgementAnswers = .open, judgements: [Judgement]
  ) {
    self.id = id
    self.note = note
    self.answers = answers
    self.judgements = judgements
  }
}

/// The judgements of a set or of some of its questions, and what their words are written in.
package struct JudgementScale: Hashable, Sendable {
  /// What the set calls it; nothing for the one of all questions that have none of their own.
  package let id: String
  /// The judgements, in order; there is at least one.
  package let judgements: [Judgement]
  /// The language of their words: `en-GB`.
  package let language: String

  /// Makes a scale.
  package init(id: String = "", _ judgements: [Judgement], language: String) {
    self.id = id
    self.judgements = judgements
    self.language = language
  }
}

extension Site {
  /// Returns the scales of a set, in which ``Question/scale`` is a place.
  ///
  /// First stand the judgements of all questions that have none of their own: those of the set, else those of
  /// the site, else the defaults in the words of a theme; then those that the set names.
  ///
  /// - Parameters:
  ///   - set: A set of this site.
  ///   - language: The language of the theme's words.
  ///   - words: The theme's words for a key of ``Judgement/titleKey(ofDefault:)``.
  /// - Returns: The scales, each with the language that it is written in.
  package func scales(
    of set: MarkerSet, language: String, words: (String) -> String
  ) -> [JudgementScale] {
    let own = set.settings.language ?? settings.language
    return [judgements(of: set, language: language, words: words)]
      + set.settings.scales.map { JudgementScale(id: $0.id, $0.judgements, language: own) }
  }

  /// Returns what the judgements of a question are an answer to.
  ///
  /// - Parameters:
  ///   - scale: The place of its scale; see ``Question/scale``.
  ///   - set: Its set.
  /// - Returns: What they answer; the defaults answer whether something is so.
  package func answers(ofScale scale: Int, in set: MarkerSet) -> JudgementAnswers {
    if let named = set.settings.namedScale(scale) { return named.answers }
    if !set.settings.judgements.isEmpty { return set.settings.answers }
    return settings.judgements.isEmpty ? .yesNo : settings.answers
  }

  private func judgements(
    of set: MarkerSet, language: String, words: (String) -> String
  ) -> JudgementScale {
    if !set.settings.judgements.isEmpty {
      return JudgementScale(
        set.settings.judgements, language: set.settings.language ?? settings.language)
    }
    if !settings.judgements.isEmpty {
      return JudgementScale(settings.judgements, language: settings.language)
    }
    let defaults = Judgement.defaultIDs.map {
      Judgement(
        id: $0, title: words(Judgement.titleKey(ofDefault: $0)),
        meaning: words(Judgement.meaningKey(ofDefault: $0)))
    }
    return JudgementScale(defaults, language: language)
  }
}
