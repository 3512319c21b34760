package import ContentModel
package import Diagnostics

/// What one run wants other than `site.yml` says.
package struct SettingOverrides: Hashable, Sendable {
  /// The address that takes the place of the site's.
  package var baseURL: String?
  /// Which questions worksheets have, in place of what the site says.
  package var worksheets: [WorksheetQuestions]?
  /// The warnings not to show, besides those that the site silences.
  package var silenced: Set<DiagnosticCode>
  /// The checks to do, besides those that the site enables, and although it silences them.
  package var enabled: Set<DiagnosticCode>
  /// The tag of the older edition that the site is, and the theme it has then; nil for the newest.
  private var keptTag: String?
  private var theme = ""

  /// Makes overrides; without any, all is as `site.yml` says.
  package init(
    baseURL: String? = nil, worksheets: [WorksheetQuestions]? = nil,
    silenced: Set<DiagnosticCode> = [], enabled: Set<DiagnosticCode> = []
  ) {
    self.baseURL = baseURL
    self.worksheets = worksheets
    self.silenced = silenced
    self.enabled = enabled
  }

  /// Makes overrides for an older edition: it has an address below the newest's, and the theme of it, no older editions
  /// or documents of its own, and nobody edits it or is asked about it.
  ///
  /// - Parameters:
  ///   - tag: The tag of the older edition.
  ///   - newest: The settings of the newest.
  init(edition tag: String, besides newest: SiteSettings) {
    self.init(baseURL: newest.baseURL.map { "\($0)\(editionsFolder)/\(tag)/" })
    keptTag = tag
    theme = newest.theme
  }

  func apply(to settings: inout SiteSettings) {
    if let keptTag {
      settings.keptTag = keptTag
      settings.baseURL = nil
      settings.theme = theme
      settings.editions = []
      settings.handouts = []
      settings.face.editAddress = nil
      settings.face.feedback = nil
    }
    if let baseURL { settings.baseURL = baseURL }
    if let worksheets { settings.worksheets = worksheets }
    settings.silenced.subtract(enabled)
    settings.silenced.formUnion(silenced)
    settings.enabled.formUnion(enabled)
  }
}
