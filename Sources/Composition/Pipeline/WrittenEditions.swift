private import Comparison
package import ContentModel
package import Diagnostics
package import Files
import SiteRenderer
package import Themes

/// The older editions of a site, written into an output that is still to be published.
///
/// They are read and written one after the other, and of each no more is kept than what the newest tells of it.
package struct WrittenEditions: Sendable {
  let staged: StagedOutput
  private let newest: Site
  private let theme: Theme
  private let published: Set<PageID>
  private(set) var editions: [OlderEdition] = []
  private(set) var written = WrittenFiles()

  /// Begins an output.
  ///
  /// - Parameters:
  ///   - newest: The newest edition.
  ///   - theme: Its theme, which the older ones have as well.
  ///   - output: The folder that will be replaced.
  /// - Throws: ``FileError`` when the disk refuses.
  package init(beside newest: Site, with theme: Theme, in output: OutputFolder) throws(FileError) {
    self.newest = newest
    self.theme = theme
    published = Set(SitePages(newest, theme: theme).ids)
    staged = try StagedOutput(for: output, folders: [])
  }

  /// Reads an edition, compares it with the newest, and writes it.
  ///
  /// - Parameters:
  ///   - edition: Its tag, and where it comes from.
  ///   - base: The folder that the path of a folder begins in.
  ///   - site: The folder of the newest.
  ///   - today: The day that dates are compared with.
  /// - Returns: What was found in it.
  /// - Throws: ``FileError`` where there is no such version, or the disk refuses.
  package mutating func add(
    _ edition: KeptEdition, below base: String, of site: String, today: CalendarDate?
  ) async throws(FileError) -> EditionReport {
    let folder = try await SiteFolder.edition(edition, below: base, of: site)
    let loaded = await folder.loadSite(
      overrides: SettingOverrides(edition: edition.tag, besides: newest.settings), today: today)
    guard let old = loaded.value else {
      return EditionReport(edition: edition, folder: folder, findings: loaded.findings)
    }
    let changes = await changes(from: old, to: newest)
    let fates = SiteFates(from: old, to: newest, changes: changes, published: published)
    let pages = SitePages(
      old, theme: theme, newest: NewestEdition(newest, after: edition, fate: fates.fate))
    let part = try await staged.part(in: edition.folder).write(
      pages, downloads: .none, files: folder.files
    ).within(edition.folder)
    written.paths += part.paths
    written.moved += part.moved
    let told = OlderEdition(
      edition, old, markers: .init(changes.counts(of: .marker)),
      questions: .init(changes.counts(of: .question)), isSame: changes.isEmpty)
    editions.append(told)
    return EditionReport(
      edition: edition, folder: folder, findings: loaded.findings, isWritten: true,
      isSame: told.isSame)
  }

  /// Removes what was written.
  package func discard() { staged.discard() }
}

/// What came of reading an older edition.
package struct EditionReport: Sendable {
  /// The edition.
  package let edition: KeptEdition
  /// Where its files come from.
  package let folder: SiteFolder
  /// What was found in it.
  package let findings: Findings
  /// Whether it could be read and was written.
  package var isWritten = false
  /// Whether it says the same as the newest.
  package var isSame = false
}

extension OlderEdition.ChangesSince {
  fileprivate init(_ counts: ChangeCounts) {
    self.init(added: counts.added, removed: counts.removed, reworded: counts.reworded)
  }
}
