import ContentModel
import Wording

/// Puts returns side by side.
struct Collator {
  private let set: AskedSet
  private var returns: [Return]
  private let matched: [Return.Matched]
  /// What each agency answered, by the places of questions.
  private var answers: [[Int: CollatedAnswer]] = []

  init(_ returns: [Return], of set: AskedSet) {
    self.set = set
    self.returns = returns
    matched = returns.map { $0.matched(to: set.questions) }
    nameApart()
    for agency in returns.indices {
      answers.append(answers(of: agency))
      tell(of: agency)
    }
  }

  /// Returns all of it.
  func collation(leavingOut leftOut: [LeftOutFile]) -> Collation {
    let questions = set.questions.indices.map(question)
    return Collation(
      provenance: set.provenance,
      set: CollatedSet(code: set.code, title: set.title, edition: set.edition),
      agencies: returns.map { one in
        CollatedAgency(
          name: one.agency, file: one.file, kind: one.kind, edition: one.edition,
          messages: one.notes.sentences(set.words))
      },
      judgements: offered + old,
      questions: questions, markers: set.markers.map { marker($0.label, $0.title) },
      assessments: assessments, removed: removed, leftOut: leftOut)
  }

  /// Gives each return a name of its own: `Police (2)` for the second of Police.
  private mutating func nameApart() {
    let names = returns.map(\.agency)
    var taken: Set<String> = []
    for (index, name) in names.enumerated() {
      let first = names[..<index].firstIndex { foldedTitle($0) == foldedTitle(name) }
      if let first { returns[index].notes.again = returns[first].file }
      var count = 1
      while !taken.insert(returns[index].agency).inserted {
        count += 1
        returns[index].agency = "\(name) (\(count))"
      }
    }
  }

  private func answers(of agency: Int) -> [Int: CollatedAnswer] {
    var answers: [Int: CollatedAnswer] = [:]
    for (place, response) in matched[agency].responses {
      let question = set.questions[place]
      let isReworded = !response.hash.isEmpty && response.hash != question.hash
      answers[place] = collated(
        response, of: agency, scale: question.scale, isReworded: isReworded)
    }
    return answers
  }

  /// Returns what is shown of a response; nil where nothing was written.
  private func collated(
    _ response: ReturnedResponse, of agency: Int, scale: Int?, isReworded: Bool
  ) -> CollatedAnswer? {
    let answer = response.answer
    if answer.isEmpty, response.others.allSatisfy(\.answer.isEmpty) { return nil }
    let (id, words) = set.judgement(answer.judgement, scale: scale)
    return CollatedAnswer(
      agency: agency, judgement: id, words: words, notes: answer.notes, action: answer.action,
      owner: answer.owner, due: answer.due, state: answer.state, isReworded: isReworded,
      wording: isReworded ? response.wording : "",
      others: response.others.filter { !$0.answer.isEmpty }.map { other in
        let (id, words) = set.judgement(other.answer.judgement, scale: scale)
        return OtherAnswer(
          from: other.from, judgement: id,
          notes: [words, other.answer.notes].filter { !$0.isEmpty }.joined(separator: "\n"),
          action: other.answer.action, owner: other.answer.owner, due: other.answer.due,
          state: other.answer.state)
      })
  }

  /// Notes what matching and counting have shown of a return.
  private mutating func tell(of agency: Int) {
    var notes = returns[agency].notes
    let found = matched[agency].responses
    let known = Set(returns[agency].responses.map(\.label))
    for (place, question) in set.questions.enumerated() {
      let label = question.label
      if found[place] == nil, returns[agency].kind == .workbook { notes.missing.append(label) }
      if found[place] != nil, !known.contains(label) { notes.relabelled += 1 }
      guard let answer = answers[agency][place] else { continue }
      if !answer.words.isEmpty { notes.judgements.append("\(label): “\(answer.words)”") }
      if !answer.due.isEmpty, CalendarDate(answer.due) == nil {
        notes.days.append("\(label): “\(answer.due)”")
      }
      if !answer.state.isEmpty, !actionStates.contains(where: { $0.id == answer.state }) {
        notes.states.append("\(label): “\(answer.state)”")
      }
      if answer.isReworded { notes.reworded.append(label) }
      if !answer.others.isEmpty, returns[agency].kind == .review { notes.unsettled.append(label) }
    }
    // Of a workbook it is told with the rows that stand twice.
    for said in returns[agency].assessments where !said.others.isEmpty {
      let whole = set.words.text(.toolAsAWhole, ["label": said.marker])
      if notes.unsettled.last != whole { notes.unsettled.append(whole) }
    }
    notes.removed = matched[agency].removed.filter { !$0.answer.isEmpty }.map(\.label)
    let edition = returns[agency].edition
    if edition != set.edition, !notes.isEditionUnknown { notes.otherEdition = edition }
    returns[agency].notes = notes
  }

