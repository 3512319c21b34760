import Files
import Foundation
import GitFiles
import Testing

@Suite struct WorkingFilesTests {
  /// A repository whose content has two texts, on `main`.
  private func committed(site: String = "") async throws -> TestRepository {
    let repository = try await TestRepository()
    try repository.write("one\n", to: "\(site)content/1.md")
    try repository.write("two\n", to: "\(site)content/2.md")
    try repository.write("of the repository\n", to: "README.md")
    try await repository.commit("v1")
    try await repository.git("config", "user.name", "Ann Other")
    try await repository.git("config", "user.email", "ann@markers.example")
    return repository
  }

  private func files(_ repository: TestRepository, site: String = "") async throws -> WorkingFiles {
    try #require(try await WorkingFiles(of: "content", inSite: repository.path + site))
  }

  /// What must stay as it is when a branch is made: the index, what is checked out, the files.
  private func surroundings(_ repository: TestRepository) async throws -> [String] {
    let index = try Data(contentsOf: repository.url.appending(path: ".git/index"))
    return [
      index.base64EncodedString(), try await repository.git("symbolic-ref", "HEAD"),
      try await repository.git("rev-parse", "HEAD"),
      try await repository.git("status", "--porcelain", "--untracked-files=all"),
    ]
  }

  private func refusal(_ work: () async throws(FileError) -> String) async -> String {
    do throws(FileError) {
      return "no refusal, but \(try await work())"
    } catch {
      return error.reason
    }
  }

