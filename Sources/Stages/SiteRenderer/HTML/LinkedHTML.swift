import ByteWriting
import ContentModel
import Wording

extension PageFrame {
  /// Returns the writer for text on this page.
  ///
  /// - Parameters:
  ///   - headingShift: How many levels deeper headings stand than they were written.
  ///   - anchorPrefix: What stands before the addresses in the text.
  ///   - owner: The page beside which the files of its tables stand; nil where they have none.
  /// - Returns: The writer.
  func writer(
    headingShift: Int = 0, anchorPrefix: String = "", tablesOf owner: PageID? = nil
  ) -> HTMLWriter<Reference> {
    HTMLWriter(
      headingShift: headingShift, anchorPrefix: anchorPrefix, wording: wording(tablesOf: owner)
    ) {
      [self] in
      write($0, around: $1, to: &$2)
    } image: { [self] in
      write($0, showing: $1, to: &$2)
    }
  }

  private func wording(tablesOf owner: PageID?) -> HTMLWording {
    HTMLWording(
      callOutTitle: { [strings] in strings.title(of: $0) },
      note: { [strings] in strings.text(.noteNumber, ["number": String($0)]) },
      back: strings.text(.backToText), notes: strings.text(.notes), table: strings.text(.table),
      download: { [links, strings] anchor in
        owner.map { owner in
          (
            links.address(ofPath: links.site.tableAddress(anchor, of: owner)),
            strings.text(.tableAsCSV)
          )
        }
      })
  }

  private func write(
    _ reference: Reference, around content: (inout UTF8Buffer) -> Void, to html: inout UTF8Buffer
  ) {
    switch reference {
    case .external(let address, let title):
      let start = html.count
      html += "<a"
      writeEnd(ofLinkTo: address, title, to: &html)
      let words = html.count
      content(&html)
      if tells(html.bytes[words...], address) {
        // Paper needs no address beside one that is the text of its link already.
        html.truncate(to: start)
        html += "<a class=\"address\""
        writeEnd(ofLinkTo: address, title, to: &html)
        content(&html)
      }
      html += "</a>"
    case .place(let place, let title):
      html += "<a href=\""
      writeAddress(of: place, to: &html)
      html += "\""
      writeMarkerName(place, title, to: &html)
      html += ">"
      content(&html)
      html += "</a>"
    case .term(let place, let expansion):
      // A term leads to its explanation, so that whoever has no mouse gets there as well.
      html += "<a class=\"term\" href=\""
      writeAddress(of: place, to: &html)
      html += "\">"
      if let expansion {
        html += "<abbr title=\""
        html.appendEscaped(expansion)
        html += "\">"
      }
      content(&html)
      html += expansion == nil ? "</a>" : "</abbr></a>"
    case .object(let object):
      writeLink(to: object, to: &html)
      content(&html)
      html += "</a>"
    case .citation(let citations):
      for (index, citation) in citations.enumerated() {
        html += index == 0 ? "(" : "; "
        write(citation, to: &html)
      }
      html += ")"
    }
  }

  /// Writes the beginning of a link to something of another publisher, which shows what that is as a term does.
  private func writeLink(to object: CitedObject, to html: inout UTF8Buffer) {
    html += "<a class=\"term\" data-cards=\""
    html += links.root
    html += links.site.cardsAddress(of: links.site.inventory(object.code))
    html += "\" data-name=\""
    html.appendEscaped(object.entry.name)
    html += "\""
    writeEnd(
      ofLinkTo: object.isOfOtherHost ? object.address : links.root + object.address,
      nameShown(of: object), to: &html)
  }

  private func writeEnd(
    ofLinkTo address: String, _ title: String, to html: inout UTF8Buffer
  ) {
    html += " href=\""
    html.appendAddress(address)
    html += "\""
    writeTitle(title, to: &html)
    html += " rel=\"noopener\">"
  }

  private func write(
    _ picture: Reference, showing text: String, to html: inout UTF8Buffer
  ) {
    guard case .place(let place, let title) = picture else { return html.appendEscaped(text) }
    html += "<img src=\""
    writeAddress(of: place, to: &html)
    html += "\" alt=\""
    html.appendEscaped(text)
    html += "\""
    writeTitle(title, to: &html)
    html += ">"
  }

  private func write(_ citation: Citation, to html: inout UTF8Buffer) {
    if !citation.prefix.isEmpty {
      html.appendEscaped(citation.prefix)
      html += " "
    }
    html += "<a class=\"citation\" href=\""
    writeAddress(
      of: Place(.sources(citation.source.set), anchor: citation.source.key), to: &html)
    html += "\">"
    html.appendEscaped(shortName(of: citation))
    html += "</a>"
    if !citation.locator.isEmpty {
      html += ", "
      html.appendEscaped(citation.locator)
    }
  }

  private func writeAddress(of place: Place, to html: inout UTF8Buffer) {
    let start = html.count
    links.append(addressOf: place, to: &html)
    html.escapeAddress(from: start)
  }

  private func writeTitle(_ title: String, to html: inout UTF8Buffer) {
    guard !title.isEmpty else { return }
    html += " title=\""
    html.appendEscaped(title)
    html += "\""
  }

  /// Writes the title of a link; a cross-reference to a marker says in it what the marker is called.
  private func writeMarkerName(_ place: Place, _ title: String, to html: inout UTF8Buffer) {
    guard case .marker(let id) = place.page else { return writeTitle(title, to: &html) }
    html += " class=\"cross-reference\""
    guard title.isEmpty else { return writeTitle(title, to: &html) }
    let name = links.name(of: id)
    html += " title=\""
    html.appendEscaped(name.label)
    html += " "
    html.appendEscaped(name.title)
    html += "\""
  }
}

/// Whether the text of a link is its address, perhaps without the scheme or a last slash; whether it is also
/// code or stands out says nothing.
private func tells(_ html: ArraySlice<UInt8>, _ address: String) -> Bool {
  // Most texts are much shorter, and need not be compared.
  guard !html.isEmpty, html.count + 12 > address.utf8.count else { return false }
  let html = html.first == UInt8(ascii: "<") ? withoutTags(html) : html
  var escaped = UTF8Buffer()
  escaped.appendEscaped(address)
  func plain(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var plain = bytes
    for scheme in ["https://", "http://"] where plain.starts(with: scheme.utf8) {
      plain = plain.dropFirst(scheme.utf8.count)
      break
    }
    return plain.last == UInt8(ascii: "/") ? plain.dropLast() : plain
  }
  return plain(html).elementsEqual(plain(escaped.bytes[...]))
}

/// Returns the text of HTML that this program has written, in which no `<` stands but before a tag.
private func withoutTags(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var isInTag = false
  return html.filter { byte in
    if byte == UInt8(ascii: "<") { isInTag = true }
    defer { if byte == UInt8(ascii: ">") { isInTag = false } }
    return !isInTag
  }[...]
}
