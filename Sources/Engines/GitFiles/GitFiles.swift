package import Files

/// The files of a folder of the site as a version of its repository holds them.
///
/// Nothing is checked out or written. Symbolic links count as on disk, see ``DiskFiles``; other
/// repositories inside this one are left out.
package struct GitFiles: FileTree {
  package let entries: [FileEntry]
  private let version: GitVersion
  private let objects: [String: String]
  private let contents: ObjectContents

  /// Lists a folder of the site, and reads the files that are wanted.
  ///
  /// Cost: three short processes and one that reads all wanted files, whatever their number.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - folder: The folder below the site's; one that does not exist has no entries.
  ///   - isWanted: Whether the file at a path, with so many bytes, is to be read; the contents of others
  ///     are refused later.
  /// - Throws: ``FileError`` where git fails.
  package init(
    _ version: GitVersion, folder: String, isWanted: (_ path: String, _ size: Int) -> Bool
  ) async throws(FileError) {
    self.version = version
    var listing = try await TreeListing(of: version, below: version.prefix + folder)
    var links = try await Self.targets(of: listing, version)
    if !links.isEmpty {
      // A link may lead to any place of the site.
      listing = try await TreeListing(of: version, below: String(version.prefix.dropLast()))
      links = try await Self.targets(of: listing, version)
    }
    let resolver = LinkResolver(listing: listing, targets: links, prefix: version.prefix)
    var entries: [FileEntry] = []
    var objects: [String: String] = [:]
    var sizes: [String: Int] = [:]
    for (path, node) in listing.nodes {
      guard let shown = shownPath(path, prefix: version.prefix, folder: folder) else { continue }
      let found = file(at: path, node, resolver)
      let kind = shown == folder && found.kind.isFile ? .unusable(.fileForFolder) : found.kind
      entries.append(FileEntry(path: shown, kind: kind))
      guard case .file(let size) = kind, isWanted(shown, size) else { continue }
      objects[shown] = found.object
      sizes[found.object] = size
    }
    self.entries = entries.sorted { $0.path < $1.path }
    self.objects = objects
    contents = try await ObjectContents(sizes, of: version)
  }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    guard let object = objects[path] else {
      throw FileError(path: path, reason: "this file of '\(version.name)' was not read")
    }
    guard let bytes = contents[object] else {
      throw FileError(path: path, reason: lackingReason)
    }
    if isPointer(bytes) {
      throw FileError(
        path: path, reason: "git holds only a pointer to this file, which Git LFS keeps elsewhere")
    }
    return Array(bytes)
  }

  private static func targets(
    of listing: TreeListing, _ version: GitVersion
  ) async throws(FileError) -> [String: String] {
    let links = listing.nodes.filter { $0.value.kind == .link }
    let sizes = Dictionary(
      links.values.map { ($0.object, $0.size) }, uniquingKeysWith: { first, _ in first })
    let contents = try await ObjectContents(sizes, of: version)
    return links.mapValues { String(decoding: contents[$0.object] ?? [], as: UTF8.self) }
  }
}

/// Returns what an entry of a tree means for the one who reads it, and the object that holds its bytes.
private func file(
  at path: String, _ node: TreeListing.Node, _ resolver: LinkResolver
) -> (kind: FileEntry.Kind, object: String) {
  guard node.kind == .link else {
    return (node.kind == .folder ? .folder : .file(size: node.size), node.object)
  }
  let target = resolver.targets[path] ?? ""
  return switch resolver.end(of: path) {
  case .outside: (.unusable(.linkOutside(target: target)), node.object)
  case .nowhere: (.unusable(.danglingLink(target: target)), node.object)
  case .node(_, let end) where end.kind == .file: (.file(size: end.size), end.object)
  case .node: (.unusable(.linkedFolder(target: target)), node.object)
  }
}

/// Returns a path of the repository as one of the site; nil where it is hidden or not in the folder.
private func shownPath(_ path: String, prefix: String, folder: String) -> String? {
  guard path.hasPrefix(prefix) else { return nil }
  let shown = String(path[path.utf8.index(path.startIndex, offsetBy: prefix.utf8.count)...])
  guard shown == folder || shown.hasPrefix(folder + "/") else { return nil }
  return shown.split(separator: "/").contains { $0.hasPrefix(".") } ? nil : shown
}

/// Whether a text is the pointer that stands for a file of Git LFS
/// (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
private func isPointer(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.count < 1024 && bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8)
}

extension FileEntry.Kind {
  fileprivate var isFile: Bool { if case .file = self { true } else { false } }
}
