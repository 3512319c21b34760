import Spreadsheets
import Themes
import Wording

extension WorkbookMaker {
  /// Returns how a sheet is printed: what it is about stands at the top, and the number of the page at the foot.
  func print(_ subject: String, isLandscape: Bool) -> PrintSetup {
    let pageNumber = pageNumberPieces(strings.text(.handoutPage))
    let edition = handout.edition
    return PrintSetup(
      isLandscape: isLandscape,
      header: PageLine(
        left: [.text(handout.joined([edition.title, edition.editionLine, edition.statusLabel]))],
        right: [.text(subject)]),
      footer: PageLine(
        left: [.text(edition.notice.isEmpty ? "" : strings.text(.handoutNotOfficial))],
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
