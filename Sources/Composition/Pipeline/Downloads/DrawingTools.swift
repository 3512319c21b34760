import ContentModel
import Digests
import Files
import HandoutRenderer
import Themes
import Typesetter

/// All that documents are drawn with, besides their data.
struct DrawingTools: Sendable {
  /// A digest of all of it.
  let style: String
  private let typst: Typst
  /// Whether the theme has templates for documents.
  let hasTemplates: Bool
  private let files: [OutputFile]
  private let fonts: Fonts

  /// Takes the templates of a theme, and the logo of a site.
  init(_ typst: Typst, theme: Theme, logo: Logo?, fonts: Fonts) {
    self.typst = typst
    self.fonts = fonts
    let templates = theme.files(in: "handouts")
    hasTemplates = !templates.isEmpty
    files =
      templates
      + (logo.map { [OutputFile(path: HandoutFace.path(of: $0), contents: $0.contents)] } ?? [])
    style = styleDigest(files, fonts, typst)
  }

  /// Makes what draws.
  func makeTypesetter() -> Typesetter { Typesetter(typst, templates: files, fonts: fonts) }
}

/// Returns a digest of all that documents are drawn with, besides their data.
///
/// Fonts count by their size and the time of their last change: reading megabytes of them would take
/// longer than all else in a build that draws nothing.
private func styleDigest(_ templates: [OutputFile], _ fonts: Fonts, _ typst: Typst) -> String {
  var bytes = Array("\(typst.name)\n".utf8)
  for font in fonts.files { bytes += "\(font.name) \(font.mark)\n".utf8 }
  for template in templates {
    bytes += "\(template.path) \(template.contents.count)\n".utf8
    bytes += template.contents
  }
  return sha256(bytes)
}
