import ContentModel
import Files
import JSONWriting
import Themes
import Wording

extension SitePages {
  /// What lets browsers install the questions of each set as an app: https://www.w3.org/TR/appmanifest/.
  var webManifests: [OutputFile] {
    site.sets.map { set in
      OutputFile(path: site.appAddress(of: set.id), contents: webManifest(of: set).file())
    }
  }

  private func webManifest(of set: MarkerSet) -> JSONValue {
    let frame = frame(of: .questions(set.id))
    let questions = frame.links.address(of: .questions(set.id))
    let name = frame.strings.text(
      .documentTitle, ["page": frame.strings.text(.questions), "site": set.settings.title])
    let icons = Self.icons.compactMap { icon in
      theme.asset(named: icon.name).map { file in
        JSONValue.fields([
          "src": .text(frame.links.address(ofPath: file.path)), "sizes": .text(icon.sizes),
          "type": .text(icon.type), "purpose": icon.purpose.map { .text($0) },
        ])
      }
    }
    return .fields([
      "name": .text(name), "short_name": .text(set.settings.code),
      "lang": .text(frame.language), "dir": .text(textDirection(of: frame.language)),
      "start_url": .text(questions), "scope": .text("./"), "display": .text("standalone"),
      "icons": .list(icons),
    ])
  }

  /// The icons that a theme can have.
  private static let icons: [(name: String, sizes: String, type: String, purpose: String?)] = [
    ("icon.svg", "any", "image/svg+xml", nil),
    ("icon-192.png", "192x192", "image/png", nil),
    ("icon-512.png", "512x512", "image/png", nil),
    ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
  ]
}
