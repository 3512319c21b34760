import ForeignTexts
import Importers

/// Returns a report for people to read in a browser: the original in its order, with what became of each word.
///
/// It is one page that loads nothing, under a policy that lets it load nothing.
package func htmlReport(_ report: ImportReport) -> String {
  let names = report.originals.map(\.account.name).joined(separator: ", ")
  let title = report.isTrial ? "What an import of \(names) would do" : "Import of \(names)"
  var page = pageHead(title, style: importStyle)
  if let file = report.leftOverFile {
    page += "<p>Words that are left over \(report.isTrial ? "would be" : "are") kept in "
    page += "<code>\(shown(file))</code>.</p>\n"
  }
  for original in report.originals { append(original, to: &page) }
  if !report.sections.isEmpty {
    page += "<section>\n<h2>Sections that were there</h2>\n<ul>\n"
    for section in report.sections {
      page += "<li>\(shown(section.name)): \(shown(section.outcome.words))</li>\n"
    }
    page += "</ul>\n</section>\n"
  }
  page += "<section>\n<h2>Files</h2>\n<ul>\n"
  for path in report.written { page += "<li><code>\(shown(path))</code></li>\n" }
  return page + "</ul>\n</section>\n" + pageFoot
}

private func append(_ original: ImportReport.Original, to page: inout String) {
  let counts = original.account.counts
  page += "<section>\n<h2>\(shown(original.account.name))</h2>\n<table>\n"
  page += "<caption>What became of its \(counted(counts.total, "word", "words"))</caption>\n"
  page +=
    "<thead><tr><th scope=\"col\">What became of them</th><th scope=\"col\">Words</th></tr></thead>\n<tbody>\n"
  appendRow("Placed in the content", counts.placed, to: &page)
  for rule in ImportRule.allCases {
    if let number = counts.dropped[rule] { appendRow("Left out: \(rule.words)", number, to: &page) }
  }
  appendRow("Left over", counts.left, to: &page)
  page += "</tbody>\n</table>\n"
  if !original.remarks.isEmpty {
    page += "<h3>To look at</h3>\n<ul>\n"
    for remark in original.remarks {
      let quoted = remark.words.isEmpty ? "" : ": <q>\(shown(remark.words))</q>"
      let author = remark.author.map { " (\(shown($0)))" } ?? ""
      page += "<li>\(remark.place.words): \(remark.kind.fact)\(author)\(quoted)"
      page += remark.kind.mend.map { ". \(shown(withCapital($0)))." } ?? "."
      page += "</li>\n"
    }
    page += "</ul>\n"
  }
  page += "<h3>The original, word by word</h3>\n"
  page +=
    "<p>Words that were left out are <s>struck through</s>; words that are left over are <mark>marked</mark>.</p>\n"
  for passage in original.account.passages { append(passage, to: &page) }
  page += "</section>\n"
}

private func appendRow(_ name: String, _ number: Int, to page: inout String) {
  page += "<tr><th scope=\"row\">\(shown(name))</th><td>\(grouped(number))</td></tr>\n"
}

private func append(_ passage: ImportAccount.Passage, to page: inout String) {
  guard !passage.original.words.isEmpty else { return }
  let kind = passage.original.kind == .body ? "" : ", \(passage.original.kind.rawValue)"
  page += "<p><small>\(passage.original.place.words)\(kind)"
  if let file = passage.file { page += " → <code>\(shown(file))</code>" }
  page += "</small> "
  var open: String?
  for (index, (word, fate)) in zip(passage.original.words, passage.fates).enumerated() {
    let element = fate.element
    if element != open, let ended = open { page += "</\(ended)>" }
    if index > 0 { page += " " }
    if element != open, let element { page += "<\(element)>" }
    open = element
    page += shown(word.text)
  }
  if let open { page += "</\(open)>" }
  page += "</p>\n"
}

private func withCapital(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst()
}

extension ImportAccount.Passage {
  /// Where its first placed word stands.
  fileprivate var file: String? {
    for case .placed(let place) in fates { return place.words }
    return nil
  }
}

extension WordFate {
  /// The element of HTML that shows it; nil for what is placed.
  fileprivate var element: String? {
    switch self {
    case .placed: nil
    case .dropped: "s"
    case .left: "mark"
    }
  }
}

/// How the page looks.
///
/// Words that browsers do not speak are added for those who listen: `[left out: …]`, `[left over: …]`.
private let importStyle =
  baseStyle + spokenStyle(of: "s", "mark") + """
    table { border-collapse: collapse; margin: 1em 0; }
    caption { text-align: left; font-weight: bold; padding-bottom: 0.25rem; }
    th, td { border-bottom: 1px solid #767676; padding: 0.25rem 1rem 0.25rem 0; text-align: left; }
    tbody th { font-weight: normal; }
    thead th + th { text-align: right; white-space: nowrap; padding-right: 0; }
    td { font-variant-numeric: tabular-nums; text-align: right; padding-right: 0; }
    small { color: #595959; display: block; }
    s { color: #595959; }
    mark { color: #3d2f00; background: #fff1b8; }
    s::before { content: " [left out: "; }
    mark::before { content: " [left over: "; }
    s::after, mark::after { content: "] "; }
    @media (prefers-color-scheme: dark) {
      small, s { color: #b5b5b5; }
      mark { color: #ffeeb0; background: #4a3a00; }
    }
    @media print { mark { background: none; border: 1px solid; } }

    """
