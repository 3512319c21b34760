import ArgumentParser
import ContentModel
import Diagnostics
import Files
import NewContent
import Pipeline

/// `waymark new`: makes files to write on.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Makes a new marker, page, set or site to write on, or what other programs need for it.",
    discussion: """
      Whatever can be worked out is: the number of a marker, its phase, the names of files. \
      No file that is there already is ever written over.
      """,
    subcommands: [
      NewMarkerCommand.self, NewPageCommand.self, NewSetCommand.self, NewSiteCommand.self,
      NewWorkflowCommand.self, NewSchemasCommand.self, NewCMSCommand.self,
    ])
}

extension SiteOption {
  /// Reads the content of the site, as far as it can be read.
  ///
  /// - Throws: Status 2 where there is no site at all.
  func readDraft() async throws -> Draft? {
    let folder = SiteFolder(site)
    guard folder.files.entries.contains(where: { $0.path == "\(contentFolder)/site.yml" }) else {
      Terminal.writeError(
        "error: there is no site in '\(site)': the file '\(contentFolder)/site.yml' is missing\n"
          + "  hint: name its folder with --site, or make one with 'waymark new site'\n")
      throw ExitCode(2)
    }
    return await folder.readDraft().value
  }

  /// Writes files into the site, and says which; of a theme, its folder alone.
  ///
  /// - Throws: Status 2 where one is there already, or the disk refuses.
  func write(_ files: [OutputFile]) throws {
    do {
      try writeNew(files, into: site)
    } catch {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
    var said: Set<String> = []
    for file in files {
      let parts = file.path.split(separator: "/")
      let path = parts[0] == "themes" ? parts.prefix(2).joined(separator: "/") : file.path
      if said.insert(path).inserted { Terminal.writeOutput("made \(shown(path))\n") }
    }
  }

  /// The path of a file of the site as it is reached from here.
  func shown(_ path: String) -> String { SiteFolder(site).shownPrefix + path }
}

/// What a new text is called.
struct TitleArgument: ParsableArguments {
  @Argument(
    help: "What people call it, between quotes.",
    transform: { words in
      guard let title = Title(words) else {
        throw ValidationError("the title is empty or cannot be printed. Write it between quotes")
      }
      return title
    })
  var title: Title
}

extension Draft {
  /// Returns the set of a name, or the only one.
  ///
  /// - Throws: Status 64 with a list of the sets.
  func set(named name: String?) throws -> SetDraft {
    let names = sets.map(\.id.folder)
    guard let name else {
      if sets.count == 1 { return sets[0] }
      throw wrongUsage(
        "this site has several sets",
        hint: "name one with --set: \(names.joined(separator: ", "))")
    }
    let named = sets.first { $0.id.folder == name || $0.settings.code == name }
    guard let named else {
      throw wrongUsage(
        "no set '\(name)' is part of this site",
        hint: suggestion(for: name, among: names, called: "sets"))
    }
    return named
  }
}

/// Says that the command line asks for what cannot be, and returns the status for that.
func wrongUsage(_ fact: String, hint: String) -> ExitCode {
  Terminal.writeError("error: \(fact)\n  hint: \(hint)\n")
  return ExitCode(64)
}

/// Returns what was most likely meant, or all there is.
func suggestion(for name: String, among names: [String], called kind: String) -> String {
  didYouMean(name, among: names, orList: kind)?.hint ?? "there are no \(kind)"
}
