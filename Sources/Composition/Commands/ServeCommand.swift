import ArgumentParser
import ContentModel
import Diagnostics
import Files
import Pipeline
import PreviewServer
private import Platform

/// `waymark serve`: shows the site in a browser while it is written.
struct ServeCommand: AsyncParsableCommand, TakesNoWords {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while it is written.",
    usage: "waymark serve [<options>]",
    discussion: """
      The pages are those of 'waymark build', made in memory when they are asked for; nothing is \
      written but what is saved with '--edit', and which site that was. Older editions are left out. Only browsers of this computer are answered. Stop it with Ctrl-C. \
      docs/preview.md says more.
      """)

  @OptionGroup var options: SiteOption

  @Option(
    help: ArgumentHelp(
      "The port of the address, or the next free one where another program has it; 0 for any. (default: 8000)",
      valueName: "number"))
  var port: UInt16?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Let the pages be edited in the browser; docs/editing.md says how.")
  var edit = false

  @Flag(
    help:
      "Show the site that was edited last, or let one be chosen in a window, as the entry in the menu does."
  )
  var last = false

  @Option(
    help: ArgumentHelp(
      "Where links of findings lead: an address with {file}, {line} and {column} in it. (default: that of the editor in VISUAL or EDITOR, or of Visual Studio Code)",
      valueName: "address"))
  var editor: String?

  @OptionGroup var address: BaseURLOption

  @OptionGroup var documents: HandoutOptions

  func validate() throws {
    if last, options.site != "." {
      throw ValidationError("--last and --site each name a site. Give one of them")
    }
    if let editor, EditorLink(editor, root: "") == nil {
      throw ValidationError(
        "--editor '\(editor)' is not the address of an editor. Write one with {file} in it, such as \(EditorLink.defaultForm)"
      )
    }
  }

  func run() async throws {
    let downloads = DownloadMaker { [documents] in await documents.findEngines() }
    endOnInterrupt { await downloads.end() }
    guard let site = last ? try await lastSiteOrChosen() : options.site else { return }
    let root = absolutePath(site)
    let editor =
      editor.flatMap { EditorLink($0, root: root) }.map { Editor($0, root: root) }
      ?? Editor(namedIn: ProcessInfo.processInfo.environment, root: root)
    let screen = FindingsScreen(site: site)
    let preview: Preview
    do {
      preview = try Preview(
        PreviewOptions(
          site: site,
          overrides: SettingOverrides(
            baseURL: address.normalized, worksheets: documents.questions),
          today: try buildDay(), handouts: documents.versions, downloads: downloads,
          editor: editor, secret: edit ? newSecret() : nil
        ) {
          await screen.show(
            $0.findings, at: $1,
            leavingOutEditions: $0.site?.settings.editions.isEmpty == false)
        },
        port: port ?? Preview.defaultPort)
    } catch let error as PortError {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
    if let port, port != 0, port != preview.port {
      Terminal.writeError(
        "note: port \(port) is in use by another program; this is port \(preview.port)\n")
    }
    if edit { rememberLastSite(root) }
    Terminal.writeOutput("\(preview.address)\n")
    // Some programs that open a browser stay as long as the browser does.
    async let opened: Void = openIfAsked(preview.address)
    try await preview.serve()
    await opened
  }

  private func openIfAsked(_ address: String) async { if open { await openInBrowser(address) } }
}

/// Returns 128 bits that nobody can guess, as digits and letters.
private func newSecret() -> String {
  var generator = SystemRandomNumberGenerator()
  return (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
}
