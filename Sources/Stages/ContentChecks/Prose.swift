import ContentModel
import Diagnostics

/// The running words of a paragraph with the places that they have in the source.
struct Prose {
  /// Its characters; an object that is no word, such as code or a citation, is U+FFFC.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The notes that it leads to first.
  private(set) var notes: [[LinkedBlock]] = []
  private var pieces: [Piece] = []

  /// Words that stand side by side in the source, or the end of a line.
  private struct Piece {
    let offset: Int
    /// Where they stand; nil for the end of a line and for what is no word.
    let position: TextPosition?
    /// Whether it is the end of a line of the source.
    var isBreak = false
  }

  /// Adds running text.
  mutating func append(_ inlines: [LinkedInline]) {
    for inline in inlines {
      switch inline {
      case .text(let words, let position):
        pieces.append(Piece(offset: scalars.count, position: position))
        scalars.append(contentsOf: words.string.unicodeScalars)
      case .softBreak, .lineBreak:
        pieces.append(Piece(offset: scalars.count, position: nil, isBreak: true))
        scalars.append("\n")
      case .emphasis(let content), .strong(let content), .reference(.place, let content),
        .reference(.term, let content), .reference(.external, let content):
        appendMark(content)
      // A name of another publisher is no word of the text, as no citation is one.
      case .code, .image, .reference(.citation, _), .reference(.object, _): appendObject()
      case .note(let note):
        appendObject()
        if note.use == 1 { notes.append(note.content) }
      }
    }
  }

  /// Adds text with marks around it, over which no word is put together for a mend.
  private mutating func appendMark(_ content: [LinkedInline]) {
    pieces.append(Piece(offset: scalars.count, position: nil))
    append(content)
    pieces.append(Piece(offset: scalars.count, position: nil))
  }

  private mutating func appendObject() {
    pieces.append(Piece(offset: scalars.count, position: nil))
    scalars.append("\u{FFFC}")
  }

  /// Returns where characters stand in the source.
  ///
  /// - Parameter range: The characters, at least one.
  /// - Returns: Where they begin and end, and whether all between belongs to them; nil where they stand in no file.
  func source(
    of range: Range<Int>
  ) -> (start: TextPosition, end: TextPosition, isWhole: Bool)? {
    guard let first = pieces.lastIndex(where: { $0.offset <= range.lowerBound }),
      let last = pieces.lastIndex(where: { $0.offset < range.upperBound }),
      let start = place(of: range.lowerBound, in: pieces[first]),
      let end = place(of: range.upperBound, in: pieces[last])
    else { return nil }
    // Words may run on over the end of a line; over anything else, marks stand between them.
    var isWhole = true
    for index in pieces[first...last].indices.dropFirst() {
      let (before, piece) = (pieces[index - 1], pieces[index])
      if piece.isBreak || before.isBreak { continue }
      let isNext =
        piece.position.map { $0 == place(of: piece.offset, in: before) } ?? false
      isWhole = isWhole && isNext
    }
    return (start, end, isWhole)
  }

  private func place(of offset: Int, in piece: Piece) -> TextPosition? {
    piece.position?.advanced(by: scalars[piece.offset..<offset].reduce(0) { $0 + UTF8.width($1) })
  }
}

/// Returns where quotations stand in running text: between double quotes, single curly ones and guillemets, each
/// with what ends it.
func quotations(in text: [Unicode.Scalar]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var offset = 0
  while offset < text.count {
    guard let closers = closers(of: text[offset]), isOpening(offset, in: text),
      let end = text[(offset + 1)...].indices.first(where: {
        closers.contains(text[$0]) && isClosing($0, in: text)
      })
    else {
      offset += 1
      continue
    }
    ranges.append(offset..<(end + 1))
    offset = end + 1
  }
  return ranges
}

private func closers(of opener: Unicode.Scalar) -> [Unicode.Scalar]? {
  switch opener {
  case "\"": ["\""]
  case "“": ["”"]
  case "„": ["“", "”"]
  case "‘": ["’"]
  case "‚": ["‘", "’"]
  case "«": ["»"]
  case "»": ["«"]
  case "‹": ["›"]
  default: nil
  }
}

/// Whether a quote can begin a quotation there: `5"` is an inch.
private func isOpening(_ offset: Int, in text: [Unicode.Scalar]) -> Bool {
  offset == 0 || !isWordScalar(text[offset - 1])
}

/// Whether a quote can end one there, and is no apostrophe.
private func isClosing(_ offset: Int, in text: [Unicode.Scalar]) -> Bool {
  offset + 1 == text.count || !isWordScalar(text[offset + 1])
}

/// Returns where addresses stand in running text: words with `://`, `@` or `www.` in them.
func addresses(in text: [Unicode.Scalar]) -> [Range<Int>] {
  text.indices.split { text[$0].properties.isWhitespace || text[$0] == "\u{FFFC}" }.compactMap {
    let word = String(String.UnicodeScalarView(text[$0]))
    let isAddress = word.contains("://") || word.contains("@") || word.contains("www.")
    return isAddress ? $0.startIndex..<$0.endIndex : nil
  }
}
