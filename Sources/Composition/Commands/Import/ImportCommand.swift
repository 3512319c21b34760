import ArgumentParser
import ContentModel
import Diagnostics
import Files
import ForeignTexts
import Importers
import OfficeTexts
import Platform
import Reports

/// `waymark import`: makes content of what was written elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes content of Word, OpenDocument, HTML, PDF, Markdown and plain text.",
    discussion: """
      Headings become sections by what the set calls them, numbered items questions, tables and \
      notes stay. Every word of the original is accounted for: placed, left out by a rule, or \
      kept in 'IMPORTED.md' beside the markers. A folder stands for the files in it; '-' for \
      text on standard input.

      A set that is not there yet is made from the document: its sections are the headings that \
      most markers share. A marker that is there is never written over; '--update' compares it \
      with a newer original, section by section. Nothing in a file is run, and nothing is \
      fetched. docs/import.md says what comes through.

      Exit status: 0 when it is done, 2 when an original cannot be read or nothing is written, \
      64 for wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("A file, a folder of files, or '-' for standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var site: SiteOption

  @Option(
    help: ArgumentHelp(
      "The set that it goes to, by its folder or code, where there are several.", valueName: "set"))
  var set: String?

  @Option(
    help: ArgumentHelp(
      "What a file holds. (default: a set where it has headings of markers, or else a marker)",
      valueName: "marker|page|set"))
  var into: ImportForm?

  @Option(help: ArgumentHelp("The number of the marker, where the text does not say it."))
  var number: Int?

  @Option(
    help: ArgumentHelp(
      "What counts of tracked changes: the text with them, the text without them, or no text: 'list' says what they are, and writes nothing.",
      valueName: "accept|reject|list"))
  var changes = ChangesOption.accept

  @Flag(help: "Say who made each tracked change and comment, and when.")
  var authors = false

  @Flag(help: "Take a document that is in another language than the set.")
  var otherLanguage = false

  @Flag(help: "Compare markers that were imported before with this newer original.")
  var update = false

  @Option(
    help: ArgumentHelp(
      "Which changed sections '--update' takes, without asking; those that were changed by hand as well stay.",
      valueName: "all|none"))
  var accept: AcceptOption?

  @Flag(help: "Write nothing, and say what would be.")
  var dryRun = false

  @Option(help: ArgumentHelp("What to say of it on standard output.", valueName: "text|json"))
  var format = ImportReportFormat.text

  @Option(
    help: ArgumentHelp(
      "A file for the report: .html, .json or .txt. May be repeated.", valueName: "file"))
  var report: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the program pandoc is, which reads .docx, .odt and Markdown. (default: the one that 'waymark doctor' finds)",
      valueName: "path"))
  var pandoc: String?

  func validate() throws {
    if files.isEmpty || (files + report + [set].compactMap(\.self)).contains("") {
      throw ValidationError("a name is empty. Leave it out, or write it whole")
    }
    if let number, !(1...1_000_000).contains(number) {
      throw ValidationError("--number is a whole number from 1 to 1000000")
    }
    if accept != nil, !update { throw ValidationError("--accept is a part of --update") }
    for path in report where ImportReportFormat(path: path) == nil {
      throw ValidationError(
        "'--report \(path)' does not say what to write. Let it end in .html, .json or .txt")
    }
  }

  func run() async throws {
    do {
      let originals = try await readOriginals()
      var plan = try await planned(originals)
      if update { try decide(&plan) }
      try write(plan)
    } catch let refusal as ImportRefusal {
      Terminal.writeError(refusal.lines)
      throw ExitCode(2)
    } catch let error as FileError {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
  }
}

extension ImportForm: ExpressibleByArgument {}

/// What `--changes` takes.
enum ChangesOption: String, CaseIterable, ExpressibleByArgument {
  case accept, reject, list
}

/// What `--accept` takes.
enum AcceptOption: String, CaseIterable, ExpressibleByArgument {
  case all, none
}

/// What a report of an import can be written as.
enum ImportReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html

  /// Returns the format that the ending of a path names; nil where it names none.
  init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "txt"?: self = .text
    case "json"?: self = .json
    case "html"?, "htm"?: self = .html
    default: return nil
    }
  }

  static var allValueStrings: [String] { ["text", "json"] }

  /// Returns the report in this form.
  func bytes(of report: ImportReport) -> [UInt8] {
    switch self {
    case .text: Array(textReport(report).utf8)
    case .json: jsonReport(report)
    case .html: Array(htmlReport(report).utf8)
    }
  }
}

/// Why an import ends without anything written.
struct ImportRefusal: Error {
  /// The sentence, and its hint, in lines.
  let lines: String

  init(_ fact: String, hint: String? = nil) {
    lines =
      "error: \(withoutControlCharacters(onOneLine(fact)))\n"
      + (hint.map { "  hint: \(withoutControlCharacters(onOneLine($0)))\n" } ?? "")
  }
}
