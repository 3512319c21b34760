import ContentModel
import Themes
import Wording

/// Makes the writer of a page: it knows where the page stands, and the words of its language.
func makeWriter(
  _ links: PageLinks, _ strings: InterfaceStrings, headingShift: Int = 0, anchorPrefix: String = ""
) -> HTMLWriter<Reference> {
  let words = strings.referenceWords
  return HTMLWriter(headingShift: headingShift, anchorPrefix: anchorPrefix) { reference, content in
    switch reference {
    case .external(let address, let title):
      "<a href=\"\(escapedAddress(address))\"\(titleAttribute(title)) rel=\"noopener\">\(content)</a>"
    case .place(let place, let title):
      linkHTML(to: place, title: title, content, links)
    case .term(let place, let expansion):
      termHTML(place, expansion, content, links)
    case .citation(let citations):
      "("
        + citations.map { citationHTML($0, links, words) }.joined(separator: "; ") + ")"
    }
  } image: { reference, text in
    guard case .place(let place, let title) = reference else { return escaped(text) }
    return "<img src=\"\(escapedAddress(links.address(of: place)))\" alt=\"\(escaped(text))\""
      + "\(titleAttribute(title))>"
  }
}

private func titleAttribute(_ title: String) -> String {
  title.isEmpty ? "" : " title=\"\(escaped(title))\""
}

/// A cross-reference to a marker says in its title what the marker is called.
private func linkHTML(
  to place: Place, title: String, _ content: String, _ links: PageLinks
) -> String {
  var title = title
  var attributes = ""
  if case .marker(let id) = place.page {
    let name = links.name(of: id)
    if title.isEmpty { title = "\(name.label) \(name.title)" }
    attributes = " class=\"cross-reference\""
  }
  return "<a href=\"\(escapedAddress(links.address(of: place)))\"\(attributes)"
    + "\(titleAttribute(title))>\(content)</a>"
}

/// A term leads to its explanation, so that whoever has no mouse gets there as well.
private func termHTML(
  _ place: Place, _ expansion: String?, _ content: String, _ links: PageLinks
) -> String {
  let words = expansion.map { "<abbr title=\"\(escaped($0))\">\(content)</abbr>" } ?? content
  return "<a class=\"term\" href=\"\(escapedAddress(links.address(of: place)))\">\(words)</a>"
}

private func citationHTML(
  _ citation: Citation, _ links: PageLinks, _ words: ReferenceWords
) -> String {
  let source = links.site[citation.source.set].source(citation.source.key)
  let place = Place(.sources(citation.source.set), anchor: citation.source.key)
  let name = shortReferenceText(of: source, omittingAuthor: citation.omitsAuthor, words: words)
  return (citation.prefix.isEmpty ? "" : escaped(citation.prefix) + " ")
    + "<a class=\"citation\" href=\"\(escapedAddress(links.address(of: place)))\">\(escaped(name))</a>"
    + (citation.locator.isEmpty ? "" : ", " + escaped(citation.locator))
}
