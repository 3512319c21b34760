import Spreadsheets
import Themes
import Wording

extension WorkbookMaker {
  /// Returns how a sheet is printed: what it is about stands at the top, and the number of the page at the foot.
  ///
  /// - Parameters:
  ///   - subject: What it is about.
  ///   - isLandscape: Whether its pages are wider than high.
  ///   - saysNotOfficial: Whether its foot says that the text is not official; not below cells that say it.
  /// - Returns: How the sheet is printed.
  func print(
    _ subject: String, isLandscape: Bool, saysNotOfficial: Bool = true
  ) -> PrintSetup {
    let pageNumber = pageNumberPieces(strings.text(.handoutPage))
    let edition = handout.edition
    let isOfficial = edition.notice.isEmpty || !saysNotOfficial
    return PrintSetup(
      isLandscape: isLandscape,
      header: PageLine(
        left: [.text(handout.joined([edition.title, edition.editionLine, edition.statusLabel]))],
        right: [.text(subject)]),
      footer: PageLine(
        left: [.text(isOfficial ? "" : strings.text(.handoutNotOfficial))],
        right: pageNumber))
  }
}

/// Returns the words of a page's number in pieces for a sheet: `page {page} of {pages}`.
private func pageNumberPieces(_ words: String) -> [PageLine.Piece] {
  var pieces: [PageLine.Piece] = []
  var rest = words[...]
  while let match = rest.firstMatch(of: /\{pages?\}/) {
    pieces.append(.text(String(rest[..<match.range.lowerBound])))
    pieces.append(match.output == "{page}" ? .pageNumber : .pageCount)
    rest = rest[match.range.upperBound...]
  }
  return pieces + [.text(String(rest))]
}
