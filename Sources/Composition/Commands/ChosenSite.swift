import ArgumentParser
import ContentModel
import Files
private import Platform
import Programs

/// Returns the site that was edited last, or else one that the person chooses in a window.
///
/// - Returns: Its absolute path; nil where the person chooses none.
/// - Throws: `ExitCode` where there is no way to choose, which is said before.
func lastSiteOrChosen() async throws(ExitCode) -> String? {
  if let site = LastSite(in: ProcessInfo.processInfo.environment)?.site, isSite(site) {
    return site
  }
  guard let window = SiteWindow() else {
    Terminal.writeError(
      """
      error: no site is known that was edited before, and neither zenity nor kdialog is here to choose one with. \
      Run 'waymark serve --edit --open' once in the folder of your site
      """ + "\n")
    // A window that was opened for this program would be gone before anybody has read it.
    if isatty(0) == 1 {
      Terminal.writeError("Press Enter to close.\n")
      _ = readLine()
    }
    throw ExitCode(2)
  }
  while let folder = await window.choose() {
    if isSite(folder) { return folder }
    await window.refuse(
      "'\(folder)' holds no site: there is no folder '\(contentFolder)' in it. Choose the folder that holds '\(contentFolder)'."
    )
  }
  return nil
}

/// Remembers a site that is edited, for the entry in the menu; where the disk refuses, nothing is lost but that.
func rememberLastSite(_ site: String) {
  guard isSite(site) else { return }
  try? LastSite(in: ProcessInfo.processInfo.environment)?.remember(site)
}

private func isSite(_ folder: String) -> Bool { isFolder("\(folder)/\(contentFolder)") }

/// A program that asks in a window of the desktop.
private struct SiteWindow {
  private let program: String
  private let isZenity: Bool

  /// Finds one; nil where there is none, or no desktop to show it on.
  init?() {
    let environment = ProcessInfo.processInfo.environment
    guard ["WAYLAND_DISPLAY", "DISPLAY"].contains(where: { environment[$0]?.isEmpty == false })
    else { return nil }
    for name in ["zenity", "kdialog"] {
      if let found = FoundProgram(name) {
        (program, isZenity) = (found.path, name == "zenity")
        return
      }
    }
    return nil
  }

  /// Asks for a folder; nil where the person closes the window, or none could be shown.
  func choose() async -> String? {
    let title = "Choose the folder of your site"
    let words =
      isZenity
      ? ["--file-selection", "--directory", "--title=\(title)"]
      : [
        "--title", title, "--getexistingdirectory",
        ProcessInfo.processInfo.environment["HOME"] ?? "/",
      ]
    guard let outcome = try? await runProgram(program, words, outputLimit: 1 << 16),
      outcome.status == 0
    else { return nil }
    let path = String(decoding: outcome.output, as: UTF8.self).prefix { $0 != "\n" }
    return path.hasPrefix("/") ? String(path) : nil
  }

  /// Says something, until the person closes it.
  func refuse(_ sentence: String) async {
    let words =
      isZenity ? ["--error", "--no-markup", "--text=\(sentence)"] : ["--error", sentence]
    _ = try? await runProgram(program, words, outputLimit: 1 << 16)
  }
}
