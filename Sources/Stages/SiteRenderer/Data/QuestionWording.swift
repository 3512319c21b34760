import ContentModel
import Digests
private import Foundation

/// How many hexadecimal digits of its digest tell a wording from another: 64 bits.
let wordingHashLength = 16

/// Returns digits that change with the words of a question, and with nothing else.
///
/// They are the first 16 of the SHA-256 of the words in UTF-8: without emphasis, addresses of links and
/// citations, in Unicode's form C, and with one space for each run of white space. docs/data-format.md,
/// "Wordings", is the rule for others.
func wordingHash(of question: Question<Reference>) -> String {
  String(sha256(plainWords(of: question.content).utf8).prefix(wordingHashLength))
}

/// Returns the words that make a wording.
private func plainWords(of blocks: [LinkedBlock]) -> String {
  foldedWhitespace(blocks.plainText().precomposedStringWithCanonicalMapping)
}

/// Returns a text with one space for each run of white space, and none at its ends.
func foldedWhitespace(_ text: String) -> String {
  text.unicodeScalars.split(whereSeparator: isWhitespace).map { String($0) }.joined(separator: " ")
}

/// Whether Unicode calls a character white space; most are ASCII, for which it need not be asked.
private func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
}
