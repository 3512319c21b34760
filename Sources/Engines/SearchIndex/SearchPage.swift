package import ByteWriting

/// A page with the passages that searches find on it.
package struct SearchPage: Sendable {
  /// Its path below the output folder.
  package let address: String
  /// What people cite, of a marker: `QM2`; or nothing.
  package let label: String
  /// Its title.
  package let title: String
  /// The place of its phase in ``SearchOutline/phases``; nil where it has none.
  package let phase: Int?
  /// The language of its texts.
  package let language: SearchLanguage
  /// What it is found by besides its words: `qm2`.
  package let codes: [String]
  /// Its passages, in the order of the page; the first stands for the page itself.
  package private(set) var passages: [SearchPassage] = []
  /// The texts of its passages, one after the other, with whatever may stand between them.
  package var texts = UTF8Buffer()

  /// Makes a page without passages.
  ///
  /// - Parameters:
  ///   - address: Its path below the output folder.
  ///   - label: What people cite, of a marker: `QM2`; or nothing.
  ///   - title: Its title.
  ///   - phase: The place of its phase in ``SearchOutline/phases``; nil where it has none.
  ///   - language: The language of its texts.
  ///   - number: Its set and number, where it is the page of a marker.
  package init(
    address: String, label: String = "", title: String, phase: Int? = nil,
    language: SearchLanguage, number: (set: SearchSet, number: Int)? = nil
  ) {
    self.address = address
    self.label = label
    self.title = title
    self.phase = phase
    self.language = language
    codes = number.map { [$0.set.term(of: $0.number)] } ?? []
  }

  /// Adds a passage whose text was appended to ``texts``.
  ///
  /// - Parameters:
  ///   - passage: What it is besides its text.
  ///   - text: The bytes of its text.
  package mutating func add(_ passage: SearchPassage, text: Range<Int>) {
    var passage = passage
    passage.text = text
    passages.append(passage)
  }

  /// Adds a passage.
  ///
  /// - Parameters:
  ///   - passage: What it is besides its text.
  ///   - write: Appends its text.
  package mutating func add(_ passage: SearchPassage, _ write: (inout UTF8Buffer) -> Void) {
    let start = texts.count
    write(&texts)
    add(passage, text: start..<texts.count)
  }
}

/// A piece of a page that a search can find, with its address.
package struct SearchPassage: Sendable {
  /// Its address on the page; nothing for the top.
  package let anchor: String
  /// What the place is called: `Q3`; nothing where it is called by its facet.
  package let name: String
  /// The place of its facet in ``SearchOutline/facets``.
  package let facet: Int
  /// Words that count more than those of the text: a title, a term.
  package let title: String
  /// Whether it was written for this edition, which results have to say.
  package let isDrafted: Bool
  /// Whether the original says more, which results have to say as well.
  package let isHeldInPart: Bool
  /// What an abbreviation stands for, where the passage explains it.
  package let synonym: SearchSynonym?
  /// What it says, among ``SearchPage/texts``.
  package fileprivate(set) var text = 0..<0

  /// Makes a passage, whose text comes with it to ``SearchPage/add(_:text:)``.
  package init(
    anchor: String, name: String = "", facet: Int, title: String = "", isDrafted: Bool = false,
    isHeldInPart: Bool = false, synonym: SearchSynonym? = nil
  ) {
    self.anchor = anchor
    self.name = name
    self.facet = facet
    self.title = title
    self.isDrafted = isDrafted
    self.isHeldInPart = isHeldInPart
    self.synonym = synonym
  }
}

/// An abbreviation and what it stands for: whoever looks for one finds the other as well.
package struct SearchSynonym: Hashable, Sendable {
  /// The abbreviation: `LSCB`.
  package let short: String
  /// What it stands for.
  package let long: String

  /// Makes a pair.
  package init(short: String, long: String) {
    self.short = short
    self.long = long
  }
}
