import ContentModel
import TextDocuments
import Wording

extension Handout {
  /// Returns the document as a text that can be edited, in the layout of its kind: that of a worksheet, or of a
  /// text to read.
  ///
  /// - Parameter logo: The logo of the publisher as PNG; nil where there is none.
  /// - Returns: The text.
  func textDocument(logo: [UInt8]?) -> TextDocument {
    let isWorksheet = kind == .worksheet
    let writer = HandoutTextWriter(
      anchors: anchors, pictureWidth: isWorksheet ? worksheetPictureWidth : fullPictureWidth)
    let beginning = notices(writer)
    let body = isWorksheet ? worksheetBlocks(writer) : fullBlocks(writer)
    return TextDocument(
      title: wholeTitle, subtitle: joined([edition.editionLine, edition.statusLabel]),
      author: edition.publisher, language: edition.language,
      isRightToLeft: isRightToLeft,
      page: .init(
        isLandscape: isWorksheet,
        header: joined([edition.title, edition.editionLine, edition.statusLabel]), footer: footer,
        pageNumber: words["handout-page"]),
      linkColor: face?.colors.link?.light.color.text,
      accents: face?.colors.phases.map(\.light.color.text) ?? [],
      blocks: beginning + body + colophon(logo))
  }

  /// Whether its language is written from right to left.
  var isRightToLeft: Bool { textDirection(of: edition.language) == "rtl" }

  /// What a list of open files shows: the document, and the set that it belongs to.
  var wholeTitle: String { title == edition.title ? title : "\(title) – \(edition.title)" }

  /// What stands below each page: the document, and that it is not official.
  var footer: String {
    joined([title, edition.notice.isEmpty ? "" : words["handout-not-official"]])
  }

  func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " · ") }

  /// What has to be known before all else: that the text is not official, its standing, and its edition.
  private func notices(_ writer: HandoutTextWriter) -> [TextBlock] {
    var notices: [TextBlock] = []
    if !edition.notice.isEmpty {
      let restatement: [TextRun] =
        edition.restatement.isEmpty ? [] : [.text(" \(edition.restatement)")]
      notices.append(.paragraph(writer.runs(edition.notice) + restatement, style: .notice))
    }
    if !edition.translation.isEmpty {
      notices.append(.paragraph([.text(edition.translation)], style: .notice))
    }
    let label: [TextRun] =
      edition.statusLabel.isEmpty
      ? [] : [.strong([.text(edition.statusLabel)]), .text(". ")]
    for (index, block) in writer.blocks(edition.status, depth: 0).enumerated() {
      if case .paragraph(let runs, _) = block {
        notices.append(.paragraph((index == 0 ? label : []) + runs, style: .notice))
      } else {
        notices.append(block)
      }
    }
    return notices
  }

  /// What the marks at questions mean, who holds the rights, who publishes the text, and where it stands on the web.
  private func colophon(_ logo: [UInt8]?) -> [TextBlock] {
    var lines: [[TextRun]] = marksExplained.isEmpty ? [] : [[.text(marksExplained)]]
    if !edition.licence.isEmpty { lines.append([.text(edition.licence)]) }
    if !edition.publisher.isEmpty {
      lines.append([.text("\(words["published-by"]) \(edition.publisher)")])
    }
    if let address {
      lines.append([
        .text("\(words["handout-online"]) "), .link(address: address, [.text(address)]),
      ])
    }
    if let face { lines = face.picture(logo) + lines + face.lines }
    return lines.isEmpty ? [] : [.rule] + lines.map { .paragraph($0) }
  }
}

/// How wide a picture is at most, in pixels: as wide as the text of a page.
private let fullPictureWidth = 638
/// The same for a cell of questions.
private let worksheetPictureWidth = 300

extension HandoutFace {
  /// Returns the logo as the text of a paragraph; nothing where there is none.
  ///
  /// - Parameter picture: The logo as PNG; nil where there is none.
  /// - Returns: The texts.
  fileprivate func picture(_ picture: [UInt8]?) -> [[TextRun]] {
    guard let logo, let picture else { return [] }
    let shown = TextPicture(
      picture, text: logo.text, width: logo.width, height: logo.height)
    return [[.picture(shown)]]
  }

  /// How the publisher can be reached, what it says, and where its links lead, each as the text of a paragraph.
  fileprivate var lines: [[TextRun]] {
    let ways = contact.map { way -> [TextRun] in
      let words = TextRun.text(way.lines.joined(separator: ", "))
      return [
        .text("\(way.title): "),
        way.address.isEmpty ? words : .link(address: way.address, [words]),
      ]
    }
    let own = links.map { link -> [TextRun] in
      [.text("\(link.title): "), .link(address: link.address, [.text(link.shown)])]
    }
    return [ways, text.isEmpty ? [] : [[.text(text)]], own].filter { !$0.isEmpty }.map {
      Array($0.joined(separator: [.text(" · ")]))
    }
  }
}
