import ArgumentParser
import Files
import NewContent
import Themes

/// `waymark theme upgrade`: brings a copy up to date, and leaves alone what somebody changed in it.
struct ThemeUpgradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Brings a copy of the program's theme up to date.",
    discussion: """
      Files that nobody changed since they were copied become those of the program, and those \
      that are missing are added. Files that somebody changed stay as they are, unless --take \
      names them; nothing is deleted.
      """)

  @Option(
    help: ArgumentHelp(
      "A changed file to replace by the program's. May be repeated.", valueName: "file"))
  var take: [String] = []

  @OptionGroup var options: ThemeOptions

  func run() async throws {
    let copy = try options.read()
    for path in take where !copy.files.contains(where: { $0.path == path && $0.standard != nil }) {
      throw wrongUsage(
        "the program's theme has no file '\(path)'",
        hint: suggestion(for: path, among: standardTheme.files.map(\.path), called: "files"))
    }
    var kept = false
    for file in copy.files {
      let place = options.site.shown("\(options.folder)/\(file.path)")
      switch file.state {
      case .older where file.standard != nil, .missing,
        .changed where take.contains(file.path),
        .changedInBoth where take.contains(file.path):
        try write(file.standard ?? [], at: "\(options.folder)/\(file.path)", isNew: file.own == nil)
        Terminal.writeOutput("\(file.own == nil ? "added" : "replaced") \(place)\n")
      case .changedInBoth:
        kept = true
        Terminal.writeOutput("kept \(place): \(words(for: file))\n")
      case .older: Terminal.writeOutput("\(place) is used no more, and can be deleted\n")
      case .same, .changed, .own: break
      }
    }
    let record = ThemeCopy.files(of: standardTheme.files).filter { $0.path == ThemeCopy.record }
    for file in record {
      try write(file.contents, at: "\(options.folder)/\(file.path)", isNew: false)
    }
    Terminal.writeOutput(
      kept
        ? "see with 'waymark theme diff FILE' what differs in those that were kept\n"
        : "the copy is up to date\n")
  }

  private func write(_ contents: [UInt8], at path: String, isNew: Bool) throws {
    do {
      if isNew {
        try writeNew([OutputFile(path: path, contents: contents)], into: options.site.site)
      } else {
        try writeFile(contents, to: "\(options.site.site)/\(path)")
      }
    } catch {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
  }
}
