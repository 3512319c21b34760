import ArgumentParser
import ContentModel
import Diagnostics
import Files
import Pipeline
import Themes

/// Which older editions a build publishes beside the newest.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An older edition to keep at 'editions/TAG', in place of those that content/site.yml names: a folder with a site, or a revision of its git repository; or none for no editions. May be repeated.",
      valueName: "tag=path|revision"))
  var edition: [String] = []

  func validate() throws {
    if edition == ["none"] { return }
    for word in edition {
      guard let named = Self.edition(word) else {
        throw ValidationError(
          "'--edition \(word)' names no edition. Write TAG=PATH or TAG=REVISION, such as 2016=tags/v1, or 'none' alone"
        )
      }
      if !KeptEdition.isTag(named.tag) {
        throw ValidationError(
          "'\(named.tag)' cannot be the tag of an edition, which is part of addresses: \(KeptEdition.hint(forTag: named.tag))"
        )
      }
    }
    if let tag = KeptEdition.doubleTag(among: edition.compactMap(Self.edition)) {
      throw ValidationError(
        "the tag '\(tag)' stands twice. Give each edition a tag of its own; capitals do not tell two apart"
      )
    }
  }

  /// Writes the older editions of a site, of which nothing is published yet.
  ///
  /// - Parameters:
  ///   - site: The newest edition.
  ///   - theme: Its theme.
  ///   - folder: Its folder.
  ///   - output: The folder that will be replaced.
  ///   - say: Says in a line what was found.
  /// - Returns: What was written; nil where there are to be none.
  /// - Throws: ``FileError`` where an edition is not there or the disk refuses, status 2 where one cannot be read.
  func write(
    beside site: Site, with theme: Theme, in folder: SiteFolder, for output: OutputFolder,
    _ say: (String) -> Void
  ) async throws -> WrittenEditions? {
    let isAsked = !edition.isEmpty
    let editions = isAsked ? edition.compactMap(Self.edition) : site.settings.editions
    guard !editions.isEmpty else { return nil }
    if !theme.askedNames.contains("older-edition") {
      say(
        "error: no page of the theme '\(site.settings.theme)' would say that it belongs to an older edition: put 'older-edition' into its layout, as the theme 'standard' has it\n"
      )
      throw ExitCode(2)
    }
    var written = try WrittenEditions(beside: site, with: theme, in: output)
    do {
      for edition in editions {
        let report = try await written.add(
          edition, below: isAsked ? "." : folder.path, of: folder.path, today: try buildDay())
        say(notes(on: report))
        if !report.isWritten { throw ExitCode(2) }
      }
    } catch {
      written.discard()
      throw error
    }
    return written
  }

  private static func edition(_ word: String) -> KeptEdition? {
    let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return nil }
    return KeptEdition(String(halves[0]), from: String(halves[1]))
  }
}

/// Returns what is said of an older edition that was read: nothing where all is well.
private func notes(on report: EditionReport) -> String {
  let tag = report.edition.tag
  guard report.isWritten else {
    return report.folder.report(report.findings)
      + "error: the edition '\(tag)' cannot be made: '\(report.edition.source)' holds no site that can be read\n"
      + "nothing was published\n"
  }
  var notes = ""
  if report.isSame { notes += "note: the edition '\(tag)' says the same as the newest\n" }
  if !report.findings.shown.isEmpty {
    notes += "note: the edition '\(tag)' has \(counted(report.findings)); it stays as it is\n"
  }
  let errors = report.findings.shown.filter { $0.severity == .error }
  for error in errors.prefix(maximumShown) {
    notes += "note: in the edition '\(tag)', what this says is missing or leads nowhere:\n"
    let position = error.position
    let place = position.line == 0 ? "" : ":\(position.line):\(position.column)"
    notes +=
      "  \(report.folder.shownPrefix)\(position.path)\(place): \(error.summary) [\(error.code.rawValue)]\n"
  }
  if errors.count > maximumShown {
    notes += "note: and \(errors.count - maximumShown) more errors of the edition '\(tag)'\n"
  }
  return notes
}

/// How many errors of an older edition are told of one by one.
private let maximumShown = 5
