import Comparison
import Testing

struct QuestionChangesTests {
  private func changes(_ old: [String], _ new: [String]) -> QuestionChanges {
    func named(_ words: [String]) -> [(address: String, words: String)] {
      words.enumerated().map { ("q\($0.offset + 1)", $0.element) }
    }
    return QuestionChanges(from: named(old), to: named(new))
  }

  private let three = [
    "Is the decision made in time?", "Who chairs the panel?", "Are families told what was decided?",
  ]

  @Test("a question with other words is reworded, and one that moved is not")
  func tellsRewording() {
    var new = three
    new[2] = "Are families told early what was decided?"
    #expect(changes(three, new).reworded == ["q3"] && changes(three, new).added == [])
    #expect(changes(three, [three[1], three[0], three[2]]).reworded == [])
  }

  @Test("a question between others is new, and those below it are the same")
  func tellsAdding() {
    let new = [three[0], "Has anybody left early?", three[1], three[2]]
    #expect(changes(three, new).added == ["q2"] && changes(three, new).reworded == [])
  }

  @Test("all other words at the same place are another wording of the question that stood there")
  func tellsReplacing() {
    let new = [three[0], "Has anybody left early?", three[2]]
    #expect(changes(three, new).reworded == ["q2"] && changes(three, new).added == [])
  }
}
