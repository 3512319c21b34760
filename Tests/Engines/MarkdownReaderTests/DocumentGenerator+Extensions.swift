extension DocumentGenerator {
  /// Returns the lines of a table, a call-out, a figure, or of text that could be taken for one.
  mutating func extendedBlock(depth: Int) -> [String] {
    switch number(0...7) {
    case 0...2: table()
    case 3 where depth < 3: callOut(depth: depth)
    case 4: [pick("![a *b*](a.png \"what it shows\")", "![](<b c.svg> 'a \"b\" | c')", "![x][one]")]
    case 5: likeTable()
    case 6:
      [
        pick(
          "Table\\: no caption", "&#58; neither", "Table: words", ": words", "\\[^a]: no note",
          "*![a](a.png \"b\")*", "[^a] [^unknown]")
      ]
    default: paragraph()
    }
  }

  /// Returns a place that leads to a note, or one that leads to none.
  mutating func noteUse() -> String {
    pick("[^a]", "[^b]", "[^a]", "[^long-name]", "[^A]", "[^none]", "\\[^a]", "[^a](x)", "[^b]: c")
  }

  /// Returns the definitions of the notes.
  mutating func notes() -> [String] {
    var lines = ["", "[^a]: words *of* a `note`"]
    if chance(2) { lines += pick([""], []) }
    lines += [
      "[^b]:" + pick(" ", "   ") + pick("first", "- an entry", "1. one", "# heading", "***")
    ]
    if chance(2) { lines += ["    - entry", "", "    ```", "    code", "      ", "    ```"] }
    lines += ["", "[^Long-Name]: a paragraph", "goes on", ""]
    lines += blocks(depth: 3).map { $0.isEmpty || $0.contains("[^") ? "" : "    " + $0 }
    return lines
  }

  private mutating func table() -> [String] {
    let columns = number(1...4)
    let caption = pick("Table: ", "table:", ": ") + inline(depth: 2)
    let place = number(0...3)
    var lines: [String] = []
    if place == 0 { lines += [caption] }
    if place == 1 { lines += [caption, ""] }
    let isOpen = chance(3) && columns > 1
    lines.append(row(columns, isOpen: isOpen))
    let rule = (0..<columns).map { _ in pick("---", ":-", "-:", ":-:", "-") }
    lines.append(isOpen ? rule.joined(separator: "|") : "|" + rule.joined(separator: " | ") + "|")
    for _ in 0..<number(0...3) {
      lines.append(row(chance(6) ? number(1...5) : columns, isOpen: isOpen && chance(2)))
    }
    if place == 2 { lines += ["", caption] }
    return lines
  }

  private mutating func row(_ columns: Int, isOpen: Bool) -> String {
    let cells = (0..<columns).map { _ in chance(6) ? "" : cell() }
    let row = cells.joined(separator: pick("|", " | "))
    // A row that begins like another block is none.
    return isOpen && row.first?.isLetter == true ? row : "|\(row)|"
  }

  private mutating func cell() -> String {
    let text = pick(
      "a \\| b", "`a\\|b`", "[x](a\\|b)", "![`a\\|b`](c)", "- no entry", "# no heading", "1. x",
      "&nbsp;", "&#32;", "\\\\", inline(depth: 2), inline(depth: 2), inline(depth: 2))
    return String(text.split(separator: "\n").joined(separator: " "))
  }

  private mutating func callOut(depth: Int) -> [String] {
    let mark = pick("[!NOTE]", "[!tip]", "[!Warning]", "[!NOTE] x", "\\[!NOTE]", "[!NONE]")
    let lines = [mark] + (chance(3) ? [""] : []) + blocks(depth: depth + 1)
    return lines.map { "> " + $0 }
  }

  private mutating func likeTable() -> [String] {
    pick(
      ["a", "\\|---|"], ["a|b", "\\:-|-"], ["| a |", "no rule"], ["a | b", "\\--- | ---"],
      ["a", "&#124;-", "===="])
  }
}
