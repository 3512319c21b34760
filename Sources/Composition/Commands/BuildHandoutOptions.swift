import ArgumentParser
import ContentModel
import Downloads
import Files
import Pipeline
import Themes

/// Which documents for paper a build makes, with what, and whether it may do without.
struct BuildHandoutOptions: ParsableArguments {
  @OptionGroup var documents: HandoutOptions

  @Option(
    help: ArgumentHelp(
      "What has to be made for the build to succeed: 'handouts'.", valueName: "what"))
  var require: [String] = []

  func validate() throws {
    if let unknown = require.first(where: { $0 != "handouts" }) {
      throw ValidationError("'--require \(unknown)' is not known. Write '--require handouts'")
    }
    if isRequired, documents.handouts == ["none"] {
      throw ValidationError("--require handouts and --handouts none cannot both be. Take one out")
    }
  }

  private var isRequired: Bool { !require.isEmpty }

  /// Looks for the programs that make documents; nil where there are to be none.
  func engines(for site: Site?, in folder: SiteFolder) async -> DownloadEngines? {
    guard let site, !(documents.versions ?? site.settings.handouts).isEmpty else { return nil }
    return await documents.findEngines(knowing: folder.knownPrograms)
  }

  /// Makes the documents.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - theme: Its theme.
  ///   - folder: The folder of the site.
  ///   - engines: What makes them; nil where there are to be none.
  ///   - say: Says in a line what is left out.
  /// - Returns: Those that could be made.
  /// - Throws: Status 2 where some are required and could not be made.
  func make(
    _ site: Site, with theme: Theme, in folder: SiteFolder, by engines: DownloadEngines?,
    _ say: (String) -> Void
  ) async throws -> MadeDownloads {
    guard let engines else {
      if isRequired {
        say("error: handouts are required, and content/site.yml wants none: 'handouts: none'\n")
        throw ExitCode(2)
      }
      return .none
    }
    let made = await folder.makeDownloads(
      of: site, with: theme, in: documents.versions, by: engines, progress: Terminal.showMaking)
    let missing = engines.omissions + made.failures.prefix(maximumShown).map(\.description)
    for line in missing { say("\(isRequired ? "error" : "note"): \(line)\n") }
    if made.failures.count > maximumShown {
      say("note: \(made.failures.count - maximumShown) more documents could not be made\n")
    }
    if isRequired, !missing.isEmpty {
      say("nothing was published\n")
      throw ExitCode(2)
    }
    return made
  }
}

/// How many documents that could not be made are told of one by one.
private let maximumShown = 5
