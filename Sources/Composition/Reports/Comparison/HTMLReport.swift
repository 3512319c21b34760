import Comparison
import Diagnostics
import ByteWriting

/// Returns a report for people to read in a browser: one page that loads nothing, under a policy that lets
/// it load nothing.
package func htmlReport(_ versions: ComparedVersions) -> String {
  let title = "Changes from \(versions.old) to \(versions.new)"
  var page = pageHead(title, style: comparisonStyle)
  page += "<p>\(shown(versions.summary.withCapital)).</p>\n"
  if !versions.changes.isEmpty {
    page +=
      "<p>Words that were taken out are <del>struck through</del>; words that came instead are "
    page += "<ins>underlined</ins>.</p>\n"
  }
  let writer = ReportWriter(
    language: versions.language == "en-GB" ? "" : " lang=\"\(escaped(versions.language))\"")
  writer.appendContents(versions.changes.differences, to: &page)
  for (index, difference) in versions.changes.differences.enumerated() {
    writer.append(difference, at: [index + 1], to: &page)
  }
  return page + pageFoot
}

extension String {
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

private struct ReportWriter {
  /// The attribute of texts in another language than the page's.
  let language: String

  /// Adds a list of links to the differences and their parts, where there is more than one.
  func appendContents(_ differences: [Difference], to page: inout String) {
    let places = differences.enumerated().flatMap { index, difference in
      [(difference, [index + 1])]
        + difference.parts.enumerated().map { ($1, [index + 1, $0 + 1]) }
    }
    guard places.count > 1 else { return }
    page += "<nav aria-label=\"Contents\">\n<ul>\n"
    for (difference, place) in places {
      page +=
        "<li><a href=\"#\(anchor(place))\">\(shown(difference.headline.withCapital))</a></li>\n"
    }
    page += "</ul>\n</nav>\n"
  }

  /// Adds what became of a thing and its parts.
  ///
  /// - Parameters:
  ///   - difference: The thing.
  ///   - place: Its number among the parts of what it belongs to, after the place of that.
  ///   - page: The page.
  func append(_ difference: Difference, at place: [Int], to page: inout String) {
    let heading = "h\(min(place.count + 1, 6))"
    let id = place.count <= 2 ? " id=\"\(anchor(place))\"" : ""
    page += "<section>\n<\(heading)\(id)>\(shown(difference.headline.withCapital))</\(heading)>\n"
    for field in difference.textsBelowHeadline {
      for (number, line) in reportedLines(of: field.text).enumerated() {
        let name = number == 0 ? field.field.words.map { "<b>\($0):</b> " } ?? "" : ""
        page += "<p>\(name)<span\(language)>\(html(line))</span></p>\n"
      }
    }
    for (index, part) in difference.parts.enumerated() {
      append(part, at: place + [index + 1], to: &page)
    }
    page += "</section>\n"
  }

  private func anchor(_ place: [Int]) -> String {
    "change-" + place.map(String.init).joined(separator: "-")
  }

  private func html(_ line: [ReportedRun]) -> String {
    line.enumerated().reduce(into: "") { html, entry in
      let (index, run) = entry
      // At the start of a line nothing stands before either of two words, of which one gave way.
      let isInstead = index == 1 && run.kind == .added && line[0].kind == .removed
      if run.isSpaced || isInstead { html += " " }
      switch run.kind {
      case .kept: html += shown(run.text)
      case .removed: html += "<del>\(shown(run.text))</del>"
      case .added: html += "<ins>\(shown(run.text))</ins>"
      }
    }
  }
}

/// How the page looks.
///
/// Words that browsers do not speak are added for those who listen: `[removed: …]`, `[added: …]`.
private let comparisonStyle =
  baseStyle + spokenStyle(of: "ins", "del") + """
    ins { color: #0b4f1f; background: #d9f2e0; text-decoration: underline; }
    del { color: #7a0b1d; background: #fbe3e6; text-decoration: line-through; }
    ins::before { content: " [added: "; }
    del::before { content: " [removed: "; }
    ins::after, del::after { content: "] "; }
    @media (prefers-color-scheme: dark) {
      ins { color: #c9f5d5; background: #12401f; }
      del { color: #ffd3d9; background: #571521; }
    }
    @media print { ins, del { background: none; } }

    """
