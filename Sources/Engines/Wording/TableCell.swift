/// Returns a text as a cell that no spreadsheet takes for a formula.
///
/// Where it begins as a formula can, an apostrophe stands before it, unless it is a number
/// (https://owasp.org/www-community/attacks/CSV_Injection).
///
/// - Parameter text: The text.
/// - Returns: The cell, in quotes where it has to be.
package func tableCell(_ text: String) -> String {
  let cell = isFormula(text) ? "'" + text : text
  guard cell.utf8.contains(where: needsQuotesInTable) else { return cell }
  return "\"\(cell.replacing("\"", with: "\"\""))\""
}

/// Whether a text begins as a formula can, and is no number.
private func isFormula(_ text: String) -> Bool {
  // The pattern is compiled anew each time: most texts never come to it.
  guard let first = text.unicodeScalars.first, formulaBeginnings.contains(first) else {
    return false
  }
  return text.wholeMatch(of: /[+\-]?[0-9]+([.,][0-9]+)?/) == nil
}

/// What a formula can begin with, in ASCII and in the full width of East Asian scripts.
private let formulaBeginnings = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

/// Whether a cell of a table in CSV that has a byte stands between quotes.
///
/// - Parameter byte: The byte.
/// - Returns: Whether it does.
package func needsQuotesInTable(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\r")
    || byte == UInt8(ascii: "\n")
}
