package import ContentModel
package import ContentShapes
package import Diagnostics
package import Files

/// A site as it is being typed: what it says, and the texts that say it.
///
/// Knows neither JSON-RPC nor HTTP: an editor of text and the desk in the browser ask it alike. What a file names is
/// looked up in its text as it is now, and what things are in the last good site; so it answers while a text cannot
/// be read. The site has to be one that was linked knowing what was there before (``Site/names``): without names,
/// references in running text are not found.
package struct AssistedSite: Sendable {
  /// The site, as far as it can be read; the last good one where it cannot.
  package let site: Site?
  /// Its files as they are now, with the unsaved ones over those on disk.
  package let files: any FileTree
  /// What was found in it.
  package let findings: [Diagnostic]
  /// Returns what the keys of a file may be, by its path; nil where it has none.
  let shape: @Sendable (String) -> FileShape?

  /// Takes a site with its texts.
  ///
  /// - Parameters:
  ///   - site: The site; the last good one where it cannot be read.
  ///   - files: Its files as they are now.
  ///   - findings: What was found in it.
  ///   - shape: Returns what the keys of a file may be, by its path.
  package init(
    site: Site?, files: any FileTree, findings: [Diagnostic],
    shape: @escaping @Sendable (String) -> FileShape? = { shapeOfKnownFile($0) }
  ) {
    self.site = site
    self.files = files
    self.findings = findings
    self.shape = shape
  }
}
