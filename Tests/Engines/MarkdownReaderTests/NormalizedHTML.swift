/// Returns HTML without what is documented to differ between cmark and this program: `<br />` for
/// `<br>`, an apostrophe for `&#39;`, addresses of headings, raw HTML that cmark replaces by a comment, links whose address it
/// takes out, and the blanks that it keeps after a backslash break on a line without its marks.
func normalized(_ html: String) -> String {
  var lines: [String] = []
  for line in html.split(separator: "\n") where line != "<!-- raw HTML omitted -->" {
    let isAfterBreak = lines.last.map { $0.hasSuffix("<br>") || $0.hasSuffix("<br />") } ?? false
    lines.append(String(isAfterBreak ? line.drop { $0 == " " || $0 == "\t" } : line))
  }
  let parts = tags(in: lines.joined(separator: "\n"))
  return parts.joined()
    .replacing("<li>\n", with: "<li>").replacing("\n</li>", with: "</li>")
    .replacing("<p></p>\n", with: "").replacing("<p></p>", with: "")
    .replacing("&#39;", with: "'").split(separator: "\n").joined(separator: "\n")
}

/// Returns the tags of a text and what stands between them, each tag in the form of this program.
private func tags(in html: String) -> [String] {
  var parts: [String] = []
  var openLinks: [Bool] = []
  for (index, part) in html.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
    guard index > 0, let end = part.firstIndex(of: ">") else {
      parts.append(String(part))
      continue
    }
    var tag = "<" + part[...end].replacing(" />", with: ">")
    if tag.hasPrefix("<h"), let id = tag.firstRange(of: " id=") {
      tag = tag[..<id.lowerBound] + ">"
    } else if tag.hasPrefix("<a ") {
      openLinks.append(tag.hasPrefix("<a href=\"\""))
      if openLinks.last == true { tag = "" }
    } else if tag == "</a>" {
      if openLinks.popLast() == true { tag = "" }
    } else if tag.hasPrefix("<img src=\"\" alt=\"") {
      tag = String(tag.dropFirst("<img src=\"\" alt=\"".count).prefix { $0 != "\"" })
    } else if tag == "<!-- raw HTML omitted -->" {
      tag = ""
    }
    parts.append(tag + part[part.index(after: end)...])
  }
  return parts
}
