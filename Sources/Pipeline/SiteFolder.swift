package import ContentModel
package import Diagnostics
package import Files
private import ContentReader
private import SiteRenderer
package import Themes

/// The folder that holds a site: its content, and its themes.
package struct SiteFolder: Sendable {
  /// Its path, as the user gave it.
  package let path: String
  /// The files of its content.
  package let files: any FileTree

  /// Lists the content of a site on disk.
  package init(_ path: String) {
    self.init(path, files: DiskFiles(root: path, folders: [contentFolder]))
  }

  /// Takes a site whose files come from elsewhere.
  package init(_ path: String, files: any FileTree) {
    self.path = path
    self.files = files
  }

  /// Reads and links all content.
  ///
  /// - Parameter baseURL: An address that takes the place of the one in `site.yml`.
  /// - Returns: The site; nil where `site.yml` or every set is missing. Findings are in printing order.
  package func loadSite(baseURL: String? = nil) async -> Reported<Site?> {
    let read = await readContent(from: files)
    guard var draft = read.value else {
      return Reported(nil, read.diagnostics.inPrintingOrder())
    }
    if let baseURL { draft.settings.baseURL = baseURL }
    let linked = await Site.linking(draft)
    return Reported(linked.value, (read.diagnostics + linked.diagnostics).inPrintingOrder())
  }

  /// Loads the theme that a site names.
  ///
  /// - Returns: The theme; nil where it cannot be used. Findings are in printing order.
  package func loadTheme(of site: Site) -> Reported<Theme?> {
    let folder = "themes/\(site.settings.theme)"
    let loaded = Theme.load(
      from: DiskFiles(root: "\(path)/\(folder)", folders: [""]), folder: folder,
      views: SitePages.views, requiredStrings: SitePages.requiredStrings,
      requiredPlurals: SitePages.requiredPlurals)
    return Reported(loaded.value, loaded.diagnostics.inPrintingOrder())
  }
}
