import Assistance

/// A file with what is typed in a part of it, and with what its front matter is to tell of that.
struct PlacedDraft: Sendable {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// The first line of the part.
  let line: Int
  /// The lines on which the change stands that is told of; nil where none is.
  let linesOfChange: ClosedRange<Int>?
  /// Why what changed cannot be told of there; nil where it is, or nobody wants it.
  let refusal: String?

  /// Lays what is typed over a file as it is now; nil where the part says something else meanwhile.
  init?(_ draft: Draft, over bytes: [UInt8]) {
    let file = EditedLines(bytes)
    guard let lines = file.lines(saying: draft.saved, from: draft.line) else { return nil }
    let new = file.bytes(with: draft.text, on: lines)
    guard let change = draft.change else {
      self.init(new, line: lines.lowerBound)
      return
    }
    do throws(RenameRefusal) {
      let told = try recording(change, in: new, of: draft.path)
      let isAbove = told.lines.lowerBound <= lines.lowerBound
      self.init(
        told.bytes, line: lines.lowerBound + (isAbove ? told.addedLines : 0),
        linesOfChange: told.lines)
    } catch {
      self.init(new, line: lines.lowerBound, refusal: error.reason)
    }
  }

  private init(
    _ bytes: [UInt8], line: Int, linesOfChange: ClosedRange<Int>? = nil, refusal: String? = nil
  ) {
    (self.bytes, self.line) = (bytes, line)
    (self.linesOfChange, self.refusal) = (linesOfChange, refusal)
  }
}
