import ContentModel
import Diagnostics

/// The one to three words with a colon or dash that a paragraph begins with: `Data source:`.
struct PartName {
  /// The words.
  let words: String
  /// Where they stand.
  let position: TextPosition
  /// What follows them.
  let rest: [WrittenBlock]
  /// Whether a colon follows them, and no dash.
  let hasColon: Bool
  /// Whether they are bold or stressed.
  let isSetApart: Bool

  init?(_ block: WrittenBlock) {
    guard case .paragraph(let content) = block.kind, let first = content.first else { return nil }
    var rest = Array(content.dropFirst())
    switch first {
    case .text(let text, let start):
      guard let end = endOfName(in: text) else { return nil }
      words = text.part(0..<end.name).string
      (hasColon, isSetApart) = (end.hasColon, false)
      if end.rest < text.utf8.count {
        rest.insert(
          .text(text.part(end.rest..<text.utf8.count), start.advanced(by: end.rest)), at: 0)
      }
    case .strong(let name), .emphasis(let name):
      let written = name.plainText().trimmingWhitespace()
      if written.hasSuffix(":") {
        words = String(written.dropLast())
        (hasColon, isSetApart) = (true, true)
      } else if case .text(let text, let start)? = rest.first, let end = endOfName(in: text),
        end.name == 0
      {
        words = written
        (hasColon, isSetApart) = (end.hasColon, true)
        rest[0] = .text(text.part(end.rest..<text.utf8.count), start.advanced(by: end.rest))
      } else {
        return nil
      }
    case .softBreak, .lineBreak, .code, .reference, .image, .note: return nil
    }
    guard (1...3).contains(words.split(separator: " ").count), words.first?.isLetter == true
    else { return nil }
    position = block.position
    rest = withoutBlanks(rest)
    self.rest = rest.isEmpty ? [] : [WrittenBlock(.paragraph(rest), at: block.position)]
  }
}

/// Returns where a name ends and what follows its colon or dash begins; nil where there is neither.
private func endOfName(in text: Words) -> (name: Int, rest: Int, hasColon: Bool)? {
  let bytes = Array(text.utf8.prefix(80))
  for (place, byte) in bytes.enumerated() {
    let after = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: " ")
    if byte == UInt8(ascii: ":") {
      return after == UInt8(ascii: " ") || text.utf8.count == place + 1
        ? (place, place + 1, true) : nil
    }
    // ' – ' and ' — '
    if byte == UInt8(ascii: " "), place + 4 < bytes.count, bytes[place + 1] == 0xE2,
      bytes[place + 2] == 0x80, [0x93, 0x94].contains(bytes[place + 3]),
      bytes[place + 4] == UInt8(ascii: " ")
    {
      return (place, place + 4, false)
    }
  }
  return nil
}

/// Returns running text without the blanks and ends of lines at its beginning.
private func withoutBlanks(_ content: [WrittenInline]) -> [WrittenInline] {
  guard let first = content.first else { return [] }
  switch first {
  case .softBreak, .lineBreak: return withoutBlanks(Array(content.dropFirst()))
  case .text(let text, let start):
    let blanks = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    if blanks == text.utf8.count { return withoutBlanks(Array(content.dropFirst())) }
    return [.text(text.part(blanks..<text.utf8.count), start.advanced(by: blanks))]
      + content.dropFirst()
  case .code, .emphasis, .strong, .reference, .image, .note: return content
  }
}
