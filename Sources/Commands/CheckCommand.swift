import ArgumentParser
import Diagnostics
import Pipeline

/// `waymark check`: reads and links everything, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for mistakes in the content, and changes nothing.",
    discussion: """
      Each finding is printed as file:line:column with the line it stands on and, where it is \
      known, how to mend it. The code in brackets has a page of its own in docs/diagnostics.
      """)

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let start = ContinuousClock.now
    let folder = SiteFolder(options.site)
    let loaded = await folder.loadSite()
    let theme = loaded.value.map { folder.loadTheme(of: $0) }
    let diagnostics = loaded.diagnostics + (theme?.diagnostics ?? [])
    Terminal.writeOutput(report(diagnostics, in: folder))
    Terminal.writeOutput(
      summary(SiteCounts(loaded.value), diagnostics, duration: start.duration(to: .now)))
    if let status = exitStatus(of: loaded.diagnostics, theme: theme?.diagnostics ?? [], options) {
      throw status
    }
  }
}

/// Returns the status that findings end a run with; nil where they do not stand in the way.
func exitStatus(
  of content: [Diagnostic], theme: [Diagnostic], _ options: SiteOptions
) -> ExitCode? {
  if content.containErrors || (options.strict && !content.isEmpty) { return ExitCode(1) }
  return theme.containErrors ? ExitCode(2) : nil
}
