import Comparison
import Diagnostics
import ByteWriting

/// Returns a report for people to read in a browser: one page that loads nothing, under a policy that lets
/// it load nothing.
package func htmlReport(_ versions: ComparedVersions) -> String {
  let title = "Changes from \(versions.old) to \(versions.new)"
  var page = """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(contentPolicy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(text(title))</title>
    <style>\(styleSheet)</style>
    </head>
    <body>
    <main>
    <h1>\(text(title))</h1>
    <p>\(text(versions.summary.withCapital)).</p>

    """
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
  return page + "</main>\n</body>\n</html>\n"
}

/// Returns words as HTML, without what browsers could not show.
private func text(_ words: String) -> String { escaped(withoutControlCharacters(words)) }

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
        "<li><a href=\"#\(anchor(place))\">\(text(difference.headline.withCapital))</a></li>\n"
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
    page += "<section>\n<\(heading)\(id)>\(text(difference.headline.withCapital))</\(heading)>\n"
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
      case .kept: html += text(run.text)
      case .removed: html += "<del>\(text(run.text))</del>"
      case .added: html += "<ins>\(text(run.text))</ins>"
      }
    }
  }
}
