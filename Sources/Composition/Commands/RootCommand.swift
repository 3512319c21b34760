import ArgumentParser
private import CBuildMark
import Diagnostics
import Pipeline

/// Reads the command line, does what it says, and ends the process with the status of its outcome.
package func runCommandLine() async {
  let words = Array(CommandLine.arguments.dropFirst())
  if words == ["--version"] { return await printVersions() }
  if let refusal = refusal(ofCommandIn: words) {
    Terminal.writeError(refusal)
    endProcess(with: ExitCode(64), keeping: words)
  }
  await RootCommand.main()
}

/// Prints the version of this program, and of those outside that it would run.
private func printVersions() async {
  let engines = await DownloadEngines.find(typst: nil, pandoc: nil, fonts: nil)
  let outside = engines.versions.map { "\($0.name) \($0.version ?? "not found")\n" }
  Terminal.writeOutput("\(versionLine)\n" + outside.joined())
}

/// The name and version of this program, and the commit that it was compiled from, where that is known:
/// `waymark 0.1.0 (commit 0123456789ab)`.
var versionLine: String {
  let commit = waymark_commit()
  guard commit != 0 else { return "waymark \(programVersion)" }
  let digits = String(commit, radix: 16)
  return
    "waymark \(programVersion) (commit \(String(repeating: "0", count: 12 - digits.count))\(digits))"
}

/// Returns why the words of a command line name no command; nil where they do, or say nothing of one.
private func refusal(ofCommandIn words: [String]) -> String? {
  var command: any ParsableCommand.Type = RootCommand.self
  var said = "waymark"
  for word in words {
    let commands = command.configuration.subcommands
    guard !word.hasPrefix("-"), word != "help" else { return nil }
    guard !commands.isEmpty else {
      // The site is named by an option, since most commands are run in its folder.
      return command is any TakesNoWords.Type
        ? "error: '\(said)' takes nothing like '\(word)': it is for the whole site\n  hint: write "
          + "'\(said)' in the folder of the site, or '\(said) --site DIR' elsewhere\n" : nil
    }
    guard let next = commands.first(where: { $0._commandName == word }) else {
      let names = commands.map { $0._commandName }
      return "error: '\(said)' has no command '\(word)'\n  hint: "
        + (didYouMean(word, among: names)?.hint ?? "it has \(names.joined(separator: ", "))") + "\n"
    }
    command = next
    said += " \(word)"
  }
  return nil
}

/// A command that takes options alone.
protocol TakesNoWords: ParsableCommand {}

/// `waymark`: says what it can do, and leaves the rest to its subcommands.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "Publishes quality-marker guidance: Markdown in, a cross-linked website out.",
    discussion: """
      A site is a folder with 'content' (the texts) and 'themes' (how they look).
      Run 'waymark check' while you write, and 'waymark build' to make the website.

      Exit status: 0 when all went well, 1 when the content has errors, 2 when something else \
      stood in the way (the disk, the theme), 64 when the command was not understood.
      """,
    version: programVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, DiffCommand.self,
      CollateCommand.self, ImportCommand.self, InventoryCommand.self, NewCommand.self,
      ThemeCommand.self, DoctorCommand.self, ExplainCommand.self, LSPCommand.self,
    ])
}

/// The version that `--version` prints; CHANGELOG.md says what is in it.
let programVersion = "0.1.0"
