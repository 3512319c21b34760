package import Diagnostics
import ParallelWork

extension Site {
  /// Finds what every link of a draft means, and so makes a site.
  ///
  /// A link that leads nowhere becomes a finding, and its text stays without it. Pure: the same draft
  /// gives the same site and findings. Cost: linear in the length of the texts.
  package static func linking(_ draft: consuming Draft) async -> Reported<Site> {
    var nothing: KnownLinks?
    return await linking(draft, knowing: &nothing)
  }

  /// Finds what every link of a draft means, but of the markers only those of which it is not known.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - known: What is known of an earlier linking, and then of this one; nil to keep nothing.
  /// - Returns: The same as ``linking(_:)``.
  package static func linking(
    _ draft: consuming Draft, knowing known: inout KnownLinks?
  ) async -> Reported<Site> {
    var draft = draft
    let table = SymbolTable(draft)
    known?.begin(with: table)
    var diagnostics: [Diagnostic] = []
    var linked: [LinkedSet] = []
    for index in draft.sets.indices {
      let set = draft.sets[index]
      draft.sets[index].markers = []
      let result = await linkSet(set, table, knowing: &known)
      diagnostics += result.diagnostics
      linked.append(result.value)
    }
    var records = linked.flatMap(\.records)
    var pages: [Page] = []
    var named = NamedPlaces()
    for set in linked { named.add(set.records, table.vocabulary(of: set.draft.id)) }
    for page in draft.pages {
      let result = linkPage(page, as: .page(nil, name: page.name), set: nil, table)
      pages.append(result.page)
      records.append(result.record)
      named.add([result.record], table.vocabulary(of: nil))
    }
    diagnostics += records.flatMap(\.diagnostics)

    let backlinks = collectBacklinks(linked.flatMap(\.markers))
    let relatedTo = collectRelated(linked.flatMap(\.markers))
    var uses: [SourceID: [SourceUse]] = [:]
    for record in records {
      for (source, places) in record.uses.all { uses[source, default: []] += places }
    }
    var sets: [MarkerSet] = []
    for set in linked {
      sets.append(
        await set.makeSet(backlinks: backlinks, relatedTo: relatedTo, uses: uses, named: named))
    }
    let site = Site(
      settings: draft.settings, isWhole: draft.isWhole, sets: sets,
      pages: pages.sorted { $0.title < $1.title },
      files: records.reduce(into: Set<String>()) { $0.formUnion($1.files) }.sorted(),
      linkCount: records.reduce(0) { $0 + $1.linkCount },
      externalLinks: linked.flatMap(\.sourceAddresses) + records.flatMap(\.externalLinks))
    return Reported(site, diagnostics)
  }
}

/// A page or part of one with what its texts refer to.
func linkPage(
  _ draft: PageDraft, as id: PageID, set: SetID?, _ table: SymbolTable
) -> (page: Page, record: LinkRecord) {
  var linker = TextLinker(table, LinkContext(path: draft.path, page: id, set: set))
  let page = Page(
    id: id, path: draft.path, title: draft.title, description: draft.description,
    upkeep: draft.upkeep,
    content: linker.link(draft.content))
  return (page, linker.record)
}

/// Turns what the front matter of all markers relates them to around.
private func collectRelated(_ markers: [LinkedMarker]) -> [MarkerID: [MarkerID]] {
  var relatedTo: [MarkerID: [MarkerID]] = [:]
  for marker in markers {
    for other in marker.related { relatedTo[other, default: []].append(marker.id) }
  }
  return relatedTo
}

/// Turns the mentions of all markers around.
private func collectBacklinks(_ markers: [LinkedMarker]) -> [MarkerID: [Backlink]] {
  var backlinks: [MarkerID: [Backlink]] = [:]
  for marker in markers {
    for (target, sections) in marker.record.mentions.all {
      backlinks[target, default: []].append(Backlink(marker: marker.id, sections: sections))
    }
  }
  return backlinks
}
