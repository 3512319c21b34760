import ByteWriting
import ContentModel
import JSONWriting
import Wording

/// The version of the data; it grows when a field changes its meaning or goes, not when one is added.
let dataFormat = 1

extension PageFrame {
  /// Returns the whole address of a place, where the site's is known.
  func wholeAddress(of place: Place) -> String? { site.wholeAddress(of: place) }

  /// Returns the address of a place for a text that may be taken elsewhere: the whole one where that is
  /// known, or else that from the page.
  func quotedAddress(of place: Place) -> String {
    wholeAddress(of: place) ?? percentEncodedAddress(links.address(of: place))
  }
}

extension PageFrame {
  /// Appends ``wholeAddress(of:)``, where the site's address is known.
  func append(wholeAddressOf place: Place, to text: inout UTF8Buffer) {
    guard let base = site.settings.baseURL else { return }
    text += base
    append(addressOf: place, by: PageLinks.fromOutputFolder(site), to: &text)
  }

  /// Appends ``quotedAddress(of:)``.
  func append(quotedAddressOf place: Place, to text: inout UTF8Buffer) {
    if site.settings.baseURL == nil {
      append(addressOf: place, by: links, to: &text)
    } else {
      append(wholeAddressOf: place, to: &text)
    }
  }

  /// Appends the address of a place, percent-encoded.
  func append(addressOf place: Place, by links: PageLinks, to text: inout UTF8Buffer) {
    let start = text.count
    links.append(addressOf: place, to: &text)
    text.percentEncode(from: start)
  }
}

/// A place as the data names it.
struct NamedPlace: Sendable {
  let place: Place
  let frame: PageFrame

  init(_ place: Place, _ frame: PageFrame) { (self.place, self.frame) = (place, frame) }

  /// Returns the field with the name of a place among all there is.
  static func identifier(_ summary: String) -> Member<NamedPlace> {
    .written(DataField("identifier", .identifier, summary)) { named, json in
      json.text { named.frame.site.append(identifierOf: named.place, to: &$0) }
    }
  }

  /// Returns the field with the whole address of a place, where the site's is known.
  static func wholeAddress(_ summary: String) -> Member<NamedPlace> {
    Member.written(DataField("address", .wholeAddress, summary).optional) { named, json in
      json.text { named.frame.append(wholeAddressOf: named.place, to: &$0) }
    }.where { $0.frame.site.settings.baseURL != nil }
  }

  /// Returns the field with the address of a place from the file.
  static func address(_ summary: String) -> Member<NamedPlace> {
    .written(DataField("page", .address, summary)) { named, json in
      json.text { named.frame.append(addressOf: named.place, by: named.frame.links, to: &$0) }
    }
  }

  /// Returns the three fields that name a place.
  static func members(
    identifier: String, address: String, page: String
  ) -> [Member<NamedPlace>] {
    [Self.identifier(identifier), wholeAddress(address), Self.address(page)]
  }
}

extension Array {
  /// Returns fields of a part as fields of the whole.
  func of<Part, Whole>(
    _ part: @escaping @Sendable (Whole) -> Part
  ) -> [Member<Whole>] where Element == Member<Part> {
    map { $0.of(part) }
  }
}
