package import ContentModel

/// A document that was made elsewhere, as far as its text goes, with every word that it held.
///
/// ``blocks`` hold what reads as text, in the order in which people read it, and ``passages`` all words of the
/// original in the order in which its file has them. The two come from two walks over the file wherever
/// another program makes the blocks, so that a word which that program drops is still known.
package struct ForeignDocument: Sendable {
  /// The name of the file, without folders: `Guidance.docx`; nothing for text from standard input.
  package var name: String
  /// What reads as text.
  ///
  /// Links have their addresses as the file has them, pictures the name of one of ``pictures``.
  package var blocks: [WrittenBlock]
  /// Every word of the original.
  package var passages: [ForeignPassage]
  /// The pictures, in the order in which the blocks have them.
  package var pictures: [ForeignPicture]
  /// What a person should know of the original, in its order.
  package var remarks: [ForeignRemark]
  /// The language that the file names, as BCP 47 has it; nil where it names none.
  package var language: String?
  /// The title that the file has among its properties; nil where it has none.
  package var title: String?

  /// Makes a document.
  package init(
    name: String, blocks: [WrittenBlock], passages: [ForeignPassage],
    pictures: [ForeignPicture] = [], remarks: [ForeignRemark] = [], language: String? = nil,
    title: String? = nil
  ) {
    self.name = name
    self.blocks = blocks
    self.passages = passages
    self.pictures = pictures
    self.remarks = remarks
    self.language = language
    self.title = title
  }
}

/// A paragraph, cell, line or other run of words of the original that stands together.
package struct ForeignPassage: Hashable, Sendable {
  /// What it is.
  package var kind: Kind
  /// Where it stands in the original.
  package var place: ForeignPlace
  /// Its words: runs without blanks, as the original writes them.
  package var words: [ForeignWord]

  /// What a passage is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Text that is read on the page.
    case body
    /// A footnote or endnote.
    case note
    /// What stands in for a picture.
    case alternative
    /// The head of pages.
    case header
    /// The foot of pages, and numbers of pages.
    case footer
    /// A contents list.
    case contents
    /// Text in a box that stands beside the text.
    case textBox = "text-box"
    /// Text that the original does not show.
    case hidden
    /// A comment on the text.
    case comment
    /// Words that a tracked change takes out.
    case deleted
    /// Words that a tracked change puts in.
    case inserted
    /// Links from page to page, of a web page.
    case navigation
    /// What stands on every page of a web site beside the text.
    case furniture
    /// The description of the file: its title, front matter.
    case properties
  }

  /// Makes a passage.
  package init(_ kind: Kind, at place: ForeignPlace, words: [ForeignWord]) {
    self.kind = kind
    self.place = place
    self.words = words
  }

  /// Makes a passage of the words of a text.
  package init(_ kind: Kind, at place: ForeignPlace, text: some StringProtocol) {
    self.init(
      kind, at: place,
      words: text.split(whereSeparator: \.isWhitespace).map { ForeignWord(String($0)) })
  }
}

/// A word of the original.
package struct ForeignWord: Hashable, Sendable {
  /// The word, joined where the original has it in pieces.
  package var text: String
  /// How many runs without blanks the original has it in: 2 where a line end breaks it.
  package var pieces: Int

  /// Makes a word.
  package init(_ text: String, pieces: Int = 1) {
    self.text = text
    self.pieces = pieces
  }
}

/// A place in the original, as people find it.
package struct ForeignPlace: Hashable, Sendable {
  /// What is counted.
  package var unit: Unit
  /// Its number, from 1.
  package var number: Int
  /// The line on the page, from 1; nil where only the unit is known.
  package var line: Int?

  /// What of an original is counted.
  package enum Unit: String, Hashable, Sendable { case paragraph, page, line, element }

  /// The place as people find it: `page 3, line 12`.
  package var words: String {
    "\(unit.rawValue) \(number)" + (line.map { ", line \($0)" } ?? "")
  }

  /// Makes a place.
  package init(_ unit: Unit, _ number: Int, line: Int? = nil) {
    self.unit = unit
    self.number = number
    self.line = line
  }
}

/// A picture of a document.
package struct ForeignPicture: Hashable, Sendable {
  /// What the blocks call it: `media/image1.png`.
  package var name: String
  /// The bytes; nil where it stands elsewhere and is not fetched.
  package var contents: [UInt8]?

  /// Makes a picture.
  package init(name: String, contents: [UInt8]?) {
    self.name = name
    self.contents = contents
  }
}
