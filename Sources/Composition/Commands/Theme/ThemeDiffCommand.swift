import ArgumentParser
import NewContent

/// `waymark theme diff`: says in which files a copy differs from the theme of the program, and how.
struct ThemeDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says how a copy differs from the program's theme.",
    discussion: """
      Without names it lists the files that differ; with names, such as 'strings/en-GB.yml', it \
      shows the lines: those of the program after '-', those of the copy after '+'.
      """)

  @Argument(help: "Files of the theme, to see their lines.")
  var files: [String] = []

  @OptionGroup var options: ThemeOptions

  func run() async throws {
    let copy = try options.read()
    guard files.isEmpty else {
      for path in files { try showLines(of: path, in: copy) }
      return
    }
    let different = copy.files.filter { $0.state != .same }
    for file in different { Terminal.writeOutput("\(file.path): \(words(for: file))\n") }
    if different.isEmpty { Terminal.writeOutput("the copy is as the program's theme\n") }
  }

  private func showLines(of path: String, in copy: ThemeCopy) throws {
    guard let file = copy.files.first(where: { $0.path == path }) else {
      throw wrongUsage(
        "neither the copy nor the program has a file '\(path)'",
        hint: suggestion(for: path, among: copy.files.map(\.path), called: "files"))
    }
    for line in file.differingLines {
      Terminal.writeOutput("\(path):\(line.number): \(line.isOwn ? "+" : "-") \(line.text)\n")
    }
  }
}

/// Says what has become of a file of a copy.
func words(for file: ThemeCopy.File) -> String {
  switch file.state {
  case .same: "as in the program"
  case .older where file.standard == nil: "the program has it no more; the copy's is unchanged"
  case .older: "newer in the program; the copy's is unchanged"
  case .missing: "missing from the copy"
  case .changed: "changed in the copy"
  case .changedInBoth: "changed in the copy, and perhaps in the program"
  case .own: "in the copy alone"
  }
}
