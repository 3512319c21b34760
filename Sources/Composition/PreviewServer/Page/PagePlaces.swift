import ContentModel
import Diagnostics

extension Site {
  /// Returns the file of the content that a page shows; nil for one made of many.
  func sourcePath(of page: PageID) -> String? {
    switch page {
    case .marker(let id): self[id.set].marker(id.number).path
    case .page, .landing, .home: text(of: page)?.path
    case .glossary(let set): "\(contentFolder)/\(set.folder)/glossary.md"
    case .sources(let set): "\(contentFolder)/\(set.folder)/sources.yml"
    default: nil
    }
  }

  /// Returns the page that shows a file of the content; nil where none shows it, or shows it alone.
  func page(showing path: String) -> PageID? {
    for set in sets {
      if let marker = set.markers.first(where: { $0.path == path }) { return .marker(marker.id) }
      let others = [.landing(set.id), .glossary(set.id), .sources(set.id)] + set.pages.map(\.id)
      if let page = others.first(where: { sourcePath(of: $0) == path }) { return page }
    }
    return writtenPages.first { $0.path == path }?.id
  }

  /// Returns the addresses on a page with the lines of the file they come from, in the order of the file.
  func places(on page: PageID) -> [(line: Int, anchor: String)] {
    let places: [(line: Int, anchor: String)] =
      switch page {
      case .marker(let id): self[id.set].marker(id.number).sections.flatMap(sectionPlaces)
      case .page, .landing, .home: headingPlaces(text(of: page)?.content ?? [])
      case .glossary(let set): self[set].terms.map { (Int($0.position.line), $0.anchor) }
      default: []
      }
    return places.sorted { $0.line < $1.line }
  }
}

private func sectionPlaces(_ section: Section<Reference>) -> [(line: Int, anchor: String)] {
  let id = section.definition.id
  return [(Int(section.position.line), id)]
    + section.parts.flatMap { part -> [(line: Int, anchor: String)] in
      switch part {
      case .prose(let blocks): headingPlaces(blocks)
      case .questions(let questions): questions.map { (Int($0.position.line), $0.anchor) }
      case .points(let points):
        points.map { (Int($0.position.line), pointAnchor(section: id, number: $0.number)) }
      case .measures(let measures):
        measures.map { (Int($0.position.line), pointAnchor(section: id, number: $0.number)) }
      }
    }
}

private func headingPlaces(_ blocks: [LinkedBlock]) -> [(line: Int, anchor: String)] {
  blocks.compactMap { block in
    if case .heading(_, let anchor, _) = block.kind {
      (Int(block.position.line), anchor)
    } else {
      nil
    }
  }
}
