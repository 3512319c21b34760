import ContentModel
package import Diagnostics

extension AssistedSite {
  /// Returns where the thing at a place is written down.
  ///
  /// - Parameter place: A place in a file of the site.
  /// - Returns: The stretch that gives it its name: a number, an id, a heading; the beginning of a question or a file.
  package func definitions(at place: SourcePosition) -> [SourceRange] {
    guard let occurrence = occurrence(at: place) else { return [] }
    if case .sectionOfMarker(let id, let section) = occurrence.thing,
      occurrence.form == .definition
    {
      return definitions(of: .section(id.set, section))
    }
    return definitions(of: occurrence.thing)
  }

  /// Returns where a thing is written down.
  func definitions(of thing: NamedThing) -> [SourceRange] {
    switch thing {
    case .question(let id, let anchor):
      guard let marker = marker(id),
        let question = marker.questions.first(where: { $0.anchor == anchor })
      else { return [] }
      return [restOfLine(at: question.position.inFile(marker.path))].compactMap(\.self)
    case .point(let id, let section, let anchor):
      guard let marker = marker(id), let position = marker.entry(section, anchor) else { return [] }
      return [restOfLine(at: position.inFile(marker.path))].compactMap(\.self)
    case .page(let path), .file(let path):
      return [SourceRange(path: path, start: .start, end: .start)]
    case .set(let id):
      let path = "\(contentFolder)/\(id.folder)/set.yml"
      return [SourceRange(path: path, start: .start, end: .start)]
    case .address: return []
    case .object(let object):
      return site?.inventories.first { $0.code == object.code }.map {
        [SourceRange(path: $0.path, start: .start, end: .start)]
      } ?? []
    default:
      guard let path = fileOfDefinition(of: thing), let file = file(path) else { return [] }
      let found = occurrences(in: file).filter { $0.form == .definition && $0.thing == thing }
      return found.map(\.range)
    }
  }

  /// Returns the file that a thing is written down in; nil where nothing tells.
  func fileOfDefinition(of thing: NamedThing) -> String? {
    switch thing {
    case .marker(let id), .question(let id, _), .point(let id, _, _), .sectionOfMarker(let id, _):
      marker(id)?.path
    case .section(let set, _), .phase(let set, _): "\(contentFolder)/\(set.folder)/set.yml"
    case .source(let id): "\(contentFolder)/\(id.set.folder)/sources.yml"
    case .term(let set, _): "\(contentFolder)/\(set.folder)/glossary.md"
    case .heading(let path, _), .page(let path), .file(let path): path
    case .set(let set): "\(contentFolder)/\(set.folder)/set.yml"
    case .address, .object: nil
    }
  }

  /// Returns a line of a file from a place on; nil where there is no such line.
  func restOfLine(at place: SourcePosition) -> SourceRange? {
    guard let file = file(place.path) else { return nil }
    let start = file.offset(of: place)
    return file.range(start..<max(start, file.line(place.line).upperBound))
  }
}

extension Marker {
  /// Returns where an entry of a list section stands; nil where there is none of that address.
  func entry(_ section: String, _ anchor: String) -> TextPosition? {
    guard let section = sections.first(where: { $0.definition.id == section }) else { return nil }
    for part in section.parts {
      switch part {
      case .points(let points):
        if let point = points.first(where: {
          pointAnchor(section: section.definition.id, number: $0.number) == anchor
        }) {
          return point.position
        }
      case .measures(let measures):
        if let measure = measures.first(where: {
          pointAnchor(section: section.definition.id, number: $0.number) == anchor
        }) {
          return measure.position
        }
      case .prose, .questions: continue
      }
    }
    return nil
  }
}
