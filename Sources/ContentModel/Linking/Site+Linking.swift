package import Diagnostics
import ParallelWork

extension Site {
  /// Finds what every link of a draft means, and so makes a site.
  ///
  /// A link that leads nowhere becomes a finding, and its text stays without it. Pure: the same draft
  /// gives the same site and findings. Cost: linear in the length of the texts.
  package static func linking(_ draft: Draft) async -> Reported<Site> {
    let table = SymbolTable(draft)
    var diagnostics: [Diagnostic] = []
    var linked: [LinkedSet] = []
    for set in draft.sets {
      let result = await linkSet(set, table)
      diagnostics += result.diagnostics
      linked.append(result.value)
    }
    var records = linked.flatMap(\.records)
    var pages: [Page] = []
    for page in draft.pages {
      let result = linkPage(page, as: .page(nil, name: page.name), set: nil, table)
      pages.append(result.page)
      records.append(result.record)
    }
    diagnostics += records.flatMap(\.diagnostics)

    let backlinks = collectBacklinks(linked.flatMap(\.markers))
    var uses: [SourceID: [SourceUse]] = [:]
    for record in records {
      for (source, use) in record.citations where uses[source]?.last != use {
        uses[source, default: []].append(use)
      }
    }
    let site = Site(
      settings: draft.settings,
      sets: linked.map { $0.makeSet(backlinks: backlinks, uses: uses) },
      pages: pages.sorted { $0.title < $1.title },
      files: records.reduce(into: Set<String>()) { $0.formUnion($1.files) }.sorted(),
      linkCount: records.reduce(0) { $0 + $1.linkCount })
    return Reported(site, diagnostics)
  }
}

/// A page or part of one with what its texts refer to.
func linkPage(
  _ draft: PageDraft, as id: PageID, set: SetID?, _ table: SymbolTable
) -> (page: Page, record: LinkRecord) {
  var linker = TextLinker(table, LinkContext(path: draft.path, page: id, set: set))
  let page = Page(
    id: id, title: draft.title, description: draft.description, reviewed: draft.reviewed,
    content: linker.link(draft.content))
  return (page, linker.record)
}

/// Turns the mentions of all markers around.
private func collectBacklinks(_ markers: [LinkedMarker]) -> [MarkerID: [Backlink]] {
  var backlinks: [MarkerID: [Backlink]] = [:]
  for marker in markers {
    for target in marker.mentions {
      var sections: [SectionDefinition] = []
      for (mentioned, section) in marker.record.mentions where mentioned == target {
        if let section, !sections.contains(section) { sections.append(section) }
      }
      backlinks[target, default: []].append(Backlink(marker: marker.id, sections: sections))
    }
  }
  return backlinks
}
