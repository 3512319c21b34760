extension DocumentGenerator {
  /// Returns running text, perhaps over several lines.
  mutating func text() -> String {
    var text = inline(depth: 0)
    for _ in 0..<number(0...3) { text += lineBreak() + inline(depth: 0) }
    return text
  }

  /// Returns running text without a line end of its own.
  mutating func inline(depth: Int) -> String {
    var parts = [words()]
    for _ in 0..<number(0...3) {
      parts.append(depth < 3 ? piece(depth: depth) : words())
      if chance(2) { parts.append(words()) }
    }
    return parts.joined(separator: pick(" ", " ", ""))
  }

  private mutating func lineBreak() -> String {
    switch number(0...3) {
    case 0:
      use(.spaceBreak)
      return pick("  \n", "   \n")
    case 1:
      use(.backslashBreak)
      return "\\\n"
    default:
      use(.softBreak)
      return pick("\n", " \n")
    }
  }

  private mutating func words() -> String {
    let words = pick(
      "plain", "two words", "größer – 日本語", "tab\there", "snake_case_word", "a * b", "x < y",
      "(brackets) [open", "*loose", "so_", "A & B", "\u{1F469}\u{200D}\u{1F4BB} e\u{301}", "!x",
      "``"
    )
    if words.contains("\t") { use(.tab) }
    if words.utf8.contains(where: { $0 > 0x7F }) { use(.nonASCII) }
    return words
  }

  private mutating func piece(depth: Int) -> String {
    if hasExtensions, chance(6) { return noteUse() }
    switch number(0...11) {
    case 0: return code()
    case 1...3: return emphasis(depth: depth)
    case 4, 5: return link(depth: depth)
    case 6: return reference(depth: depth)
    case 7: return image(depth: depth)
    case 8: return autolink()
    case 9:
      use(.rawHTML)
      return pick("<b>", "</b>", "<i class='x'\n  y=1>", "<!-- a -->", "<?x?>", "<![CDATA[x]]>")
    case 10: return entity()
    default:
      use(.escape)
      return pick("\\*", "\\\\", "a\\[b", "\\&amp;", "\\<b>", "\\a", "\\`x", "\\!")
    }
  }

  private mutating func code() -> String {
    use(.code)
    if chance(2) { return pick("`x`", "`a\\`", "` b `", "`<b>&amp;`", "`a\nb`", "`ä*`") }
    use(.codeOfSeveralBackticks)
    return pick("``a`b``", "`` ` ``", "```x``y```", "``c\nd ``")
  }

  private mutating func emphasis(depth: Int) -> String {
    let isStrong = chance(2)
    let sign = pick("*", "_")
    switch (isStrong, sign) {
    case (true, "*"): use(.strong)
    case (true, _): use(.underscoreStrong)
    case (false, "*"): use(.emphasis)
    default: use(.underscoreEmphasis)
    }
    if depth > 0 { use(.nestedEmphasis) }
    let mark = String(repeating: sign, count: isStrong ? 2 : chance(6) ? 3 : 1)
    return mark + inline(depth: depth + 1) + (chance(8) ? lineBreak() + "end" : "") + mark
  }

  private mutating func link(depth: Int) -> String {
    let text = "[" + inline(depth: depth + 1) + "]"
    switch number(0...5) {
    case 0:
      use(.titledLink)
      return text
        + pick("(/a \"b\")", "(a.md 'b \\' \"c\"')", "( <x y>\n  (title\\)) )", "(b \"x\\\")")
    case 1:
      use(.angledLink)
      return text + pick("(<a b>)", "(<>)", "(<a\\>b> \"t\")")
    case 2:
      use(.parenthesizedLink)
      return text + pick("(a(b)c)", "(a\\)b)", "(a(b(c)))")
    case 3:
      use(.unsafeLink)
      return text + pick("(javascript:x)", "(VBScript:x)", "(file:///x)", "(data:text/html,x)")
    default:
      use(.link)
      return text
        + pick("(https://a.example/ä?b=c&amp;d#e)", "()", "(a.md)", "(not a link)", "(a\nb)")
    }
  }

  private mutating func reference(depth: Int) -> String {
    switch number(0...2) {
    case 0:
      use(.fullReference)
      return "[" + inline(depth: depth + 1) + "]"
        + pick("[one]", "[TWO\nwords]", "[unknown]", "[dre\\i]")
    case 1:
      use(.collapsedReference)
      return pick("[one][]", "[Two words][]", "[drei][ ]")
    default:
      use(.shortcutReference)
      return pick("[one]", "[two words]", "[drei](not an address)", "[drei] (x)", "[one]:")
    }
  }

  private mutating func image(depth: Int) -> String {
    let text = pick(
      "a picture", "*stressed* `code`", "", "a [link](b) &amp; \"quotes\"", "![in](ner)\nb")
    if chance(3) {
      use(.referenceImage)
      return pick("![one]", "![\(text)][two words]", "![drei][]")
    }
    use(.image)
    return "![\(text)]" + pick("(a.png)", "(<b c.png> 'title')", "(ä.svg)", "()")
  }

  private mutating func autolink() -> String {
    if chance(2) {
      use(.mailAutolink)
      return pick("<a@example.org>", "<first.last+x@b-c.example>")
    }
    use(.autolink)
    return pick("<https://a.example/?b&amp;c\\*d>", "<http://ä.example/[x]>", "<mailto:a@b.c>")
  }

  private mutating func entity() -> String {
    switch number(0...2) {
    case 0:
      use(.namedEntity)
      return pick(
        "&amp;", "&nbsp;", "&auml;x", "&CounterClockwiseContourIntegral;", "&unknown;", "&ngE;")
    case 1:
      use(.decimalEntity)
      return pick("&#42;", "&#0;", "&#228;", "&#12345678;")
    default:
      use(.hexadecimalEntity)
      return pick("&#x26;", "&#XE4;", "&#x1F600;", "&#xD800;", "&#x0A;")
    }
  }
}
