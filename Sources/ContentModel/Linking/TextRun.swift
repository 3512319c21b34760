import Diagnostics

/// A run of text pieces and soft breaks as one string of bytes, so that a reference is found even where
/// the editor's line ends inside it.
struct TextRun {
  /// The bytes of all pieces, with a line feed for each soft break.
  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  /// One piece of text, or a soft break where the position is nil.
  private struct Segment {
    var start: Int
    var position: TextPosition?
  }

  init(_ inlines: ArraySlice<WrittenInline>) {
    for inline in inlines {
      switch inline {
      case .text(let words, let position):
        segments.append(Segment(start: bytes.count, position: position))
        bytes.append(contentsOf: words.utf8)
      default:
        segments.append(Segment(start: bytes.count, position: nil))
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Whether a range lies in one piece.
  ///
  /// Pieces end at escaped characters, so that `\[@key]` is no citation.
  func isWhole(_ range: Range<Int>) -> Bool {
    range.isEmpty || segments[segmentIndex(at: range.upperBound - 1)].start <= range.lowerBound
  }

  /// Returns where a byte stands in the source.
  func position(of offset: Int) -> TextPosition {
    guard !segments.isEmpty else { return .start }
    let segment = segments[...segmentIndex(at: offset)].last { $0.position != nil }
    guard let segment, let position = segment.position else { return .start }
    return position.advanced(by: offset - segment.start)
  }

  /// Returns a range as inlines again, its soft breaks among them.
  func inlines<Reference>(in range: Range<Int>) -> [Inline<Reference>] {
    var inlines: [Inline<Reference>] = []
    guard !range.isEmpty else { return [] }
    for index in segmentIndex(at: range.lowerBound)...segmentIndex(at: range.upperBound - 1) {
      let segment = segments[index]
      let end = index + 1 < segments.count ? segments[index + 1].start : bytes.count
      let part = range.clamped(to: segment.start..<end)
      guard !part.isEmpty else { continue }
      if let position = segment.position {
        let words = String(decoding: bytes[part], as: UTF8.self)
        inlines.append(.text(words, position.advanced(by: part.lowerBound - segment.start)))
      } else {
        inlines.append(.softBreak)
      }
    }
    return inlines
  }

  /// Returns the place of the last piece that begins at a byte or before it.
  ///
  /// Cost: O(log n); a text may have as many pieces as bytes.
  private func segmentIndex(at offset: Int) -> Int {
    var (low, high) = (0, segments.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
