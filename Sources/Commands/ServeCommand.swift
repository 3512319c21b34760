import ArgumentParser
import Diagnostics
import Files
import Pipeline
import PreviewServer

/// `waymark serve`: shows the site in a browser while it is written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while it is written.",
    usage: "waymark serve [<options>]",
    discussion: """
      The pages are those of 'waymark build', made in memory when they are asked for; nothing is \
      written. Only browsers of this computer are answered. Stop it with Ctrl-C. \
      docs/preview.md says more.
      """)

  @OptionGroup var options: SiteOption

  @Option(
    help: ArgumentHelp(
      "The port of the address, or 0 for any that is free. (default: 8000, or the next free one)",
      valueName: "number"))
  var port: UInt16?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "Where links of findings lead: an address with {file} and {line} in it.",
      valueName: "address"))
  var editor = EditorLink.defaultForm

  @OptionGroup var address: BaseURLOption

  @OptionGroup var documents: HandoutOptions

  func validate() throws {
    if EditorLink(editor, root: "") == nil {
      throw ValidationError(
        "--editor '\(editor)' is not the address of an editor. Write one with {file} in it, such as \(EditorLink.defaultForm)"
      )
    }
  }

  func run() async throws {
    let downloads = DownloadMaker { [documents] in await documents.findEngines() }
    endOnInterrupt { await downloads.end() }
    let folder = SiteFolder(options.site)
    let preview: Preview
    do {
      guard let editor = EditorLink(editor, root: absolutePath(options.site)) else { return }
      let options = PreviewOptions(
        site: options.site, overrides: SettingOverrides(baseURL: address.normalized),
        today: try buildDay(), handouts: documents.versions, downloads: downloads, editor: editor
      ) { loaded in
        // On a terminal the list takes the place of the one before.
        Terminal.writeError(
          (Terminal.isWatched ? "\u{1B}[2J\u{1B}[3J\u{1B}[H" : "")
            + folder.report(loaded.findings) + counted(loaded.findings))
      }
      preview = try Preview(options, port: port)
    } catch let error as PortError {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
    Terminal.writeOutput("\(preview.address)\n")
    if open { await openInBrowser(preview.address) }
    try await preview.serve()
  }
}

/// Returns the line that ends a list of findings.
private func counted(_ findings: Findings) -> String {
  if findings.shown.isEmpty { return "no findings\n" }
  return "\(findings.errorCount) errors, \(findings.warningCount) warnings\n"
}
