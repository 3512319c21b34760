import Assistance
import Diagnostics
import JSONReading
import JSONWriting

extension AskedPlace {
  /// Answers `textDocument/definition`.
  func definition(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    locations(asked.assisted.definitions(at: try place(parameters["position"])))
  }

  /// Answers `textDocument/references`.
  func references(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let isWhole = parameters["context"]?["includeDeclaration"]?.isTrue ?? false
    return locations(
      asked.assisted.references(
        to: try place(parameters["position"]), includingDefinition: isWhole))
  }

  private func locations(_ ranges: [SourceRange]) -> WrittenValue {
    .list(asked.locations(of: ranges)) { location, json in json.location(location) }
  }

  /// Answers `textDocument/documentLink`.
  func documentLink(_ parameters: JSONValue) throws(ResponseError) -> WrittenValue {
    let links = asked.assisted.links(of: path).map { link in
      let target =
        switch link.target {
        case .file(let path): asked.address(of: path)
        case .address(let address): address
        }
      return ClientLocation(address: target, range: range(link.range))
    }
    return .list(links) { link, json in
      json.object { json in
        json.member("range", link.range)
        json.member("target", link.address)
      }
    }
  }
}
