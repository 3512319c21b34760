/// What became of a page of an older edition in the newest one.
package struct PageFate: Hashable, Sendable {
  /// The page that is the same thing now; or, where it is gone, the one nearest to it.
  package let page: PageID
  /// What became of it.
  package let outcome: Outcome
  /// What became of its questions, in their order.
  package let questions: [QuestionFate]

  /// What can become of a page.
  package enum Outcome: Hashable, Sendable {
    /// It says the same in the same words.
    case unchanged
    /// It has other words.
    case reworded
    /// It is made of others, such as a list, and nobody has compared it.
    case remade
    /// Nothing stands for it any more.
    case gone
  }

  /// Says what became of a page.
  package init(_ page: PageID, _ outcome: Outcome, questions: [QuestionFate] = []) {
    self.page = page
    self.outcome = outcome
    self.questions = questions
  }
}

/// What became of a question of an older edition.
package struct QuestionFate: Hashable, Sendable {
  /// What it was called on its page: `Q3`.
  package let label: String
  /// Its address on that page.
  package let anchor: String
  /// Where it stands now; nil where it is asked no more.
  package let place: Place?
  /// What it is called now, `QM2 Q4`, or nothing.
  package let newLabel: String

  /// Says what became of a question.
  package init(_ label: String, anchor: String, place: Place?, newLabel: String) {
    self.label = label
    self.anchor = anchor
    self.place = place
    self.newLabel = newLabel
  }
}
