import ContentModel
import Diagnostics

/// Finds what is current and leads readers to something that no longer is, without saying so.
///
/// What says that it stays in searches and lists may be referred to like anything else.
///
/// Cost: linear in the length of the texts; done only where something is no longer current.
func checkOutdatedReferences(in site: Site) -> [Diagnostic] {
  var checker = OutdatedReferences(site: site)
  for set in site.sets {
    checker.check(set.retirement, path: "\(contentFolder)/\(set.id.folder)/set.yml")
    for marker in set.markers { checker.check(marker) }
    for page in [set.landing].compactMap(\.self) + set.pages { checker.check(page) }
    guard set.isListed else { continue }
    let glossary = "\(contentFolder)/\(set.id.folder)/glossary.md"
    checker.check(set.glossaryIntroduction, path: glossary)
    for term in set.terms { checker.check(term.definition, path: glossary) }
  }
  for page in site.writtenPages { checker.check(page) }
  return checker.diagnostics
}

private struct OutdatedReferences {
  let site: Site
  var diagnostics: [Diagnostic] = []

  mutating func check(_ marker: Marker) {
    check(marker.retirement, path: marker.path)
    for question in marker.questions where question.isRetired {
      check(marker.retirement(of: question), path: marker.path)
    }
    guard marker.isListed, site[marker.id.set].isListed else { return }
    for section in marker.sections { check(section.current.blocks, path: marker.path) }
  }

  mutating func check(_ page: Page) {
    check(page.retirement, path: page.path)
    if site.isListed(page.id) { check(page.content, path: page.path) }
  }

  /// Checks that what stands in the place of something is current itself.
  mutating func check(_ retirement: Retirement<Place>?, path: String) {
    guard let retirement, let target = retirement.target,
      let other = site.ownRetirement(of: target), !other.staysListed
    else { return }
    report(
      at: retirement.position.inFile(path),
      "\(name(of: target)) stands in the place of this, and is \(other.kind.rawValue) itself", other
    )
  }

  mutating func check(_ blocks: [LinkedBlock], path: String) {
    var found: [(place: Place, position: TextPosition)] = []
    blocks.forEachText { collect(in: $0, into: &found) }
    for (place, position) in found {
      guard let retirement = site.ownRetirement(of: place), !retirement.staysListed else {
        continue
      }
      report(
        at: position.inFile(path),
        "this leads to \(name(of: place)), which is \(retirement.kind.rawValue)", retirement)
    }
  }

  private mutating func report(
    at position: SourcePosition, _ summary: String, _ retirement: Retirement<Place>
  ) {
    diagnostics.append(
      Diagnostic(
        .outdatedReference, at: position, summary,
        hint: retirement.target.map { "\(name(of: $0)) stands in its place: name that" }
          ?? "say what is meant in words of its own, or take the reference out"))
  }

  private func name(of place: Place) -> String {
    if place.marker != nil { return site.label(of: place) }
    if case .landing(let set) = place.page { return "the set '\(set.folder)'" }
    return "'\(site.address(of: place.page))'"
  }
}

/// Collects the places that running text leads to, each with where it does.
private func collect(
  in inlines: [LinkedInline], into found: inout [(place: Place, position: TextPosition)]
) {
  for inline in inlines {
    switch inline {
    case .reference(.place(let place, _), let content):
      if let position = firstPosition(in: content) { found.append((place, position)) }
    case .emphasis(let content), .strong(let content): collect(in: content, into: &found)
    case .note(let note):
      if note.use == 1 { note.content.forEachText { collect(in: $0, into: &found) } }
    case .text, .softBreak, .lineBreak, .code, .reference, .image: break
    }
  }
}

private func firstPosition(in inlines: [LinkedInline]) -> TextPosition? {
  for inline in inlines {
    switch inline {
    case .text(_, let position): return position
    case .emphasis(let content), .strong(let content), .reference(_, let content):
      if let position = firstPosition(in: content) { return position }
    case .code, .softBreak, .lineBreak, .note, .image: break
    }
  }
  return nil
}
