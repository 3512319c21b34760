import ArgumentParser
import ContentModel
import Files
import NewContent
import Pipeline

/// `waymark new cms`: makes the settings of a program with which the site is written in a browser.
struct NewCMSCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cms",
    abstract: "Makes forms for Decap CMS or Sveltia CMS, to write the site in a browser.",
    discussion: """
      The folder 'admin' then has a page and its settings, with a form for each marker, page and \
      settings file of the site. The script of the program belongs beside them. The folder is for \
      those who write, and no part of what 'waymark build' publishes. docs/yaml-schemas.md says \
      more.
      """)

  @Argument(help: "The program: decap or sveltia.")
  var program: String

  @Option(help: ArgumentHelp("The code host: github or gitlab.", valueName: "name"))
  var host = "github"

  @Option(help: ArgumentHelp("The repository on it, as owner/name.", valueName: "owner/name"))
  var repository: String

  @Option(help: ArgumentHelp("The branch that is written on.", valueName: "name"))
  var branch = "main"

  @OptionGroup var site: SiteOption

  func run() async throws {
    guard let management = ContentManagement(rawValue: program) else {
      throw wrongUsage(
        "no settings are known for '\(program)'",
        hint: suggestion(
          for: program, among: ContentManagement.allCases.map(\.rawValue), called: "programs"))
    }
    guard let codeHost = CodeHost(rawValue: host) else {
      throw wrongUsage(
        "'\(host)' is no code host that is known",
        hint: suggestion(
          for: host, among: CodeHost.allCases.map(\.rawValue), called: "code hosts"))
    }
    guard let draft = try await site.readDraft() else {
      throw wrongUsage(
        "the site cannot be read", hint: "run 'waymark check', and mend what it finds")
    }
    let way = folder(holding: ".git", around: site.site)?.way ?? "."
    try site.write(
      newContentManagement(
        management, for: draft,
        in: SiteRepository(host: codeHost, name: repository, branch: branch, site: way),
        texts: texts()))
    Terminal.writeOutput(
      "next: put '\(management.script)' of the program into \(site.shown("admin"))\n")
  }

  /// The files of the site that a form can hold: sources as a list without a key have none.
  private func texts() -> Set<String> {
    let files = SiteFolder(site.site).files
    return Set(
      files.entries.map(\.path).filter { path in
        guard path.hasSuffix("/sources.yml") else { return true }
        let text = (try? files.contents(of: path)).map { String(decoding: $0, as: UTF8.self) }
        return text?.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("references:") }
          ?? false
      })
  }

  func validate() throws {
    let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count < 2 || parts.contains(where: \.isEmpty) {
      throw ValidationError("'\(repository)' is no repository. Write it as owner/name")
    }
    if branch.isEmpty { throw ValidationError("--branch is empty. Name the branch to write on") }
  }
}
