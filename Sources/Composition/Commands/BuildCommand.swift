import ArgumentParser
import Compression
import ContentModel
import Diagnostics
import Files
import Pipeline

/// `waymark build`: makes the website.
struct BuildCommand: AsyncParsableCommand, TakesNoWords {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the website from the content.",
    usage: "waymark build [<options>]",
    discussion: """
      Nothing is published while the content has errors. The output folder is replaced as a \
      whole, and only if Waymark made it or it is empty; whatever goes wrong, the old one stays.

      Handouts to print and pictures of pages are made by a program outside, Typst, where it is \
      installed, and made again only where what they say has changed. docs/handouts.md says more.

      Older editions stay beside the newest where content/site.yml or '--edition' names them; \
      docs/editions.md says how.
      """)

  @OptionGroup var options: SiteOption

  @OptionGroup var told: FindingsOptions

  @Option(
    help: ArgumentHelp(
      "The folder to publish into. (default: 'output' in the site's folder)", valueName: "dir"))
  var output: String?

  @OptionGroup var address: BaseURLOption

  @Flag(
    help:
      "Write a smaller copy of each text beside it, as gzip (.gz) and as Brotli (.br), for hosts that send those."
  )
  var compress = false

  @OptionGroup var documents: BuildHandoutOptions

  @OptionGroup var editions: EditionOptions

  func run() async throws {
    let start = ContinuousClock.now
    let folder = SiteFolder(options.site)
    do {
      let output = try OutputFolder(output ?? defaultOutput, site: options.site)
      var overrides = told.overrides(baseURL: address.normalized)
      overrides.worksheets = documents.documents.questions
      var loaded = await folder.load(overrides: overrides, today: try buildDay())
      let engines = await documents.engines(for: loaded.site, in: folder)
      if let engines, let site = loaded.site {
        loaded = loaded.adding(engines.diagnostics(forTheme: site.settings.theme))
      }
      Terminal.writeError(told.report(loaded.findings, in: folder))
      if !told.isForPrograms, Terminal.isWatched { say(explanation(of: loaded.findings)) }
      say(notes(on: loaded.site))
      let status = exitStatus(of: loaded.findings, strict: told.strict)
      if status == nil, let site = loaded.site, let theme = loaded.theme {
        let older = try await editions.write(
          beside: site, with: theme, in: folder, for: output, say)
        let made: MadeDownloads
        do {
          made = try await documents.make(site, with: theme, in: folder, by: engines, say)
        } catch {
          older?.discard()
          throw error
        }
        try await publish(
          site, with: theme, downloads: made, files: folder.files, into: output, beside: older,
          copiedIn: compress ? CompressedForm.allCases : [], progress: Terminal.showProgress)
      }
      let line = summary(loaded, duration: start.duration(to: .now))
      if let status {
        say(line + "nothing was published\n")
        throw status
      }
      Terminal.writeOutput(line)
      endProcess(with: nil, keeping: loaded)
    } catch let error as FileError {
      say("error: \(error)\n")
      throw ExitCode(2)
    }
  }

  /// Says what went wrong; beside the findings, where those are a document for programs.
  private func say(_ text: String) {
    if told.isForPrograms { Terminal.writeOutput(text) } else { Terminal.writeError(text) }
  }

  func validate() throws {
    if output?.isEmpty == true {
      throw ValidationError("--output is empty. Name the folder to publish into, such as 'output'")
    }
  }

  private var defaultOutput: String { options.site == "." ? "output" : options.site + "/output" }
}
