package import Files
import Programs

/// How the files of a folder of the site stand beside the versions that git keeps: what is saved and in no version yet,
/// and what differs from the published version.
///
/// Nothing is written, and no program that a repository names is run: what such a program would have to look at, as
/// with Git LFS, is told by ``Change/Obstacle/filtered``.
package struct WorkingFiles: Sendable {
  /// The branch that is checked out; nil where a version is that is none.
  package let branch: String?
  /// The branch elsewhere that it follows, as it was fetched last: `origin/main`; nil where it follows none.
  package let upstream: String?
  /// The branches of this repository, the newest first.
  package let branches: [String]
  /// What is saved and not committed on the branch that is checked out, in the order of the paths.
  package let changes: [Change]
  /// The paths of files that the branch and the one it follows hold otherwise.
  package let unpublished: Set<String>
  /// Whether git knows the name and the address of who commits.
  package let knowsAuthor: Bool
  let git: Git
  /// The commit that is checked out; nil where there is none yet.
  let head: String?
  let settings: [String]

  /// A file that is saved and not committed.
  package struct Change: Hashable, Sendable {
    /// Its path below the folder of the site.
    package let path: String
    /// What became of it.
    package let kind: Kind
    /// Why it cannot be put on a branch here.
    package let obstacle: Obstacle?
    /// The other branches that hold it as it is.
    package var branches: [String] = []

    /// What became of a file.
    package enum Kind: String, Hashable, Sendable {
      case added, changed, removed
    }

    /// Why a file cannot be put on a branch here.
    package enum Obstacle: Hashable, Sendable {
      /// A program outside makes of it what git keeps, such as Git LFS.
      case filtered
      /// Two versions of it are still to be made one.
      case unmerged
    }
  }

  /// Asks git about a folder; nil where the site is in no repository whose files are on the disk.
  ///
  /// - Parameters:
  ///   - folder: The folder below the site's: `content`.
  ///   - site: The folder of the site.
  /// - Throws: ``FileError`` where git is not there or fails, with its words.
  package init?(of folder: String, inSite site: String) async throws(FileError) {
    guard FoundProgram("git") != nil else {
      throw FileError(path: site, reason: "the program git is not installed")
    }
    let git = Git(folder: site)
    func ask(_ arguments: String...) async throws(FileError) -> ProgramOutcome {
      try await git.ask(arguments, about: site)
    }
    let place = try await ask("rev-parse", "--is-inside-work-tree", "--show-prefix")
    if place.status != 0 {
      if place.errors.contains("not a git repository") { return nil }
      throw FileError(path: site, reason: place.complaint)
    }
    guard place.lines.first == "true" else { return nil }
    let prefix = place.lines.dropFirst().first ?? ""
    self.git = git
    branch = try await ask("symbolic-ref", "--quiet", "--short", "HEAD").value
    head = try await ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").value
    upstream = try await ask("rev-parse", "--abbrev-ref", "@{upstream}").value
    branches = try await ask(
      "for-each-ref", "--sort=-committerdate", "--format=%(refname:lstrip=2)", "refs/heads"
    ).lines
    settings = try await filtersTakenAway(git, site)
    knowsAuthor =
      try await git.ask(
        ["var", "GIT_AUTHOR_IDENT"], about: site, settings: ["user.useConfigOnly=true"]
      ).status == 0
    unpublished = try await differing(head, upstream, folder, below: prefix, git)
    let found = try await changed(folder, below: prefix, git, settings)
    let looked = Array(branches.prefix(mostBranches))
    changes = try await onBranches(
      found, looked.filter { [branch] in $0 != branch }, below: prefix, git, settings)
  }
}

/// How many branches are looked at for a file that is as they hold it.
private let mostBranches = 12

extension ProgramOutcome {
  /// The one line it wrote; nil where it failed.
  fileprivate var value: String? { status == 0 ? lines.first : nil }
}

/// Returns settings without the programs outside that make of files what git keeps.
private func filtersTakenAway(_ git: Git, _ site: String) async throws(FileError) -> [String] {
  let outcome = try await git.ask(
    ["config", "-z", "--name-only", "--get-regexp", "^filter\\."], about: site)
  return outcome.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    .compactMap { key in
      if key.hasSuffix(".required") { return "\(key)=false" }
      return key.hasSuffix(".clean") || key.hasSuffix(".process") ? "\(key)=" : nil
    }
}

