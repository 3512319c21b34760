import ContentModel
import Diagnostics

extension BlockBuilder {
  mutating func appendParagraph(_ content: [WrittenInline], at position: TextPosition) {
    var content = reading.isCell ? withoutGuard(content) : content
    if takesCallOut(&content, at: position), content.isEmpty { return }
    if uncaptioned != nil {
      if takeAsCaption(content) { return }
      reportUncaptioned()
    }
    lookForSigns(in: content, isHeading: false)
    if !reading.isCell, let figure = figure(content) {
      return append(Block(.figure(figure), at: position))
    }
    append(Block(.paragraph(content), at: position))
  }

  /// Returns the figure that a paragraph is: a picture alone that has a title.
  mutating func figure(_ content: [WrittenInline]) -> Figure<WrittenReference>? {
    guard content.count == 1, case .image(let picture, let alternative) = content[0],
      !picture.title.isEmpty, let title = cursor.titleOffset
    else { return nil }
    var place = cursor
    place.offset = title
    return Figure(
      picture, alternative: alternative,
      caption: place.pieces(of: Array(picture.title.utf8).span).map { .text($0.text, $0.position) },
      anchor: takeAnchor(ofNext: "figure-"))
  }

  /// Takes the address of one table or figure more.
  func takeAnchor(ofNext kind: String) -> String {
    let anchor = shared.next(reading.anchorPrefix + kind)
    return shared.anchors.take(reading.isReserved(anchor) ? "text-\(anchor)" : anchor)
  }

  /// Takes an address of the page.
  func takeAnchor(_ words: String) -> String {
    let anchor = reading.anchorPrefix + words
    return shared.anchors.take(reading.isReserved(anchor) ? "text-\(anchor)" : anchor)
  }
}
