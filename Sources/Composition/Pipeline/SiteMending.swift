package import ContentModel
package import Diagnostics
package import Files

/// What became of a site that was mended.
package struct SiteMending: Sendable {
  /// The mends that were made, in the order of the findings, round after round.
  package fileprivate(set) var made: [MadeMend] = []
  /// The files that stayed as they were although there is something to mend in them, and why.
  package fileprivate(set) var refusals: [FileError] = []
}

extension SiteFolder {
  /// Makes the mends that are safe, and writes the files that they change.
  ///
  /// Where two would change the same words, or a mistake hides another, the site is read again, a few times.
  /// Each file is written whole or stays as it was; one that cannot be written does not keep others from it.
  ///
  /// - Parameters:
  ///   - codes: The codes of the findings to mend; nil for all.
  ///   - overrides: What takes the place of what `site.yml` says, or adds to it. What is not shown is not mended.
  ///   - today: The day that dates are compared with.
  /// - Returns: What was done.
  package func mend(
    _ codes: Set<DiagnosticCode>? = nil, overrides: SettingOverrides = SettingOverrides(),
    today: CalendarDate? = nil
  ) async -> SiteMending {
    var mending = SiteMending()
    var refused: Set<String> = []
    for _ in 1...mostRounds {
      let files = RememberedFiles(DiskFiles(root: path, folders: [contentFolder]))
      let folder = SiteFolder(path, files: files, shownPrefix: shownPrefix)
      let findings = await folder.loadSite(overrides: overrides, today: today).findings.shown
      let mends = findings.lazy.filter { codes?.contains($0.code) ?? true }.compactMap { finding in
        finding.safeMend.map { (finding.code, $0) }
      }
      let next = MadeMends(Array(mends)) { path in
        guard path.hasPrefix(contentFolder + "/"), !refused.contains(path) else { return nil }
        do throws(FileError) {
          return try files.unchangedContents(of: path)
        } catch {
          refused.insert(path)
          mending.refusals.append(FileError(path: shownPrefix + path, reason: error.reason))
          return nil
        }
      }
      let isDone = next.made.isEmpty
      let changed = next.files.sorted { $0.key < $1.key }
      for (file, bytes) in changed {
        do throws(FileError) {
          guard let old = try files.unchangedContents(of: file) else { continue }
          try MendedFile(path: file, old: old, new: bytes).write(below: path)
        } catch {
          refused.insert(file)
          mending.refusals.append(FileError(path: shownPrefix + file, reason: error.reason))
        }
      }
      mending.made += next.made.filter { made in
        !made.mend.replacements.contains { refused.contains($0.range.path) }
      }
      if isDone { break }
    }
    return mending
  }
}

extension Diagnostic {
  /// The mend that may be made without anybody looking at it; nil where there is none.
  package var safeMend: Mend? { mends.first(where: \.isSafe) }
}

/// How many times a site is read to be mended; what is left then is told as a finding.
private let mostRounds = 10
