/// Something of an original that a person should know of, with the words that it is about.
package struct ForeignRemark: Hashable, Sendable {
  /// What it is.
  package var kind: Kind
  /// Where it stands.
  package var place: ForeignPlace
  /// The words that it is about, as the original has them, shortened to at most some 20.
  package var words: String
  /// Who made a change or comment, and when, where that is asked for; nil otherwise.
  package var author: String?

  /// What can be remarked.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A tracked change puts words in.
    case insertion
    /// A tracked change takes words out.
    case deletion
    /// A comment.
    case comment
    /// A field to fill in.
    case contentControl = "content-control"
    /// A box of text.
    case textBox = "text-box"
    /// Words that the original does not show.
    case hidden
    /// A table with cells that are joined, which stand here once.
    case mergedCells = "merged-cells"
    /// A table in a table, whose words stand one after the other.
    case nestedTable = "nested-table"
    /// A picture without a text that stands in for it.
    case pictureWithoutText = "picture-without-text"
    /// A picture that stands elsewhere, which is not fetched.
    case pictureElsewhere = "picture-elsewhere"
    /// Words that stand in for what text cannot hold: a formula, a drawing, an embedded file.
    case unreadable
    /// A sentence that promises a list, and none follows.
    case lostList = "lost-list"
    /// A heading without a text.
    case headingWithoutText = "heading-without-text"
    /// Numbers of a list that jump.
    case numberJump = "number-jump"
    /// A word that the end of a line breaks.
    case brokenWord = "broken-word"
    /// Words without a blank between them.
    case joinedWords = "joined-words"
    /// The number of a note that touches a word.
    case gluedNoteNumber = "glued-note-number"
    /// Signs of a wrong encoding.
    case wrongEncoding = "wrong-encoding"
    /// A question without a question mark.
    case questionWithoutMark = "question-without-mark"
    /// Pages of columns, whose order was guessed.
    case columns
    /// A heading that names no section of the set, whose text is left over.
    case unknownSection = "unknown-section"
    /// A section that was told by a heading with other words.
    case sectionGuessed = "section-guessed"
    /// A marker whose phase the document does not say.
    case phaseGuessed = "phase-guessed"
    /// A marker whose number the document does not say.
    case numberGuessed = "number-guessed"
    /// A title in capitals, which has small letters here.
    case titleInCapitals = "title-in-capitals"
    /// A list without numbers that was taken for one of questions.
    case questionsWithoutNumbers = "questions-without-numbers"
    /// What looks like a reference, to a source that the set does not have.
    case unknownSource = "unknown-source"
    /// Programs in the file, which are never run.
    case macros
    /// A language other than that of the set.
    case otherLanguage = "other-language"
  }

  /// Makes a remark.
  package init(_ kind: Kind, at place: ForeignPlace, words: String, author: String? = nil) {
    self.kind = kind
    self.place = place
    self.words = words
    self.author = author
  }
}
