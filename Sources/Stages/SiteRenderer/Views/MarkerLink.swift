import ByteWriting
import ContentModel
import Themes
import Wording

/// A link to a marker, as a page shows it.
struct MarkerLink: Sendable {
  let marker: Marker
  let set: MarkerSet
  let frame: PageFrame

  init(_ id: MarkerID, _ frame: PageFrame) {
    set = frame.site[id.set]
    marker = set.marker(id.number)
    self.frame = frame
  }

  init(_ marker: Marker, of set: MarkerSet, _ frame: PageFrame) {
    (self.marker, self.set, self.frame) = (marker, set, frame)
  }

  static let view = View<MarkerLink> {
    Value.writtenText("label", "What people cite: `QM2`.") { link, html in
      // A page of another set has to name the set.
      if link.frame.set?.id != link.set.id {
        html.appendEscaped(link.set.settings.code)
        html += " "
      }
      html.appendEscaped(link.set.settings.label(link.marker.id.number))
    }
    Value.text("title", "The title of the marker.") { $0.marker.title }
    Value.writtenText("href", "The address of its page.") { link, html in
      link.frame.links.appendText(addressOf: Place(.marker(link.marker.id)), to: &html)
    }
    setLanguage { $0.frame.foreignLanguage(of: $0.set) }
  }

  /// The language of the set of a subject.
  static func setLanguage<Subject>(
    _ language: @escaping @Sendable (Subject) -> String?
  ) -> Value<Subject> {
    .optionalText(
      "set-language", "The language of its set, where it is not that of the page.", language)
  }
}
