import ContentModel
import Files
import JSONWriting
import Themes
import Wording

extension SitePages {
  /// What lets browsers install the questions of each set as an app: https://www.w3.org/TR/appmanifest/.
  var webManifests: [OutputFile] {
    site.sets.map { set in
      OutputFile(path: site.appAddress(of: set.id), contents: webManifest(of: set))
    }
  }

  private func webManifest(of set: MarkerSet) -> [UInt8] {
    let frame = frame(of: .questions(set.id))
    let questions = frame.links.address(of: .questions(set.id))
    return jsonFile { json in
      json.object { json in
        json.member(
          "name",
          frame.strings.text(
            .documentTitle, ["page": frame.strings.text(.questions), "site": set.settings.title]))
        json.member("short_name", set.settings.code)
        json.member("lang", frame.language)
        json.member("dir", textDirection(of: frame.language))
        json.member("start_url", questions)
        json.member("scope", "./")
        json.member("display", "standalone")
        let icons = Self.icons.compactMap { icon in theme.asset(named: icon.name).map { (icon, $0) }
        }
        json.member("icons", icons) { icon, json in
          json.object { json in
            json.member("src", frame.links.address(ofPath: icon.1.path))
            json.member("sizes", icon.0.sizes)
            json.member("type", icon.0.type)
            json.member("purpose", icon.0.purpose)
          }
        }
      }
    }
  }

  /// The icons that a theme can have.
  private static let icons: [(name: String, sizes: String, type: String, purpose: String?)] = [
    ("icon.svg", "any", "image/svg+xml", nil),
    ("icon-192.png", "192x192", "image/png", nil),
    ("icon-512.png", "512x512", "image/png", nil),
    ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
  ]
}
