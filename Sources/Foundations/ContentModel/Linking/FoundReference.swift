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
  /// The bytes of the letters of the set's questions: `Q`, `A`.
  let questionLetters: [(series: QuestionLabel.Series, bytes: [UInt8])]
}

/// A reference found in a run of text.
struct FoundReference: Equatable {
  /// The bytes that show it.
  var range: Range<Int>
  var kind: Kind

  enum Kind: Equatable {
    /// A marker, or one of its questions. Numbers of more than nine digits are nil: no marker has one.
    case marker(set: Int, number: Int?, question: FoundQuestion?)
    /// The markers between the two ends of a range such as `QMs 5–8`, named but not written.
    case between(set: Int, numbers: Range<Int>)
    /// A label with the code of a set that this site does not have, and where the code stands.
    case unknownCode(String, offset: Int)
    /// A citation, from its bracket to its bracket.
    case citation([FoundCitation])
    /// A bracket that begins like a citation and is none, with the reason.
    case malformedCitation(String)
  }
}

/// A question of a marker, as it was written.
struct FoundQuestion: Equatable {
  let series: QuestionLabel.Series
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
