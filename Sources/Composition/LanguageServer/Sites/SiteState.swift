import Assistance
import ContentModel
import Diagnostics
import Files

/// A site as it was at one moment of a client.
struct SiteState: Sendable {
  /// The texts that were open.
  let texts: SiteTexts
  /// What is found in it, and what can be asked of it.
  let assisted: AssistedSite
  /// Whether it has so many files that a request which can do with an earlier state does not wait.
  let isLarge: Bool
  private let files: TypedFiles
  private let findings: Findings

  init(texts: SiteTexts, site: Site?, files: TypedFiles, findings: Findings, isLarge: Bool) {
    (self.texts, self.files, self.findings, self.isLarge) = (texts, files, findings, isLarge)
    assisted = AssistedSite(site: site, files: files, findings: findings.shown)
  }

  /// Returns the same site, read before, with other texts.
  func with(_ texts: SiteTexts, typed: [String: TypedText]) -> SiteState {
    let files = files.with(typed)
    return SiteState(
      texts: texts, site: assisted.site, files: files, findings: findings, isLarge: isLarge)
  }

  /// Returns the whole address of the page that explains a code; nil where the site names none.
  func page(of code: DiagnosticCode) -> String? { findings.helpAddress(of: code) }
}
