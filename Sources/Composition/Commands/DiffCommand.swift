import ArgumentParser
import Comparison
import Reports
import ContentModel
import Diagnostics
import Files
import Pipeline

/// `waymark diff`: says what changed from one version of a site to another.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what changed from one version of the site to another.",
    discussion: """
      A version is a folder that holds a site, or a branch, tag or other revision of the git \
      repository that the site's folder belongs to. What is both means the folder: write \
      'heads/NAME' or 'tags/NAME' for the revision. Nothing is checked out or changed.

      Markers and questions are found again where they have moved, and texts are compared word \
      by word: [-taken out-]{+put in+}. docs/comparing.md says how. With '--format changes', it \
      writes what 'changes' in the front matter of each marker can say of the same.

      Exit status: 0 whether or not anything changed, unless --fail-on-changes is given; 2 when \
      a version cannot be read.
      """)

  @Argument(help: ArgumentHelp("The version before.", valueName: "old"))
  var old: String

  @Argument(
    help: ArgumentHelp(
      "The version after. (default: the site's folder as it is)", valueName: "new"))
  var new: String?

  @OptionGroup var options: SiteOption

  @Option(
    help: ArgumentHelp(
      "What to write: 'text' for a terminal, 'json' for programs, 'html' for a browser, 'changes' for the front matter of markers.",
      valueName: "text|json|html|changes"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp("The file to write to, in place of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "End with status 1 where anything changed.")
  var failOnChanges = false

  func run() async throws {
    do {
      var versions = SiteVersions()
      let oldSite = try await options.loadVersion(old, among: &versions)
      let newSite = try await options.loadVersion(new ?? options.site, among: &versions)
      let compared = ComparedVersions(
        old: shownName(old), new: shownName(new ?? options.site),
        changes: await changes(from: oldSite, to: newSite), language: newSite.settings.language)
      let report = try format.report(
        compared, of: newSite, isWatched: output == nil && Terminal.showsColors)
      if let output {
        try writeFile(Array(report.utf8), to: output)
        Terminal.writeOutput("\(compared.headline)\n")
      } else {
        Terminal.writeOutput(report)
      }
      endProcess(
        with: failOnChanges && !compared.changes.isEmpty ? ExitCode(1) : nil,
        keeping: (versions, oldSite, newSite, compared))
    } catch let error as FileError {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
  }

  func validate() throws {
    for (name, value) in [("<old>", old), ("<new>", new), ("--output", output)]
    where value?.isEmpty == true {
      throw ValidationError("\(name) is empty")
    }
  }
}

/// What a comparison can be written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html, changes

  func report(
    _ versions: ComparedVersions, of site: Site, isWatched: Bool
  ) throws -> String {
    switch self {
    case .text: textReport(versions, style: isWatched ? .colored : .plain)
    case .json: jsonReport(versions)
    case .html: htmlReport(versions)
    case .changes: changesReport(versions, of: site, on: try buildDay())
    }
  }
}
