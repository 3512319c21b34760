package import ContentModel
private import ContentReader

/// Versions of a site that are loaded one after another, each only as far as it does not say the same as the
/// one before (docs/decisions/0036).
///
/// What two of them have in common is the same objects in both, by which those who compare them know it.
package struct SiteVersions: Sendable {
  private var markers = KnownMarkers(keepsBytes: true)
  private var known: KnownSite? = KnownSite()

  /// Knows no version yet.
  package init() {}

  /// Reads, links and checks all content of a version.
  ///
  /// - Parameters:
  ///   - folder: The version.
  ///   - overrides: What takes the place of what `site.yml` says, or adds to it.
  ///   - today: The day that dates are compared with; nil where nobody wants to know what is overdue.
  /// - Returns: The same as ``SiteFolder/loadSite(overrides:today:)``.
  package mutating func loadSite(
    in folder: SiteFolder, overrides: SettingOverrides = SettingOverrides(),
    today: CalendarDate? = nil
  ) async -> Loaded<Site?> {
    let draft = await readContent(from: folder.files, knowing: &markers)
    known = known ?? KnownSite()
    return await folder.loadSite(draft, knowing: &known, overrides: overrides, today: today)
  }

  /// Reads, links and checks all content of a version, and loads the theme that it names.
  ///
  /// - Parameters:
  ///   - folder: The version.
  ///   - overrides: What takes the place of what `site.yml` says, or adds to it.
  ///   - today: The day that dates are compared with; nil where nobody wants to know what is overdue.
  /// - Returns: The same as ``SiteFolder/load(overrides:today:)``.
  package mutating func load(
    _ folder: SiteFolder, overrides: SettingOverrides = SettingOverrides(),
    today: CalendarDate? = nil
  ) async -> LoadedSite {
    let site = await loadSite(in: folder, overrides: overrides, today: today)
    return LoadedSite(site: site, theme: site.value.map { folder.loadTheme(of: $0) })
  }
}
