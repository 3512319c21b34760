import ContentModel
import Diagnostics

/// What stands in a row of a worksheet.
enum WorksheetEntry {
  /// A question.
  case question(HandoutQuestion)
  /// A text among the questions, with the heading of the group that it stands in, or nothing.
  case text([HandoutBlock], group: String)
}

extension HandoutSection {
  /// Its questions and the texts among them, in order, after that it is held in part; the headings of groups stand
  /// with both.
  var worksheetEntries: [WorksheetEntry] {
    var entries: [WorksheetEntry] = []
    if !heldInPartNote.isEmpty {
      let note = HandoutBlock(.paragraph([.text(Words(heldInPartNote), .start)]), at: .start)
      entries.append(.text([note], group: ""))
    }
    var group = ""
    for part in parts {
      switch part {
      case .questions(let questions): entries += questions.map { .question($0) }
      // A section of questions has no measures.
      case .note, .measures: break
      case .points(let points): entries += points.map { .text($0.content, group: group) }
      case .prose(let blocks):
        var text: [HandoutBlock] = []
        func end() {
          if !text.isEmpty { entries.append(.text(text, group: group)) }
          text = []
        }
        for block in blocks {
          if case .heading(level: 3, _, let content) = block.kind {
            end()
            group = content.plainText()
          } else {
            text.append(block)
          }
        }
        end()
      }
    }
    return entries
  }
}
