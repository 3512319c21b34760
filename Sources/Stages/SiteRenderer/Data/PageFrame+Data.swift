import ContentModel
import JSONWriting
import Wording

/// The version of the data; it grows when a field changes its meaning or goes, not when one is added.
let dataFormat = 1

extension PageFrame {
  /// Returns the fields that name a place: its identifier, its whole address where that is known, and its
  /// address from the file.
  func placeFields(_ place: Place) -> [(name: String, value: JSONValue)] {
    let whole = wholeAddress(of: place).map { [("address", JSONValue.text($0))] } ?? []
    return [("identifier", .text(site.identifier(of: place)))] + whole
      + [("page", .text(relativeAddress(of: place)))]
  }

  /// Returns the whole address of a place, where the site's is known.
  func wholeAddress(of place: Place) -> String? { site.wholeAddress(of: place) }

  /// Returns the address of a place for a text that may be taken elsewhere: the whole one where that is
  /// known, or else that from the page.
  func quotedAddress(of place: Place) -> String {
    wholeAddress(of: place) ?? relativeAddress(of: place)
  }

  private func relativeAddress(of place: Place) -> String {
    percentEncodedAddress(links.address(of: place))
  }

  /// Returns the fields that name a marker from another one's data.
  func markerFields(_ marker: MarkerID) -> [(name: String, value: JSONValue)] {
    [
      ("identifier", .text(site.identifier(of: Place(.marker(marker))))),
      ("set", .text(site[marker.set].settings.code)), ("label", .text(site.label(of: marker))),
      ("page", .text(links.address(of: .marker(marker)))),
    ]
  }
}

extension JSONValue {
  /// Makes an object of members, and of others that have a value.
  static func fields(
    _ members: [(name: String, value: JSONValue)], and others: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    .object(members + others.compactMap { name, value in value.map { (name, $0) } })
  }
}

/// Returns a text that is left out of the data where it is empty.
func optionalText(_ text: String) -> JSONValue? { text.isEmpty ? nil : .text(text) }
