import Testing

@testable import Comparison

@Suite struct PairingTests {
  @Test func pairsEachThingOnce() {
    var pairing = Pairing(old: 3, new: 3)
    pairing.pairEqual({ ["a", "b", "a"][$0] }, { ["b", "a", "a"][$0] })
    #expect(pairing.newPlaces == [1, 0, 2])
    pairing.pair(0, 0)
    #expect(pairing.newPlaces == [1, 0, 2])
  }

  @Test func listsWhatIsGoneWhereItWas() {
    var pairing = Pairing(old: 4, new: 3)
    pairing.pair(1, 0)
    pairing.pair(3, 2)
    let order = pairing.inNewOrder.map {
      "\($0.old.map(String.init) ?? "-")\($0.new.map(String.init) ?? "-")"
    }
    #expect(order == ["0-", "10", "2-", "-1", "32"])
  }

  @Test func findsTheFewestThatAreOutOfOrder() {
    var pairing = Pairing(old: 4, new: 4)
    for (old, new) in [(0, 1), (1, 2), (2, 3), (3, 0)] { pairing.pair(old, new) }
    #expect(pairing.outOfOrder == [3])
  }

  @Test(
    arguments: [
      // What stays, what has moved, and what is reworded where it stands.
      (["one a b c", "two d e f"], ["one a b c", "two d e g"], [0, 1]),
      (["one a b c", "two d e f"], ["two d e f", "one a b c"], [1, 0]),
      (["one a b c", "two d e f"], ["three x y z", "one a b c", "two d e f"], [1, 2]),
      // Moved and reworded at once.
      (["one a b c", "two d e f"], ["two d e g", "one a b h"], [1, 0]),
      // Less than half is the same.
      (["one a b c"], ["one x y z"], [nil]),
      // The best match wins, wherever it stands.
      (["one two three four"], ["one two x y", "one two three x"], [1]),
    ] as [([String], [String], [Int?])])
  func findsTheSameTexts(_ old: [String], _ new: [String], _ expected: [Int?]) {
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairTexts(texts(old, group: 0), texts(new, group: 0))
    #expect(pairing.newPlaces == expected)
  }

  @Test func findsATextInAnotherGroupByItsRareWords() {
    let filler = (0..<200).map { "common words of every text \($0 * 7)" }
    let old = texts(["the panel interviews practitioners early"], group: 0)
    let new =
      texts(filler, group: 1) + texts(["the panel interviews practitioners quite early"], group: 2)
    var pairing = Pairing(old: 1, new: new.count)
    pairing.pairTexts(old, new)
    #expect(pairing.newPlaces == [200])
  }

  @Test func prefersTheSamePlaceWhereTextsAreEquallyAlike() {
    var pairing = Pairing(old: 2, new: 2)
    pairing.pairTexts(
      texts(["a b c d x", "a b c d y"], group: 0), texts(["a b c d u", "a b c d v"], group: 0))
    #expect(pairing.newPlaces == [0, 1])
  }

  @Test func endsSoonForManyTextsOfTheSameWords() {
    let old = (0..<20_000).map { MatchedText(group: $0, place: "q1", text: "a b c d \($0 % 7)") }
    let new = (0..<20_000).map { MatchedText(group: $0, place: "q2", text: "a b c e \($0 % 5)") }
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairTexts(old, new)
    #expect(pairing.removed.isEmpty)
  }
}

private func texts(_ texts: [String], group: Int) -> [MatchedText] {
  texts.enumerated().map { MatchedText(group: group, place: "q\($0 + 1)", text: $1) }
}
