extension Return {
  /// Its responses by the places of the questions that they belong to, and the others.
  struct Matched {
    var responses: [Int: ReturnedResponse] = [:]
    var removed: [ReturnedResponse] = []
  }

  /// Finds the questions that responses belong to, also where the set has changed since they were written.
  ///
  /// A question is the same where its words are, whatever its label; else where its label is, or was: it was
  /// reworded. The question tool has the same rule.
  func matched(to questions: [AskedQuestion]) -> Matched {
    let all = responses + removed
    var byLabel: [String: Int] = [:]
    var byFormer: [String: [Int]] = [:]
    var byHash: [String: [Int]] = [:]
    for (place, question) in questions.enumerated() {
      byLabel[question.label] = byLabel[question.label] ?? place
      for label in question.former { byFormer[label, default: []].append(place) }
      byHash[question.hash, default: []].append(place)
    }
    var matched = Matched()
    var isFound = [Bool](repeating: false, count: all.count)
    func seek(_ count: Int, _ place: (ReturnedResponse) -> Int?) {
      for index in 0..<count where !isFound[index] {
        guard let place = place(all[index]), matched.responses[place] == nil else { continue }
        matched.responses[place] = all[index]
        isFound[index] = true
      }
    }
    seek(all.count) { response in
      byHash[response.hash]?.first { questions[$0].label == response.label }
    }
    seek(all.count) { response in
      byHash[response.hash]?.first { matched.responses[$0] == nil }
    }
    seek(responses.count) { byLabel[$0.label] }
    seek(responses.count) { byFormer[$0.label]?.first }
    matched.removed = zip(all, isFound).filter { !$0.1 }.map(\.0)
    return matched
  }
}
