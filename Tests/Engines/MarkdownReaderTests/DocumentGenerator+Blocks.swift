extension DocumentGenerator {
  /// Returns the lines of one to four blocks.
  mutating func blocks(depth: Int) -> [String] {
    var lines: [String] = []
    for index in 0..<number(1...4) {
      if index > 0, !chance(4) { lines.append("") }
      lines += block(depth: depth)
    }
    return lines
  }

  private mutating func block(depth: Int) -> [String] {
    if hasExtensions, chance(3) { return extendedBlock(depth: depth) }
    switch number(0...(depth < 3 ? 15 : 9)) {
    case 0: return heading()
    case 1: return underlinedHeading()
    case 2: return code()
    case 3: return fence()
    case 4:
      use(.thematicBreak)
      return [pick("***", "---", "_ _ _", " * * *  ")]
    case 5: return html()
    case 6 where depth < 2:
      use(.definition)
      return ["[one]: </1> 'The", "first'", "[Two  Words]:", "  /2 (second)"]
        + (chance(2) ? [""] : paragraph())
    case 10...12: return quote(depth: depth)
    case 13...15: return list(depth: depth)
    default: return paragraph()
    }
  }

  mutating func paragraph() -> [String] {
    use(.paragraph)
    return text().split(separator: "\n", omittingEmptySubsequences: false).map { line in
      chance(6) ? pick("  ", "   ", " ") + String(line) : String(line)
    }
  }

  private mutating func heading() -> [String] {
    let level = number(1...6)
    use([.heading1, .heading2, .heading3, .heading4, .heading5, .heading6][level - 1])
    let signs = String(repeating: "#", count: level)
    guard chance(3) else { return [signs + pick(" ", "  ", "\t") + inline(depth: 1)] }
    use(.closedHeading)
    return ["\(signs) \(inline(depth: 1)) \(signs) "]
  }

  private mutating func underlinedHeading() -> [String] {
    let isFirst = chance(2)
    use(isFirst ? .underlinedHeading1 : .underlinedHeading2)
    return paragraph() + [isFirst ? pick("=", "===", " ====  ") : pick("---", "-----")]
  }

  private mutating func quote(depth: Int) -> [String] {
    use(.quote)
    let mark = pick("> ", ">", " > ", ">\t")
    let isLazy = chance(2)
    return blocks(depth: depth + 1).enumerated().map { index, line in
      guard isLazy, index > 0, line.first?.isLetter == true else { return mark + line }
      use(.lazyQuote)
      return pick("", "  ", "     ") + line
    }
  }

  private mutating func list(depth: Int) -> [String] {
    let start = number(1...12)
    let end: String? = pick(nil, ".", ")")
    let bullet = pick("-", "+", "*")
    if let end {
      use(end == "." ? .periodList : .parenthesisList)
      if start != 1 { use(.otherStart) }
    } else {
      use(bullet == "-" ? .hyphenList : bullet == "+" ? .plusList : .asteriskList)
    }
    if depth > 0 { use(.nestedList) }
    let isTight = chance(2)
    use(isTight ? .tightList : .looseList)
    let padding = pick(" ", " ", "  ", "   ", "\t")
    var lines: [String] = []
    for index in 0..<number(1...4) {
      let mark = end.map { "\(start + index)\($0)" } ?? bullet
      if index > 0, !isTight { lines.append("") }
      lines += entry(mark, padding, isTight: isTight, depth: depth)
    }
    return lines
  }

  private mutating func entry(
    _ mark: String, _ padding: String, isTight: Bool, depth: Int
  ) -> [String] {
    if chance(8) {
      use(.emptyEntry)
      return [mark]
    }
    let content = isTight && !chance(4) ? paragraph() : blocks(depth: depth + 1)
    let width = padding == "\t" ? 4 : mark.count + padding.count
    let isLazy = chance(5)
    return content.enumerated().map { index, line in
      if index == 0 { return mark + padding + line }
      if line.isEmpty || (isLazy && line.first?.isLetter == true) { return line }
      return String(repeating: " ", count: width) + line
    }
  }

  private mutating func code() -> [String] {
    use(.indentedCode)
    let mark = pick("    ", "\t", "     ")
    return ["", mark + "let a = b < c & d", mark + "  *no* [mark](x)", ""]
  }

  private mutating func fence() -> [String] {
    let isTilde = chance(2)
    use(isTilde ? .tildeFence : .backtickFence)
    let fence = String(repeating: isTilde ? "~" : "`", count: number(3...5))
    let info = pick("", "swift", " c++ &amp; more", "a\\*b\tc", "größe x")
    if !info.isEmpty { use(.infoString) }
    let end = chance(6) ? [] : [fence]
    return [fence + info, pick("<p> & \"x\"", "*a*", "\tx", "  y"), "", "last"] + end
  }

  private mutating func html() -> [String] {
    let choices: [(Construct, [String])] = [
      (.htmlScript, ["<script>", "*a*", "", "b</script> c"]),
      (.htmlComment, ["<!-- a", "", "-->"]),
      (.htmlInstruction, ["<?php", "a ?>"]), (.htmlDeclaration, ["<!DOCTYPE html>"]),
      (.htmlCData, ["<![CDATA[", "*a*", "]]>"]), (.htmlElement, ["<div class=\"a\">", "*a*", ""]),
      (.htmlTag, ["", "<x-y z='1'>", "*a*", ""]),
    ]
    let choice = number(0...choices.count - 1)
    use(choices[choice].0)
    return choices[choice].1
  }
}
