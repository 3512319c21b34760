import ArgumentParser
import ContentModel
import Pipeline
import Programs

/// Which documents there are, and what makes them.
struct HandoutOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A version that handouts are made in, in place of those that content/site.yml names: standard, large-print, black-and-white; or none for no handouts. May be repeated.",
      valueName: "version"))
  var handouts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which questions worksheets have, in place of what content/site.yml says: all, or original for those of the original alone. May be repeated.",
      valueName: "questions"))
  var worksheets: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the program typst is. (default: the one that 'waymark doctor' finds)",
      valueName: "path"))
  var typst: String?

  @Option(
    help: ArgumentHelp(
      "Where the program pandoc is. (default: the one that 'waymark doctor' finds)",
      valueName: "path"))
  var pandoc: String?

  @Option(
    help: ArgumentHelp(
      "The folder that holds the fonts of handouts. (default: where the system keeps them)",
      valueName: "dir"))
  var fonts: String?

  func validate() throws {
    if !handouts.isEmpty, handoutVersions(handouts) == nil {
      throw ValidationError(
        "'--handouts \(handouts.joined(separator: " "))' names no version. Give one of the \(handoutVersionsHint)"
      )
    }
    if !worksheets.isEmpty, worksheetQuestions(worksheets) == nil {
      throw ValidationError(
        "'--worksheets \(worksheets.joined(separator: " "))' names no questions. Give one of the \(worksheetQuestionsHint)"
      )
    }
  }

  /// Which questions the user wants worksheets to have; nil where nothing was said.
  var questions: [WorksheetQuestions]? { worksheets.isEmpty ? nil : worksheetQuestions(worksheets) }

  /// The versions that the user names; nil where nothing was said.
  var versions: [HandoutVersion]? { handouts.isEmpty ? nil : handoutVersions(handouts) }

  /// Looks for the programs that make documents.
  ///
  /// - Parameter programs: What programs have told an earlier build of their versions.
  /// - Returns: What was found.
  func findEngines(knowing programs: KnownPrograms = KnownPrograms()) async -> DownloadEngines {
    await DownloadEngines.find(typst: typst, pandoc: pandoc, fonts: fonts, knowing: programs)
  }
}
