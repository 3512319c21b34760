import Comparison
import ContentModel
import Diagnostics

/// A run of words of one kind on one line of a report.
struct ReportedRun: Hashable {
  let kind: Kind
  /// The words, without white space at the ends, and without what could steer a terminal.
  let text: String
  /// Whether white space stands before it on its line.
  let isSpaced: Bool

  /// What became of the words.
  enum Kind: Hashable {
    case kept, removed, added
  }
}

/// Returns what became of a text line by line, long runs of words that have not changed cut to their ends.
func reportedLines(of text: TextDifference) -> [[ReportedRun]] {
  var lines: [[ReportedRun]] = [[]]
  var endsInSpace = false
  for piece in text.shortenedPieces {
    let (kind, words) = piece.kindAndText
    for (number, line) in words.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 {
        lines.append([])
        endsInSpace = false
      }
      let core = line.trimmingWhitespace()
      let isSpaced = endsInSpace || line.first?.isWhitespace == true
      endsInSpace = core.isEmpty ? isSpaced : line.last?.isWhitespace == true
      guard !core.isEmpty else { continue }
      lines[lines.count - 1].append(
        ReportedRun(
          kind: kind, text: withoutControlCharacters(core),
          isSpaced: isSpaced && !lines[lines.count - 1].isEmpty))
    }
  }
  return lines.filter { !$0.isEmpty }
}

extension TextDifference.Piece {
  fileprivate var kindAndText: (ReportedRun.Kind, String) {
    switch self {
    case .kept(let text): (.kept, text)
    case .removed(let text): (.removed, text)
    case .added(let text): (.added, text)
    }
  }
}

/// How many words are shown on each side of a change, where more than ``longestRun`` stand between two.
private let contextLength = 12
/// How many words that have not changed are shown in one run.
private let longestRun = 40

extension TextDifference {
  /// The pieces with long runs of words that have not changed cut to their ends, `…` between.
  fileprivate var shortenedPieces: [Piece] {
    pieces.enumerated().map { index, piece in
      guard case .kept(let text) = piece else { return piece }
      return .kept(shortened(text, isFirst: index == 0, isLast: index == pieces.count - 1))
    }
  }
}

private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
  let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  guard words.count > longestRun else { return text }
  let start = isFirst ? text.startIndex : words[contextLength - 1].endIndex
  let end = isLast ? text.endIndex : words[words.count - contextLength].startIndex
  return text[..<start] + (isFirst ? "… " : isLast ? " …" : " … ") + text[end...]
}
