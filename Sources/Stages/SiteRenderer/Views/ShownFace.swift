import ContentModel
import Diagnostics
import Files
import Themes
import Wording

/// What all pages show of who publishes them, worked out once.
final class SiteFace: Sendable {
  /// What the site says of it.
  let face: PublisherFace
  /// The logo.
  let logo: OutputFile?
  /// The style sheet of the colours that are not the theme's.
  let colors: OutputFile?
  /// Whether there is a logo, a contact or a text at the foot.
  let hasParts: Bool
  /// How the publisher can be reached.
  let ways: [(way: Contact.Way, lines: [String], link: String)]

  init(_ face: PublisherFace) {
    self.face = face
    ways = face.contact.ways
    hasParts = face.logo != nil || !ways.isEmpty || !face.footer.text.isEmpty
    logo = face.logo.map { logo in
      OutputFile(path: assetPath("logo", logo.ending, logo.contents), contents: logo.contents)
    }
    let sheet = Array(colorSheet(face.colors).utf8)
    colors =
      face.colors.isEmpty
      ? nil : OutputFile(path: assetPath("colours", "css", sheet), contents: sheet)
  }

  /// The files that pages load of it.
  var files: [OutputFile] { [logo, colors].compactMap(\.self) }
}

/// Returns the path of a file that changes with its content.
private func assetPath(_ name: String, _ ending: String, _ contents: [UInt8]) -> String {
  "assets/\(name).\(fingerprint(of: contents)).\(ending)"
}

/// Returns the style sheet of colours; whoever asks for more contrast, or for paper, has links as the theme has them.
private func colorSheet(_ colors: SiteColors) -> String {
  var sheet = ""
  if let link = colors.link {
    sheet += """
      @media screen and (not (prefers-contrast: more)) {
      :root { --link: \(lightDark(link.light.color, link.dark.color)); }
      }

      """
  }
  for (index, pair) in colors.phases.enumerated() {
    sheet += """
      .phase-\(index + 1) { --accent: \(lightDark(pair.light.color, pair.dark.color)); \
      --tint: \(lightDark(pair.lightTint, pair.darkTint)); }

      """
  }
  return sheet
}

private func lightDark(_ light: RGBColor, _ dark: RGBColor) -> String {
  "light-dark(\(light.text), \(dark.text))"
}

/// What every page shows of who publishes it, besides the name.
enum ShownFace {
  static let view = View<FramedPage> {
    Value.optionalObject("logo", "The picture of the publisher.", logoView) { page in
      page.frame.face.logo.flatMap { file in
        page.frame.face.face.logo.map {
          (logo: $0, address: page.frame.links.address(ofPath: file.path))
        }
      }
    }
    Value.optionalText(
      "colours-href", "The address of the style sheet of the site's own colours."
    ) { page in
      page.frame.face.colors.map { page.frame.links.address(ofPath: $0.path) }
    }
    Value.flag(
      "has-publisher-parts",
      "Whether there is a logo, a contact or a text at the foot, for which pages need styles."
    ) { $0.frame.face.hasParts }
    Value.flag("has-contact", "Whether anything is known of how to reach the publisher.") {
      !$0.frame.face.ways.isEmpty
    }
    Value.list("contact", "How the publisher can be reached.", of: wayView) { page in
      page.frame.face.ways.map { way in
        ShownWay(
          title: page.frame.strings.text(.title(of: way.way)), isForm: way.way == .form,
          lines: way.lines, link: way.link)
      }
    }
    Value.optionalText("footer-text", "What the publisher says at the foot of each page.") {
      $0.frame.face.face.footer.text.nonEmpty
    }
    Value.list(
      "footer-links", "The links at the foot of each page.",
      of: View<(title: String, address: String)> {
        Value.text("title", "The words of the link.") { $0.title }
        Value.text("href", "Its address.") { $0.address }
      }
    ) { page in
      page.frame.face.face.footer.links.compactMap { link in
        page.frame.address(of: link).map { (title: link.title, address: $0) }
      }
    }
    Value.optionalText(
      "edit-href", "The address at which the file of the page can be edited."
    ) { page in
      let face = page.frame.face.face
      guard face.editAddress != nil, let id = page.frame.id else { return nil }
      return page.frame.site.file(of: id).flatMap(face.editAddress)
    }
    Value.optionalText("feedback-href", "Where readers say what they think of the page.") { page in
      let face = page.frame.face.face
      guard face.feedback != nil, let id = page.frame.id else { return nil }
      return face.feedbackAddress(
        ofPageCalled: page.label.isEmpty ? page.title : "\(page.label) \(page.title)",
        at: page.frame.site.address(of: id))
    }
  }

  private static let logoView = View<(logo: Logo, address: String)> {
    Value.text("href", "Its address.") { $0.address }
    Value.text("text", "The text that stands in for it.") { $0.logo.text }
    Value.text("width", "How wide it is shown, in pixels.") { String($0.logo.width) }
    Value.text("height", "How high it is shown, in pixels.") { String($0.logo.height) }
  }

  private static let wayView = View<ShownWay> {
    Value.text("title", "What it is: `Telephone`.") { $0.title }
    Value.optionalText("href", "The address that it leads to; none of a postal address.") {
      $0.link.nonEmpty
    }
    Value.flag("is-form", "Whether it is a form, whose address is best shown as words.") {
      $0.isForm
    }
    Value.list(
      "lines", "What is written: one line, but of a postal address several.",
      of: View<(text: String, isLast: Bool)> {
        Value.text("text", "The line.") { $0.text }
        Value.flag("is-last", "Whether none follows it.") { $0.isLast }
      }
    ) { way in
      way.lines.enumerated().map { (text: $1, isLast: $0 == way.lines.count - 1) }
    }
  }

  private struct ShownWay: Sendable {
    let title: String
    let isForm: Bool
    let lines: [String]
    let link: String
  }
}

extension PageFrame {
  /// Returns where a link at the foot of the page leads; nil where nothing is published there.
  func address(of link: FooterLink) -> String? {
    guard let file = link.file else { return link.address }
    return site.page(writtenIn: file).map { links.address(of: $0) }
  }
}
