import ByteWriting
import Diagnostics
import FindingPages

/// The page that explains a kind of finding, from `docs/diagnostics`; nil where there is no such kind.
///
/// - Parameter code: The code: `missing-section`.
/// - Returns: A page without scripts, in the colours that the reader has chosen.
func findingPage(of code: String) -> [UInt8]? {
  guard let known = DiagnosticCode(rawValue: code) else { return nil }
  return plainPage(titled: code) { html in
    for part in FindingPage(of: known).parts { write(part, to: &html) }
  }
}

private func write(_ part: FindingPage.Part, to html: inout UTF8Buffer) {
  switch part {
  case .heading(let level, let words): write("h\(level)", words, to: &html)
  case .paragraph(let words): write("p", words, to: &html)
  case .list(let entries):
    html.append("<ul>\n")
    for words in entries { write("li", words, to: &html) }
    html.append("</ul>\n")
  case .example(let example):
    write("p", [.plain(example.caption)], to: &html)
    guard !example.lines.isEmpty else { return }
    html.append("<pre tabindex=\"0\"><code>")
    for line in example.lines {
      html.appendEscaped(line)
      html.append("\n")
    }
    html.append("</code></pre>\n")
  }
}

private func write(_ element: String, _ words: [FindingPage.Words], to html: inout UTF8Buffer) {
  html.append("<\(element)>")
  for part in words { write(part, to: &html) }
  html.append("</\(element)>\n")
}

/// Writes words; of a link to another finding, the link, and of any other its words, since the page that it leads
/// to is not here.
private func write(_ words: FindingPage.Words, to html: inout UTF8Buffer) {
  switch words {
  case .plain(let text), .link(let text, _): html.appendEscaped(text)
  case .code(let text):
    html.append("<code>")
    html.appendEscaped(text)
    html.append("</code>")
  case .finding(let code, let text):
    html.append("<a href=\"\(code.rawValue)\">")
    html.appendEscaped(text)
    html.append("</a>")
  }
}
