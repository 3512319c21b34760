import ArgumentParser
import ContentModel
import Diagnostics
import Files
import Pipeline

extension SiteOption {
  /// Loads a version of the site that is to be compared, whatever mistakes are in it.
  ///
  /// - Parameters:
  ///   - name: A folder, or what git calls it.
  ///   - versions: Those that are loaded already.
  ///   - overrides: What takes the place of what `site.yml` says, or adds to it.
  ///   - today: The day that dates are compared with.
  /// - Returns: The site.
  /// - Throws: Status 2 where there is no such version, or no site in it.
  func loadVersion(
    _ name: String, among versions: inout SiteVersions,
    overrides: SettingOverrides = SettingOverrides(), today: CalendarDate? = nil
  ) async throws -> Site {
    let folder: SiteFolder
    do {
      folder = name == site ? SiteFolder(name) : try await SiteFolder.version(name, of: site)
    } catch {
      Terminal.writeError("error: \(error)\n")
      throw ExitCode(2)
    }
    let loaded = await versions.loadSite(in: folder, overrides: overrides, today: today)
    guard let site = loaded.value else {
      Terminal.writeError(
        folder.report(loaded.findings)
          + "error: '\(name)': this version holds no site that can be read\n")
      throw ExitCode(2)
    }
    let errors = loaded.findings.shown.count { $0.severity == .error }
    if errors > 0 {
      let counted = errors == 1 ? "1 error" : "\(errors) errors"
      let subject = name == "." ? shownName(name) : "'\(name)'"
      Terminal.writeError(
        "note: \(subject) has \(counted); what is wrong there may be missing from the comparison\n")
    }
    return site
  }
}

/// What a report calls a version.
func shownName(_ version: String) -> String { version == "." ? "this folder" : version }
