import ArgumentParser
import Diagnostics
import Files
import Pipeline

extension FindingsFormat: ExpressibleByArgument {}

/// Which findings a run tells, and how.
struct FindingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How findings are written: text, json, sarif, github for annotations in GitHub Actions, or gitlab for a report on code quality.",
      valueName: "format"))
  var format = FindingsFormat.text

  @Flag(
    help: ArgumentHelp(
      "Write all findings, and not only the first \(maximumShownPerCode) with the same code."))
  var all = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "A warning not to show, besides those that content/site.yml silences. May be repeated.",
      valueName: "code"))
  var silence: [String] = []

  @Option(
    help: ArgumentHelp(
      "A check to do although it is off by default or content/site.yml silences it. May be repeated.",
      valueName: "code"))
  var enable: [String] = []

  func validate() throws {
    _ = try buildDay()
    let both = try codes("--silence", silence, DiagnosticCode.silenceable)
      .intersection(try codes("--enable", enable, DiagnosticCode.named))
    if let code = both.map(\.rawValue).min() {
      throw ValidationError("'\(code)' is both silenced and enabled. Take one of the two out")
    }
  }

  /// What the run wants other than the site does; the words are known to be codes.
  func overrides(baseURL: String? = nil) -> SettingOverrides {
    SettingOverrides(
      baseURL: baseURL, silenced: Set(silence.compactMap(DiagnosticCode.init)),
      enabled: Set(enable.compactMap(DiagnosticCode.init)))
  }

  /// Returns findings as they are written.
  func report(_ findings: Findings, in folder: SiteFolder) -> String {
    folder.report(findings, as: format, isUncapped: all)
  }

  /// Whether findings are a document for programs, whose stream nothing else may go to.
  var isForPrograms: Bool { format != .text }

  private func codes(
    _ option: String, _ words: [String], _ code: (String) throws(CodeRefusal) -> DiagnosticCode
  ) throws -> Set<DiagnosticCode> {
    do {
      return Set(try words.map(code))
    } catch {
      throw ValidationError("\(option): \(error.summary); \(error.hint.hint)")
    }
  }
}

extension SiteFolder {
  /// Returns findings in this folder as they are written.
  func report(
    _ findings: Findings, as format: FindingsFormat = .text, isUncapped: Bool = false
  ) -> String {
    findingsReport(findings, isUncapped: isUncapped).written(as: format)
  }

  /// Returns findings in this folder, to be written.
  func findingsReport(_ findings: Findings, isUncapped: Bool = false) -> FindingsReport {
    // Of a file that cannot be read a second time, no line is shown.
    FindingsReport(
      findings, pathPrefix: shownPrefix, version: programVersion, isUncapped: isUncapped,
      contents: { path in try? files.contents(of: path) })
  }
}