/// Returns the paths that two versions hold otherwise; none where one of them is missing.
private func differing(
  _ head: String?, _ upstream: String?, _ folder: String, below prefix: String, _ git: Git
) async throws(FileError) -> Set<String> {
  guard let head, upstream != nil else { return [] }
  let outcome = try await git.ask(
    ["diff-tree", "-r", "--no-renames", "--name-only", "-z", "@{upstream}", head, "--", folder],
    about: folder)
  return Set(outcome.output.split(separator: 0).compactMap { shown($0, below: prefix) })
}

/// Returns what is saved and not committed.
private func changed(
  _ folder: String, below prefix: String, _ git: Git, _ settings: [String]
) async throws(FileError) -> [WorkingFiles.Change] {
  let outcome = try await git.ask(
    [
      "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames",
      "--ignore-submodules=all", "--", folder,
    ], about: folder, settings: settings)
  guard outcome.status == 0 else { throw FileError(path: folder, reason: outcome.complaint) }
  // Each is two letters, a blank and a path.
  let states = outcome.output.split(separator: 0).compactMap { entry -> (String, String)? in
    guard entry.count > 3, let path = shown(entry.dropFirst(3), below: prefix) else { return nil }
    return (String(decoding: entry.prefix(2), as: UTF8.self), path)
  }
  let filtered = try await filteredPaths(states.map(\.1), git)
  return states.map { state, path in
    WorkingFiles.Change(
      path: path, kind: kind(of: state),
      obstacle: isUnmerged(state) ? .unmerged : filtered.contains(path) ? .filtered : nil)
  }.sorted { $0.path < $1.path }
}

/// Whether two versions of a file are still to be made one: https://git-scm.com/docs/git-status#_short_format.
private func isUnmerged(_ state: String) -> Bool {
  state.contains("U") || state == "AA" || state == "DD"
}

private func kind(of state: String) -> WorkingFiles.Change.Kind {
  if state.hasSuffix("D") || state == "D " { return .removed }
  return state.hasPrefix("?") || state.hasPrefix("A") ? .added : .changed
}

/// Returns those of paths for which attributes name a program outside.
private func filteredPaths(_ paths: [String], _ git: Git) async throws(FileError) -> Set<String> {
  guard !paths.isEmpty else { return [] }
  let outcome = try await git.ask(
    ["check-attr", "-z", "--stdin", "filter"], about: "the attributes",
    input: Array((paths.joined(separator: "\0") + "\0").utf8))
  let words = outcome.output.split(separator: 0, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  return Set(
    stride(from: 0, to: words.count - 2, by: 3).compactMap { index in
      ["unspecified", "unset"].contains(words[index + 2]) ? nil : words[index]
    })
}

/// Returns changes with the branches that hold the files as they are.
private func onBranches(
  _ changes: [WorkingFiles.Change], _ branches: [String], below prefix: String, _ git: Git,
  _ settings: [String]
) async throws(FileError) -> [WorkingFiles.Change] {
  let there = changes.indices.filter {
    changes[$0].kind != .removed && changes[$0].obstacle == nil && !changes[$0].path.contains("\n")
  }
  guard !there.isEmpty, !branches.isEmpty else { return changes }
  let paths = there.map { changes[$0].path }
  let hashes = try await git.ask(
    ["hash-object", "--stdin-paths"], about: "the files",
    // Unlike other commands, this one takes paths from the top of the repository.
    input: Array(paths.map { "\(prefix)\($0)\n" }.joined().utf8), settings: settings)
  guard hashes.status == 0, hashes.lines.count == paths.count else { return changes }
  let asked = branches.flatMap { branch in paths.map { "refs/heads/\(branch):\(prefix)\($0)" } }
  let objects = try await git.ask(
    ["cat-file", "--batch-check=%(objectname)"], about: "the branches",
    input: Array((asked.joined(separator: "\n") + "\n").utf8))
  guard objects.lines.count == asked.count else { return changes }
  var changes = changes
  for (number, branch) in branches.enumerated() {
    for (place, index) in there.enumerated()
    where objects.lines[number * paths.count + place] == hashes.lines[place] {
      changes[index].branches.append(branch)
    }
  }
  return changes
}

/// Returns a path of the repository as one of the site; nil where it is hidden or not in the site.
private func shown(_ path: ArraySlice<UInt8>, below prefix: String) -> String? {
  let path = String(decoding: path, as: UTF8.self)
  guard path.hasPrefix(prefix) else { return nil }
  let shown = String(path[path.utf8.index(path.startIndex, offsetBy: prefix.utf8.count)...])
  return shown.split(separator: "/").contains { $0.hasPrefix(".") } ? nil : shown
}
