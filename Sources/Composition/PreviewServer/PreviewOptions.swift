package import ContentModel
package import Pipeline

/// A site to preview, and how.
package struct PreviewOptions: Sendable {
  /// The folder of the site.
  package var site: String
  /// What the run wants other than `site.yml` says.
  package var overrides: SettingOverrides
  /// The day that dates are compared with.
  package var today: CalendarDate?
  /// The versions of handouts; nil for those that the site names.
  package var handouts: [HandoutVersion]?
  /// What makes handouts when a browser asks for them.
  package var downloads: DownloadMaker
  /// How findings link to the user's editor.
  package var editor: Editor
  /// What a request has to name to change files; nil where none may.
  package var secret: String?
  /// Called after each reading with what was read, and where it is shown.
  package var report: @Sendable (_ loaded: LoadedSite, _ address: String) async -> Void

  /// Makes options.
  package init(
    site: String, overrides: SettingOverrides = SettingOverrides(), today: CalendarDate? = nil,
    handouts: [HandoutVersion]? = nil, downloads: DownloadMaker, editor: Editor,
    secret: String? = nil,
    report: @escaping @Sendable (_ loaded: LoadedSite, _ address: String) async -> Void
  ) {
    self.site = site
    self.overrides = overrides
    self.today = today
    self.handouts = handouts
    self.downloads = downloads
    self.editor = editor
    self.secret = secret
    self.report = report
  }
}
