import ByteWriting
import ContentModel
import SearchIndex
import Themes
import Wording

/// Makes passages of the texts of one section or page.
struct PassageWriter {
  let frame: PageFrame
  private let facet: Int
  private let isDrafted: Bool

  /// A paragraph of fewer bytes does not stand alone.
  private static let shortText = 200
  /// What belongs together is not put into a passage of more bytes.
  private static let longText = 800
  /// What keeps the entries of a list apart: results show a sign in its place.
  static let beforeEntry: String = "\n"

  init(_ frame: PageFrame, facet: Int, isDrafted: Bool = false) {
    self.frame = frame
    self.facet = facet
    self.isDrafted = isDrafted
  }

  /// Adds a question or a point.
  func add(
    _ content: [LinkedBlock], at anchor: String, called name: String, isDrafted: Bool = false,
    isHeldInPart: Bool = false, to page: inout SearchPage
  ) {
    page.add(
      SearchPassage(
        anchor: anchor, name: name, facet: facet, isDrafted: self.isDrafted || isDrafted,
        isHeldInPart: isHeldInPart)
    ) { frame.appendWords(of: content, to: &$0, beforeEntry: Self.beforeEntry) }
  }

  /// Adds passages of text of any shape.
  ///
  /// A passage begins at each heading, and at a paragraph unless what is before it is short. A list stays
  /// with the paragraph that introduces it, as far as it fits.
  ///
  /// - Parameters:
  ///   - blocks: The text.
  ///   - anchor: The address of what stands before the first heading.
  ///   - page: Where they are added, in order.
  func add(_ blocks: [LinkedBlock], under anchor: String = "", to page: inout SearchPage) {
    var (anchor, title) = (anchor, "")
    var name = ""
    var start = page.texts.count
    var isAfterList = false
    func endPassage(at end: Int) {
      guard end > start || !title.isEmpty else { return }
      page.add(
        SearchPassage(
          anchor: anchor, name: name, facet: facet, title: title, isDrafted: isDrafted),
        text: start..<end)
      title = ""
      start = end
    }
    for block in blocks {
      if case .heading(_, let headingAnchor, let content) = block.kind {
        endPassage(at: page.texts.count)
        anchor = headingAnchor
        name = content.plainText()
        title = name
        continue
      }
      switch block.kind {
      case .table(let table):
        endPassage(at: page.texts.count)
        add(table, to: &page)
        start = page.texts.count
        continue
      case .figure(let figure):
        endPassage(at: page.texts.count)
        add(figure, to: &page)
        start = page.texts.count
        continue
      default: break
      }
      let end = page.texts.count
      let size = end - start
      let isList = if case .list = block.kind { true } else { false }
      if size > 0 { page.texts += isList || isAfterList ? Self.beforeEntry : " " }
      isAfterList = isList
      let words = page.texts.count
      frame.appendWords(of: [block], to: &page.texts, beforeEntry: Self.beforeEntry)
      let isParagraph = if case .paragraph = block.kind { true } else { false }
      if size + page.texts.count - words > Self.longText || (isParagraph && size >= Self.shortText)
      {
        endPassage(at: end)
        // What stands between two passages belongs to neither.
        start = words
      }
    }
    endPassage(at: page.texts.count)
  }

  /// Adds a table, whose rows stay apart.
  private func add(_ table: Table<Reference>, to page: inout SearchPage) {
    let caption = table.caption.plainText()
    page.add(
      SearchPassage(
        anchor: table.anchor, name: caption.isEmpty ? frame.strings.text(.table) : caption,
        facet: facet, title: caption, isDrafted: isDrafted)
    ) { frame.appendRows(of: table, to: &$0, beforeRow: Self.beforeEntry) }
  }

  /// Adds a figure.
  private func add(_ figure: Figure<Reference>, to page: inout SearchPage) {
    let caption = figure.caption.plainText()
    page.add(
      SearchPassage(
        anchor: figure.anchor, name: caption, facet: facet, title: caption, isDrafted: isDrafted)
    ) { frame.appendWords(of: figure.alternative, to: &$0) }
  }

  /// Adds the notes that the file uses first in a text.
  func add(notesOf blocks: [LinkedBlock], to page: inout SearchPage) {
    for note in blocks.uses() where note.use == 1 {
      page.add(
        SearchPassage(
          anchor: note.anchor,
          name: frame.strings.text(.noteNumber, ["number": String(note.number)]), facet: facet,
          isDrafted: isDrafted)
      ) { frame.appendWords(of: note.content, to: &$0, beforeEntry: Self.beforeEntry) }
    }
  }
}
