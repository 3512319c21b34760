import ContentModel
import Downloads
import Files
import HandoutRenderer
import ParallelWork
import TextDocuments
import Themes

/// Plans the documents of a site that people write in and take parts from, side by side.
///
/// Of a set of which one cannot be planned, none is.
///
/// - Parameters:
///   - site: The site.
///   - theme: The theme; one without parts for such documents has workbooks alone.
///   - engines: The programs that make them.
/// - Returns: The plans, in the order of the sets, and what cannot be made.
func planOfficeDownloads(
  of site: Site, with theme: Theme, by engines: DownloadEngines
) async -> (plans: [PlannedDownload], failures: [DownloadError]) {
  let handouts = Handouts(site, theme: theme)
  let makers = officeMakers(for: theme, by: engines)
  var plans: [PlannedDownload] = []
  var failures: [DownloadError] = []
  for set in site.sets {
    let planned = await handouts.editableIDs(of: set.id).concurrentMap {
      id -> Result<[PlannedDownload], DownloadError> in
      do throws(DownloadError) {
        return .success(try handouts.plans(of: id, by: makers))
      } catch {
        return .failure(error)
      }
    }
    do throws(DownloadError) {
      var plansOfSet: [PlannedDownload] = []
      for plans in planned { plansOfSet += try plans.get() }
      plans += plansOfSet
    } catch {
      failures.append(error)
    }
  }
  return (plans, failures)
}

/// Returns what makes documents to edit, as far as the theme and this computer have it.
func officeMakers(for theme: Theme, by engines: DownloadEngines) -> OfficeMakers {
  let pandoc: Pandoc? = if case .success(let found) = engines.pandoc { found } else { nil }
  return OfficeMakers(pandoc: pandoc, styles: documentStyles(of: theme))
}

/// Returns how documents to edit look; nil where the theme has no parts for them.
func documentStyles(of theme: Theme) -> DocumentStyles? {
  let parts = theme.files(in: "documents").map { file in
    (
      String(file.path.dropFirst("documents/".count)),
      String(decoding: file.contents, as: UTF8.self)
    )
  }
  return DocumentStyles(Dictionary(parts, uniquingKeysWith: { first, _ in first }))
}
