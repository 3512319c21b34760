private import Platform
import Diagnostics
import Files
import Pipeline

/// Shows what is found in a site while it is written: on a terminal as a screen that is drawn again after
/// each change, elsewhere as lines that are added where something else is found than before.
///
/// An actor, since what was shown last is known to it.
actor FindingsScreen {
  private let folder: SiteFolder
  private var shown: String?

  /// Takes the folder of the site.
  init(site: String) {
    // Lines are read from files that are named, so that none has to be listed for it.
    folder = SiteFolder(site, files: DiskFiles(root: site, folders: []))
  }

  /// Shows what was found.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - address: Where the site is shown.
  ///   - hasEditions: Whether the site names older editions, which the preview leaves out.
  func show(_ findings: Findings, at address: String, leavingOutEditions hasEditions: Bool) {
    let leftOut = hasEditions ? "older editions are left out; 'waymark build' makes them" : ""
    if Terminal.isScreen {
      let size = TerminalSize.current(of: 2)
      Terminal.writeError(
        screen(
          of: folder.findingsReport(findings).entries(width: size.columns),
          under: [address, counted(findings), leftOut, timeOfDay()].filter { !$0.isEmpty }
            .joined(separator: " – "), size))
    } else {
      let note = hasEditions ? "note: \(leftOut)\n" : ""
      let text = folder.report(findings) + note + counted(findings) + "\n"
      if text != shown { Terminal.writeError(text) }
      shown = text
    }
  }

  /// Returns what clears a terminal and fills it: errors before warnings, and no more than it shows at once.
  private func screen(
    of entries: (findings: [(severity: Severity, text: String)], rest: [String]),
    under headline: String, _ size: TerminalSize
  ) -> String {
    let texts =
      entries.findings.filter { $0.severity == .error }.map(\.text)
      + entries.findings.filter { $0.severity != .error }.map(\.text) + entries.rest
    let headline = headline + "\n\n"
    // One line stays for what is left out, and one for the cursor.
    var room = size.rows - size.rows(of: headline) - 2
    var text = "\u{1B}[2J\u{1B}[3J\u{1B}[H" + headline
    for (index, entry) in texts.enumerated() {
      room -= size.rows(of: entry)
      // The first is shown in any case.
      if room < 0, index > 0 {
        return text + "… and \(texts.count - index) more, which the preview lists\n"
      }
      text += entry
    }
    return text
  }
}