  private var offered: [CollatedJudgement] {
    self.set.scales.flatMap { scale in
      scale.judgements.map { CollatedJudgement(id: $0.id, title: $0.title, scale: scale.id) }
    }
  }

  /// What answers name that can no longer be chosen, as the files title it.
  private var old: [CollatedJudgement] {
    var known = Set(offered.map(\.id))
    return returns.flatMap { one in one.responses + one.removed }
      .flatMap { [$0.answer] + $0.others.map(\.answer) }.compactMap { answer in
        guard case .id(let id, let title) = answer.judgement, known.insert(id).inserted else {
          return nil
        }
        return CollatedJudgement(id: id, title: title, scale: nil)
      }
  }

  private func question(_ place: Int) -> CollatedQuestion {
    let asked = set.questions[place]
    var tally = Tally(of: set.scales[asked.scale].judgements.map(\.id))
    var open: [Int] = []
    var chosen: Set<String> = []
    for agency in returns.indices {
      let answer = answers[agency][place]
      tally.add(answer)
      if answer?.isOpen != false { open.append(agency) }
      if let answer, !answer.judgement.isEmpty { chosen.insert(answer.judgement) }
    }
    return CollatedQuestion(
      label: asked.label, marker: asked.marker, wording: asked.wording, isAdded: asked.isAdded,
      scale: asked.scale, scaleName: set.scales[asked.scale].id, tally: tally, leftOpen: open,
      notInFile: returns.indices.filter {
        returns[$0].kind == .workbook && matched[$0].responses[place] == nil
      },
      leftUnsettled: returns.indices.filter { answers[$0][place]?.others.isEmpty == false },
      differs: chosen.count > 1, answers: returns.indices.compactMap { answers[$0][place] })
  }

  private func marker(_ label: String, _ title: String) -> CollatedMarker {
    let places = set.questions.indices.filter { set.questions[$0].marker == label }
    let scales = Set(places.map { set.questions[$0].scale }).sorted()
    var ids: [String] = []
    for judgement in scales.flatMap({ set.scales[$0].judgements }) where !ids.contains(judgement.id)
    {
      ids.append(judgement.id)
    }
    return CollatedMarker(
      label: label, title: title,
      cells: returns.indices.map { agency in
        places.reduce(into: Tally(of: ids)) { $0.add(answers[agency][$1]) }
      })
  }

  /// What is said of markers, in the order of the set; of markers that it does not have, last.
  private var assessments: [CollatedAssessment] {
    var found: [CollatedAssessment] = []
    for (agency, one) in returns.enumerated() {
      for said in one.assessments where !said.text.isEmpty || !said.others.isEmpty {
        let entry = CollatedAssessment.Entry(
          agency: agency, text: said.text, others: said.others)
        let place = found.firstIndex { $0.marker == said.marker && $0.field == said.field }
        if let place {
          found[place].entries.append(entry)
        } else {
          found.append(
            CollatedAssessment(
              marker: said.marker, field: said.field,
              title: set.fields.first { $0.id == said.field }?.title ?? said.title,
              entries: [entry]))
        }
      }
    }
    let order = set.markers.map(\.label)
    let fields = set.fields.map(\.id) + found.map(\.field)
    func rank(_ one: CollatedAssessment) -> (Int, Int, Int) {
      let marker = order.firstIndex(of: one.marker) ?? order.count
      let first = found.firstIndex { $0.marker == one.marker } ?? 0
      return (marker, marker < order.count ? 0 : first, fields.firstIndex(of: one.field) ?? 0)
    }
    return found.sorted { rank($0) < rank($1) }
  }

  private var removed: [RemovedQuestion] {
    var found: [RemovedQuestion] = []
    for agency in returns.indices {
      for response in matched[agency].removed {
        guard
          let answer = collated(response, of: agency, scale: nil, isReworded: false)
        else { continue }
        let place = found.firstIndex {
          $0.label == response.label && $0.wording == response.wording
        }
        if let place {
          found[place].answers.append(answer)
        } else {
          found.append(
            RemovedQuestion(label: response.label, wording: response.wording, answers: [answer]))
        }
      }
    }
    return found
  }
}

extension AskedSet {
  /// Returns the id of a judgement, or what was written where that is the title of none of a scale; of all
  /// scales for a question that is gone.
  func judgement(_ written: WrittenJudgement, scale: Int?) -> (id: String, words: String) {
    let places = scale.map { [$0] } ?? Array(scales.indices)
    switch written {
    case .none: return ("", "")
    case .id(let id, _): return (id, "")
    case .words(let words):
      let found = places.lazy.compactMap { judgement(titled: words, scale: $0) }.first
      return found.map { ($0.id, "") } ?? ("", words)
    }
  }
}
