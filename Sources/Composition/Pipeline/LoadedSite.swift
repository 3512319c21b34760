package import ContentModel
package import Diagnostics
package import Themes

/// A site with the theme it is shown with.
package struct LoadedSite: Sendable {
  /// The site; nil where there is none.
  package let site: Site?
  /// Its theme; nil where it cannot be used.
  package let theme: Theme?
  /// What was found in the content and the theme.
  package let findings: Findings

  init(site: Loaded<Site?>, theme: Loaded<Theme?>?) {
    self.site = site.value
    self.theme = theme?.value
    var findings = theme.map { site.findings + $0.findings } ?? site.findings
    if let settings = site.value?.settings, let theme = theme?.value ?? nil {
      findings =
        findings
        + Findings(
          checkColors(of: settings, on: theme) + checkShown(settings, by: theme), for: settings)
    }
    self.findings = findings
  }

  private init(site: Site?, theme: Theme?, findings: Findings) {
    (self.site, self.theme, self.findings) = (site, theme, findings)
  }

  /// Returns the same site with more findings, of which its settings say whether they are shown.
  package func adding(_ diagnostics: [Diagnostic]) -> LoadedSite {
    guard let site else { return self }
    return LoadedSite(
      site: site, theme: theme, findings: findings + Findings(diagnostics, for: site.settings))
  }
}
