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
    let table = SymbolTable(draft, knowing: known)
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
    let pages = draft.pages.map { linkPage($0, as: .page(nil, name: $0.name), set: nil, table) }
    // With one set, the first page is that of the set.
    let home =
      draft.sets.count == 1 ? nil : draft.home.map { linkPage($0, as: .home, set: nil, table) }
    let texts = LinkedTexts(
      sets: linked, pages: (home.map { [$0.record] } ?? []) + pages.map(\.record))
    let connections =
      known?.connections(of: texts, table) ?? Connections(of: texts, table)
    let totals = LinkTotals(of: texts, table)
    let sources = lettered(
      linked.map { set in
        set.draft.sources.sorted(in: table.order(of: set.draft.id)) { sortKey($0) }
      }, in: table.order(of: nil))
    var sets: [MarkerSet] = []
    for (set, listed) in zip(linked, sources) {
      sets.append(
        await set.makeSet(
          listing: listed, connections, in: table.order(of: set.draft.id), knowing: &known))
    }
    let crosswalks = draft.crosswalks.map {
      known?.link($0, table) ?? linkCrosswalks($0, table)
    }
    let translations = linkTranslations(of: draft.sets, table)
    let site = Site(
      settings: draft.settings, day: draft.day, isWhole: draft.isWhole, sets: sets,
      unpublishedSets: draft.unpublishedSets.map(\.id), home: home?.page,
      pages: pages.map(\.page).sorted(in: table.order(of: nil), by: \.title),
      crosswalks: crosswalks?.value, originals: translations.value,
      inventories: draft.inventories, objectUses: totals.objectUses, files: totals.files.sorted(),
      linkCount: totals.linkCount,
      externalLinks: draft.settings.face.outsideLinks + linked.flatMap(\.sourceAddresses)
        + totals.externalLinks,
      names: known == nil ? nil : SiteNames(table: table))
    return Reported(
      site,
      diagnostics + totals.diagnostics + (crosswalks?.diagnostics ?? []) + translations.diagnostics)
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
    retirement: linker.retirement(draft.upkeep.retirement, of: Place(id)),
    showsContact: draft.contactPosition != nil, content: linker.link(draft.content))
  return (page, linker.record)
}
