import ContentModel
import Diagnostics
import Themes

/// Finds what a site says of its publisher and its theme does not show: a copy of an older layout, or a block that
/// somebody has filled.
///
/// - Parameters:
///   - settings: What `site.yml` says.
///   - theme: The theme.
/// - Returns: A finding for each key, at its place.
func checkShown(_ settings: SiteSettings, by theme: Theme) -> [Diagnostic] {
  let values = [
    ("logo", "logo"), ("contact", "contact"), ("footer", "footer-links"),
    ("colours", "colours-href"), ("edit-url", "edit-href"), ("feedback", "feedback-href"),
  ]
  return values.compactMap { key, value in
    guard let place = settings.face.places[key], !theme.askedNames.contains(value) else {
      return nil
    }
    return Diagnostic(
      .unshownSetting, at: place.inFile("\(contentFolder)/site.yml"),
      "no page shows '\(key)': no template of the theme '\(settings.theme)' asks for '\(value)'",
      hint: "put it into the layout or its blocks, as the theme 'standard' has it")
  }
}
