import JSONWriting
private import OfficeFiles

extension TextDocument {
  /// The text as Pandoc's own tree, in which no word can mean anything but itself.
  ///
  /// https://hackage.haskell.org/package/pandoc-types-1.23/docs/Text-Pandoc-Definition.html; Pandoc refuses a
  /// tree of another first two numbers, and 3.0 to 3.9 have these.
  var pandocDocument: JSONValue {
    var metadata: [(name: String, value: JSONValue)] = [
      ("title", node("MetaInlines", inlines([.text(title)]))),
      ("lang", node("MetaString", .text(language))),
    ]
    if !subtitle.isEmpty {
      metadata.append(("subtitle", node("MetaInlines", inlines([.text(subtitle)]))))
    }
    // Not as 'author', which would stand below the title as well.
    if !author.isEmpty {
      metadata.append(("publisher", node("MetaInlines", inlines([.text(author)]))))
    }
    if isRightToLeft { metadata.append(("dir", node("MetaString", .text("rtl")))) }
    return .object([
      ("pandoc-api-version", .list([.number(1), .number(23)])), ("meta", .object(metadata)),
      ("blocks", TextDocuments.blocks(blocks)),
    ])
  }
}

private func blocks(_ blocks: [TextBlock]) -> JSONValue { .list(blocks.map { block($0) }) }

/// Returns a block; `isCompact` is for text in lists and tables, which stands without space around it.
private func block(_ block: TextBlock, isCompact: Bool = false) -> JSONValue {
  switch block {
  case .heading(let level, let anchor, let runs):
    node("Header", .list([.number(level), attributes(anchor), inlines(runs)]))
  case .paragraph(let runs, nil): node(isCompact ? "Plain" : "Para", inlines(runs))
  case .paragraph(let runs, let style?):
    node(
      "Div",
      .list([
        attributes(style: style.rawValue),
        .list([node(isCompact ? "Plain" : "Para", inlines(runs))]),
      ]))
  case .bullets(let entries): node("BulletList", .list(entries.map(compact)))
  case .numbers(let start, let entries):
    node(
      "OrderedList",
      .list([
        .list([.number(start), node("Decimal"), node("Period")]), .list(entries.map(compact)),
      ]))
  case .quote(let content): node("BlockQuote", blocks(content))
  case .code(let text): node("CodeBlock", .list([attributes(), .text(xmlCharacters(of: text))]))
  case .rule: node("HorizontalRule")
  case .table(let table): pandocTable(table)
  }
}

private func compact(_ blocks: [TextBlock]) -> JSONValue {
  .list(blocks.map { block($0, isCompact: true) })
}

private func pandocTable(_ table: TextTable) -> JSONValue {
  func cell(_ content: JSONValue) -> JSONValue {
    .list([attributes(), node("AlignDefault"), .number(1), .number(1), content])
  }
  func row(_ cells: [JSONValue]) -> JSONValue { .list([attributes(), .list(cells)]) }
  let columns = table.columns.map { column in
    JSONValue.list([node("AlignDefault"), node("ColWidth", .hundredths(column.width))])
  }
  let headings = row(
    table.columns.map { cell(.list([node("Plain", inlines([.text($0.heading)]))])) })
  let rows = table.rows.map { row($0.map { cell(compact($0)) }) }
  let noCaption = JSONValue.list([.null, .list([])])
  let body = JSONValue.list([attributes(), .number(0), .list([]), .list(rows)])
  return node(
    "Table",
    .list([
      attributes(), noCaption, .list(columns), .list([attributes(), .list([headings])]),
      .list([body]), .list([attributes(), .list([])]),
    ]))
}

private func inlines(_ runs: [TextRun]) -> JSONValue { .list(runs.flatMap(inlineNodes)) }

private func inlineNodes(_ run: TextRun) -> [JSONValue] {
  switch run {
  case .text(let text): words(xmlCharacters(of: text))
  case .lineBreak: [node("LineBreak")]
  case .code(let text): [node("Code", .list([attributes(), .text(xmlCharacters(of: text))]))]
  case .emphasis(let content): [node("Emph", inlines(content))]
  case .strong(let content): [node("Strong", inlines(content))]
  case .styled(let style, let content):
    [node("Span", .list([attributes(style: style.rawValue), inlines(content)]))]
  case .link(let address, let content):
    [
      node(
        "Link",
        .list([
          attributes(), inlines(content), .list([.text(xmlCharacters(of: address)), .text("")]),
        ])
      )
    ]
  case .anchored(let anchor, let content):
    [node("Span", .list([attributes(anchor), inlines(content)]))]
  }
}

/// Returns words with the spaces between them, which are nodes of their own; those that do not break stay
/// in the words.
private func words(_ text: String) -> [JSONValue] {
  var nodes: [JSONValue] = []
  var word = String.UnicodeScalarView()
  func endWord() {
    if !word.isEmpty { nodes.append(node("Str", .text(String(word)))) }
    word = String.UnicodeScalarView()
  }
  var isInSpace = false
  for scalar in text.unicodeScalars {
    let isSpace = scalar == " " || scalar == "\n" || scalar == "\t"
    if isSpace, !isInSpace {
      endWord()
      nodes.append(node("Space"))
    } else if !isSpace {
      word.append(scalar)
    }
    isInSpace = isSpace
  }
  endWord()
  return nodes
}

private func attributes(_ identifier: String = "", style: String? = nil) -> JSONValue {
  let pairs = style.map { [JSONValue.list([.text("custom-style"), .text($0)])] } ?? []
  return .list([.text(identifier), .list([]), .list(pairs)])
}

private func node(_ name: String, _ content: JSONValue? = nil) -> JSONValue {
  .fields(["t": .text(name), "c": content])
}
