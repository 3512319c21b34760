package import Files

/// The theme that the program carries: `templates/marker.mustache`, `strings/en-GB.yml` and so on, as
/// `themes/standard` was when the program was compiled.
///
/// - Complexity: The entries are made once; each file is decoded when it is asked for.
package let standardTheme: EmbeddedFiles = {
  guard let files = embeddedFolders["themes/standard"] else {
    preconditionFailure("the program carries no theme")
  }
  return files
}()

/// What sites call ``standardTheme``.
package let standardThemeName = "standard"

/// A folder of all themes with one more: under its name where the folder has none, and under ``spareName``
/// where that is asked for, to stand in for what another theme lacks.
struct ThemesWithStandard: FileTree {
  private let own: any FileTree
  private let standard: any FileTree
  let entries: [FileEntry]
  private let name: String?

  /// The name under which it stands in; none that a folder of a theme can have.
  static let spareName = "standard theme of the program"

  init(_ own: any FileTree, and standard: any FileTree, standingIn isSpare: Bool) {
    self.own = own
    self.standard = standard
    let hasStandard = own.entries.contains { $0.path.hasPrefix("\(standardThemeName)/") }
    let name = isSpare ? Self.spareName : hasStandard ? nil : standardThemeName
    self.name = name
    entries =
      own.entries
      + (name.map { name in
        standard.entries.map { FileEntry(path: "\(name)/\($0.path)", kind: $0.kind) }
      } ?? [])
  }

  func contents(of path: String) throws(FileError) -> [UInt8] {
    if let name, path.hasPrefix("\(name)/") {
      return try standard.contents(of: String(path.dropFirst(name.count + 1)))
    }
    return try own.contents(of: path)
  }
}
