import ContentModel
import Diagnostics

/// A line that was meant to be the heading of a section and is not read as one.
struct MeantHeading {
  /// The section that it names.
  let definition: SectionDefinition
  /// Where it stands.
  let position: TextPosition
  /// What follows it in its paragraph.
  let rest: [WrittenBlock]
  private let slip: Slip
  private let words: String
  /// The signs before the words with the blank after them, where nothing else stands there.
  private let writtenSigns: String?

  /// What keeps it from being a heading of level 2.
  private enum Slip {
    case level(Int)
    /// Signs without a blank after them.
    case noBlank(signs: String)
    /// Signs with a blank that only looks like a plain one.
    case oddBlank(signs: String)
    /// Bold words on a line of their own.
    case bold
  }

  /// Looks for one in a block that is no heading of level 2.
  init?(_ block: WrittenBlock, among definitions: [SectionDefinition]) {
    position = block.position
    switch block.kind {
    case .heading(let level, _, let content):
      words = content.plainText()
      slip = .level(level)
      let signs = String(repeating: "#", count: level) + " "
      let isAfterSigns =
        if case .text(_, let place)? = content.first {
          place == block.position.advanced(by: level + 1)
        } else { false }
      writtenSigns = isAfterSigns ? signs : nil
      rest = []
    case .paragraph(let content):
      guard let first = content.first else { return nil }
      if case .strong(let bold) = first, content.count == 1 {
        words = bold.plainText()
        slip = .bold
        writtenSigns = nil
        rest = []
        break
      }
      guard case .text(let beginning, _) = first,
        beginning.utf8.first == UInt8(ascii: "#")
      else { return nil }
      let end = content.firstIndex(of: .softBreak) ?? content.endIndex
      let line = content[..<end].plainText()
      let signs = line.prefix { $0 == "#" }
      guard signs.count <= 6 else { return nil }
      let name = line.dropFirst(signs.count)
      slip =
        name.first?.isWhitespace == true
        ? .oddBlank(signs: String(signs)) : .noBlank(signs: String(signs))
      let blank = name.first.flatMap { $0.isWhitespace ? $0 : nil }.map { String($0) } ?? ""
      let isAtStart =
        if case .text(let words, let place) = first {
          place == block.position && words.string.hasPrefix(signs + blank)
        } else { false }
      writtenSigns = isAtStart ? signs + blank : nil
      words = String(name.trimmingWhitespace().reversed().drop { $0 == "#" }.reversed())
        .trimmingWhitespace()
      rest = MeantHeading.paragraph(content[end...].dropFirst(), after: block.position)
    default: return nil
    }
    guard let definition = definitions.definition(namedBy: words) else { return nil }
    self.definition = definition
  }

  private static func paragraph(
    _ content: ArraySlice<WrittenInline>, after position: TextPosition
  ) -> [WrittenBlock] {
    guard !content.isEmpty else { return [] }
    var start = TextPosition(line: Int(position.line) + 1, column: 1)
    if case .text(_, let place)? = content.first { start = place }
    return [WrittenBlock(.paragraph(Array(content)), at: start)]
  }

  /// Whether nobody can have meant it otherwise: a smaller heading or bold words may well have the words of
  /// a section.
  var isPlain: Bool {
    switch slip {
    case .level(let level): level == 1
    case .noBlank, .oddBlank: true
    case .bold: false
    }
  }

  /// Whether it is bold words and no heading at all.
  var isBold: Bool {
    if case .bold = slip { true } else { false }
  }

  /// What is wrong with it.
  var summary: String {
    switch slip {
    case .level(let level):
      "the heading of the section '\(words)' has level \(level), and sections begin with level 2"
    case .noBlank(let signs):
      "'\(signs)\(words)' is text and no heading: no space stands after '\(signs)'"
    case .oddBlank(let signs):
      "'\(signs) \(words)' is text and no heading: the space after '\(signs)' is a no-break space"
    case .bold: "the bold words '\(words)' are no heading, and so begin no section"
    }
  }

  /// How to mend it.
  ///
  /// - Parameter path: The file.
  /// - Returns: The words, with the signs that are written where only they are wrong.
  func suggestion(in path: String) -> Suggestion {
    Suggestion(
      hint,
      mends: [
        writtenSigns.map {
          Mend(
            "write '## \(words)'", Replacement(of: $0, at: position.inFile(path), with: "## "),
            isSafe: definition.isRequired || isPlain)
        }
      ])
  }

  private var hint: String {
    switch slip {
    case .level(let level) where level > 2:
      "write '## \(words)': \(level == 3 ? "one # is" : "\(level - 2) # are") too many"
    case .level: "write '## \(words)': one # is missing"
    case .noBlank, .bold: "write '## \(words)'"
    case .oddBlank: "write '## \(words)' with a plain space"
    }
  }
}
