import ArgumentParser

/// Reads the command line, does what it says, and ends the process with the status of its outcome.
package func runCommandLine() async {
  await RootCommand.main()
}

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
      BuildCommand.self, CheckCommand.self, ServeCommand.self, DiffCommand.self, NewCommand.self,
    ])
}

/// The version that `--version` prints; CHANGELOG.md says what is in it.
let programVersion = "0.1.0"
