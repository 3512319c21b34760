import Files
import Foundation
import GitFiles
import Testing

@Suite struct GitVersionTests {
  @Test func findsVersionsByEveryKindOfName() async throws {
    let repository = try await TestRepository()
    try repository.write("1", to: "content/a.md")
    try await repository.commit("v1")
    try repository.write("2", to: "content/a.md")
    try await repository.commit("v2")
    let first = try await repository.git("rev-parse", "v1^{commit}").dropLast()
    try await repository.git("tag", "--annotate", "--message", "edition", "edition-1", "v1")
    for name in ["v1", "main~1", "HEAD^", "edition-1", String(first), String(first.prefix(8))] {
      #expect(try await GitVersion(name, ofSite: repository.path).commit == first)
    }
    #expect(try await GitVersion(":/v1", ofSite: repository.path).commit == first)
  }

  @Test func suggestsTheNearestBranchOrTag() async throws {
    let repository = try await TestRepository()
    try repository.write("1", to: "content/a.md")
    try await repository.commit("edition-2016")
    #expect(await repository.refusal(of: "edition-2106").hasSuffix("did you mean 'edition-2016'?"))
    #expect(await repository.refusal(of: "zzz") == "there is no folder and no version of that name")
  }

  @Test(arguments: [
    "--output=x", "-x", "--", "", "..", "v1..v1", "v1 v1", "^v1", "v1^{tree}", "HEAD:content",
    "HEAD:content/a.md", ":content/a.md", "v1\nv1", "$(touch x)", "@{-1}", "v1:", "@{99999999}",
  ])
  func refusesWhatIsNoVersion(_ name: String) async throws {
    let repository = try await TestRepository()
    try repository.write("1", to: "content/a.md")
    try await repository.commit("v1")
    #expect(!(await repository.refusal(of: name)).hasPrefix("no refusal"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: repository.path).count == 2)
  }

  @Test func saysThatARepositoryIsEmpty() async throws {
    let repository = try await TestRepository()
    #expect(await repository.refusal(of: "HEAD").hasSuffix("the git repository has no version yet"))
  }

  @Test func saysThatAFolderIsInNoRepository() async throws {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    await #expect(throws: FileError.self) { try await GitVersion("v1", ofSite: folder) }
    do { _ = try await GitVersion("v1", ofSite: folder) } catch {
      #expect(error.reason.contains("is in no git repository"))
    }
  }

  @Test func readsBareAndShallowRepositories() async throws {
    let repository = try await TestRepository()
    try repository.write("1", to: "content/a.md")
    try await repository.commit("v1")
    try repository.write("2", to: "content/a.md")
    try await repository.commit("v2")
    let bare = repository.path + "copy.git"
    try await repository.git("clone", "--quiet", "--bare", ".", bare)
    let version = try await GitVersion("v1", ofSite: bare)
    let files = try await GitFiles(version, folder: "content") { _, _ in true }
    #expect(try files.contents(of: "content/a.md") == Array("1".utf8))

    let shallow = repository.path + "shallow"
    try await repository.git(
      "clone", "--quiet", "--depth=1", "file://\(repository.path)", shallow)
    #expect(try await GitVersion("HEAD", ofSite: shallow).prefix == "")
    do { _ = try await GitVersion("edition", ofSite: shallow) } catch {
      #expect(error.reason.contains("git fetch --unshallow"))
    }
  }

  @Test func saysWhichFilesAPartialCloneLacksAndFetchesNothing() async throws {
    let repository = try await TestRepository()
    try repository.write("1", to: "content/a.md")
    try await repository.commit("v1")
    try await repository.git("config", "uploadpack.allowFilter", "true")
    let partial = repository.path + "partial"
    try await repository.git(
      "clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://\(repository.path)",
      partial)
    let version = try await GitVersion("v1", ofSite: partial)
    do {
      let files = try await GitFiles(version, folder: "content") { _, _ in true }
      _ = try files.contents(of: "content/a.md")
      Issue.record("a file was read that the clone does not hold")
    } catch { #expect(error.reason.contains("this clone"), "\(error)") }
  }

  @Test func runsNoProgramThatARepositoryNames() async throws {
    let repository = try await TestRepository()
    try repository.write("*.md filter=trap diff=trap\n", to: ".gitattributes")
    try repository.write("1", to: "content/a.md")
    try await repository.commit("v1")
    let trap = repository.path + "trapped"
    for key in [
      "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "filter.trap.smudge",
      "filter.trap.clean", "filter.trap.process", "diff.trap.textconv", "diff.trap.command",
      "diff.external", "core.alternateRefsCommand", "alias.rev-parse", "alias.cat-file",
    ] {
      try await repository.git("config", key, (key.hasPrefix("alias") ? "!" : "") + "touch \(trap)")
    }
    let files = try await repository.files("v1")
    #expect(try files.contents(of: "content/a.md") == Array("1".utf8))
    _ = await repository.refusal(of: "v2")
    #expect(!FileManager.default.fileExists(atPath: trap))
  }
}
