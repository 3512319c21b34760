import ContentModel

/// How a language marks a question at its end.
struct QuestionMarks {
  /// The mark that is usual in the language.
  let usual: Character
  private let marks: Set<Unicode.Scalar>

  /// Takes the marks of a language, such as `en-GB`; nil for one that can ask without a mark at the end.
  init?(language: String) {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "bo", "hy", "ja", "km", "lo", "my", "th": return nil
    case "el": usual = ";"
    case "ar", "ckb", "fa", "ps", "sd", "ug", "ur": usual = "؟"
    case "am", "ti": usual = "፧"
    case "yue", "zh": usual = "？"
    default: usual = "?"
    }
    marks = Set("?？؟፧⁇⁈⁉‽".unicodeScalars).union(usual == ";" ? [";", "\u{37E}"] : [])
  }

  /// Whether one of the paragraphs of a question ends in a mark.
  func end(_ blocks: [LinkedBlock]) -> Bool {
    blocks.contains { block in
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content):
        var end = QuestionEnd(marks: marks)
        end.take(content)
        return end.isMarked == true
      case .list(let list): return list.entries.contains { end($0.content) }
      case .quote(let content): return end(content)
      case .callOut(let box): return end(box.content)
      case .table, .figure, .code, .rule: return false
      }
    }
  }
}

/// Reads a paragraph from its end until it is clear whether a question mark ends it.
///
/// Closing quotes, brackets, emphasis and citations may follow the mark, and so may a remark in brackets:
/// `Is it so? (See QM5.)`
private struct QuestionEnd {
  let marks: Set<Unicode.Scalar>
  /// Whether a mark ends the text; nil while nobody can tell.
  private(set) var isMarked: Bool?
  /// How many round brackets are open, seen from the end.
  private var openBrackets = 0
  /// Whether the text inside those brackets is passed over.
  private var isInRemark = false

  init(marks: Set<Unicode.Scalar>) { self.marks = marks }

  mutating func take(_ inlines: [LinkedInline]) {
    for inline in inlines.reversed() {
      switch inline {
      case .text(let words, _): take(words)
      case .code(let text): take(Words(text))
      case .emphasis(let content), .strong(let content), .reference(_, let content): take(content)
      case .softBreak, .lineBreak, .image, .note: break
      }
      if isMarked != nil { return }
    }
  }

  private mutating func take(_ words: Words) {
    // Most questions end in their mark, which its byte tells.
    if !isInRemark, let last = words.utf8.last, last < 0x80, marks.contains(Unicode.Scalar(last)) {
      isMarked = true
      return
    }
    for scalar in words.string.unicodeScalars.reversed() {
      take(scalar)
      if isMarked != nil { return }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ")": openBrackets += 1
    case "(" where openBrackets > 0:
      openBrackets -= 1
      if openBrackets == 0 { isInRemark = false }
    case _ where isInRemark || scalar.properties.isWhitespace: break
    case _ where marks.contains(scalar): isMarked = true
    case "]", "}", "!", "\"", "'", "’", "”", "“", "‘", "»", "«", "›", "‹", "」", "』", "）", "…": break
    default:
      if openBrackets > 0 { isInRemark = true } else { isMarked = false }
    }
  }
}
