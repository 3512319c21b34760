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

  func apply(to settings: inout SiteSettings) {
    if let baseURL { settings.baseURL = baseURL }
    if let worksheets { settings.worksheets = worksheets }
    settings.silenced.subtract(enabled)
    settings.silenced.formUnion(silenced)
    settings.enabled.formUnion(enabled)
  }
}
