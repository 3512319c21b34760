import ForeignTexts

/// Makes passages of the words of paragraphs, piece by piece, as a walk over a document meets them.
struct PassageCollector {
  private(set) var passages: [ForeignPassage] = []
  private(set) var remarks: [ForeignRemark] = []
  private var paragraphs: [Paragraph] = []

  /// A paragraph whose end is still to come.
  private struct Paragraph {
    let place: ForeignPlace
    var pieces: [Piece] = []
    /// What leads to it, and follows it: notes, comments, boxes.
    var following: [ForeignPassage] = []
  }

  private struct Piece {
    let text: String
    let kind: ForeignPassage.Kind
    /// Whether it reads as text of the paragraph, and can be a part of a word that begins in another piece.
    let isShown: Bool
  }

  /// Begins a paragraph, which may stand in another one.
  mutating func begin(at place: ForeignPlace) { paragraphs.append(Paragraph(place: place)) }

  /// Adds a text to the innermost paragraph.
  mutating func add(_ text: String, _ kind: ForeignPassage.Kind, isShown: Bool = true) {
    guard !paragraphs.isEmpty, !text.isEmpty else { return }
    paragraphs[paragraphs.count - 1].pieces.append(Piece(text: text, kind: kind, isShown: isShown))
  }

  /// Ends the innermost paragraph.
  mutating func end() {
    guard let paragraph = paragraphs.popLast() else { return }
    let own = Self.passages(of: paragraph) + paragraph.following
    if paragraphs.isEmpty {
      passages += own
    } else {
      paragraphs[paragraphs.count - 1].following += own
    }
  }

  /// Adds passages that follow the innermost paragraph.
  mutating func follow(_ passages: [ForeignPassage]) {
    if paragraphs.isEmpty {
      self.passages += passages
    } else {
      paragraphs[paragraphs.count - 1].following += passages
    }
  }

  /// Adds a remark, with as many of its words as are of use.
  mutating func remark(
    _ kind: ForeignRemark.Kind, at place: ForeignPlace, _ words: String, author: String? = nil
  ) {
    remarks.append(ForeignRemark(kind, at: place, words: shortened(words), author: author))
  }

  mutating func add(_ more: [ForeignRemark]) { remarks += more }

  private static func passages(of paragraph: Paragraph) -> [ForeignPassage] {
    var passages: [ForeignPassage] = []
    var word = ""
    var kind = ForeignPassage.Kind.body
    var aside: [(String, ForeignPassage.Kind)] = []
    func add(_ word: String, _ kind: ForeignPassage.Kind) {
      if passages.last?.kind == kind {
        passages[passages.count - 1].words.append(ForeignWord(word))
      } else {
        passages.append(ForeignPassage(kind, at: paragraph.place, words: [ForeignWord(word)]))
      }
    }
    func endWord() {
      if !word.isEmpty { add(word, kind) }
      word = ""
      for (text, kind) in aside { add(text, kind) }
      aside = []
    }
    for piece in paragraph.pieces {
      guard piece.isShown else {
        aside += piece.text.split(whereSeparator: \.isWhitespace).map { (String($0), piece.kind) }
        if word.isEmpty { endWord() }
        continue
      }
      for part in piece.text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
        .enumerated()
      {
        if part.offset > 0 { endWord() }
        if part.element.isEmpty { continue }
        if word.isEmpty { kind = piece.kind }
        word += part.element
      }
    }
    endWord()
    return passages
  }
}

/// Returns the first words of a text.
func shortened(_ text: String) -> String {
  let words = text.split(maxSplits: 20, whereSeparator: \.isWhitespace)
  return words.prefix(20).map { String($0.prefix(100)) }.joined(separator: " ")
    + (words.count > 20 ? " …" : "")
}
