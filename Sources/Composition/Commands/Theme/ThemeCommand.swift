import ArgumentParser
import Files
import NewContent
import Pipeline
import Themes

/// `waymark theme`: copies of the theme that the program carries, for those who change more than they can
/// by extending it.
struct ThemeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Copies the program's theme into a site, and keeps a copy up to date.",
    discussion: """
      A site needs no copy: it has the theme of the program, and a theme of its own that extends \
      it holds only what differs (docs/themes.md). A copy is for those who change most of it.
      """,
    subcommands: [ThemeExportCommand.self, ThemeDiffCommand.self, ThemeUpgradeCommand.self])
}

/// The folder of a copy.
struct ThemeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The name of the copy: its folder in 'themes'."))
  var theme = standardThemeName

  @OptionGroup var site: SiteOption

  func validate() throws {
    if theme.isEmpty || theme.hasPrefix(".") || theme.contains("/") {
      throw ValidationError("'\(theme)' cannot be the name of a folder in 'themes'")
    }
  }

  /// The folder of the copy below that of the site.
  var folder: String { "themes/\(theme)" }

  /// Reads the copy.
  ///
  /// - Throws: Status 2 where there is none, or it cannot be read.
  func read() throws -> ThemeCopy {
    let tree = DiskFiles(root: "\(site.site)/\(folder)", folders: [""])
    let paths = tree.entries.compactMap { entry in
      if case .file = entry.kind { entry.path } else { nil }
    }
    guard !paths.isEmpty else {
      Terminal.writeError(
        "error: there is no copy of the theme in '\(site.shown(folder))'\n"
          + "  hint: a site without one has the theme of the program as it is; 'waymark theme export' "
          + "makes one\n")
      throw ExitCode(2)
    }
    do {
      let own = try paths.map { OutputFile(path: $0, contents: try tree.contents(of: $0)) }
      return ThemeCopy(own, besides: standardTheme.files)
    } catch {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
  }
}

/// `waymark theme export`: makes a copy.
struct ThemeExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Makes a copy of the program's theme in 'themes', and never over another.")

  @OptionGroup var options: ThemeOptions

  func run() async throws {
    let files = ThemeCopy.files(of: standardTheme.files).map {
      OutputFile(path: "\(options.folder)/\($0.path)", contents: $0.contents)
    }
    try options.site.write(files)
    if options.theme != standardThemeName {
      Terminal.writeOutput(
        "write 'theme: \(options.theme)' in \(options.site.shown("content/site.yml")) to use it\n")
    }
  }
}
