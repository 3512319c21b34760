import Assistance
import Files
import JSONReading

/// A text that is open in the client: what it says now, whatever the disk has.
struct OpenDocument: Sendable {
  /// Its address, as the client writes it.
  let address: String
  /// Its file; nil where it has none.
  let path: String?
  /// What the client calls this state of it; nil where it says nothing.
  private(set) var version: Int?
  /// A number that no other text of this server has.
  private(set) var number: Int
  /// The text.
  private(set) var places: TextPlaces
  /// Whether its file was seen on the disk while it was open.
  var wasOnDisk = false

  /// Opens a document.
  ///
  /// - Parameters:
  ///   - item: A `TextDocumentItem` of the protocol.
  ///   - number: A number that no other text has.
  ///   - encoding: How the client counts.
  /// - Throws: ``ResponseError`` where the item is none.
  init(
    _ item: JSONValue?, number: Int, _ encoding: TextUnits
  ) throws(ResponseError) {
    guard let address = item?["uri"]?.text else { throw .missing("uri") }
    guard let text = item?["text"]?.text else { throw .missing("text") }
    self.address = address
    path = filePath(ofAddress: address)
    version = item?["version"]?.integer
    self.number = number
    places = TextPlaces(Array(text.utf8), encoding)
  }

  /// Changes the text.
  ///
  /// - Parameters:
  ///   - changes: `TextDocumentContentChangeEvent`s, of which each is about the text after the one before; one
  ///     without a range is the whole text.
  ///   - version: What the client calls the text afterwards.
  ///   - number: A number that no other text has.
  ///   - encoding: How the client counts.
  /// - Throws: ``ResponseError`` where a change is none; the text is then as it was.
  mutating func change(
    _ changes: [JSONValue], version: Int?, number: Int, _ encoding: TextUnits
  ) throws(ResponseError) {
    var changed = places
    for change in changes {
      guard let text = change["text"]?.text else { throw .missing("text") }
      if let range = change["range"], range.isThere {
        changed = changed.replacing(try ClientRange(range), with: text)
      } else {
        changed = TextPlaces(Array(text.utf8), encoding)
      }
    }
    (places, self.version, self.number) = (changed, version, number)
  }
}

extension ClientPosition {
  /// Reads a `Position` of the protocol.
  init(_ value: JSONValue?) throws(ResponseError) {
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer else {
      throw .missing("position")
    }
    self.init(line: line, character: character)
  }
}

extension ClientRange {
  /// Reads a `Range` of the protocol.
  init(_ value: JSONValue?) throws(ResponseError) {
    guard let value, value.isThere else { throw .missing("range") }
    self.init(start: try ClientPosition(value["start"]), end: try ClientPosition(value["end"]))
  }
}
