import ContentModel
import Downloads
import Files
import HandoutRenderer
import ParallelWork
import Programs
package import TextDocuments
package import Themes
import Typesetter

/// Plans the documents of a site that people write in and take parts from, side by side.
///
/// Of a set of which one cannot be planned, none is.
///
/// - Parameters:
///   - site: The site.
///   - theme: The theme; one without parts for such documents has workbooks alone.
///   - pictures: The pictures that documents can show.
///   - engines: The programs that make them.
/// - Returns: The plans, in the order of the sets, and what cannot be made.
func planOfficeDownloads(
  of site: Site, with theme: Theme, _ pictures: [String: DocumentPicture],
  by engines: DownloadEngines
) async -> (plans: [PlannedDownload], failures: [DownloadError]) {
  let handouts = Handouts(site, theme: theme, pictures: pictures)
  let makers = await officeMakers(of: site, for: theme, by: engines)
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
func officeMakers(
  of site: Site, for theme: Theme, by engines: DownloadEngines
) async -> OfficeMakers {
  let pandoc: Pandoc? = if case .success(let found) = engines.pandoc { found } else { nil }
  var logo: [UInt8]?
  if let own = site.settings.face.logo { logo = await picture(of: own, by: engines) }
  return OfficeMakers(pandoc: pandoc, styles: documentStyles(of: theme), logo: logo)
}

/// Returns a logo as PNG, in which form all programs show it; nil where it is SVG and there is no Typst to draw it.
private func picture(of logo: Logo, by engines: DownloadEngines) async -> [UInt8]? {
  guard logo.ending == "svg" else { return logo.contents }
  guard case .success(let typst) = engines.typst else { return nil }
  // Four points for each pixel of a page are enough for paper.
  let page = """
    #set page(width: \(4 * logo.width)pt, height: \(4 * logo.height)pt, margin: 0pt, fill: none)
    #image("logo.svg", width: 100%, height: 100%)
    """
  let typesetter = Typesetter(
    typst,
    templates: [
      OutputFile(path: "handouts/handout.typ", text: page),
      OutputFile(path: "handouts/logo.svg", contents: logo.contents),
    ], fonts: engines.fonts)
  let drawn = try? await typesetter.typeset([], called: "logo", as: .png)
  await typesetter.finish()
  return drawn
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

/// Makes a text for Word or OpenDocument as a theme has it.
///
/// - Parameters:
///   - document: The text.
///   - format: The form of the file.
///   - theme: The theme.
///   - path: Where Pandoc is; nil where it has to be found.
/// - Returns: The bytes of the file.
/// - Throws: ``PandocError`` where there is no Pandoc, or it refuses.
package func makeText(
  _ document: TextDocument, as format: TextDocumentFormat, with theme: Theme, pandoc path: String?
) async throws(PandocError) -> [UInt8] {
  var programs = KnownPrograms()
  let pandoc = try await Pandoc.find(at: path, knowing: &programs)
  guard let styles = documentStyles(of: theme) else {
    throw .failed("the theme does not say how such texts look")
  }
  // The first day that every format can hold, 1 January 1980.
  return try await pandoc.make(document, as: format, styles, seconds: 315_532_800)
}
