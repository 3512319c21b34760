import Alignment

/// What became of a text, word by word.
package struct TextDifference: Hashable, Sendable {
  /// The pieces in the order of the text; where words gave way to others, those taken out come first.
  package let pieces: [Piece]

  /// A run of words, each with the white space before it.
  ///
  /// Put together, what is kept and added is the new text. What is kept and removed is the old one, apart
  /// from white space.
  package enum Piece: Hashable, Sendable {
    /// Words that both texts have.
    case kept(String)
    /// Words that the old text alone has.
    case removed(String)
    /// Words that the new text alone has.
    case added(String)
  }

  /// Whether the texts have other words, and not only other white space.
  package var hasChanges: Bool {
    pieces.contains { if case .kept = $0 { false } else { true } }
  }

  /// Takes pieces.
  init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Compares two texts.
  ///
  /// Texts that have less than ``minimumOverlap`` in common are not compared word by word, since nobody
  /// can read the outcome: the old one is removed, and the new one added. Cost: see
  /// ``commonSubsequence(_:_:)``.
  package init(from old: String, to new: String) {
    guard old != new else {
      self.init(new.isEmpty ? [] : [.kept(new)])
      return
    }
    let (oldWords, newWords) = (words(of: old), words(of: new))
    var numbers = WordNumbers()
    let (oldNumbers, newNumbers) = (numbers.numbers(of: oldWords), numbers.numbers(of: newWords))
    let isAlike = overlap(WordBag(oldNumbers), WordBag(newNumbers)) >= minimumOverlap
    let common = isAlike ? commonSubsequence(oldNumbers, newNumbers) : []
    self.init(join(oldWords, newWords, keeping: common))
  }
}

/// The smallest part of two texts, from 0 to 1, that has to be the same for them to be compared word by
/// word.
package let minimumOverlap = 0.25

/// Puts words together to pieces.
private func join(
  _ old: [Word], _ new: [Word], keeping common: [(old: Int, new: Int)]
) -> [TextDifference.Piece] {
  var pieces: [TextDifference.Piece] = []
  var (oldIndex, newIndex) = (0, 0)
  var kept: Range<Int> = 0..<0
  func text(_ words: [Word], _ range: Range<Int>) -> String {
    range.reduce(into: "") { text, index in
      // Nothing stands before the first word of a text.
      if index > 0 { text += words[index].separator.rawValue }
      text += words[index].text
    }
  }
  func finishKept() {
    if !kept.isEmpty { pieces.append(.kept(text(new, kept))) }
  }
  for (oldMatch, newMatch) in common + [(old.count, new.count)] {
    if oldIndex < oldMatch || newIndex < newMatch {
      finishKept()
      if oldIndex < oldMatch {
        // Nothing stands before the first word of the new text, even where it follows one that is gone.
        let isBeforeFirst = newMatch == 0 && !new.isEmpty
        let end = isBeforeFirst ? old[oldMatch].separator.rawValue : ""
        pieces.append(.removed(text(old, oldIndex..<oldMatch) + end))
      }
      if newIndex < newMatch { pieces.append(.added(text(new, newIndex..<newMatch))) }
      kept = newMatch..<newMatch
    }
    kept = kept.lowerBound..<min(newMatch + 1, new.count)
    (oldIndex, newIndex) = (oldMatch + 1, newMatch + 1)
  }
  finishKept()
  return pieces
}
