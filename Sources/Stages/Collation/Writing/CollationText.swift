import Wording

extension WordedCollation {
  /// The counts as plain text: what the returns are, markers by agencies, and question by question.
  ///
  /// Notes and evidence stand in the files alone.
  package var text: String {
    var lines = ["\(words.text(.collate)): \(setLine)"] + collation.provenance
    func add(_ heading: String, _ more: [String]) {
      if !more.isEmpty { lines += ["", heading] + more }
    }
    add(
      words.text(.collateReturns),
      collation.agencies.enumerated().flatMap { place, agency in
        ["\(place + 1). \(agency.name) (\(agency.file))"] + agency.messages.map { "   \($0)" }
      })
    add(words.text(.collateLeftOut), leftOut)
    add(
      words.text(.collateTable),
      collation.markers.flatMap { marker in
        ["\(marker.label) \(marker.title)"]
          + marker.cells.enumerated().map { place, cell in
            let counts = self.cell(cell, of: marker).joined(separator: ", ")
            return "  \(collation.agencies[place].name): \(counts)"
          }
      })
    add(
      words.text(.collateByQuestion),
      collation.questions.flatMap { question in
        let added = question.isAdded ? " [\(words.text(.addedQuestions))]" : ""
        let said =
          [counts(question.tally, scale: question.scaleName).joined(separator: ", ")]
          + [difference(in: question)].filter { !$0.isEmpty } + gaps(in: question)
        return ["\(question.label)\(added) \(question.wording)"] + said.map { "  \($0)" }
      })
    add(
      words.text(.toolRemovedHeading),
      collation.removed.map { question in
        "\(question.label) \(question.wording): \(names(question.answers.map(\.agency)))"
      })
    return lines.joined(separator: "\n") + "\n"
  }
}
