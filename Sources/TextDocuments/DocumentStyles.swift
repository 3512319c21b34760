private import OfficeFiles

/// How texts look: the parts of a theme that word processors read, by their paths in its folder
/// `documents`.
///
/// `{{name}}` in a part is where something of a document is filled in.
package struct DocumentStyles: Hashable, Sendable {
  private let parts: [String: String]

  /// The parts that a theme has to have.
  package static let paths = [
    "opendocument/styles.xml", "word/footer.xml", "word/header.xml", "word/styles.xml",
  ]

  /// Takes the parts of a theme.
  ///
  /// - Parameter parts: XML by path; all of ``paths`` are among them.
  package init(_ parts: [String: String]) {
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
    return values.reduce(part) { $0.replacing("{{\($1.key)}}", with: $1.value) }
  }
}

extension TextDocument {
  /// What all forms fill into the parts of a theme.
  var filledValues: [String: String] {
    let subtags = language.split(separator: "-").map(String.init)
    let region = subtags.dropFirst().first { $0.count == 2 || $0.allSatisfy(\.isNumber) }
    return [
      "header": xmlText(page.header), "language": xmlText(subtags.first ?? language),
      "country": xmlText(region ?? "none"),
    ]
  }

  /// The footer in pieces: words, and what stands for the numbers of pages.
  func footer(
    words: (String) -> String, number: String, count: String
  ) -> String {
    var pieces = ""
    var rest = page.footer[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      let field = name == "number" ? number : name == "count" ? count : nil
      let end = rest.index(after: close)
      pieces += words(String(field == nil ? rest[..<end] : rest[..<open])) + (field ?? "")
      rest = rest[end...]
    }
    return pieces + (rest.isEmpty ? "" : words(String(rest)))
  }
}
