package import Diagnostics
private import Files

/// What the documentation says of a kind of finding: its page below `docs/diagnostics`, in parts.
///
/// The pages are put into the program while it is compiled, so that a program without the documentation beside it
/// has them all the same.
package struct FindingPage: Hashable, Sendable {
  /// The parts, from top to bottom.
  package let parts: [Part]

  /// A part of a page.
  package enum Part: Hashable, Sendable {
    /// A heading, from level 1.
    case heading(level: Int, [Words])
    /// Running text.
    case paragraph([Words])
    /// Entries with a bullet each.
    case list([[Words]])
    /// Lines as they stand in a file or are printed; see ``Example``.
    case example(Example)
  }

  /// Words that belong together.
  package enum Words: Hashable, Sendable {
    /// Words alone.
    case plain(String)
    /// What is written or printed so.
    case code(String)
    /// Words that lead to the page of a finding.
    case finding(DiagnosticCode, String)
    /// Words that lead elsewhere: to an address, or a file relative to `docs/diagnostics`.
    case link(String, to: String)
  }

  /// Returns the page of a code.
  package init(of code: DiagnosticCode) {
    guard let bytes = try? embeddedFolders["docs/diagnostics"]?.contents(of: "\(code.rawValue).md")
    else { preconditionFailure("the program carries the page of each code: \(code.rawValue)") }
    self.init(markdown: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads the Markdown that such pages have: headings, paragraphs, lists and blocks of code.
  ///
  /// Not by `MarkdownReader`, which keeps one word of what stands in a fence, and here the name of the file is the
  /// second.
  package init(markdown: String) {
    var reader = PartReader()
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.read(line)
    }
    reader.endText()
    parts = reader.parts
  }
}

/// Reads a page line by line.
private struct PartReader {
  var parts: [FindingPage.Part] = []
  private var paragraph: [Substring] = []
  private var entries: [[Substring]] = []
  private var example: (fence: Substring, words: [String], lines: [String])?

  mutating func read(_ line: Substring) {
    if let open = example {
      if line == open.fence {
        parts.append(.example(FindingPage.Example(open.words, open.lines)))
        example = nil
      } else {
        example?.lines.append(String(line))
      }
    } else if line.hasPrefix("```") {
      endText()
      let fence = line.prefix { $0 == "`" }
      example = (fence, line.dropFirst(fence.count).split(separator: " ").map(String.init), [])
    } else if line.hasPrefix("#") {
      endText()
      let level = line.prefix { $0 == "#" }.count
      parts.append(.heading(level: level, words(of: String(line.dropFirst(level + 1)))))
    } else if line.isEmpty {
      endText()
    } else if line.hasPrefix("- ") {
      if !paragraph.isEmpty { endText() }
      entries.append([line.dropFirst(2)])
    } else if !entries.isEmpty {
      // What is not indented below an entry goes on with it, as in CommonMark.
      entries[entries.count - 1].append(line.drop { $0 == " " })
    } else {
      paragraph.append(line)
    }
  }

  /// Ends the paragraph or list that stands open.
  mutating func endText() {
    if !paragraph.isEmpty {
      parts.append(.paragraph(words(of: paragraph.joined(separator: " "))))
    }
    if !entries.isEmpty {
      parts.append(.list(entries.map { words(of: $0.joined(separator: " ")) }))
    }
    (paragraph, entries) = ([], [])
  }
}

/// Returns a text with its code and links; other marks such pages do not have.
private func words(of text: String) -> [FindingPage.Words] {
  var words: [FindingPage.Words] = []
  func add(_ plain: Substring) { if !plain.isEmpty { words.append(.plain(String(plain))) } }
  var rest = text[...]
  while let match = rest.firstMatch(of: /`([^`]*)`|\[([^\]]*)\]\(([^)`]*)\)/) {
    add(rest[..<match.range.lowerBound])
    if let code = match.1 {
      words.append(.code(String(code)))
    } else if let shown = match.2?.replacing("`", with: ""), let address = match.3 {
      let name = address.hasSuffix(".md") ? address.dropLast(3) : address
      words.append(
        DiagnosticCode(rawValue: String(name)).map { .finding($0, String(shown)) }
          ?? .link(String(shown), to: String(address)))
    }
    rest = rest[match.range.upperBound...]
  }
  add(rest)
  return words
}
