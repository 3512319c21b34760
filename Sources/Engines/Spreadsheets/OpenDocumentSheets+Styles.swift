private import OfficeFiles

extension OpenDocumentSheets {
  /// The styles of cells, columns, rows and sheets.
  var automaticStyles: String {
    let columns = columnWidths.named.map { width, name in
      // As wide as so many digits of 11 points, with room at both sides, in Excel.
      """
      <style:style style:name="\(name)" style:family="table-column"><style:table-column-properties \
      fo:break-before="auto" style:column-width="\((width * 7 + 5) / 96)in"/></style:style>
      """
    }
    let rows = rowHeights.named.map { height, name in
      """
      <style:style style:name="\(name)" style:family="table-row"><style:table-row-properties \
      style:row-height="\(height)pt" fo:break-before="auto" style:use-optimal-row-height="true"/></style:style>
      """
    }
    let tables = workbook.sheets.enumerated().map { index, sheet in
      """
      <style:style style:name="ta\(index + 1)" style:family="table" \
      style:master-page-name="\(masterPage(index))"><style:table-properties \
      table:display="\(!sheet.isHidden)" style:writing-mode="\(writingMode)"/></style:style>
      """
    }
    return dayStyle + columns.joined() + rows.joined() + tables.joined()
      + cellStyles.named.map { $0.xml(named: $1) }.joined()
  }

  private var writingMode: String { isRightToLeft ? "rl-tb" : "lr-tb" }

  /// `styles.xml`: the language, and the pages of each sheet.
  var styles: String {
    let subtags = workbook.language.split(separator: "-").map(String.init)
    let region = subtags.dropFirst().first { $0.count == 2 || $0.allSatisfy(\.isNumber) }
    let layouts = workbook.sheets.enumerated().map { index, sheet in
      let (width, height) = sheet.print.isLandscape ? ("29.7cm", "21cm") : ("21cm", "29.7cm")
      return """
        <style:page-layout style:name="layout\(index + 1)"><style:page-layout-properties \
        fo:page-width="\(width)" fo:page-height="\(height)" \
        style:first-page-number="continue" style:print-orientation="\(sheet.print.isLandscape ? "landscape" : "portrait")" \
        fo:margin-top="0.3in" fo:margin-bottom="0.3in" fo:margin-left="0.5in" fo:margin-right="0.5in" \
        style:scale-to-X="1" style:scale-to-Y="0" style:writing-mode="\(writingMode)"/>\
        <style:header-style><style:header-footer-properties fo:min-height="0.45in" \
        fo:margin-bottom="0.1in"/></style:header-style><style:footer-style><style:header-footer-properties \
        fo:min-height="0.45in" fo:margin-top="0.1in"/></style:footer-style></style:page-layout>
        """
    }
    let pages = workbook.sheets.enumerated().map { index, sheet in
      """
      <style:master-page style:name="\(masterPage(index))" style:page-layout-name="layout\(index + 1)">\
      <style:header>\(sheet.print.header.openDocument)</style:header>\
      <style:footer>\(sheet.print.footer.openDocument)</style:footer></style:master-page>
      """
    }
    return xmlBeginning + """
      <office:document-styles \(openDocumentNamespaces) office:version="1.3"><office:styles>\
      <style:default-style style:family="table-cell"><style:text-properties fo:font-family="Calibri" \
      fo:font-size="11pt" style:font-size-asian="11pt" style:font-size-complex="11pt" \
      fo:language="\(xmlText(subtags.first ?? workbook.language))" fo:country="\(xmlText(region ?? "none"))"/>\
      </style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>\
      <office:automatic-styles>\(layouts.joined())</office:automatic-styles>\
      <office:master-styles>\(pages.joined())</office:master-styles></office:document-styles>
      """
  }

  private func masterPage(_ index: Int) -> String { "Page\(index + 1)" }
}

extension CellStyle {
  fileprivate func xml(named name: String) -> String {
    var cell = "fo:wrap-option=\"wrap\" style:vertical-align=\"top\""
    if let fill { cell += " fo:background-color=\"\(fill.text)\"" }
    if let border { cell += " fo:border=\"0.5pt solid \(border.text)\"" }
    var words = ""
    if isBold {
      words += ["fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"]
        .map { " \($0)=\"bold\"" }.joined()
    }
    if let size = fontSize {
      words += ["fo:font-size", "style:font-size-asian", "style:font-size-complex"]
        .map { " \($0)=\"\(size)pt\"" }.joined()
    }
    if let textColor { words += " fo:color=\"\(textColor.text)\"" }
    return """
      <style:style style:name="\(name)" style:family="table-cell" style:parent-style-name="Default"\
      \(isDate ? " style:data-style-name=\"\(dayStyleName)\"" : "")><style:table-cell-properties \(cell)/>\
      \(words.isEmpty ? "" : "<style:text-properties\(words)/>")</style:style>
      """
  }
}

extension CellColor {
  /// As styles of OpenDocument write it: `#1d3b4a`.
  fileprivate var text: String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension PageLine {
  fileprivate var openDocument: String {
    func text(_ pieces: [Piece]) -> String {
      pieces.map { piece in
        switch piece {
        case .text(let words): spacedText(words)
        case .pageNumber: "<text:page-number>1</text:page-number>"
        case .pageCount: "<text:page-count>1</text:page-count>"
        }
      }.joined()
    }
    return [("left", left), ("right", right)].map { side, pieces in
      "<style:region-\(side)><text:p>\(text(pieces))</text:p></style:region-\(side)>"
    }.joined()
  }
}

private let dayStyleName = "day"

/// A day with the month in letters: `29 Nov 2026`.
private let dayStyle = """
  <number:date-style style:name="\(dayStyleName)"><number:day/><number:text> </number:text>\
  <number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/>\
  </number:date-style>
  """
