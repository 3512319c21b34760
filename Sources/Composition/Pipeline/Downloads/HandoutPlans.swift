import ContentModel
import Digests
import Downloads
import Files
import HandoutRenderer
import ParallelWork
import Themes
import Typesetter

/// Plans the documents of a site that Typst draws.
///
/// Each is worked out once to know whether it has changed, and a second time where it has to be made, so
/// that the texts of a large site are not held in memory.
///
/// - Parameters:
///   - site: The site.
///   - theme: The theme; one without templates for documents has none.
///   - pictures: The pictures that documents can show.
///   - versions: The versions of each document.
///   - typesetter: What draws.
///   - style: A digest of all that documents are drawn with, besides their data.
/// - Returns: The plans, in the order in which pages list them.
func planHandouts(
  of site: Site, with theme: Theme, _ pictures: [String: DocumentPicture],
  in versions: [HandoutVersion], by typesetter: Typesetter, style: String
) async -> [PlannedDownload] {
  let handouts = Handouts(site, theme: theme, pictures: pictures)
  return await handouts.ids(in: versions).concurrentMap { id in
    planHandout(id, of: handouts, by: typesetter, style: style)
  }
}

/// Plans one of the documents that Typst draws.
///
/// - Parameters:
///   - id: The document.
///   - handouts: All documents of the site.
///   - typesetter: What draws.
///   - style: A digest of all that documents are drawn with, besides their data.
/// - Returns: The plan.
func planHandout(
  _ id: Handouts.ID, of handouts: Handouts, by typesetter: Typesetter, style: String
) -> PlannedDownload {
  let download = handouts.download(id)
  let isCard = id.kind == .card
  let inputs = sha256(Array(style.utf8) + handouts.handout(id).data())
  return PlannedDownload(download, engine: typesetter.typst.name, inputs: inputs) {
    () async throws(DownloadError) -> MadeDownload in
    do throws(TypesettingError) {
      // What is drawn of an older text at the same time has another name.
      let name = download.path.replacing("/", with: "-") + "-" + inputs.prefix(16)
      let handout = handouts.handout(id)
      let form: Typesetter.Form = isCard ? .png : .pdf
      let contents: [UInt8]
      do throws(TypesettingError) {
        contents = try await typesetter.typeset(
          handout.data(), called: name, as: form,
          with: handout.pictures.map { OutputFile(path: $0.path, contents: $0.contents) })
      } catch  where !handout.pictures.isEmpty {
        // A picture that looks whole and is not takes no document away, only the pictures.
        contents = try await typesetter.typeset(
          handouts.withoutPictures.handout(id).data(), called: name, as: form)
      }
      return MadeDownload(contents, pages: isCard ? nil : pageCount(ofPDF: contents))
    } catch {
      throw DownloadError(path: download.path, reason: error.description)
    }
  }
}
