private import Platform

/// The site that was edited last on this computer by this person, which the entry in the menu of the desktop opens.
///
/// It is one line in a folder for what programs remember, https://specifications.freedesktop.org/basedir-spec/. Like a
/// cache it may be deleted at any time.
package struct LastSite: Sendable {
  private let folder: String

  /// Finds the folder; nil where neither it nor a home is known.
  ///
  /// - Parameter environment: The variables of this process.
  package init?(in environment: [String: String]) {
    // A path that is not whole is to be ignored.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      folder = state + "/waymark"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folder = home + "/.local/state/waymark"
    } else {
      return nil
    }
  }

  private var path: String { folder + "/last-site" }

  /// The absolute path of the site; nil where none is known, or it is not there any more.
  package var site: String? {
    guard let bytes = try? contentsOfFile(path, atMost: mostBytes),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 2, lines[1].isEmpty, lines[0].hasPrefix("/"), !lines[0].contains("\0"),
      isFolder(String(lines[0]))
    else { return nil }
    return String(lines[0])
  }

  /// Remembers a site, whatever was remembered before.
  ///
  /// - Parameter site: Its absolute path; one with a line feed in it is not remembered.
  /// - Throws: ``FileError`` when the disk refuses.
  package func remember(_ site: String) throws(FileError) {
    guard site.hasPrefix("/"), !site.contains("\n") else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try replaceFile(Array((site + "\n").utf8), at: path)
    } catch {
      throw FileError(path: path, reason: plainReason(error))
    }
  }
}

/// How many bytes a path may have.
private let mostBytes = 1 << 13
