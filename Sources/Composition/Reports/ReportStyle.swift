import ByteWriting
import Diagnostics
import Digests
private import Platform

/// How every page of a report looks.
let baseStyle = """

  html { background: #fff; color: #1b1b1b; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
  body { overflow-wrap: anywhere; }
  a { color: #0b4a99; }
  h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; }
  h1 { font-size: 1.75rem; }
  h2 { font-size: 1.5rem; border-top: 2px solid; padding-top: 0.75rem; }
  h3 { font-size: 1.25rem; border-top: 1px solid; padding-top: 0.75rem; }
  h4, h5, h6 { font-size: 1rem; }
  p { margin: 0.5em 0; }
  section section section { padding-left: 1rem; }
  @media (prefers-color-scheme: dark) {
    html { background: #141414; color: #ececec; }
    a { color: #9ec5ff; }
  }
  @media print {
    html { background: none; }
    h2, h3, h4, h5, h6 { break-after: avoid; }
  }

  """

/// Returns the rules by which words that style sheets put before and behind elements are spoken, and not seen.
///
/// - Parameter elements: The names of the elements.
/// - Returns: Rules.
func spokenStyle(of elements: String...) -> String {
  let places = elements.flatMap { ["\($0)::before", "\($0)::after"] }.joined(separator: ", ")
  return """
      \(places) {
        clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap;
        width: 1px;
      }

    """
}

/// Returns what a page may load: nothing; and which style it may have: its own.
func contentPolicy(for style: String) -> String {
  "default-src 'none'; style-src 'sha256-\(digest(of: style))'; base-uri 'none'; form-action 'none'"
}

/// Returns the head of a page, which ends where its main text begins.
///
/// - Parameters:
///   - title: Its title, as plain words.
///   - style: How it looks.
/// - Returns: HTML.
func pageHead(_ title: String, style: String) -> String {
  """
  <!DOCTYPE html>
  <html lang="en-GB">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="\(contentPolicy(for: style))">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>\(shown(title))</title>
  <style>\(style)</style>
  </head>
  <body>
  <main>
  <h1>\(shown(title))</h1>

  """
}

/// What stands behind the main text of a page.
let pageFoot = "</main>\n</body>\n</html>\n"

/// Returns words as HTML, without what browsers could not show.
func shown(_ words: String) -> String { escaped(withoutControlCharacters(words)) }

/// Returns the digest of a text as https://www.w3.org/TR/CSP3/#match-element-to-source-list wants it.
private func digest(of text: String) -> String {
  let digits = Array(sha256(text.utf8))
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0...($0 + 1)]), radix: 16)
  }
  return Data(bytes).base64EncodedString()
}
