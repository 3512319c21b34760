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
    let writer = HandoutTextWriter(anchors: anchors)
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
    if let face { lines += face.lines(logo: logo) }
    return lines.isEmpty ? [] : [.rule] + lines.map { .paragraph($0) }
  }
}

extension HandoutFace {
  /// Returns how the publisher can be reached, what it says, and its logo, each as the text of a paragraph.
  ///
  /// - Parameter picture: The logo as PNG; nil where there is none.
  /// - Returns: The texts.
  fileprivate func lines(logo picture: [UInt8]?) -> [[TextRun]] {
    var lines = contact.map { way -> [TextRun] in
      let words = TextRun.text(way.lines.joined(separator: ", "))
      return [
        .text("\(way.title): "),
        way.address.isEmpty ? words : .link(address: way.address, [words]),
      ]
    }
    if !text.isEmpty { lines.append([.text(text)]) }
    lines += links.map { [.text("\($0.title): "), .link(address: $0.address, [.text($0.shown)])] }
    if let logo, let picture {
      lines.append([
        .picture(
          TextPicture(png: picture, text: logo.text, width: logo.width, height: logo.height))
      ])
    }
    return lines
  }
}
