import ContentModel
import TextDocuments

extension Handout {
  /// The questions as tables with room to write beside each.
  func worksheetBlocks(_ writer: HandoutTextWriter) -> [TextBlock] {
    var blocks: [TextBlock] = [
      .paragraph([.text(words["handout-filling-in"])]),
      .table(
        TextTable(
          columns: [
            .init(words["handout-review"], width: 45),
            .init(words["handout-filled-in-by"], width: 35),
            .init(words["handout-date"], width: 20),
          ],
          rows: [
            [
              field("handout-review", .words), field("handout-filled-in-by", .words),
              field("handout-date", .day(language: edition.language)),
            ]
          ])),
    ]
    blocks += legend
    blocks += missingQuestions.map { .paragraph([.text($0)]) }
    for phase in phasesWithQuestions {
      blocks.append(
        .heading(level: 1, anchor: anchor(of: phase), accented(heading(of: phase), phase)))
      for marker in phase.markers where !marker.sections.isEmpty {
        blocks.append(
          .heading(level: 2, anchor: marker.anchor, accented(heading(of: marker), phase)))
        blocks += tagLine(marker.tags) + onScreen(marker)
        for section in marker.sections { blocks += worksheetBlocks(section, of: marker, writer) }
      }
    }
    return blocks
  }

  /// Where the questions of a marker can be answered on a screen, where the address of the site is known.
  private func onScreen(_ marker: HandoutMarker) -> [TextBlock] {
    guard let address = marker.toolAddress else { return [] }
    return [
      .paragraph(
        [.text("\(words["handout-on-screen"]) "), .link(address: address, [.text(address)])],
        style: .remark)
    ]
  }

  /// Returns the content of a cell to fill in.
  ///
  /// - Parameters:
  ///   - key: The word of the theme that says what it is: `handout-evidence`.
  ///   - content: What goes into it.
  ///   - question: The question that it belongs to; nil for one of the whole worksheet.
  /// - Returns: The blocks of the cell.
  private func field(
    _ key: String, _ content: TextField.Content, of question: HandoutQuestion? = nil
  ) -> [TextBlock] {
    let name = key.dropFirst("handout-".count)
    return [
      .paragraph([
        .field(
          TextField(
            title: question.map { "\($0.label): \(words[key])" } ?? words[key],
            tag: question.map { "\($0.label) \(name)" } ?? String(name), content))
      ])
    ]
  }

  /// What the judgements mean, scale by scale.
  private var legend: [TextBlock] {
    let explained = scales.filter(\.isExplained)
    guard !explained.isEmpty else { return [] }
    return [.paragraph([.strong([.text(words["judgements-meaning"])])])]
      + explained.flatMap { scale -> [TextBlock] in
        let heading = scale.heading.isEmpty ? [] : [TextBlock.paragraph([.text(scale.heading)])]
        return heading + [
          .bullets(
            scale.judgements.map { judgement in
              let meaning = judgement.meaning.isEmpty ? "" : ": \(judgement.meaning)"
              return [.paragraph([.strong([.text(judgement.title)]), .text(meaning)])]
            })
        ]
      }
  }

  /// The phases of which the document has questions.
  var phasesWithQuestions: [Phase] {
    phases.filter { $0.markers.contains { !$0.sections.allSatisfy(\.questions.isEmpty) } }
  }

  private func worksheetBlocks(
    _ section: HandoutSection, of marker: HandoutMarker, _ writer: HandoutTextWriter
  ) -> [TextBlock] {
    var blocks =
      remark(section.draftedNote, .drafted) + remark(section.heldInPartNote, .heldInPart)
    for part in section.parts {
      switch part {
      case .prose(let content):
        blocks += writer.blocks(content, depth: 0, owner: marker.anchor)
      case .questions(let questions): blocks.append(table(of: questions, writer))
      case .note(let note): blocks.append(draftedRemark(note))
      case .points(let points):
        blocks.append(
          list(from: points.first?.listNumber, points.map { writer.blocks($0.content, depth: 0) }))
      // A section of questions has none.
      case .measures: break
      }
    }
    return blocks
  }

  private func table(of questions: [HandoutQuestion], _ writer: HandoutTextWriter) -> TextBlock {
    let choices = Dictionary(
      uniqueKeysWithValues: scales.map { scale in
        (scale.id, scale.judgements.map { TextField.Choice(id: $0.id, title: $0.title) })
      })
    return .table(
      TextTable(
        columns: [
          .init(words["handout-question"], width: 34), .init(words["handout-judgement"], width: 15),
          .init(words["handout-evidence"], width: 18), .init(words["handout-action"], width: 15),
          .init(words["handout-owner"], width: 9), .init(words["handout-due"], width: 9),
        ],
        rows: questions.map { question in
          let label = TextRun.anchored(
            question.anchor, [.styled(.label, [.text(question.label)])])
          let added: [TextBlock] =
            question.isAdded
            ? [.paragraph([.emphasis([.text(words["added-questions"])])])] : []
          let cell =
            [
              TextBlock.paragraph(
                [label] + (question.mark.isEmpty ? [] : [.text(" \(question.mark)")]))
            ] + writer.blocks(question.content, depth: 2) + added + remarks(on: question)
          let judgement = TextField.Content.choice(
            choices[question.scale] ?? [], prompt: words["handout-choose"])
          return [
            cell, field("handout-judgement", judgement, of: question),
            field("handout-evidence", .words, of: question),
            field("handout-action", .words, of: question),
            field("handout-owner", .words, of: question),
            field("handout-due", .day(language: edition.language), of: question),
          ]
        }))
  }
}
