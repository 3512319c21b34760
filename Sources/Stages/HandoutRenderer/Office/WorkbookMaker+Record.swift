import ContentModel
import Spreadsheets

extension WorkbookMaker {
  /// What programs that read a filled workbook can ask it first: of which set it is, and of which edition.
  var properties: [WorkbookProperty] {
    let edition = handout.edition
    return [
      WorkbookProperty("waymark-set", edition.code),
      WorkbookProperty("waymark-edition", edition.edition),
    ].filter { !$0.value.isEmpty }
  }

  /// A hidden sheet for programs that read a filled workbook: of what it was made, which judgements there were, and
  /// the digits of the wording that each question had (docs/documents-to-edit.md).
  ///
  /// It is a sheet and not only properties, since Excel and LibreOffice keep its cells whatever is done to others.
  var recordSheet: Sheet {
    let edition = handout.edition
    var rows = [
      ["version", "1"], ["set", edition.code], ["title", edition.title],
      ["edition", edition.edition], ["address", handout.toolAddress ?? ""], [],
      ["scale", "judgement", "title"],
    ]
    rows += handout.scales.flatMap { scale in
      scale.judgements.map { [scale.id, $0.id, $0.title] }
    }
    rows += [[], ["label", "identifier", "hash", "scale", "judgements"]]
    let judgements = Dictionary(
      uniqueKeysWithValues: handout.scales.map { scale in
        (scale.id, scale.judgements.map(\.id).joined(separator: " "))
      })
    rows += handout.markers.lazy.flatMap(\.sections).flatMap(\.questions).map { question in
      [
        question.label, question.identifier, question.wordingHash, question.scale,
        judgements[question.scale] ?? "",
      ]
    }
    let nothing = PageLine(left: [], right: [])
    return Sheet(
      name: recordSheetName, columnWidths: [16, 24, 20, 20, 40],
      rows: rows.map { $0.map { Cell($0) } },
      print: PrintSetup(isLandscape: false, header: nothing, footer: nothing), isHidden: true)
  }
}

/// What the hidden sheet is called in every language.
let recordSheetName = "waymark"
