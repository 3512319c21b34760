import ContentModel
import SearchIndex

/// Makes passages of the texts of one section or page.
struct PassageWriter {
  let frame: PageFrame
  private let facet: Int
  private let isDrafted: Bool

  /// A paragraph of fewer bytes does not stand alone.
  private static let shortText = 200
  /// What belongs together is not put into a passage of more bytes.
  private static let longText = 800

  init(_ frame: PageFrame, facet: Int, isDrafted: Bool = false) {
    self.frame = frame
    self.facet = facet
    self.isDrafted = isDrafted
  }

  /// Returns a question or a point.
  func passage(
    of content: [LinkedBlock], at anchor: String, called name: String, isDrafted: Bool = false
  ) -> SearchPassage {
    SearchPassage(
      anchor: anchor, name: name, facet: facet, text: frame.words(of: content),
      isDrafted: self.isDrafted || isDrafted)
  }

  /// Cuts text of any shape into passages.
  ///
  /// A passage begins at each heading, and at a paragraph unless what is before it is short. A list stays
  /// with the paragraph that introduces it, as far as it fits.
  ///
  /// - Parameters:
  ///   - blocks: The text.
  ///   - anchor: The address of what stands before the first heading.
  /// - Returns: The passages, in order.
  func passages(of blocks: [LinkedBlock], under anchor: String = "") -> [SearchPassage] {
    var passages: [SearchPassage] = []
    var (anchor, name, title, text) = (anchor, "", "", "")
    func endPassage() {
      guard !text.isEmpty || !title.isEmpty else { return }
      passages.append(
        SearchPassage(
          anchor: anchor, name: name, facet: facet, title: title, text: text, isDrafted: isDrafted))
      (title, text) = ("", "")
    }
    for block in blocks {
      if case .heading(_, let headingAnchor, let content) = block.kind {
        endPassage()
        anchor = headingAnchor
        name = content.plainText()
        title = name
        continue
      }
      let words = frame.words(of: [block])
      let size = text.utf8.count
      let isParagraph = if case .paragraph = block.kind { true } else { false }
      if size + words.utf8.count > Self.longText || (isParagraph && size >= Self.shortText) {
        endPassage()
      }
      text += (text.isEmpty ? "" : " ") + words
    }
    endPassage()
    return passages
  }
}
