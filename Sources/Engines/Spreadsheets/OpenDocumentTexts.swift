private import OfficeFiles

/// Which texts a cell takes, and what is said of that.
struct Validation: Hashable {
  let texts: CellColumn
  let prompt: String
  let refusal: String

  func xml(named name: String) -> String {
    let list = FormulaForm.openDocument.cells(texts)
    let place = "'\(texts.sheet.replacing("'", with: "''"))'.A1"
    return """
      <table:content-validation table:name="\(name)" \
      table:condition="of:cell-content-is-in-list(\(xmlText(list)))" table:allow-empty-cell="true" \
      table:display-list="unsorted" table:base-cell-address="\(xmlText(place))">\
      <table:help-message table:display="true">\(paragraphs(prompt))</table:help-message>\
      <table:error-message table:display="true" table:message-type="stop">\(paragraphs(refusal))\
      </table:error-message></table:content-validation>
      """
  }
}

func paragraphs(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "<text:p>\(spacedText(String($0)))</text:p>" }.joined()
}

/// Returns a line of text as it stands in a paragraph, where spaces that follow one another count as one
/// (OpenDocument 1.3, part 3, 6.1.2).
func spacedText(_ line: String) -> String {
  let text = xmlText(line)
  guard text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains("  ") || text.contains("\t")
  else { return text }
  return text.replacing("\t", with: "<text:tab/>").replacing(/^ | $| {2,}/) {
    "<text:s text:c=\"\($0.output.count)\"/>"
  }
}
