import ArgumentParser
import LanguageServer

/// `waymark lsp`: answers an editor while its user writes.
struct LSPCommand: AsyncParsableCommand, TakesNoWords {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Answers an editor while you write in it.",
    usage: "waymark lsp",
    discussion: """
      An editor starts it, and asks over the Language Server Protocol: what could stand here, what \
      it means, where it is used, what mends it. docs/editors.md shows how to set editors up. It is \
      of no use in a terminal: it reads standard input, and writes standard output.
      """)

  func run() async throws {
    _ = try buildDay()
    let status = await serveStandardStreams(
      LanguageServerOptions(version: programVersion) { try? buildDay() })
    endProcess(with: ExitCode(status), keeping: ())
  }
}
