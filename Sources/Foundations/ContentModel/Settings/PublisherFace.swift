private import Platform
package import Diagnostics

/// How a site shows who publishes it: what `site.yml` says of that besides the name.
package struct PublisherFace: Hashable, Sendable {
  /// The picture beside the name of the site.
  package var logo: Logo?
  /// How the publisher can be reached.
  package var contact: Contact
  /// What stands at the foot of each page.
  package var footer: PublisherFooter
  /// The colours that are not the theme's.
  package var colors: SiteColors
  /// The address at which the file of a page can be edited, with ``pathPlace`` in it.
  package var editAddress: String?
  /// Where readers say what they think of a page: a whole address, perhaps with ``pagePlace`` in it, or a mail
  /// address.
  package var feedback: String?
  /// The addresses of other hosts among all of these, in the order of the file.
  package var outsideLinks: [ExternalLink]
  /// Where `site.yml` says each of them, by its key.
  package var places: [String: TextPosition]

  /// Makes a face; without anything, pages show the name of the site alone.
  package init(
    logo: Logo? = nil, contact: Contact = Contact(), footer: PublisherFooter = PublisherFooter(),
    colors: SiteColors = SiteColors(), editAddress: String? = nil, feedback: String? = nil,
    outsideLinks: [ExternalLink] = [], places: [String: TextPosition] = [:]
  ) {
    self.logo = logo
    self.contact = contact
    self.footer = footer
    self.colors = colors
    self.editAddress = editAddress
    self.feedback = feedback
    self.outsideLinks = outsideLinks
    self.places = places
  }

  /// What stands for the path of a file in an address.
  package static let pathPlace = "{path}"
  /// What stands for the path of a page in an address.
  package static let pagePlace = "{page}"

  /// Returns the address at which a file of the content can be edited; nil where the site has none.
  ///
  /// - Parameter path: The path of the file below the site's folder, `content/scr/index.md`.
  /// - Returns: The whole address.
  package func editAddress(of path: String) -> String? {
    editAddress.map { $0.replacing(Self.pathPlace, with: percentEncoded(path, keeping: "/")) }
  }

  /// Returns the address at which readers say what they think of a page; nil where the site has none.
  ///
  /// - Parameters:
  ///   - title: What the page is called.
  ///   - path: The path of the page below the output folder.
  /// - Returns: The whole address, or one that begins a mail about the page.
  package func feedbackAddress(ofPageCalled title: String, at path: String) -> String? {
    guard let feedback else { return nil }
    guard isMailAddress(feedback) else {
      return feedback.replacing(Self.pagePlace, with: percentEncoded(path, keeping: ""))
    }
    return "mailto:\(feedback)?subject=\(percentEncoded(title, keeping: ""))"
  }
}

/// A picture that stands for a publisher, made safe.
package struct Logo: Hashable, Sendable {
  /// Its file below the site's folder: `content/logo.svg`.
  package let path: String
  /// The text that stands in for it.
  package let text: String
  /// How wide it is, in pixels of style sheets.
  package let width: Int
  /// How high it is.
  package let height: Int
  /// The bytes that are published; of SVG, those parts of the file that only draw.
  package let contents: [UInt8]

  /// Makes a logo.
  package init(path: String, text: String, width: Int, height: Int, contents: [UInt8]) {
    self.path = path
    self.text = text
    self.width = width
    self.height = height
    self.contents = contents
  }

  /// The end of its name: `svg` or `png`.
  package var ending: String { path.lowercased().hasSuffix(".svg") ? "svg" : "png" }
}

/// How a publisher can be reached.
package struct Contact: Hashable, Sendable {
  /// A mail address, or nothing.
  package var mail: String
  /// A telephone number as people write it, or nothing.
  package var telephone: String
  /// The lines of a postal address.
  package var address: [String]
  /// The whole address of a form, or nothing.
  package var form: String

  /// Makes a contact; without anything, nobody has said how.
  package init(
    mail: String = "", telephone: String = "", address: [String] = [], form: String = ""
  ) {
    self.mail = mail
    self.telephone = telephone
    self.address = address
    self.form = form
  }

  /// Whether nobody has said how.
  package var isEmpty: Bool { self == Contact() }

  /// A way to reach somebody.
  package enum Way: String, CaseIterable, Hashable, Sendable {
    /// By mail.
    case mail
    /// By telephone.
    case telephone
    /// At a postal address.
    case address
    /// Through a form.
    case form
  }

  /// The ways that there are, each with its lines and what a link to it leads to, or nothing.
  package var ways: [(way: Way, lines: [String], link: String)] {
    let all: [(way: Way, lines: [String], link: String)] = [
      (.mail, [mail], "mailto:\(mail)"), (.telephone, [telephone], telephoneLink),
      (.address, address, ""), (.form, [form], form),
    ]
    return all.filter { !$0.lines.joined().isEmpty }
  }

  /// The number for a telephone to call.
  ///
  /// https://www.rfc-editor.org/rfc/rfc3966
  private var telephoneLink: String {
    // '(0)' between brackets is dialled only where the number before it is not.
    let dialled = telephone.hasPrefix("+") ? telephone.replacing("(0)", with: "") : telephone
    return "tel:" + dialled.filter { $0 == "+" || $0.isNumber }
  }
}

/// What stands at the foot of each page, after what the program says there.
package struct PublisherFooter: Hashable, Sendable {
  /// A text, or nothing.
  package var text: String
  /// Links.
  package var links: [FooterLink]

  /// Makes a footer; without anything, there is none.
  package init(text: String = "", links: [FooterLink] = []) {
    self.text = text
    self.links = links
  }
}

/// A link at the foot of each page.
package struct FooterLink: Hashable, Sendable {
  /// Its words.
  package let title: String
  /// Where it leads: a whole address, `mailto:` or `tel:`; or the file of a page below `content`, `pages/about.md`.
  package let address: String
  /// Where somebody has written this.
  package let position: TextPosition

  /// Makes a link.
  package init(title: String, address: String, position: TextPosition) {
    self.title = title
    self.address = address
    self.position = position
  }

  /// The file of the page that it leads to, below the site's folder; nil where it leads elsewhere.
  package var file: String? {
    address.hasSuffix(".md") && !address.contains(":") ? "\(contentFolder)/\(address)" : nil
  }
}

extension Site {
  /// Returns the page that an editor has written in a file.
  ///
  /// - Parameter path: The file, below the site's folder: `content/pages/about.md`.
  /// - Returns: The page; nil where there is none.
  package func page(writtenIn path: String) -> PageID? {
    for page in writtenPages + sets.flatMap({ ($0.landing.map { [$0] } ?? []) + $0.pages })
    where page.path == path {
      return page.id
    }
    return sets.lazy.flatMap(\.markers).first { $0.path == path }.map { .marker($0.id) }
  }

  /// Returns the file that a page is written in; nil for one that the program makes of many.
  package func file(of page: PageID) -> String? {
    switch page {
    case .marker(let id): self[id.set].marker(id.number).path
    case .glossary(let set): "\(contentFolder)/\(set.folder)/glossary.md"
    case .sources(let set): "\(contentFolder)/\(set.folder)/sources.yml"
    default: text(of: page)?.path
    }
  }
}

extension FooterLink {
  /// Returns where it leads, as documents on paper write it.
  ///
  /// - Parameter site: Its site.
  /// - Returns: A whole address; nil where it leads to a page, and that of the site is not known.
  package func wholeAddress(in site: Site) -> String? {
    guard let file else { return address }
    guard let base = site.settings.baseURL, let page = site.page(writtenIn: file) else {
      return nil
    }
    return base + site.address(of: page)
  }
}
