package import JSONWriting

/// What a search of a site knows besides its passages: what they are told apart and filtered by.
package struct SearchOutline: Sendable {
  /// What passages are, in an order that does not matter.
  package let facets: [SearchFacet]
  /// The groups of pages that readers can choose from.
  package let phases: [SearchPhase]
  /// The sets, for the codes that readers type.
  package let sets: [SearchSet]
  /// The languages of the pages.
  package let languages: [SearchLanguage]
  /// What sets say that one word stands for, each in the language of its set.
  package let synonyms: [(SearchSynonym, SearchLanguage)]
  /// What pages are chosen by besides.
  package let tags: [SearchTag]
  /// Writes the words of the interface: a member for each language, which goes to the page as it is.
  package let interface: @Sendable (inout JSONWriter) -> Void

  /// Makes an outline.
  package init(
    facets: [SearchFacet], phases: [SearchPhase], sets: [SearchSet], languages: [SearchLanguage],
    synonyms: [(SearchSynonym, SearchLanguage)] = [], tags: [SearchTag] = [],
    interface: @escaping @Sendable (inout JSONWriter) -> Void
  ) {
    self.facets = facets
    self.phases = phases
    self.sets = sets
    self.languages = languages
    self.synonyms = synonyms
    self.tags = tags
    self.interface = interface
  }
}

/// What a passage is: a statement, a question, a term.
package struct SearchFacet: Hashable, Sendable {
  /// What a filter calls it: `scr.questions`; nothing where no filter chooses it.
  package let id: String
  /// What results call it, where a passage has no name of its own.
  package let heading: String
  /// How much a word in it counts; 1 for most, and ``greatestWeight`` at most.
  package let weight: Double

  /// The most that a word of a passage can count.
  package static let greatestWeight = 2.0

  /// Makes a facet.
  package init(id: String = "", heading: String, weight: Double) {
    self.id = id
    self.heading = heading
    self.weight = min(weight, Self.greatestWeight)
  }
}

/// A group of pages that readers can choose.
package struct SearchPhase: Hashable, Sendable {
  /// What a filter calls it: `scr.setting-up`.
  package let id: String
  /// Its title.
  package let title: String

  /// Makes a phase.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// What readers can choose pages by.
package struct SearchTag: Hashable, Sendable {
  /// What a filter calls it: `scr.level:2`.
  package let id: String
  /// The places of the pages that have it, in order.
  package let pages: [Int]

  /// Makes a tag.
  package init(id: String, pages: [Int]) {
    self.id = id
    self.pages = pages
  }
}

/// What readers type to name the markers of a set.
package struct SearchSet: Hashable, Sendable {
  /// What stands before a number: `QM`.
  package let prefix: String
  /// What other sets call it: `SCR`.
  package let code: String

  /// Makes a set.
  package init(prefix: String, code: String) {
    self.prefix = prefix
    self.code = code
  }

  /// Returns what the page of a marker is found by: `qm2`.
  ///
  /// - Parameter number: The number of the marker.
  /// - Returns: A term that no word of a text is.
  func term(of number: Int) -> String { searchWords(of: prefix).joined() + String(number) }
}
