import ContentModel
package import Diagnostics
import Files

extension AssistedSite {
  /// Returns all places that name the thing at a place, in the order of the files.
  ///
  /// Cost: the files that can name it are read, and no others. A term can stand in every file of its set.
  package func references(
    to place: SourcePosition, includingDefinition: Bool
  ) -> [SourceRange] {
    guard let occurrence = occurrence(at: place) else { return [] }
    return occurrences(of: occurrence.thing).filter {
      includingDefinition || $0.form != .definition
    }.map(\.range)
  }

  /// Returns all places of the site that name a thing, in the order of the files.
  func occurrences(of thing: NamedThing) -> [Occurrence] {
    var found: [Occurrence] = []
    forEachFile(naming: thing, traces: traces(of: thing)) { _, named in
      found += named.occurrences.filter { $0.thing.isPart(of: thing) }
    }
    return found
  }

  /// Calls a function with each file that can name a thing, and what it names; in the order of the files.
  ///
  /// - Parameters:
  ///   - thing: The thing.
  ///   - traces: Texts of which such a file has one; none to read all that can name it.
  ///   - body: What is called.
  /// - Throws: What the function throws.
  func forEachFile<Failure: Error>(
    naming thing: NamedThing, traces: [String],
    _ body: (AssistedFile, NamedInText) throws(Failure) -> Void
  ) throws(Failure) {
    let wanted = traces.map(folded)
    for path in filesNaming(thing) {
      guard let file = file(path) else { continue }
      if !wanted.isEmpty, !hold(file.bytes, oneOf: wanted) { continue }
      // Phases stand in front matter alone.
      if case .phase = thing {
        try body(file, namedByKeys(of: file))
      } else {
        try body(file, named(in: file))
      }
    }
  }

  /// Returns the files that can name a thing, sorted.
  ///
  /// Of markers, the site knows which refer to what; all other texts are looked through.
  func filesNaming(_ thing: NamedThing) -> [String] {
    var (markers, others) = textFiles()
    var paths: Set<String> = []
    switch thing {
    case .marker(let id), .question(let id, _), .point(let id, _, _), .sectionOfMarker(let id, _):
      paths = filesReferring(to: id)
    case .heading(let path, _):
      if let id = marker(ofFile: path)?.id {
        paths = filesReferring(to: id)
      } else {
        paths = Set(markers)
      }
    case .source(let id):
      let cited = set(id.set)?.sources.first { $0.source.key == id.key }
      for use in cited?.uses ?? [] {
        if case .marker(let id) = use.place.page, let path = marker(id)?.path { paths.insert(path) }
      }
      if set(id.set)?.linkedSources.contains(id.key) == true { paths = Set(markers) }
    case .phase(let id, let phase):
      others = ["\(contentFolder)/\(id.folder)/set.yml"]
      guard let set = set(id),
        let index = set.settings.phases.firstIndex(where: { $0.id == phase })
      else { break }
      paths = Set(set.markers.lazy.filter { $0.phase == index }.map(\.path))
      markers = markers.filter { $0.hasPrefix("\(contentFolder)/\(id.folder)/") }
    case .section(let id, _), .term(let id, _):
      paths = Set(markers.filter { $0.hasPrefix("\(contentFolder)/\(id.folder)/") })
      if case .section = thing { paths = Set(markers) }
    case .page, .file, .set, .address, .object: paths = Set(markers)
    }
    // Markers that are not published are none of the site's.
    paths.formUnion(markers.filter { marker(ofFile: $0) == nil })
    return paths.union(others).sorted()
  }

  private func filesReferring(to id: MarkerID) -> Set<String> {
    guard let marker = marker(id) else { return [] }
    let ids = marker.backlinks.map(\.marker) + marker.related
    let followed = (site?.sets ?? []).lazy.flatMap(\.markers).filter {
      $0.placesInstead.contains { $0.marker == id }
    }
    return Set(ids.compactMap { self.marker($0)?.path } + followed.map(\.path) + [marker.path])
  }

  /// The texts of the site: those of markers, and all others.
  func textFiles() -> (markers: [String], others: [String]) {
    var (markers, others): ([String], [String]) = ([], [])
    for entry in files.entries {
      guard case .file = entry.kind, let kind = AssistedFile.Kind(entry.path) else { continue }
      if case .marker = kind { markers.append(entry.path) } else { others.append(entry.path) }
    }
    return (markers, others)
  }
}

extension NamedThing {
  /// Whether it is another thing, or one that has its name from that.
  func isPart(of other: NamedThing) -> Bool {
    switch (self, other) {
    case (.sectionOfMarker(let id, let section), .section(let set, let other)):
      id.set == set && section == other
    case (.point(let id, let section, _), .section(let set, let other)):
      id.set == set && section == other
    default: self == other
    }
  }
}
