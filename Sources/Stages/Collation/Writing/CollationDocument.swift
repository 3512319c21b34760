package import TextDocuments
import Wording

extension WordedCollation {
  /// The collation as a text for Word or OpenDocument: the returns, markers by agencies, then each question with
  /// its counts and what was answered side by side, and the actions.
  package var document: TextDocument {
    var blocks: [TextBlock] = collation.provenance.map {
      .paragraph([.text($0)], style: .notice)
    }
    func heading(_ key: InterfaceText, _ anchor: String) {
      blocks.append(.heading(level: 1, anchor: anchor, [.text(words.text(key))]))
    }
    heading(.collateReturns, "returns")
    blocks.append(
      .numbers(
        start: 1,
        collation.agencies.map { agency in
          [.paragraph([.strong([.text(agency.name)]), .text(" (\(agency.file))")])]
            + agency.messages.map { .paragraph([.text($0)]) }
        }))
    if !collation.leftOut.isEmpty {
      heading(.collateLeftOut, "left-out")
      blocks.append(.bullets(leftOut.map { [.paragraph([.text($0)])] }))
    }
    heading(.collateTable, "markers")
    blocks += heatTables
    heading(.collateByQuestion, "questions")
    for marker in collation.markers { blocks += self.blocks(of: marker) }
    if !collation.removed.isEmpty {
      heading(.toolRemovedHeading, "removed")
      blocks.append(.paragraph([.text(words.text(.collateRemovedExplained))]))
      for question in collation.removed {
        blocks.append(.paragraph(labelled(question.label, question.wording)))
        blocks.append(table(of: question.answers, scale: nil))
      }
    }
    if !actions.isEmpty {
      heading(.toolActions, "actions")
      blocks.append(actionTable)
    }
    return TextDocument(
      title: "\(words.text(.collate)) – \(collation.set.title)", subtitle: setLine,
      language: language, isRightToLeft: isRightToLeft,
      page: .init(
        isLandscape: true, header: setLine,
        footer: isRestatement ? words.text(.handoutNotOfficial) : words.text(.collate),
        pageNumber: words.text(.handoutPage)),
      blocks: blocks)
  }

  /// Markers by agencies, some agencies a table, so that each can be read.
  private var heatTables: [TextBlock] {
    stride(from: 0, to: collation.agencies.count, by: mostColumns).map { first in
      let agencies = Array(collation.agencies.indices[first...].prefix(mostColumns))
      let width = 76 / agencies.count
      return .table(
        TextTable(
          columns: [.init(words.text(.marker), width: 24)]
            + agencies.map { .init(collation.agencies[$0].name, width: width) },
          rows: collation.markers.map { marker in
            [[.paragraph(labelled(marker.label, marker.title))]]
              + agencies.map { agency in
                lines(cell(marker.cells[agency], of: marker))
              }
          }))
    }
  }

  private func blocks(of marker: CollatedMarker) -> [TextBlock] {
    var blocks: [TextBlock] = [
      .heading(
        level: 2, anchor: "marker-\(marker.label)", [.text("\(marker.label) \(marker.title)")])
    ]
    for one in collation.assessments where one.marker == marker.label {
      blocks.append(.paragraph([.strong([.text(one.title)])]))
      blocks.append(
        .bullets(
          one.entries.map { entry in
            [
              .paragraph(
                [.strong([.text(collation.agencies[entry.agency].name)]), .text(": ")]
                  + broken(lines(of: entry)))
            ]
          }))
    }
    for question in collation.questions where question.marker == marker.label {
      blocks.append(.paragraph(labelled(question.label, question.wording)))
      let origin = origin(of: question)
      if !origin.isEmpty { blocks.append(.paragraph([.text(origin)], style: .remark)) }
      let said =
        [counts(question.tally, scale: question.scaleName).joined(separator: ", ")]
        + [difference(in: question)].filter { !$0.isEmpty } + gaps(in: question)
      blocks += said.map { .paragraph([.text($0)]) }
      if !question.answers.isEmpty {
        blocks.append(table(of: question.answers, scale: question.scaleName))
      }
    }
    return blocks
  }

  private func table(of answers: [CollatedAnswer], scale: String?) -> TextBlock {
    let columns: [(InterfaceText, Int)] = [
      (.collateAgency, 15), (.toolJudgement, 13), (.toolNotes, 34), (.toolAction, 18),
      (.toolOwner, 8),
      (.toolDue, 6), (.toolState, 6),
    ]
    return .table(
      TextTable(
        columns: columns.map { .init(words.text($0.0), width: $0.1) },
        rows: answers.map { answer in
          [
            lines([collation.agencies[answer.agency].name]),
            lines([judgement(of: answer, scale: scale)]),
            lines([answer.notes] + remarks(on: answer, scale: scale)), lines([answer.action]),
            lines([answer.owner]), lines([answer.due]), lines([state(answer.state)]),
          ]
        }))
  }

  private var actionTable: TextBlock {
    let columns: [(InterfaceText, Int)] = [
      (.toolQuestion, 10), (.collateAgency, 16), (.toolAction, 38), (.toolOwner, 14),
      (.toolDue, 11),
      (.toolState, 11),
    ]
    return .table(
      TextTable(
        columns: columns.map { .init(words.text($0.0), width: $0.1) },
        rows: actions.map { action in
          let origin = action.origin == words.text(.addedQuestions) ? [action.origin] : []
          return [
            lines([action.question] + origin), lines([action.agency]),
            lines([action.answer.action]), lines([action.answer.owner]),
            lines([action.answer.due]), lines([state(action.answer.state)]),
          ]
        }))
  }

  private func labelled(_ label: String, _ text: String) -> [TextRun] {
    [.styled(.label, [.text(label)]), .text(" ")] + broken(text)
  }

  private func lines(_ texts: [String]) -> [TextBlock] {
    texts.filter { !$0.isEmpty }.map { .paragraph(broken($0)) }
  }

  /// Returns a text in which its lines are lines.
  private func broken(_ text: String) -> [TextRun] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { [TextRun.text(String($0))] }.joined(separator: [.lineBreak]))
  }
}

/// How many agencies a table of a page has.
private let mostColumns = 6
