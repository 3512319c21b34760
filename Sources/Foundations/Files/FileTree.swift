/// The files below one folder, read but never written.
///
/// Stages take this and not a path, so that tests need no disk and a preview can put unsaved text in
/// front of a file.
package protocol FileTree: Sendable {
  /// All that was found, sorted by path. Hidden files are left out.
  var entries: [FileEntry] { get }

  /// Returns the bytes of one file.
  ///
  /// - Parameter path: Relative to the root, parts separated by `/`.
  /// - Returns: All bytes of the file.
  /// - Throws: ``FileError`` when the file is missing or cannot be read.
  func contents(of path: String) throws(FileError) -> [UInt8]
}

/// One thing found in a tree.
package struct FileEntry: Hashable, Sendable {
  /// Where, relative to the root, parts separated by `/`.
  package let path: String
  /// What.
  package let kind: Kind
  /// What tells whether a file is still the one that was listed; nil where nothing does.
  package let stamp: FileStamp?
  /// Whether it is a symbolic link, so that it changes with what it leads to.
  package let isLink: Bool

  /// What can stand in a tree.
  package enum Kind: Hashable, Sendable {
    /// A file of so many bytes.
    case file(size: Int)
    /// A folder; its content is listed after it.
    case folder
    /// Something that is not read.
    case unusable(Reason)
  }

  /// Why something is not read.
  package enum Reason: Hashable, Sendable {
    /// A symbolic link that leads nowhere, with what it names.
    case danglingLink(target: String)
    /// A symbolic link that leads out of the site's folder.
    case linkOutside(target: String)
    /// A symbolic link to a folder; following it could lead in circles.
    case linkedFolder(target: String)
    /// A socket, pipe or device.
    case special
    /// A file where a folder was asked for.
    case fileForFolder
    /// A folder that cannot be listed.
    case unreadableFolder
    /// Something that the disk does not let be looked at, with what the system says.
    case unreadable(reason: String)
  }

  /// Makes an entry.
  package init(path: String, kind: Kind, stamp: FileStamp? = nil, isLink: Bool = false) {
    self.path = path
    self.kind = kind
    self.stamp = stamp
    self.isLink = isLink
  }
}

/// Why a file or folder could not be read or written, in words for a person.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  package let path: String
  /// What went wrong: `there is no space left on the disk`.
  package let reason: String

  /// Makes an error.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The whole sentence.
  package var description: String { "'\(path)': \(reason)" }
}
