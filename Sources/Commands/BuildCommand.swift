import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `waymark build`: makes the website.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the website from the content.",
    discussion: """
      Nothing is published while the content has errors. The output folder is replaced as a \
      whole, and only if Waymark made it or it is empty; whatever goes wrong, the old one stays.
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      "The folder to publish into. (default: 'output' in the site's folder)", valueName: "dir"))
  var output: String?

  @OptionGroup var address: BaseURLOption

  func run() async throws {
    let start = ContinuousClock.now
    let folder = SiteFolder(options.site)
    do {
      let output = try OutputFolder(output ?? defaultOutput, site: options.site)
      let loaded = await folder.loadSite(baseURL: address.normalized)
      let theme = loaded.value.map { folder.loadTheme(of: $0) }
      let diagnostics = loaded.diagnostics + (theme?.diagnostics ?? [])
      Terminal.writeError(report(diagnostics, in: folder))
      let status = exitStatus(
        of: loaded.diagnostics, theme: theme?.diagnostics ?? [], options)
      if status == nil, let site = loaded.value, let theme = theme?.value {
        try await publish(
          site, with: theme, files: folder.files, into: output, progress: Terminal.showProgress)
      }
      let line = summary(
        SiteCounts(loaded.value), diagnostics, duration: start.duration(to: .now))
      if let status {
        Terminal.writeError(line + "nothing was published\n")
        throw status
      }
      Terminal.writeOutput(line)
    } catch let error as FileError {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
  }

  func validate() throws {
    if output?.isEmpty == true {
      throw ValidationError("--output is empty. Name the folder to publish into, such as 'output'")
    }
  }

  private var defaultOutput: String { options.site == "." ? "output" : options.site + "/output" }
}
