extension [TextBlock] {
  /// The first number of each list, in the order in which they begin; nil for bullets.
  var listStarts: [Int?] { flatMap(\.listStarts) }
}

extension TextBlock {
  fileprivate var listStarts: [Int?] {
    switch self {
    case .heading, .paragraph, .code, .rule, .figure: []
    case .bullets(let entries): [nil] + entries.flatMap(\.listStarts)
    case .numbers(let start, let entries): [start] + entries.flatMap(\.listStarts)
    case .quote(let content), .callOut(_, _, let content): content.listStarts
    case .table(let table): table.rows.flatMap { $0.flatMap(\.listStarts) }
    }
  }
}

/// Returns what Pandoc wrote with lists that begin with their numbers, at any depth.
///
/// Pandoc gives a list within another the style of its own first level, and so programs count from 1; and the
/// list after that may get a level that OpenDocument does not have. Its styles for lists are exchanged for ones
/// that have all ten levels: one for bullets, and one for each number that a list begins with, which the first
/// entry says as well (OpenDocument 1.3, 5.3 and 16.30).
///
/// - Parameters:
///   - starts: The first number of each list, in the order in which they begin; nil for bullets.
///   - content: The `content.xml` that Pandoc wrote.
/// - Returns: The content; as it was where it has another number of lists.
func withLists(startingAt starts: [Int?], in content: String) -> String {
  let begin = /<text:list(?: text:style-name="[^"]*")?>\s*<text:list-item>/
  guard content.matches(of: begin).count == starts.count, !starts.isEmpty else { return content }
  var rest = starts[...]
  return
    content
    .replacing(begin) { _ in
      guard let start = rest.removeFirst() else {
        return "<text:list text:style-name=\"\(bulletStyle)\"><text:list-item>"
      }
      return """
        <text:list text:style-name="\(numberStyle(start))"><text:list-item text:start-value="\(start)">
        """
    }
    .replacing(/(?s)<text:list-style .*?<\/text:list-style>\s*/, with: "")
    .replacing(/\ style:list-style-name="L[0-9]+"/, with: "")
    .replacing(
      "</office:automatic-styles>", with: listStyles(starts) + "</office:automatic-styles>")
}

/// Keeps remarks below a heading on the page of what follows.
func withKeptRemarks(_ content: String) -> String {
  let kept = "KeptRemark"
  let text = content.replacing(
    /(?s)<\/text:h>(?:\s*<text:p text:style-name="Remark">(?:(?!<\/text:p>).)*<\/text:p>)+/
  ) { match in
    match.output.replacing("text:style-name=\"Remark\"", with: "text:style-name=\"\(kept)\"")
  }
  return text.replacing(
    "</office:automatic-styles>",
    with: """
      <style:style style:name="\(kept)" style:family="paragraph" style:parent-style-name="Remark">\
      <style:paragraph-properties fo:keep-with-next="always"/></style:style></office:automatic-styles>
      """)
}

private let bulletStyle = "Bullets"
private func numberStyle(_ start: Int) -> String { "NumbersFrom\(start)" }

/// Returns the styles of lists that begin with some numbers; each level stands a quarter of an inch further in.
private func listStyles(_ starts: [Int?]) -> String {
  let bullets = listStyle(bulletStyle) { level, properties in
    """
    <text:list-level-style-bullet text:level="\(level)" text:style-name="Bullet_20_Symbols" \
    text:bullet-char="\(["•", "◦", "▪"][(level - 1) % 3])">\(properties)</text:list-level-style-bullet>
    """
  }
  let numbers = Set(starts.compactMap { $0 }).sorted().map { start in
    listStyle(numberStyle(start)) { level, properties in
      """
      <text:list-level-style-number text:level="\(level)" text:style-name="Numbering_20_Symbols" \
      text:start-value="\(start)" style:num-format="1" style:num-suffix=".">\(properties)\
      </text:list-level-style-number>
      """
    }
  }
  return bullets + numbers.joined()
}

private func listStyle(_ name: String, level: (Int, _ properties: String) -> String) -> String {
  let levels = (1...10).map { number in
    let hundredths = 25 * (number + 1)
    let place = "\(hundredths / 100).\(hundredths % 100)in"
    return level(
      number,
      """
      <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
      <style:list-level-label-alignment text:label-followed-by="listtab" \
      text:list-tab-stop-position="\(place)" fo:text-indent="-0.25in" fo:margin-left="\(place)"/>\
      </style:list-level-properties>
      """)
  }
  return "<text:list-style style:name=\"\(name)\">\(levels.joined())</text:list-style>"
}
