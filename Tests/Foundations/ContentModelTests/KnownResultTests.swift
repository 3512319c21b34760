import ContentModel
import TestSupport
import Testing

/// What was made of objects is made anew only of those that are new.
@Suite struct KnownResultTests {
  @Test(arguments: 0..<8)
  func makesWhatIsNewAlone(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var list = (0..<12).map { _ in Thing() }
    var known = KnownResults(list, list.map(Made.init))
    for _ in 0..<20 {
      let before = list
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: list[Int.random(in: list.indices, using: &generator)] = Thing()
      case 1: list.insert(Thing(), at: Int.random(in: 0...list.count, using: &generator))
      case 2 where list.count > 1: list.remove(at: Int.random(in: list.indices, using: &generator))
      default: list.shuffle(using: &generator)
      }
      let last = known
      known = await known.following(list) { Made($0) }
      #expect(known.sources.elementsEqual(list, by: ===))
      #expect(known.results.elementsEqual(list) { $0.thing === $1 })
      for (thing, result) in zip(list, known.results) {
        let place = before.firstIndex { $0 === thing }
        #expect(place.map { last.results[$0] === result } ?? true)
      }
    }
  }

  @Test func makesWhatIsDoubtfulAnew() async {
    let list = (0..<3).map { _ in Thing() }
    let known = KnownResults(list, list.map(Made.init))
    let following = await known.following(list, unless: { $0.thing === list[1] }) { Made($0) }
    #expect(zip(following.results, known.results).map { $0 === $1 } == [true, false, true])
  }

  @Test func findsNoPlacesInAnotherList() {
    let list = (0..<200).map { _ in Thing() }
    let known = KnownResults(list, list)
    #expect(known.placesOfOthers(in: list) == [])
    #expect(known.placesOfOthers(in: Array(list.dropLast())) == nil)
    #expect(known.placesOfOthers(in: list.reversed()) == nil)
    var one = list
    one[7] = Thing()
    #expect(known.placesOfOthers(in: one) == [7])
  }
}

private final class Thing: Sendable {}

private final class Made: Sendable {
  let thing: Thing

  init(_ thing: Thing) { self.thing = thing }
}
