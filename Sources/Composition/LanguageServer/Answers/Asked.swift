import Assistance
import Diagnostics
import Files
import JSONReading
import JSONWriting

/// A site that is asked something, as it was when the question came.
struct Asked: Sendable {
  /// The folder of the site.
  let root: String
  /// The site.
  let state: SiteState
  /// What the client can do.
  let client: ClientAbilities

  /// What can be asked of the site.
  var assisted: AssistedSite { state.assisted }

  /// Returns the address of the page that explains findings of a kind; nil where there is none, or the client does
  /// not show it.
  func page(of code: DiagnosticCode) -> String? {
    client.linksCodes ? state.page(of: code) : nil
  }

  /// Returns the text of a file; nil where it cannot be read.
  func places(of path: String) -> TextPlaces? {
    if let document = state.texts.documents[path] { return document.places }
    return (try? assisted.files.contents(of: path)).map { TextPlaces($0, client.encoding) }
  }

  /// Returns the address of a file, as the client writes it where it has it open.
  func address(of path: String) -> String {
    state.texts.documents[path]?.address ?? fileAddress(ofPath: "\(root)/\(path)")
  }

  /// Returns where stretches of files are; leaves out those of files that cannot be read.
  func locations(of ranges: [SourceRange]) -> [ClientLocation] {
    var texts: [String: TextPlaces?] = [:]
    return ranges.compactMap { range in
      let places = texts[range.path] ?? places(of: range.path)
      texts[range.path] = places
      return places.map {
        ClientLocation(
          address: address(of: range.path), range: $0.range(from: range.start, to: range.end))
      }
    }
  }
}

/// A stretch of a file, for a client.
struct ClientLocation: Hashable, Sendable {
  let address: String
  let range: ClientRange
}

/// A question about a place in a file of a site.
struct AskedPlace: Sendable {
  let asked: Asked
  /// The file, from the folder of the site.
  let path: String
  /// Its text.
  let places: TextPlaces

  /// Returns a place of the client as one of the site.
  func place(_ value: JSONValue?) throws(ResponseError) -> SourcePosition {
    places.place(of: try ClientPosition(value)).inFile(path)
  }

  /// Returns a stretch of the site for the client; it is one of this file.
  func range(_ range: SourceRange) -> ClientRange {
    places.range(from: range.start, to: range.end)
  }

  /// Returns a stretch of the client as one of the site.
  func sourceRange(_ range: ClientRange) -> SourceRange {
    SourceRange(
      path: path, start: places.place(of: range.start), end: places.place(of: range.end))
  }
}

extension JSONWriter {
  /// Writes a `Position` of the protocol.
  mutating func position(_ position: ClientPosition) {
    object { json in
      json.member("line", position.line)
      json.member("character", position.character)
    }
  }

  /// Writes a `Range` of the protocol.
  mutating func range(_ range: ClientRange) {
    object { json in
      json.name("start")
      json.position(range.start)
      json.name("end")
      json.position(range.end)
    }
  }

  /// Writes a member that is a range.
  mutating func member(_ name: String, _ range: ClientRange) {
    self.name(name)
    self.range(range)
  }

  /// Writes a `Location` of the protocol.
  mutating func location(_ location: ClientLocation) {
    object { json in
      json.member("uri", location.address)
      json.member("range", location.range)
    }
  }
}
