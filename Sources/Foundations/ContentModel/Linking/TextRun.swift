import Diagnostics

/// A run of text pieces and breaks of lines as one string of bytes, so that a reference is found even where
/// the editor's line ends inside it.
struct TextRun {
  /// The bytes of all pieces, with a line feed for each break.
  private(set) var bytes: [UInt8] = []
  private var pieces: ArraySlice<WrittenInline> = []
  /// Where each piece begins in ``bytes``.
  private var starts: [Int] = []

  init(_ pieces: ArraySlice<WrittenInline> = []) { take(pieces) }

  /// Begins anew with other pieces, in the room it has.
  mutating func take(_ pieces: ArraySlice<WrittenInline>) {
    self.pieces = pieces
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for piece in pieces {
      starts.append(bytes.count)
      if case .text(let words, _) = piece {
        bytes.append(contentsOf: words.utf8)
      } else {
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Whether a range lies in one piece.
  ///
  /// Pieces end at escaped characters, so that `\[@key]` is no citation.
  func isWhole(_ range: Range<Int>) -> Bool {
    range.isEmpty || starts[index(at: range.upperBound - 1)] <= range.lowerBound
  }

  /// Returns where a byte stands in the source.
  func position(of offset: Int) -> TextPosition {
    guard !starts.isEmpty else { return .start }
    for index in (0...index(at: offset)).reversed() {
      if case .text(_, let position) = piece(index) {
        return position.advanced(by: offset - starts[index])
      }
    }
    return .start
  }

  /// Returns a range as inlines again, its breaks among them.
  func inlines(in range: Range<Int>) -> [LinkedInline] {
    var inlines: [LinkedInline] = []
    append(range, to: &inlines)
    return inlines
  }

  /// Appends a range as inlines again, its breaks among them.
  func append(_ range: Range<Int>, to inlines: inout [LinkedInline]) {
    guard !range.isEmpty else { return }
    for index in index(at: range.lowerBound)...index(at: range.upperBound - 1) {
      let whole = starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)
      let part = range.clamped(to: whole)
      guard !part.isEmpty else { continue }
      if case .text(let words, let position) = piece(index) {
        let start = part.lowerBound - whole.lowerBound
        inlines.append(
          .text(words.part(start..<(start + part.count)), position.advanced(by: start)))
      } else if case .lineBreak = piece(index) {
        inlines.append(.lineBreak)
      } else {
        inlines.append(.softBreak)
      }
    }
  }

  /// Returns the beginning of what follows a place, for findings.
  func text(after offset: Int) -> String {
    String(decoding: bytes[offset...].prefix(300), as: UTF8.self)
  }

  private func piece(_ index: Int) -> WrittenInline { pieces[pieces.startIndex + index] }

  /// Returns the place of the last piece that begins at a byte or before it.
  ///
  /// Cost: O(log n); a text may have as many pieces as bytes.
  private func index(at offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
