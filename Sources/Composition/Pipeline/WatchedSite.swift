package import ContentModel
private import ContentReader
import Diagnostics
package import Files
import Themes

/// A site that is read again and again as it changes, each time only as far as its files are others.
package struct WatchedSite: Sendable {
  private let path: String
  private var content: TypedFiles
  private var themes: DiskFiles
  private var known = KnownMarkers()
  private var knownSite: KnownSite? = KnownSite()
  private var knownDrafts: KnownSite?
  private var publishedDrafts: [SetID: KnownResults<MarkerDraft, MarkerDraft>] = [:]
  private var theme: (name: String, loaded: Loaded<Theme?>)?
  /// What was read last; nil before the first time.
  package private(set) var loaded: LoadedSite?
  /// The same site with the markers in it that are not published yet; nil where there are none.
  package private(set) var siteWithDrafts: Site?
  /// The files of these markers.
  package private(set) var draftPaths: Set<String> = []
  /// The files that gave it.
  package var files: TypedFiles { content }
  /// The new names of files that were renamed since the reading before, by their old ones.
  package private(set) var newNames: [String: String] = [:]

  /// Takes the folder of a site; nothing is read yet.
  package init(_ path: String) {
    self.path = path
    content = TypedFiles(over: DiskFiles(root: path, folders: [contentFolder]))
    themes = DiskFiles(root: path, folders: [themesFolder])
  }

  /// The folders whose files are read, below the site's.
  package var folders: [String] {
    (content.entries + themes.entries).compactMap { $0.kind == .folder ? $0.path : nil }
  }

  /// Lists the files again, and reads what has changed.
  ///
  /// - Parameters:
  ///   - touched: The only paths at which anything can have changed; what stands there is read again,
  ///     although it may look as it did. nil where anything can have changed.
  ///   - typed: The texts that are being typed, by the paths of their files, which lie over the disk.
  ///   - overrides: What takes the place of what `site.yml` says, or adds to it.
  ///   - today: The day that dates are compared with.
  /// - Returns: Whether anything has changed, so that ``loaded`` is another.
  package mutating func update(
    touched: Set<String>? = nil, typed: [String: TypedText] = [:],
    overrides: SettingOverrides = SettingOverrides(), today: CalendarDate? = nil
  ) async -> Bool {
    let newContent = content.listedAgain(changed: touched, texts: typed)
    let newThemes = themes.listedAgain(changed: touched)
    let touched = touched ?? []
    let hasNewThemes =
      !newThemes.isUnchanged(since: themes) || touched.contains { newThemes.entry(at: $0) != nil }
    let hasNewContent =
      !newContent.isUnchanged(since: content)
      || touched.contains { newContent.entry(at: $0) != nil }
    guard hasNewThemes || hasNewContent || loaded == nil else { return false }
    newNames = newContent.newNames(since: content)
    (content, themes) = (newContent, newThemes)
    if hasNewThemes { theme = nil }
    known.forget(touched)
    let folder = SiteFolder(path, files: content)
    let draft = await readContent(from: content, knowing: &known)
    draftPaths = Set(
      (draft.value?.sets ?? []).flatMap { $0.markers.lazy.filter(\.isUnpublished).map(\.path) })
    siteWithDrafts = nil
    if !draftPaths.isEmpty, let whole = draft.value {
      let published = await publishingDrafts(of: whole)
      knownDrafts = knownDrafts ?? KnownSite()
      siteWithDrafts =
        await folder.loadSite(
          Reported(published), knowing: &knownDrafts, overrides: overrides, today: today
        ).value
    } else {
      knownDrafts = nil
      publishedDrafts = [:]
    }
    knownSite = knownSite ?? KnownSite()
    let site = await folder.loadSite(
      draft, knowing: &knownSite, overrides: overrides, today: today)
    loaded = LoadedSite(site: site, theme: site.value.map { loadTheme(of: $0, in: folder) })
    return true
  }

  /// Returns a draft in which every marker is published, and the same one as before where it is the same here.
  private mutating func publishingDrafts(of draft: Draft) async -> Draft {
    var draft = draft
    for index in draft.sets.indices {
      let set = draft.sets[index]
      let known = await (publishedDrafts[set.id] ?? KnownResults())
        .following(set.markers) { $0.publishing() }
      publishedDrafts[set.id] = known
      draft.sets[index].markers = known.results
    }
    return draft
  }

  private mutating func loadTheme(of site: Site, in folder: SiteFolder) -> Loaded<Theme?> {
    let name = site.settings.theme
    // What is found in a theme is silenced by the settings of the site, and so are findings that are kept.
    if let theme, theme.name == name, theme.loaded.findings.shown.isEmpty { return theme.loaded }
    let loaded = folder.loadTheme(of: site)
    theme = (name, loaded)
    return loaded
  }
}

/// The folder that holds the themes of a site.
private let themesFolder = "themes"
