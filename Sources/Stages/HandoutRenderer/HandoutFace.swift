package import ContentModel
import Themes
import Wording

/// How a document shows who publishes it, besides the name.
package struct HandoutFace: Hashable, Sendable {
  /// The picture of the publisher; nil where there is none.
  package let logo: Logo?
  /// How the publisher can be reached.
  package let contact: [Way]
  /// What the publisher says at the foot of pages, or nothing.
  package let text: String
  /// The links at the foot of pages that have whole addresses.
  package let links: [Link]
  /// The colours that are not the theme's.
  package let colors: SiteColors

  /// A way to reach the publisher.
  package struct Way: Hashable, Sendable {
    /// What it is: `Telephone`.
    package let title: String
    /// What is written; several lines of a postal address.
    package let lines: [String]
    /// The address that it leads to, or nothing.
    package let address: String

    /// The way as one line of words: `Telephone: 01632 960001`.
    var line: String { "\(title): \(lines.joined(separator: ", "))" }
  }

  /// Words that lead to an address.
  package struct Link: Hashable, Sendable {
    /// The words.
    package let title: String
    /// The whole address.
    package let address: String

    /// The address as people read it: that of a mail without its subject.
    var shown: String {
      let bare = address.trimmingPrefix("mailto:").trimmingPrefix("tel:")
      return String(bare.count < address.count ? bare.prefix { $0 != "?" } : bare)
    }

    /// The words with the address, which leads nowhere on paper: `Others: https://example.org/`.
    var line: String { "\(title): \(shown)" }
  }

  /// Takes what a site says of it; nil where it says nothing.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - strings: The words of the document.
  ///   - title: The title of the document, and of the page that says the same.
  ///   - page: That page.
  init?(of site: Site, _ strings: InterfaceStrings, title: String, page: PageID) {
    let face = site.settings.face
    guard face != PublisherFace() else { return nil }
    logo = face.logo
    colors = face.colors
    text = face.footer.text
    contact = face.contact.ways.map {
      Way(title: strings.text(.title(of: $0.way)), lines: $0.lines, address: $0.link)
    }
    var links = face.footer.links.compactMap { link in
      link.wholeAddress(in: site).map { Link(title: link.title, address: $0) }
    }
    if let address = site.file(of: page).flatMap(face.editAddress) {
      links.append(Link(title: strings.text(.editPage), address: address))
    }
    if let address = face.feedbackAddress(ofPageCalled: title, at: site.address(of: page)) {
      links.append(Link(title: strings.text(.feedback), address: address))
    }
    self.links = links
  }
}
