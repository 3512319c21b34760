import ContentModel
import Diagnostics

extension BlockBuilder {
  /// Reports the first entry of a list before which another number stands than it gets.
  ///
  /// The same number before all of them is how many write a list that numbers itself.
  mutating func checkNumbers(from first: Int, startingWith start: Int) {
    let written = numbers[first...]
    guard !written.allSatisfy({ $0 == start }) else { return }
    for (place, number) in zip(start..., written) {
      guard let number, number != place else { continue }
      report(
        .listNumber, at: entries[first + place - start].position,
        "'\(number).' stands before an entry that gets the number \(place)",
        hint: Suggestion(
          "write '\(place).', or '\(number)\\.' where it is no number of a list",
          mends: [mend(ofNumber: number, at: entries[first + place - start].position, with: place)])
      )
      return
    }
  }

  /// Returns the replacement of a number before an entry; nil where its digits are others, such as '07'.
  func mend(ofNumber number: Int, at position: TextPosition, with place: Int) -> Mend? {
    guard cursor.source.holds("\(number)", at: position) else { return nil }
    return Mend(
      "write '\(place).'",
      Replacement(of: "\(number)", at: position.inFile(reading.path), with: "\(place)"),
      isSafe: false)
  }

  mutating func lookForSigns(in content: [WrittenInline], isHeading: Bool) {
    guard mayHoldSigns, let parent = frames.last else { return }
    let index = blocks.count - parent.firstBlock
    guard case .entry = parent.node, index == 0 else {
      return unread.look(
        at: content,
        in: UnreadMarkup.Place(isHeading: isHeading, isFirstInEntry: false, index: index))
    }
    let firstEntry = frames[frames.count - 2].firstEntry
    unread.look(
      at: content,
      in: UnreadMarkup.Place(
        isHeading: isHeading, isFirstInEntry: true, index: entries.count - firstEntry))
  }

  /// All that was found in the text.
  var findings: [Diagnostic] {
    diagnostics
      + unread.found.map {
        Diagnostic(
          $0.code, at: $0.place.inFile(reading.path), length: $0.length, $0.sign.summary,
          hint: $0.sign.suggestion(at: $0.place.inFile(reading.path))
        )
      }
  }

  mutating func reportRawHTML(_ literal: String, at position: TextPosition) {
    let line = literal.split(whereSeparator: \.isNewline).first.map(String.init) ?? literal
    let shown = line.count > 40 ? line.prefix(40) + "…" : line[...]
    report(
      .rawHTML, at: position, "raw HTML '\(shown)' is not published",
      hint: "write it in Markdown, or between backticks to show it as it stands")
  }

  mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, hint: Suggestion
  ) {
    guard keptFrames == nil else { return }
    diagnostics.append(Diagnostic(code, at: position.inFile(reading.path), summary, hint: hint))
  }
}
