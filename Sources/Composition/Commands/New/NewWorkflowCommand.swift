import ArgumentParser
import Files
import NewContent
import Pipeline

/// `waymark new workflow`: makes what has a host of code check and publish the site.
struct NewWorkflowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow",
    abstract: "Makes a workflow that checks the site on a code host, and publishes it.",
    discussion: """
      Each change that somebody proposes is checked, with what is found at its lines and the \
      addresses that readers would lose, and can be looked at before it is taken. The branch \
      that is published goes to the Pages of the host.

      The file is written into the folder of the git repository that the site belongs to, or, \
      without one, into the site's. docs/hosting.md says more.
      """)

  @Argument(help: "The code host: github or gitlab.")
  var host: String

  @Option(help: ArgumentHelp("On GitHub, the branch that is published.", valueName: "name"))
  var branch = "main"

  @OptionGroup var site: SiteOption

  func run() async throws {
    guard let codeHost = CodeHost(rawValue: host) else {
      throw wrongUsage(
        "no workflow is known for '\(host)'",
        hint: suggestion(
          for: host, among: CodeHost.allCases.map(\.rawValue), called: "code hosts"))
    }
    _ = try await site.readDraft()
    let repository = folder(holding: ".git", around: site.site)
    let file = newWorkflow(
      for: codeHost, ofSite: repository?.way ?? ".", publishing: branch, version: programVersion)
    if let repository, repository.way != "." {
      var root = SiteOption()
      root.site = repository.folder
      try root.write([file])
    } else {
      try site.write([file])
    }
  }

  func validate() throws {
    let isPlain = branch.allSatisfy { character in
      character.isASCII
        && (character.isLetter || character.isNumber || "._/-".contains(character))
    }
    if branch.isEmpty || !isPlain {
      throw ValidationError(
        "'\(branch)' is not the name of a branch that a workflow can be made for. Write letters, "
          + "digits and the signs . _ / -")
    }
  }
}
