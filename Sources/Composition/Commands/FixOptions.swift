import ArgumentParser
import ContentModel
import Diagnostics
import Files
import Pipeline

/// Which findings a run mends.
struct FixOptions: ParsableArguments {
  @Flag(help: "Mend in the files what is certain: what the editor must have meant.")
  var fix = false

  @Option(
    help: ArgumentHelp(
      "As --fix, but findings with this code alone. May be repeated.", valueName: "code"))
  var fixOnly: [String] = []

  func validate() throws {
    do throws(CodeRefusal) {
      for word in fixOnly { _ = try DiagnosticCode.named(word) }
    } catch {
      throw ValidationError("--fix-only: \(error.summary); \(error.hint.hint)")
    }
  }

  /// Mends a site, where that is asked for.
  ///
  /// - Returns: What was done; nil where nothing was to be.
  func mend(
    _ folder: SiteFolder, overrides: SettingOverrides, _ today: CalendarDate?
  ) async -> SiteMending? {
    guard fix || !fixOnly.isEmpty else { return nil }
    let codes = Set(fixOnly.compactMap(DiagnosticCode.init))
    return await folder.mend(codes.isEmpty ? nil : codes, overrides: overrides, today: today)
  }
}

extension FindingsOptions {
  /// Tells what was mended, and which files could not be: where the findings go, unless programs read them.
  func tell(_ mending: SiteMending, in folder: SiteFolder) {
    let lines = mending.made.map { $0.line(pathPrefix: folder.shownPrefix) }.joined()
    let files = Set(mending.made.flatMap { $0.mend.replacements.map(\.range.path) })
    let count = mending.made.count
    let sum =
      count == 0
      ? "nothing was mended\n"
      : "\(count) \(count == 1 ? "mend" : "mends") in \(files.count) \(files.count == 1 ? "file" : "files")\n"
    if isForPrograms { Terminal.writeError(lines + sum) } else { Terminal.writeOutput(lines + sum) }
    for refusal in mending.refusals {
      Terminal.writeError(
        "error: \(withoutControlCharacters(onOneLine(refusal.description))); it stays as it was\n")
    }
  }
}

/// Returns how many findings `--fix` would mend, on a line of its own; nothing where there is none.
func noteOnMends(of findings: Findings) -> String {
  let count = findings.shown.count { $0.safeMend != nil }
  guard count > 0 else { return "" }
  return count == findings.shown.count
    ? "note: 'waymark check --fix' mends \(count == 1 ? "it" : "them")\n"
    : "note: 'waymark check --fix' mends \(count) of them\n"
}
