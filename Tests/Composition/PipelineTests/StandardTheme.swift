import ContentModel
import Foundation
import Pipeline
import Themes
import TestSupport

/// Loads the standard theme of this repository for a site that names it.
func standardTheme(for site: Site) -> Theme? {
  SiteFolder(projectFolder.path(percentEncoded: false)).loadTheme(of: site).value
}
