private import Digests
package import Files

/// A copy of the standard theme in the folder of a site, beside the one that the program carries.
package struct ThemeCopy {
  /// The files of either, by path.
  package let files: [File]

  /// A file of the copy, of the program, or of both.
  package struct File {
    /// Where it stands below the folder of the theme: `templates/marker.mustache`.
    package let path: String
    /// Its bytes in the copy; nil where it has none.
    package let own: [UInt8]?
    /// Its bytes in the program; nil where it has none.
    package let standard: [UInt8]?
    /// Which of the two changed since the copy was made.
    package let state: State
  }

  /// What has become of a file since a copy was made.
  package enum State: Hashable {
    /// Both have the same.
    case same
    /// The program has another, or none any more, and nobody changed the one of the copy.
    case older
    /// The copy lacks it.
    case missing
    /// Somebody changed the one of the copy, and the program has that which was copied.
    case changed
    /// Both may have changed, or nothing is known of the one that was copied.
    case changedInBoth
    /// The copy alone has it.
    case own
  }

  /// The file of a copy that says what was copied, in the form that `sha256sum --check` reads.
  package static let record = "copied.sha256"

  /// Compares a copy with what the program carries.
  ///
  /// - Parameters:
  ///   - copy: The files of the copy, with paths below its folder, ``record`` among them where it has one.
  ///   - standard: The theme that the program carries.
  package init(_ copy: [OutputFile], besides standard: [OutputFile]) {
    let own = Dictionary(uniqueKeysWithValues: copy.map { ($0.path, $0.contents) })
    let standard = Dictionary(uniqueKeysWithValues: standard.map { ($0.path, $0.contents) })
    let copied = Self.digests(in: own[Self.record] ?? [])
    files = Set(own.keys).union(standard.keys).subtracting([Self.record]).sorted().map { path in
      let (mine, theirs) = (own[path], standard[path])
      return File(
        path: path, own: mine, standard: theirs,
        state: Self.state(mine, theirs, copied: copied[path]))
    }
  }

  private static func state(_ own: [UInt8]?, _ standard: [UInt8]?, copied: String?) -> State {
    guard let own else { return .missing }
    if own == standard { return .same }
    let isUntouched = sha256(own) == copied
    guard let standard else { return isUntouched ? .older : .own }
    if isUntouched { return .older }
    return sha256(standard) == copied ? .changed : .changedInBoth
  }

  private static func digests(in record: [UInt8]) -> [String: String] {
    var digests: [String: String] = [:]
    for line in String(decoding: record, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let space = line.firstIndex(of: " ") else { continue }
      digests[String(line[space...].drop { $0 == " " })] = String(line[..<space])
    }
    return digests
  }

  /// Returns all files of a new copy.
  ///
  /// - Parameter standard: The theme that the program carries.
  /// - Returns: Its files, and ``record``.
  package static func files(of standard: [OutputFile]) -> [OutputFile] {
    let lines = standard.sorted { $0.path < $1.path }.map { "\(sha256($0.contents))  \($0.path)\n" }
    return standard + [OutputFile(path: record, text: lines.joined())]
  }
}
