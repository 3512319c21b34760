package import ByteWriting
package import ContentModel
private import Digests
private import Platform

/// How many hexadecimal digits of its digest tell a wording from another: 64 bits.
package let wordingHashLength = 16

/// Returns digits that change with the words of a question, and with nothing else.
///
/// They are the first 16 of the SHA-256 of the words in UTF-8: without emphasis, addresses of links and
/// citations, in Unicode's form C, and with one space for each run of white space. docs/data-format.md,
/// "Wordings", is the rule for others.
///
/// - Parameter question: The question.
/// - Returns: The digits.
package func wordingHash(of question: Question<Reference>) -> String {
  String(sha256(wording(of: question).utf8).prefix(wordingHashLength))
}

/// Returns digits that change with the title and the statement of a marker, and with nothing else.
///
/// - Parameter marker: The marker; the summary stands in for the statement where none is set apart at its top.
/// - Returns: The digits, made as those of a question are.
package func wordingHash(of marker: Marker) -> String {
  let lead = marker.sections.filter(\.definition.isLead)
  let statement = lead.isEmpty ? [marker.summary] : lead.map { $0.blocks.plainText() }
  let words = foldedWhitespace(
    canonicallyComposed(([marker.title] + statement).joined(separator: "\n")))
  return String(sha256(words.utf8).prefix(wordingHashLength))
}

/// Returns the words of a question, on one line.
///
/// - Parameter question: The question.
/// - Returns: The words, in Unicode's form C.
package func wording(of question: Question<Reference>) -> String {
  foldedWhitespace(canonicallyComposed(question.content.plainText()))
}

/// Returns a text with one space for each run of white space, and none at its ends.
///
/// - Parameter text: The text.
/// - Returns: The text.
package func foldedWhitespace(_ text: String) -> String {
  var folded = UTF8Buffer()
  folded += text
  folded.foldWhitespace(from: 0)
  return folded.text
}

extension UTF8Buffer {
  /// Puts one space for each run of white space among the bytes from a place on, and none at their ends.
  package mutating func foldWhitespace(from start: Int) {
    guard mayHoldWhitespaceToFold(from: start) else { return }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    truncate(to: start)
    for (index, word) in text.unicodeScalars.split(whereSeparator: isWhitespace).enumerated() {
      if index > 0 { self += " " }
      append(Substring(word))
    }
  }

  /// Whether anything else than single spaces between words of ASCII stands there.
  private func mayHoldWhitespaceToFold(from start: Int) -> Bool {
    guard bytes.count > start else { return false }
    let span = bytes.span
    var marks: UInt8 = 0
    var previous: UInt8 = 0x20
    for index in start..<span.count {
      let byte = span[index]
      marks |= byte < 0x20 ? 1 : 0
      marks |= byte >= 0x80 ? 1 : 0
      marks |= (byte == 0x20 ? 1 : 0) & (previous == 0x20 ? 1 : 0)
      previous = byte
    }
    return marks != 0 || previous == 0x20
  }
}

/// Whether Unicode calls a character white space; most are ASCII, for which it need not be asked.
private func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
}
