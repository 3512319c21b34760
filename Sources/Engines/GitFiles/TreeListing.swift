import Files
import Programs

/// What stands in the tree of a version, by its path from the top of the repository.
struct TreeListing: Sendable {
  /// The nodes by path.
  private(set) var nodes: [String: Node] = [:]

  /// What a path of a tree holds.
  struct Node: Hashable, Sendable {
    let kind: Kind
    /// The name of its object.
    let object: String
    /// Its bytes; 0 where git does not know.
    let size: Int
  }

  /// The kinds of node; another repository inside this one is none of them.
  enum Kind: Hashable, Sendable {
    case file, link, folder
  }

  /// Lists what stands at and below a path.
  init(of version: GitVersion, below path: String) async throws(FileError) {
    let arguments = ["ls-tree", "-r", "-t", "-z", "--long", "--full-tree", version.commit, "--"]
    let outcome = try await version.git.ask(
      arguments + (path.isEmpty ? [] : [path]), about: version.name)
    guard outcome.status == 0 else {
      let lacks = outcome.errors.contains("promisor")
      throw FileError(
        path: version.name,
        reason: lacks ? lackingReason : "git cannot list it: \(outcome.complaint)")
    }
    for entry in outcome.output.split(separator: 0) { add(entry) }
  }

  /// Adds `100644 blob 0a1b…     123<tab>path`.
  private mutating func add(_ entry: ArraySlice<UInt8>) {
    guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { return }
    let fields = entry[..<tab].split(separator: UInt8(ascii: " "))
    guard fields.count == 4, let kind = Kind(mode: fields[0]) else { return }
    let path = String(decoding: entry[(tab + 1)...], as: UTF8.self)
    nodes[path] = Node(
      kind: kind, object: String(decoding: fields[2], as: UTF8.self),
      size: Int(String(decoding: fields[3], as: UTF8.self)) ?? 0)
  }
}

extension TreeListing.Kind {
  init?(mode: ArraySlice<UInt8>) {
    switch String(decoding: mode, as: UTF8.self) {
    case "100644", "100755", "100664": self = .file
    case "120000": self = .link
    case "040000": self = .folder
    default: return nil
    }
  }
}

/// What to do where the repository is a partial clone.
let lackingReason =
  "this clone does not hold all files of that version; 'git fetch --refetch' gets them"
