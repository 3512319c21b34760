import ArgumentParser
import Collation
import ContentModel
import Diagnostics
import Files
import Pipeline
import Themes
import Wording

/// `waymark collate`: puts the answers that agencies sent back side by side.
struct CollateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collate",
    abstract: "Puts the answers of several agencies side by side, in counts and in words.",
    discussion: """
      A file is a review that the question tool has saved (.json), or a worksheet that was filled \
      in with Excel or LibreOffice (.xlsx, .ods). Each is one agency's: the one that the review \
      names, or else the name of the file. Agencies stand in the order in which the files are \
      given, and nothing is ranked. The files are only read, and formulas in them are never \
      worked out.

      The ending of an output says what it is: .xlsx, .docx, .odt, .csv, .json, or .txt. Without \
      one, the counts are printed as text. docs/collating.md says more.

      Exit status: 0 when every file was counted, 1 when some were left out, 2 when nothing could \
      be counted or an output could not be written.
      """)

  @Argument(
    help: ArgumentHelp("A saved review, or a worksheet that was filled in.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: SiteOption

  @Option(
    help: ArgumentHelp(
      "The set that was answered, by its code or its folder. (default: the one that the files name)",
      valueName: "code"))
  var set: String?

  @Option(
    help: ArgumentHelp(
      "Whose a file is, where the file does not say it. May be repeated.", valueName: "name=file"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file to write to, in place of standard output. May be repeated.", valueName: "file"))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the program pandoc is, which makes .docx and .odt. (default: the one that 'waymark doctor' finds)",
      valueName: "path"))
  var pandoc: String?

  func validate() throws {
    if (files + output + [set].compactMap(\.self)).contains("") {
      throw ValidationError("a name is empty. Leave it out, or write it whole")
    }
    for name in agency where namedFile(in: name) == nil {
      throw ValidationError(
        "'--agency \(name)' names none of the files. Write the agency, '=' and a file that is "
          + "given: --agency 'Police=police.xlsx'")
    }
    for path in output where CollationForm(path: path) == nil {
      throw ValidationError(
        "'--output \(path)' does not say what to write. Let it end in "
          + CollationForm.allCases.map { ".\($0.rawValue)" }.joined(separator: ", "))
    }
  }

  func run() async throws {
    try refuseOverwriting()
    let read = ReturnedFiles(files.map(returnedFile))
    let loaded = await SiteFolder(options.site).load()
    guard let site = loaded.site, let theme = loaded.theme else {
      Terminal.writeError(
        SiteFolder(options.site).report(loaded.findings)
          + "error: the site cannot be read, and with it the questions\n")
      throw ExitCode(2)
    }
    let answered = try answeredSet(of: site, read)
    let collation = read.collated(of: answered, in: site, theme: theme)
    let language = answered.settings.language ?? site.settings.language
    let worded = WordedCollation(
      collation, words: theme.strings(of: answered, in: site), language: language,
      isRestatement: answered.restated != nil)
    for file in collation.leftOut {
      tell("error: '\(file.file)' is not counted: \(file.problem)")
    }
    if collation.agencies.isEmpty {
      tell("error: there is nothing to put side by side")
      throw ExitCode(2)
    }
    try await write(worded, collation, with: theme)
    endProcess(
      with: collation.leftOut.isEmpty ? nil : ExitCode(1), keeping: (loaded, worded))
  }

  /// Writes what was asked for, or prints the counts.
  private func write(
    _ worded: WordedCollation, _ collation: Collation, with theme: Theme
  ) async throws {
    if output.isEmpty {
      Terminal.writeOutput(withoutControlCharacters(worded.text))
      return
    }
    var isWhole = true
    for path in output {
      do {
        let bytes = try await CollationForm(path: path)?.bytes(
          of: worded, collation, with: theme, pandoc: pandoc)
        try writeFile(bytes ?? [], to: path)
      } catch {
        tell("error: \(error is FileError ? "\(error)" : "'\(path)' is not written: \(error)")")
        isWhole = false
      }
    }
    for agency in collation.agencies {
      for message in agency.messages { tell("note: '\(agency.file)': \(message)") }
    }
    let count = collation.agencies.count
    Terminal.writeOutput("\(count) \(count == 1 ? "return" : "returns") collated\n")
    if !isWhole { throw ExitCode(2) }
  }

  private func tell(_ line: String) {
    Terminal.writeError("\(withoutControlCharacters(onOneLine(line)))\n")
  }
}

extension CollateCommand {
  /// No file that was sent back is written over, under whatever name.
  private func refuseOverwriting() throws {
    for path in output where files.contains(where: { isSameFile($0, path) }) {
      tell("error: '\(path)' is one of the files that are read; give the output another name")
      throw ExitCode(2)
    }
  }

  private func returnedFile(_ path: String) -> ReturnedFile {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let contents: Result<[UInt8], ReturnedFile.ReadingProblem>
    do throws(FileError) {
      contents = .success(try contentsOfFile(path, atMost: largestFile))
    } catch {
      contents = .failure(ReturnedFile.ReadingProblem("\(error.reason)."))
    }
    let agency = agency.compactMap { namedFile(in: $0) }.first { $0.file == path }?.agency
    return ReturnedFile(name: name, agency: agency, contents: contents)
  }

  /// Returns the agency and the file that `NAME=FILE` names; nil where the file is none of those that are given.
  private func namedFile(in text: String) -> (agency: String, file: String)? {
    for (place, sign) in text.enumerated() where sign == "=" {
      let file = String(text.dropFirst(place + 1))
      if place > 0, files.contains(file) { return (String(text.prefix(place)), file) }
    }
    return nil
  }

  /// Returns the set that is asked for, or that the files name.
  private func answeredSet(of site: Site, _ read: ReturnedFiles) throws -> MarkerSet {
    let asking = site.sets.filter { $0.questionCount > 0 }
    let codes = asking.map(\.settings.code)
    if let name = set {
      if let set = asking.first(where: { $0.settings.code == name || $0.id.folder == name }) {
        return set
      }
      let hint =
        didYouMean(name, among: codes)?.hint
        ?? "those with questions are \(codes.joined(separator: ", "))"
      tell("error: no set '\(name)' with questions is in this site; \(hint)")
      throw ExitCode(2)
    }
    if let set = read.set(among: asking) ?? (asking.count == 1 ? asking[0] : nil) { return set }
    tell(
      asking.isEmpty
        ? "error: no set of this site has questions"
        : "error: no file says which set it answers; name it with '--set', one of \(codes.joined(separator: ", "))"
    )
    throw ExitCode(2)
  }
}

/// No review and no workbook is larger than that.
private let largestFile = 64 << 20
