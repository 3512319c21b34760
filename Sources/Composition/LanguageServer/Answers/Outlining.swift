import Assistance
import Diagnostics
import JSONReading
import JSONWriting

extension AskedPlace {
  /// Answers `textDocument/documentSymbol`.
  func documentSymbol(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let symbols = asked.assisted.outline(of: path).map { PlacedSymbol($0, in: places) }
    if asked.client.takesLevels {
      return .list(symbols) { symbol, json in symbol.write(to: &json) }
    }
    let address = asked.address(of: path)
    return .list(symbols.flatMap { $0.flattened(inside: nil) }) { entry, json in
      let (symbol, container) = entry
      json.object { json in
        json.member("name", symbol.name)
        json.member("kind", symbol.kind)
        json.name("location")
        json.location(ClientLocation(address: address, range: symbol.range))
        json.member("containerName", container)
      }
    }
  }

  /// Answers `textDocument/foldingRange`.
  func foldingRange(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    .list(asked.assisted.folds(of: path).filter { $0.lowerBound < $0.upperBound }) { fold, json in
      json.object { json in
        json.member("startLine", fold.lowerBound - 1)
        json.member("endLine", fold.upperBound - 1)
      }
    }
  }
}

extension Asked {
  /// How many symbols of a workspace are sent at once; whoever types on gets others.
  static let maximumSymbols = 500

  /// Returns the symbols that a query names, each with where it is.
  func symbols(matching query: String) -> [(Symbol, ClientLocation)] {
    let symbols = assisted.symbols(matching: query).prefix(Self.maximumSymbols)
    let locations = locations(of: symbols.map(\.nameRange))
    // A file that cannot be read any more has no symbols.
    guard locations.count == symbols.count else { return [] }
    return Array(zip(symbols, locations))
  }
}

/// Writes a `SymbolInformation` of the protocol.
func write(_ symbol: Symbol, at location: ClientLocation, to json: inout JSONWriter) {
  json.object { json in
    json.member("name", symbol.name)
    json.member("kind", symbolKind(symbol.kind))
    json.name("location")
    json.location(location)
    if !symbol.detail.isEmpty { json.member("containerName", symbol.detail) }
  }
}

/// A symbol of one text, with its places as the client has them.
private struct PlacedSymbol: Sendable {
  let name: String
  let detail: String
  let kind: Int
  let range: ClientRange
  let nameRange: ClientRange
  let children: [PlacedSymbol]

  init(_ symbol: Symbol, in places: TextPlaces) {
    // The protocol has no symbol without a name.
    name = symbol.name.isEmpty ? "…" : symbol.name
    (detail, kind) = (symbol.detail, symbolKind(symbol.kind))
    range = places.range(from: symbol.range.start, to: symbol.range.end)
    nameRange = places.range(from: symbol.nameRange.start, to: symbol.nameRange.end)
    children = symbol.children.map { PlacedSymbol($0, in: places) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      if !detail.isEmpty { json.member("detail", detail) }
      json.member("kind", kind)
      json.member("range", range)
      json.member("selectionRange", nameRange)
      if !children.isEmpty {
        json.member("children", children) { child, json in child.write(to: &json) }
      }
    }
  }

  func flattened(inside container: String?) -> [(PlacedSymbol, String?)] {
    [(self, container)] + children.flatMap { $0.flattened(inside: name) }
  }
}

/// The number that the protocol has for what a symbol is.
private func symbolKind(_ kind: Completion.Kind) -> Int {
  switch kind {
  case .marker: 5  // a class
  case .question, .point: 8  // a field
  case .section, .phase: 3  // a namespace
  case .source: 18  // an array: what has entries of its own
  case .term: 14  // a constant
  case .locator, .value: 15  // a text
  case .key: 20  // a key
  case .path: 1  // a file
  case .anchor: 20  // a key
  }
}
