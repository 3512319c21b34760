package import ContentModel
package import Diagnostics
package import Files
import ContentChecks
private import ContentReader
private import SiteRenderer
package import Themes

/// The folder that holds a site: its content, and its themes.
package struct SiteFolder: Sendable {
  /// Its path, as the user gave it.
  package let path: String
  /// The files of its content.
  package let files: any FileTree

  /// What leads to a file of the site from where the user is: `docs/`, or nothing.
  package let shownPrefix: String

  /// Lists the content of a site on disk.
  package init(_ path: String) {
    self.init(path, files: DiskFiles(root: path, folders: [contentFolder]))
  }

  /// Takes a site whose files come from elsewhere.
  package init(_ path: String, files: any FileTree, shownPrefix: String? = nil) {
    self.path = path
    self.files = files
    self.shownPrefix =
      shownPrefix ?? (path == "." ? "" : path.hasSuffix("/") ? path : path + "/")
  }

  /// Reads all content, and links nothing.
  ///
  /// - Returns: What was read; nil where `site.yml` or every set is missing.
  package func readDraft() async -> Reported<Draft?> { await readContent(from: files) }

  /// Reads, links and checks all content.
  ///
  /// - Parameters:
  ///   - overrides: What takes the place of what `site.yml` says, or adds to it.
  ///   - today: The day that dates are compared with; nil where nobody wants to know what is overdue.
  /// - Returns: The site; nil where `site.yml` or every set is missing.
  package func loadSite(
    overrides: SettingOverrides = SettingOverrides(), today: CalendarDate? = nil
  ) async -> Loaded<Site?> {
    var nothing: KnownSite?
    return await loadSite(
      await readDraft(), knowing: &nothing, overrides: overrides, today: today)
  }

  /// Links and checks what was read, as far as it is not known.
  func loadSite(
    _ read: consuming Reported<Draft?>, knowing known: inout KnownSite?,
    overrides: SettingOverrides, today: CalendarDate?
  ) async -> Loaded<Site?> {
    var read = read
    guard var draft = read.value.take() else {
      return Loaded(
        nil,
        Findings(read.diagnostics, silenced: overrides.silenced, enabled: overrides.enabled))
    }
    overrides.apply(to: &draft.settings)
    draft.day = today
    draft.leaveOutUnpublishedSets()
    let settings = draft.settings
    // Nobody else holds the draft, so that linking can give up each part of it that is linked.
    var (links, checks) = (known?.links, known?.checks)
    known = nil
    let linked = await Site.linking(consume draft, knowing: &links)
    let checked = await checkContent(of: linked.value, on: today, knowing: &checks)
    if let links, let checks { known = KnownSite(links: links, checks: checks) }
    return Loaded(
      linked.value, Findings(read.diagnostics + linked.diagnostics + checked, for: settings))
  }

  /// Reads, links and checks all content, and loads the theme that it names.
  ///
  /// - Parameters:
  ///   - overrides: What takes the place of what `site.yml` says, or adds to it.
  ///   - today: The day that dates are compared with; nil where nobody wants to know what is overdue.
  /// - Returns: The site and its theme, each as far as there is one.
  package func load(
    overrides: SettingOverrides = SettingOverrides(), today: CalendarDate? = nil
  ) async -> LoadedSite {
    let site = await loadSite(overrides: overrides, today: today)
    return LoadedSite(site: site, theme: site.value.map { loadTheme(of: $0) })
  }

  /// Loads the theme that a site names.
  ///
  /// - Returns: The theme; nil where it cannot be used.
  package func loadTheme(of site: Site) -> Loaded<Theme?> {
    loadTheme(of: site, among: DiskFiles(root: "\(path)/themes", folders: [""]))
  }

  /// Loads the theme that a site names, from the files of all themes.
  func loadTheme(of site: Site, among themes: DiskFiles) -> Loaded<Theme?> {
    if site.settings.theme != standardThemeName,
      !themes.entries.contains(where: { $0.path.hasPrefix("\(site.settings.theme)/") })
    {
      return Loaded(
        nil, Findings([missingTheme(of: site.settings, among: themes)], for: site.settings))
    }
    let loaded = Theme.load(
      site.settings.theme, from: themes, and: standardTheme, for: SitePages.themeContract)
    return Loaded(loaded.value, Findings(loaded.diagnostics, for: site.settings))
  }

  private func missingTheme(of settings: SiteSettings, among files: DiskFiles) -> Diagnostic {
    let settingsFile = "\(contentFolder)/site.yml"
    let paths = files.entries.map(\.path)
    let themes = Set(paths.filter { $0.contains("/") }.map { $0.prefix { $0 != "/" } })
    return Diagnostic(
      .missingTheme,
      at: settings.themePosition?.inFile(settingsFile)
        ?? SourcePosition(wholeFile: "themes/\(settings.theme)"),
      "no theme '\(settings.theme)' stands in the folder 'themes'",
      hint: didYouMean(settings.theme, among: themes.map(String.init).sorted(), orList: "themes")
        ?? "take out 'theme' to have that of the program, or make one: docs/themes.md says how")
  }
}
