/// What somebody can choose for a question in the question tool: that something is in place, partly, or not.
package struct Judgement: Hashable, Sendable {
  /// What a saved review calls it: `not-yet`.
  ///
  /// It stays when the title is worded anew.
  package let id: String
  /// Its words: `Not yet`.
  package let title: String

  /// Makes a judgement.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// The ids of the judgements of a site that names none of its own, in their order.
  ///
  /// Their words are the theme's: ``titleKey(ofDefault:)``.
  package static let defaultIDs = ["in-place", "partly", "not-yet", "not-applicable"]

  /// Returns the key of the words that a theme has for one of ``defaultIDs``: `tool-judgement-not-yet`.
  package static func titleKey(ofDefault id: String) -> String { "tool-judgement-\(id)" }
}

/// The judgements of a set, and what their words are written in.
package struct JudgementScale: Hashable, Sendable {
  /// The judgements, in order; there is at least one.
  package let judgements: [Judgement]
  /// The language of their titles: `en-GB`.
  package let language: String

  /// Makes a scale.
  package init(_ judgements: [Judgement], language: String) {
    self.judgements = judgements
    self.language = language
  }
}

extension Site {
  /// Returns the judgements of a set: its own, else those of the site, else the defaults in the words of a theme.
  ///
  /// - Parameters:
  ///   - set: A set of this site.
  ///   - language: The language of the theme's words.
  ///   - words: The theme's words for a key of ``Judgement/titleKey(ofDefault:)``.
  /// - Returns: The scale, with the language that it is written in.
  package func judgements(
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
      Judgement(id: $0, title: words(Judgement.titleKey(ofDefault: $0)))
    }
    return JudgementScale(defaults, language: language)
  }
}
