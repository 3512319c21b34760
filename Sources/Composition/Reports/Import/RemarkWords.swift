import ForeignTexts

extension ForeignRemark.Kind {
  /// What is so, as the beginning of a sentence that the words of the original end.
  var fact: String {
    switch self {
    case .insertion: "a tracked change puts words in"
    case .deletion: "a tracked change takes words out"
    case .comment: "a comment"
    case .contentControl: "a field to fill in"
    case .textBox: "a box of text beside the text"
    case .hidden: "words that the original does not show"
    case .mergedCells: "a table with joined cells, whose words stand in the first cell"
    case .nestedTable: "a table in a table, whose words stand one after the other"
    case .pictureWithoutText: "a picture without a text that stands in for it"
    case .pictureElsewhere: "a picture that stands elsewhere, and was not fetched"
    case .unreadable: "something that text cannot hold"
    case .lostList: "a sentence promises a list, and none follows"
    case .headingWithoutText: "a heading without a text"
    case .numberJump: "numbers that jump"
    case .brokenWord: "a word that the end of a line may have broken"
    case .joinedWords: "words that may want a blank between them"
    case .gluedNoteNumber: "a number that touches a word, perhaps that of a note"
    case .wrongEncoding: "signs that were read in a wrong encoding"
    case .questionWithoutMark: "a question without a question mark"
    case .columns: "pages with columns, whose order was found by the gaps between them"
    case .unknownSection: "a heading that names no section of the set, with the text below it"
    case .sectionGuessed: "a section that was told by a heading with other words"
    case .phaseGuessed: "a marker whose phase the document does not say"
    case .numberGuessed: "a marker whose number the document does not say"
    case .titleInCapitals: "a title in capitals, which has small letters now"
    case .questionsWithoutNumbers: "a list without numbers that was taken for questions"
    case .unknownSource: "what looks like a reference, to a source that sources.yml does not have"
    case .macros: "programs in the file (macros)"
    case .otherLanguage: "a language other than that of the set"
    }
  }

  /// What mends it; nil where nothing need be done.
  var mend: String? {
    switch self {
    case .insertion, .deletion: "'--changes accept' or '--changes reject' says which text counts"
    case .comment, .textBox, .hidden: "its words are kept in IMPORTED.md; take what you need"
    case .contentControl: nil
    case .mergedCells, .nestedTable: "look at the table, and divide it where it needs it"
    case .pictureWithoutText: "write what it shows between the brackets of '![]'"
    case .pictureElsewhere: "put the file beside the text, and lead to it"
    case .unreadable: "write what it says"
    case .lostList: "look for the list in the original; pages that were saved often lose them"
    case .headingWithoutText: "write the text, or take the heading out"
    case .numberJump: "see whether an entry is missing"
    case .brokenWord: "join the word where it is one"
    case .joinedWords: "put a blank between them where they are two"
    case .gluedNoteNumber: "make it a note, or take the number out"
    case .wrongEncoding: "write the signs that were meant"
    case .questionWithoutMark: "see whether it asks anything"
    case .columns: "read the text once in its order"
    case .unknownSection:
      "name the heading in 'aliases' of the section in set.yml, or below 'headings' in import.yml"
    case .sectionGuessed: "see that it is the right section"
    case .phaseGuessed: "write the phase that it belongs to"
    case .numberGuessed: "see that 'number' is the one that people cite"
    case .titleInCapitals: "write names with the capitals that they have"
    case .questionsWithoutNumbers: "see that each of them is a question"
    case .unknownSource: "write the source into sources.yml, and cite it"
    case .macros: "save the file without them"
    case .otherLanguage: "name the language in set.yml, or give another file"
    }
  }
}
