import Digests
private import Platform

/// How the page looks.
///
/// Words that browsers do not speak are added for those who listen: `[removed: …]`, `[added: …]`.
let styleSheet = """

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
  ins { color: #0b4f1f; background: #d9f2e0; text-decoration: underline; }
  del { color: #7a0b1d; background: #fbe3e6; text-decoration: line-through; }
  ins::before, ins::after, del::before, del::after {
    clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap;
    width: 1px;
  }
  ins::before { content: " [added: "; }
  del::before { content: " [removed: "; }
  ins::after, del::after { content: "] "; }
  @media (prefers-color-scheme: dark) {
    html { background: #141414; color: #ececec; }
    a { color: #9ec5ff; }
    ins { color: #c9f5d5; background: #12401f; }
    del { color: #ffd3d9; background: #571521; }
  }
  @media print {
    html, ins, del { background: none; }
    h2, h3, h4, h5, h6 { break-after: avoid; }
  }

  """

/// What the page may load: nothing; and which style it may have: its own.
let contentPolicy =
  "default-src 'none'; style-src 'sha256-\(digest(of: styleSheet))'; base-uri 'none'; form-action 'none'"

/// Returns the digest of a text as https://www.w3.org/TR/CSP3/#match-element-to-source-list wants it.
private func digest(of text: String) -> String {
  let digits = Array(sha256(text.utf8))
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0...($0 + 1)]), radix: 16)
  }
  return Data(bytes).base64EncodedString()
}
