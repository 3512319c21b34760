import ContentModel
import Themes
import Wording

/// That a page, a set or a question is no longer current, as pages show it.
struct ShownRetirement: Sendable {
  let retirement: Retirement<Place>
  /// What stands in its place, or is to be looked at instead.
  let places: [Place]
  let frame: PageFrame

  init(_ retirement: Retirement<Place>, to places: [Place], _ frame: PageFrame) {
    (self.retirement, self.places, self.frame) = (retirement, places, frame)
  }

  /// Takes what a page has to say of itself or its set; nil where both are current.
  init?(ofPage frame: PageFrame) {
    guard let id = frame.id, let found = frame.site.retirement(of: id) else { return nil }
    self.init(found.retirement, to: found.places, frame)
  }

  /// Takes what is to be said of a question; nil where it is current.
  init?(of question: Question<Reference>, in marker: Marker, _ frame: PageFrame) {
    guard let retirement = marker.retirement(of: question) else { return nil }
    self.init(retirement, to: retirement.target.map { [$0] } ?? [], frame)
  }

  static let view = View<ShownRetirement> {
    Value.text("label", "In a word: superseded or withdrawn.") { $0.label }
    Value.optionalObject("date", "Since when.", ShownDay.view) { shown in
      shown.retirement.date.map { ShownDay($0, shown.frame) }
    }
    Value.optionalText("reason", "Why.") { $0.retirement.reason.nonEmpty }
    Value.optionalObject(
      "instead", "What stands in its place, or is to be looked at instead.",
      View<ShownRetirement> {
        Value.text("words", "What stands before the links.") {
          $0.frame.strings.wordsBeforePlaces(of: $0.retirement.kind)
        }
        Value.list("places", "What it is.", of: placeView) { shown in
          shown.places.map { PlaceInstead(place: $0, frame: shown.frame) }
        }
      }
    ) { $0.places.isEmpty ? nil : $0 }
  }

  private static let placeView = View<PlaceInstead> {
    Value.optionalText("label", "What people cite, where it is a marker or question: `QM2 Q3`.") {
      $0.name.label
    }
    Value.text("title", "The title.") { $0.name.title }
    Value.writtenText("href", "The address.") { entry, html in
      entry.frame.links.appendText(addressOf: entry.place, to: &html)
    }
    MarkerLink.setLanguage { entry in
      entry.place.page.set.flatMap { entry.frame.foreignLanguage(of: entry.frame.site[$0]) }
    }
  }

  /// In a word, what became of it.
  var label: String { frame.strings.label(of: retirement.kind) }

  /// All of it in plain words.
  var sentence: String {
    frame.strings.sentence(on: retirement, to: places, in: frame.site, from: frame.set?.id)
  }
}

/// Something that stands in the place of what is no longer current.
private struct PlaceInstead: Sendable {
  let place: Place
  let frame: PageFrame

  var name: (label: String?, title: String) {
    frame.site.name(of: place, from: frame.set?.id)
  }
}
