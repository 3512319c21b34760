private import OfficeFiles

/// Room in a text that is filled in on a screen, and by hand on paper.
package struct TextField: Hashable, Sendable {
  /// What people read beside it, and screen readers say: `QM2 Q3: Judgement`; word processors take 64 characters.
  package let title: String
  /// What programs find it by: `QM2 Q3 judgement`; word processors take 64 characters.
  package let tag: String
  /// What goes into it.
  package let content: Content

  /// What goes into a field.
  package enum Content: Hashable, Sendable {
    /// Words.
    case words
    /// A day, in the language of its name: `en-GB`.
    case day(language: String)
    /// One of some choices, of which the prompt takes the choice back.
    case choice([Choice], prompt: String)
  }

  /// Something that can be chosen.
  package struct Choice: Hashable, Sendable {
    /// What programs call it: `in-place`.
    package let id: String
    /// Its words.
    package let title: String

    /// Makes a choice.
    package init(id: String, title: String) { (self.id, self.title) = (id, title) }
  }

  /// Makes a field.
  package init(title: String, tag: String, _ content: Content) {
    (self.title, self.tag, self.content) = (title, tag, content)
  }

  /// What stands in it before it is filled in, in lines: boxes to tick by hand, or blanks.
  ///
  /// Both programs take it away when something is chosen or written, so that the same file serves on paper.
  private var placeholder: [String] {
    guard case .choice(let choices, _) = content else {
      return [String(repeating: "\u{2002}", count: 5)]
    }
    return choices.map { "☐\u{A0}\($0.title)" }
  }
}

extension TextField {
  /// Returns a content control of Word (ECMA-376, part 1, 17.5.2).
  ///
  /// Words are rich text and not plain text, which LibreOffice 7.4 turns into a field of another kind.
  ///
  /// - Parameter number: A number that no other has in the file.
  /// - Returns: The XML.
  func word(_ number: Int) -> String {
    let kind: String
    switch content {
    case .words: kind = "<w:richText/>"
    case .day(let language):
      kind = """
        <w:date><w:dateFormat w:val="d MMM yyyy"/><w:lid w:val="\(xmlText(language))"/>\
        <w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>
        """
    case .choice(let choices, let prompt):
      let items = choices.map {
        "<w:listItem w:displayText=\"\(xmlText($0.title))\" w:value=\"\(xmlText($0.id))\"/>"
      }
      kind = """
        <w:dropDownList><w:listItem w:value="\(xmlText(prompt))"/>\(items.joined())</w:dropDownList>
        """
    }
    let lines = placeholder.map { "<w:t xml:space=\"preserve\">\(xmlText($0))</w:t>" }
    return """
      <w:sdt><w:sdtPr><w:alias w:val="\(xmlText(short(title)))"/><w:tag w:val="\(xmlText(short(tag)))"/>\
      <w:id w:val="\(number)"/><w:showingPlcHdr/>\(kind)</w:sdtPr><w:sdtContent><w:r>\
      \(lines.joined(separator: "<w:br/>"))</w:r></w:sdtContent></w:sdt>
      """
  }

  /// The same as LibreOffice 7.4 and later has it, which OpenDocument 1.3 has no word for; other programs show what
  /// stands in it.
  var openDocument: String {
    var kind = ""
    var items = ""
    switch content {
    case .words: break
    case .day(let language):
      kind = """
         loext:date="true" loext:date-format="d MMM yyyy" \
        loext:date-rfc-language-tag="\(xmlText(language))"
        """
    case .choice(let choices, let prompt):
      kind = " loext:dropdown=\"true\""
      items =
        "<loext:list-item loext:value=\"\(xmlText(prompt))\"/>"
        + choices.map {
          """
          <loext:list-item loext:display-text="\(xmlText($0.title))" loext:value="\(xmlText($0.id))"/>
          """
        }.joined()
    }
    return """
      <loext:content-control xmlns:loext="\(libreOfficeNamespace)" loext:showing-place-holder="true"\(kind) \
      loext:alias="\(xmlText(title))" loext:tag="\(xmlText(tag))">\(items)\
      \(placeholder.map(xmlText).joined(separator: "<text:line-break/>"))</loext:content-control>
      """
  }

  private func short(_ text: String) -> String {
    String(decoding: text.utf16.prefix(64), as: UTF16.self)
  }
}

private let libreOfficeNamespace =
  "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
