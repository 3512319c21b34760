/// What stands before the number of a marker in running text, and the set it means.
struct MarkerLabel: Sendable {
  /// The set that is meant, by its place in the site.
  let set: Int
  /// The bytes of the prefix: `QM`.
  let prefix: [UInt8]
  /// The prefix in either case, where it is a word: `principle 2` for `Principle 2`.
  let word: TermName?
  /// The bytes of the set's code where it has to be named: `SAR`; nil for the text's own set.
  let code: [UInt8]?
  /// The letters of the set's questions with their bytes: `Q`, `A`.
  let questionLetters: [(letters: String, bytes: [UInt8])]
  /// How the set writes its labels; nil where they are the prefix and the number.
  let shape: LabelShape?
}

extension MarkerLabel {
  /// The bytes with which it can begin where no code stands before it.
  var firstBytes: [UInt8] {
    switch shape?.marker.first {
    case .words(let words): Array(words.prefix(1))
    case .phase(let phases): phases.compactMap(\.code.first)
    case .number: Array(0x30...0x39)
    case .letters, nil: word?.firstBytes ?? Array(prefix.prefix(1))
    }
  }
}

/// A reference found in a run of text.
struct FoundReference: Equatable {
  /// The bytes that show it.
  var range: Range<Int>
  var kind: Kind
  /// The bytes that name the marker: of `QM5 Q3`, `QM5`; nil where a marker before it is meant.
  var label: Range<Int>?
  /// The digits of its number, inside ``label``; nil where there is none.
  var digits: Range<Int>?

  enum Kind: Equatable {
    /// A marker, by its number among all of its set, or one of its questions. Numbers of more than nine digits are nil: no marker has one.
    case marker(set: Int, number: Int?, question: FoundQuestion?)
    /// The markers between the two ends of a range such as `QMs 5–8`, named but not written.
    case between(set: Int, numbers: Range<Int>)
    /// A label with a slip in the code of its phase, and that which is most likely meant, with its marker.
    case misspelled(set: Int, meant: String, number: Int)
    /// A label with the code of a set that this site does not have, and where the code stands.
    case unknownCode(String, offset: Int)
    /// Something of an inventory, by the place of that and its name.
    case object(inventory: Int, CitedObject)
    /// What stands behind the code of an inventory that has no such name, and where each name that it could be ends.
    case unknownObject(inventory: Int, ends: [Int])
    /// What is almost the code of an inventory, before a name of that.
    case misspelledInventory(Int, end: Int)
    /// A citation, from its bracket to its bracket.
    case citation([FoundCitation])
    /// A bracket that begins like a citation and is none, with the reason.
    case malformedCitation(String)
  }
}

/// A question of a marker, as it was written.
struct FoundQuestion: Equatable {
  let letters: String
  /// nil for more than nine digits.
  let number: Int?
}

/// One publication of a citation, as it was written.
struct FoundCitation: Equatable {
  var key: String
  /// Where its `@` stands in the run.
  var offset: Int
  var prefix: String
  var locator: String
  /// Where the locator begins in the run.
  var locatorOffset: Int
  var omitsAuthor: Bool
}
