private import OfficeFiles

/// How texts look: the parts of a theme that word processors read, by their paths in its folder
/// `documents`.
///
/// `{{name}}` in a part is where something of a document is filled in.
package struct DocumentStyles: Hashable, Sendable {
  private let parts: [String: String]

  /// The parts that a theme has to have.
  package static let paths = [
    "opendocument/styles.xml", "opendocument/tables.xml", "word/footer.xml", "word/header.xml",
    "word/styles.xml",
  ]

  /// Takes the parts of a theme.
  ///
  /// - Parameter parts: XML by path; without all of ``paths`` there are no styles.
  package init?(_ parts: [String: String]) {
    guard Self.paths.allSatisfy({ parts[$0] != nil }) else { return nil }
    self.parts = parts
  }

  /// Returns a part with the places in it filled.
  ///
  /// - Parameters:
  ///   - path: One of ``paths``.
  ///   - values: XML by name.
  /// - Returns: The XML of the part.
  func part(_ path: String, filledWith values: [String: String]) -> String {
    guard let part = parts[path] else { preconditionFailure("no part '\(path)' was given") }
    return TextDocuments.filled(part, open: "{{", close: "}}") { values[$0] }
  }
}

/// Returns a text with the names between marks replaced, in one pass; a name without a value stays.
///
/// - Parameters:
///   - text: The text.
///   - open: What stands before a name.
///   - close: What stands after it.
///   - words: What becomes of what stands between the names.
///   - value: The value of a name.
/// - Returns: The text with all that was replaced.
func filled(
  _ text: String, open: String, close: String, words: (String) -> String = { $0 },
  value: (String) -> String?
) -> String {
  var filled = ""
  var rest = text[...]
  while let start = rest.firstRange(of: open),
    let end = rest[start.upperBound...].firstRange(of: close)
  {
    if let value = value(String(rest[start.upperBound..<end.lowerBound])) {
      filled += words(String(rest[..<start.lowerBound])) + value
    } else {
      filled += words(String(rest[..<end.upperBound]))
    }
    rest = rest[end.upperBound...]
  }
  return filled + words(String(rest))
}

extension TextDocument {
  /// What all forms fill into the parts of a theme.
  var filledValues: [String: String] {
    let subtags = language.split(separator: "-").map(String.init)
    let region = subtags.dropFirst().first { $0.count == 2 || $0.allSatisfy(\.isNumber) }
    return [
      "header": xmlText(page.header), "footer": xmlText(page.footer),
      "language": xmlText(subtags.first ?? language), "country": xmlText(region ?? "none"),
    ]
  }

  /// The number of a page in words, with what stands for the two numbers.
  func pageNumber(words: (String) -> String, page: String, pages: String) -> String {
    filled(
      self.page.pageNumber, open: "{", close: "}", words: { $0.isEmpty ? "" : words($0) },
      value: { $0 == "page" ? page : $0 == "pages" ? pages : nil })
  }
}
