import ContentModel
private import ContentReader
package import Files
private import GitFiles

extension SiteFolder {
  /// Opens a version of a site.
  ///
  /// - Parameters:
  ///   - name: A folder that holds a site; or, where there is no such folder, a branch, tag or other
  ///     revision of the git repository that `site` belongs to.
  ///   - site: The folder of the site.
  /// - Returns: The version, whose findings say `v1:` before the paths of a revision.
  /// - Throws: ``FileError`` where it cannot be read, with what is near or what to do.
  package static func version(
    _ name: String, of site: String
  ) async throws(FileError) -> SiteFolder {
    if isFolder(name) { return try folder(name) }
    return try await revision(name, of: site) { isReadText($0, size: $1) }
  }

  /// Opens an older edition of a site, with the pictures and other files that its texts may link to.
  ///
  /// - Parameters:
  ///   - edition: Its tag, and where it comes from.
  ///   - base: The folder that the path of a folder begins in.
  ///   - site: The folder of the site, whose repository has the revisions.
  /// - Returns: The edition.
  /// - Throws: ``FileError`` where it cannot be read, with what is near or what to do.
  static func edition(
    _ edition: KeptEdition, below base: String, of site: String
  ) async throws(FileError) -> SiteFolder {
    let isWhole = base == "." || edition.source.hasPrefix("/")
    let path = isWhole ? edition.source : "\(base)/\(edition.source)"
    if isFolder(path) { return try folder(path) }
    return try await revision(edition.source, of: site) { _, _ in true }
  }

  private static func revision(
    _ name: String, of site: String, reading isWanted: (_ path: String, _ size: Int) -> Bool
  ) async throws(FileError) -> SiteFolder {
    let version = try await GitVersion(name, ofSite: site)
    let files = try await GitFiles(version, folder: contentFolder, isWanted: isWanted)
    guard !files.entries.isEmpty else {
      throw FileError(
        path: name,
        reason: "this version has no folder '\(version.prefix)\(contentFolder)'; the site did not"
          + " stand there then")
    }
    return SiteFolder(name, files: files, shownPrefix: "\(name):\(version.prefix)")
  }

  private static func folder(_ name: String) throws(FileError) -> SiteFolder {
    let folder = SiteFolder(name)
    guard folder.files.entries.isEmpty else { return folder }
    throw FileError(
      path: name,
      reason: "this folder holds no site, since there is no '\(contentFolder)' in it;"
        + " a branch or tag of that name is 'heads/\(name)' or 'tags/\(name)'")
  }
}
