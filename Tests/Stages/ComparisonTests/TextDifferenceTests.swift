import Comparison
import TestSupport
import Testing

@Suite struct TextDifferenceTests {
  @Test(
    arguments: [
      ("Is it so?", "Is this so?", "Is[- it-]{+ this+} so?"),
      ("Is it so?", "Is it so, now?", "Is it so{+, now+}?"),
      ("Is it so?", "Now is it so?", "[-Is-]{+Now is+} it so?"),
      ("It is.", "It is. Or not.", "It is.{+ Or not.+}"),
      ("one two three four", "one three four", "one[- two-] three four"),
      ("all of it is other", "nothing stays here", "[-all of it is other-]{+nothing stays here+}"),
      ("", "new", "{+new+}"), ("old", "", "[-old-]"), ("", "", ""), ("same", "same", "same"),
      ("a b\nc d", "a b c d", "a b c d"), ("a b\nc d", "a b\nc e", "a b\nc[- d-]{+ e+}"),
    ])
  func comparesWordByWord(_ old: String, _ new: String, _ expected: String) {
    #expect(marked(TextDifference(from: old, to: new)) == expected)
  }

  @Test func doesNotCountWhiteSpace() {
    #expect(!TextDifference(from: "a b\nc", to: "a  b c").hasChanges)
    #expect(TextDifference(from: "a b", to: "ab").hasChanges)
    #expect(TextDifference(from: "so ?", to: "so?").hasChanges)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func givesBothTextsBack(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [" the", " review", ",", " QM5", " is", "\nit", ".", " co-operate", " (2.1)"]
    let old = generator.text(of: pieces, count: Int(seed % 60)).trimmed
    let new =
      seed.isMultiple(of: 3)
      ? generator.text(of: pieces, count: Int(seed % 60)).trimmed
      : edited(old, pieces, &generator).trimmed
    let difference = TextDifference(from: old, to: new)
    #expect(text(difference) { if case .removed = $0 { false } else { true } } == new)
    let before = text(difference) { if case .added = $0 { false } else { true } }
    #expect(
      before.split(whereSeparator: \.isWhitespace) == old.split(whereSeparator: \.isWhitespace))
    #expect(difference.hasChanges || old.words == new.words)
  }

  @Test func isTheSameBackwardsButForWhatIsAddedAndRemoved() {
    let (old, new) = ("The chair asks the board twice.", "The chair tells the whole board.")
    let forwards = TextDifference(from: old, to: new)
    let backwards = TextDifference(from: new, to: old)
    func texts(_ difference: TextDifference, _ isMeant: (TextDifference.Piece) -> Bool) -> String {
      text(difference, isMeant)
    }
    #expect(
      texts(forwards) { if case .added = $0 { true } else { false } }
        == texts(backwards) { if case .removed = $0 { true } else { false } })
  }
}

/// The pieces as `kept[-removed-]{+added+}`.
func marked(_ difference: TextDifference) -> String {
  difference.pieces.map { piece in
    switch piece {
    case .kept(let text): text
    case .removed(let text): "[-\(text)-]"
    case .added(let text): "{+\(text)+}"
    }
  }.joined()
}

private func text(
  _ difference: TextDifference, _ isMeant: (TextDifference.Piece) -> Bool
) -> String {
  difference.pieces.filter(isMeant).map { piece in
    switch piece {
    case .kept(let text), .removed(let text), .added(let text): text
    }
  }.joined()
}

/// Takes words out, puts some in, and changes some.
private func edited(
  _ text: String, _ pieces: [String], _ generator: inout SeededGenerator
) -> String {
  var words = text.split(separator: " ").map { " \($0)" }
  for _ in 0..<3 where !words.isEmpty {
    let place = words.indices.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: words.remove(at: place)
    case 1: words.insert(generator.text(of: pieces, count: 2), at: place)
    default: words[place] = generator.text(of: pieces, count: 1)
    }
  }
  return words.joined()
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
