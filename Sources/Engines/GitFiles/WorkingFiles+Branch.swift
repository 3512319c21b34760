package import Files
import Programs

/// Who commits, where git does not know.
package struct GitAuthor: Hashable, Sendable {
  package let name: String
  package let email: String

  /// Takes a name and an address; nil where one of them is empty or has signs that git takes out.
  package init?(name: String, email: String) {
    let texts = [name, email]
    guard
      texts.allSatisfy({ text in
        text.contains { !$0.isWhitespace } && !text.contains { "<>\n\r\0".contains($0) }
      }), email.contains("@")
    else { return nil }
    (self.name, self.email) = (name, email)
  }
}

extension WorkingFiles {
  /// Makes a branch that holds what the one that is checked out holds, and some files as they are saved.
  ///
  /// The files on the disk, the index and the branch that is checked out stay as they are: the version is made with an
  /// index of its own. No hook is run and nothing is signed or sent anywhere.
  ///
  /// - Parameters:
  ///   - paths: The files, of ``changes``.
  ///   - name: The name of the branch, which must be new.
  ///   - message: What the version is about, in words.
  ///   - author: Who commits; nil for the one that git knows.
  /// - Returns: The name of the commit.
  /// - Throws: ``FileError`` with what is to be done.
  package func put(
    _ paths: [String], on name: String, message: String, author: GitAuthor? = nil
  ) async throws(FileError) -> String {
    func refusal(_ reason: String) -> FileError { FileError(path: name, reason: reason) }
    guard let head else {
      throw refusal("the repository holds no version yet that a branch could begin from")
    }
    guard author != nil || knowsAuthor else {
      throw refusal("git does not know who you are; give your name and your address")
    }
    try await check(name)
    let free = Set(changes.filter { $0.obstacle == nil }.map(\.path))
    guard !paths.isEmpty else { throw refusal("no file is chosen") }
    if let other = paths.first(where: { !free.contains($0) }) {
      throw refusal("'\(other)' is not among the files that can be put on a branch")
    }
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    var variables = ["GIT_INDEX_FILE": scratch.path + "/index"]
    if let author {
      for role in ["AUTHOR", "COMMITTER"] {
        variables["GIT_\(role)_NAME"] = author.name
        variables["GIT_\(role)_EMAIL"] = author.email
      }
    }
    func write(_ arguments: [String], _ input: String = "") async throws(FileError) -> String {
      let outcome = try await git.ask(
        arguments, about: name, input: Array(input.utf8),
        settings: settings + [
          "user.useConfigOnly=true", "i18n.commitEncoding=UTF-8", "core.splitIndex=false",
          "index.sparse=false",
        ], variables: variables)
      guard outcome.status == 0 else { throw refusal("git says: \(outcome.complaint)") }
      return outcome.lines.first ?? ""
    }
    _ = try await write(["read-tree", head])
    _ = try await write(
      ["update-index", "--add", "--remove", "-z", "--stdin"],
      paths.map { $0 + "\0" }.joined())
    let tree = try await write(["write-tree"])
    let before = try await write(["rev-parse", "\(head)^{tree}"])
    guard tree != before else {
      throw refusal("the files are as the branch that is checked out holds them")
    }
    let commit = try await write(
      ["commit-tree", "--no-gpg-sign", "-p", head, "-F", "-", tree], message)
    try await make(name, commit, variables)
    return commit
  }

  /// Makes a branch; with an empty old value git refuses where somebody has made it meanwhile.
  private func make(
    _ name: String, _ commit: String, _ variables: [String: String]
  ) async throws(FileError) {
    let outcome = try await git.ask(
      [
        "update-ref", "--no-deref", "-m", "waymark: put on a branch", "refs/heads/\(name)", commit,
        "",
      ], about: name, variables: variables)
    if outcome.status == 0 { return }
    throw FileError(
      path: name,
      reason: outcome.errors.contains("already exists")
        ? takenReason : "git says: \(outcome.complaint)")
  }

  private func check(_ name: String) async throws(FileError) {
    let outcome = try await git.ask(["check-ref-format", "refs/heads/\(name)"], about: name)
    guard outcome.status == 0, !name.hasPrefix("-"), name != "HEAD" else {
      throw FileError(
        path: name,
        reason:
          "a branch cannot have this name; letters, digits, hyphens and strokes can stand in one")
    }
    guard !branches.contains(name) else {
      throw FileError(path: name, reason: takenReason)
    }
    // Git keeps a branch as a file, below which there can be no other.
    let other = branches.first {
      "\($0)/".hasPrefix("\(name)/") || "\(name)/".hasPrefix("\($0)/")
    }
    if let other {
      throw FileError(
        path: name,
        reason: "git can have no branch of this name beside '\(other)'; give another one")
    }
  }
}

private let takenReason = "there is a branch of this name already; give another one"
