import Diagnostics
package import Files
import Programs

/// A version of the repository that holds a site.
package struct GitVersion: Sendable {
  /// What the user calls it: `v1`, `main~2`.
  package let name: String
  /// Its commit.
  package let commit: String
  /// What leads from the top of the repository to the site's folder: `docs/site/`, or nothing.
  package let prefix: String
  let git: Git

  /// Finds a version in the repository that a site's folder belongs to.
  ///
  /// - Parameters:
  ///   - name: A branch, tag, commit or other revision, see https://git-scm.com/docs/gitrevisions.
  ///   - site: The folder of the site; or a bare repository, whose top is then the site.
  /// - Throws: ``FileError`` with a reason that names what is near, or what to do.
  package init(_ name: String, ofSite site: String) async throws(FileError) {
    git = Git(folder: site)
    self.name = name
    prefix = try await Self.prefix(git, name)
    commit = try await Self.commit(git, name)
  }

  private static func prefix(_ git: Git, _ name: String) async throws(FileError) -> String {
    let outcome = try await git.ask(["rev-parse", "--show-prefix"], about: name)
    if outcome.status == 0 { return outcome.lines.first ?? "" }
    let place = git.folder == "." ? "this folder" : "'\(git.folder)'"
    let isNone = outcome.errors.contains("not a git repository")
    throw FileError(
      path: name,
      reason: isNone
        ? "there is no such folder, and \(place) is in no git repository that could hold a version of that name"
        : "there is no such folder, and git cannot look for a version in \(place): \(outcome.complaint)"
    )
  }

  private static func commit(_ git: Git, _ name: String) async throws(FileError) -> String {
    func object(_ revision: String) async throws(FileError) -> String? {
      let outcome = try await git.ask(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", revision], about: name)
      // A revision that is to be left out, `^v1`, comes back with its sign.
      return outcome.status == 0 ? outcome.lines.last.flatMap { $0.hasPrefix("^") ? nil : $0 } : nil
    }
    guard let found = try await object(name) else {
      throw FileError(path: name, reason: try await reasonForAbsence(git, name))
    }
    if let commit = try await object("\(found)^{commit}") { return commit }
    throw FileError(
      path: name,
      reason: "this names a file or folder of a version; name the version alone, such as 'HEAD'")
  }

  private static func reasonForAbsence(_ git: Git, _ name: String) async throws(FileError) -> String
  {
    let absence = "there is no folder and no version of that name"
    let names = try await git.ask(
      ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"],
      about: name)
    if names.lines.isEmpty { return "\(absence); the git repository has no version yet" }
    if let hint = didYouMean(name, among: names.lines)?.hint { return "\(absence); \(hint)" }
    let shallow = try await git.ask(["rev-parse", "--is-shallow-repository"], about: name)
    return shallow.lines == ["true"]
      ? "\(absence) in this shallow clone; 'git fetch --unshallow --tags' gets older ones"
      : "\(absence)"
  }
}