  @Test(arguments: ["", "docs/a site/"])
  func tellsWhatIsSavedAndNotCommitted(_ site: String) async throws {
    let repository = try await committed(site: site)
    try repository.write("one more\n", to: "\(site)content/1.md")
    try repository.write("ñ\n", to: "\(site)content/new/ñ 3.md")
    try repository.write("hidden\n", to: "\(site)content/.waymark-mend-1-2.md")
    try repository.write("outside\n", to: "outside.md")
    try FileManager.default.removeItem(at: repository.url.appending(path: "\(site)content/2.md"))
    let files = try await files(repository, site: site)
    #expect(files.branch == "main")
    #expect(files.upstream == nil)
    #expect(files.knowsAuthor)
    #expect(
      files.changes.map { "\($0.kind) \($0.path)" } == [
        "changed content/1.md", "removed content/2.md", "added content/new/ñ 3.md",
      ])
    #expect(files.changes.allSatisfy { $0.obstacle == nil && $0.branches == [] })
  }

  @Test(arguments: ["", "docs/a site/"])
  func putsChosenFilesOnABranchAndTouchesNothingElse(_ site: String) async throws {
    let repository = try await committed(site: site)
    try repository.write("one more\n", to: "\(site)content/1.md")
    try repository.write("three\n", to: "\(site)content/3.md")
    try FileManager.default.removeItem(at: repository.url.appending(path: "\(site)content/2.md"))
    // What is in the index, and what is not chosen, is no part of it.
    try repository.write("staged\n", to: "README.md")
    try await repository.git("add", "README.md")
    let before = try await surroundings(repository)
    let commit = try await files(repository, site: site).put(
      ["content/1.md", "content/2.md"], on: "reword/one", message: "Reword “one”\n\nAs agreed.\n")
    #expect(try await surroundings(repository) == before)
    #expect(try await repository.git("rev-parse", "reword/one") == commit + "\n")
    #expect(
      try await repository.git("show", "--format=%an <%ae>%n%s%n%b", "--name-status", "reword/one")
        == """
        Ann Other <ann@markers.example>
        Reword “one”
        As agreed.


        M\t\(site)content/1.md
        D\t\(site)content/2.md

        """)
    #expect(try await repository.git("rev-parse", "reword/one^") == before[2])
    let after = try await files(repository, site: site)
    #expect(after.branches.contains("reword/one"))
    #expect(after.changes.map(\.branches) == [["reword/one"], [], []])
  }

  @Test func comparesWithTheBranchThatIsFollowed() async throws {
    let repository = try await committed()
    let copy = repository.path + "copy"
    try await repository.git("clone", "--quiet", ".", copy)
    #expect(try await files(repository, site: "copy").unpublished == [])
    try repository.write("one more\n", to: "copy/content/1.md")
    #expect(try await files(repository, site: "copy").unpublished == [])
    try await repository.git("-C", copy, "commit", "--quiet", "--all", "--message", "more")
    let files = try await files(repository, site: "copy")
    #expect(files.upstream == "origin/main")
    #expect(files.unpublished == ["content/1.md"])
    #expect(files.changes == [])
  }

  @Test func refusesNamesThatAreTakenOrNone() async throws {
    let repository = try await committed()
    try repository.write("one more\n", to: "content/1.md")
    try await repository.git("branch", "taken")
    let files = try await files(repository)
    func reason(_ name: String) async -> String {
      await refusal { () async throws(FileError) in
        try await files.put(["content/1.md"], on: name, message: "x")
      }
    }
    for name in ["", "-x", "a..b", "a b", "HEAD", "x.lock", "a\nb", "refs/../x", "@{1}", "/"] {
      #expect(await reason(name).hasPrefix("a branch cannot have this name"), "\(name)")
    }
    #expect(await reason("taken") == "there is a branch of this name already; give another one")
    #expect(
      await reason("taken/more")
        == "git can have no branch of this name beside 'taken'; give another one")
    // Somebody makes the branch after the files were looked at.
    try await repository.git("branch", "later", "v1")
    #expect(await reason("later") == "there is a branch of this name already; give another one")
    #expect(try await repository.git("rev-parse", "later") == repository.git("rev-parse", "v1"))
  }

  @Test func refusesFilesThatAreNotAmongThoseThatCanBeChosen() async throws {
    let repository = try await committed()
    try repository.write("one more\n", to: "content/1.md")
    try repository.write("no content\n", to: "README.md")
    let files = try await files(repository)
    for path in ["content/2.md", "README.md", "../README.md", "/etc/passwd", "content"] {
      let reason = await refusal { () async throws(FileError) in
        try await files.put(["content/1.md", path], on: "x", message: "x")
      }
      #expect(reason == "'\(path)' is not among the files that can be put on a branch")
    }
    let none = await refusal { () async throws(FileError) in
      try await files.put([], on: "x", message: "x")
    }
    #expect(none == "no file is chosen")
    #expect(try await repository.git("branch", "--list", "x") == "")
  }

  @Test func asksForAnAuthorWhereGitKnowsNone() async throws {
    let repository = try await committed()
    try await repository.git("config", "user.name", "")
    try await repository.git("config", "user.email", "")
    try repository.write("one more\n", to: "content/1.md")
    let files = try await files(repository)
    #expect(!files.knowsAuthor)
    let reason = await refusal { () async throws(FileError) in
      try await files.put(["content/1.md"], on: "x", message: "x")
    }
    #expect(reason == "git does not know who you are; give your name and your address")
    #expect(GitAuthor(name: "Eve", email: "eve") == nil)
    #expect(GitAuthor(name: "Eve <", email: "eve@markers.example") == nil)
    let author = try #require(GitAuthor(name: "Eve", email: "eve@markers.example"))
    _ = try await files.put(["content/1.md"], on: "x", message: "x", author: author)
    #expect(
      try await repository.git("log", "-1", "--format=%an %ae %cn", "x")
        == "Eve eve@markers.example Eve\n")
    #expect(try await repository.git("config", "user.name") == "\n")
  }

  @Test func runsNoProgramOfTheRepository() async throws {
    let repository = try await committed()
    let trap = "touch '\(repository.path)trapped'; cat"
    for hook in ["pre-commit", "post-commit", "reference-transaction", "prepare-commit-msg"] {
      try repository.write("#!/bin/sh\n\(trap)\n", to: ".git/hooks/\(hook)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: repository.url.appending(path: ".git/hooks/\(hook)").path)
    }
    try await repository.git("config", "filter.trap.clean", trap)
    try await repository.git("config", "filter.trap.process", trap)
    try await repository.git("config", "filter.trap.required", "true")
    try await repository.git("config", "core.fsmonitor", trap)
    try await repository.git("config", "commit.gpgSign", "true")
    try await repository.git("config", "gpg.program", trap)
    try repository.write("content/2.md filter=trap\n", to: ".git/info/attributes")
    try repository.write("one more\n", to: "content/1.md")
    try repository.write("two more\n", to: "content/2.md")
    let files = try await files(repository)
    #expect(files.changes.map(\.obstacle) == [nil, .filtered])
    _ = try await files.put(["content/1.md"], on: "x", message: "x")
    let reason = await refusal { () async throws(FileError) in
      try await files.put(["content/2.md"], on: "y", message: "y")
    }
    #expect(reason == "'content/2.md' is not among the files that can be put on a branch")
    #expect(!FileManager.default.fileExists(atPath: repository.path + "trapped"))
  }

  @Test func convertsTheEndsOfLinesAsGitIsToldTo() async throws {
    let repository = try await committed()
    try repository.write("* text=auto\n", to: ".gitattributes")
    try repository.write("one more\r\n", to: "content/1.md")
    _ = try await files(repository).put(["content/1.md"], on: "x", message: "x")
    #expect(try await repository.git("show", "x:content/1.md") == "one more\n")
  }

  @Test func isNothingOutsideOfARepository() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try await WorkingFiles(of: "content", inSite: folder.path)
    #expect(files == nil)
  }

  @Test func beginsFromNothingWhereThereIsNoVersion() async throws {
    let repository = try await TestRepository()
    try repository.write("one\n", to: "content/1.md")
    let files = try await files(repository)
    #expect(files.changes.map(\.kind) == [.added])
    let reason = await refusal { () async throws(FileError) in
      try await files.put(["content/1.md"], on: "x", message: "x")
    }
    #expect(reason == "the repository holds no version yet that a branch could begin from")
  }
}
