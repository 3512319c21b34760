/// The questions of one marker that are new, and those that have other words, by their addresses after the change.
package struct QuestionChanges: Hashable, Sendable {
  /// Those that nothing answers to in the version before.
  package let added: [String]
  /// Those that have other words than before, wherever they stood then.
  package let reworded: [String]

  /// Compares the questions of a marker in two versions.
  ///
  /// A question is the one with the same words, or else the one that has most in common with it; where there is none,
  /// it is the one at the same address.
  ///
  /// - Parameters:
  ///   - old: Their addresses and words before.
  ///   - new: Those after.
  package init(
    from old: [(address: String, words: String)], to new: [(address: String, words: String)]
  ) {
    func texts(_ questions: [(address: String, words: String)]) -> [MatchedText] {
      questions.map { MatchedText(group: 0, place: $0.address, text: $0.words) }
    }
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairTexts(texts(old), texts(new))
    pairing.pairEqual({ old[$0].address }, { new[$0].address })
    added = pairing.added.map { new[$0].address }
    reworded = pairing.oldPlaces.enumerated().compactMap { place, before in
      before.flatMap { old[$0].words == new[place].words ? nil : new[place].address }
    }
  }
}
