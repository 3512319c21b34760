import ContentModel
import Foundation
import Pipeline
import Themes

/// The project's folder, from the place of this file.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardizedFileURL

/// Loads the standard theme of this repository for a site that names it.
func standardTheme(for site: Site) -> Theme? {
  SiteFolder(projectFolder.path(percentEncoded: false)).loadTheme(of: site).value
}
