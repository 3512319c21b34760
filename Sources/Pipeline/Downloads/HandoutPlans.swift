import ContentModel
import Digests
import Downloads
import Files
import HandoutRenderer
import JSONWriting
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
///   - versions: The versions of each document.
///   - typesetter: What draws.
///   - style: A digest of all that documents are drawn with, besides their data.
/// - Returns: The plans, in the order in which pages list them.
func planHandouts(
  of site: Site, with theme: Theme, in versions: [HandoutVersion], by typesetter: Typesetter,
  style: String
) async -> [PlannedDownload] {
  let handouts = Handouts(site, theme: theme)
  return await handouts.ids(in: versions).concurrentMap { id in
    let handout = handouts.handout(id)
    let isCard = id.kind == .card
    let form: Typesetter.Form = isCard ? .png : .pdf
    let path = site.downloadAddress("\(handout.name).\(form.rawValue)", of: id.subject.owner)
    return PlannedDownload(
      path: path, subject: id.subject, label: handout.label, format: isCard ? .png : .pdf,
      engine: typesetter.typst.name,
      inputs: sha256(Array(style.utf8) + handout.json.script())
    ) { () async throws(DownloadError) -> MadeDownload in
      do throws(TypesettingError) {
        let name = path.replacing("/", with: "-")
        let contents = try await typesetter.typeset(
          handouts.handout(id).json.script(), called: name, as: form)
        return MadeDownload(contents, pages: isCard ? nil : pageCount(ofPDF: contents))
      } catch {
        throw DownloadError(path: path, reason: error.description)
      }
    }
  }
}

/// Returns a digest of all that documents are drawn with, besides their data.
///
/// Fonts count by their size and the time of their last change: reading megabytes of them would take
/// longer than all else in a build that draws nothing.
func styleDigest(_ templates: [OutputFile], _ fonts: Fonts, _ typst: Typst) -> String {
  var bytes = Array("\(typst.name)\n".utf8)
  for font in fonts.files { bytes += "\(font.name) \(font.mark)\n".utf8 }
  for template in templates {
    bytes += "\(template.path) \(template.contents.count)\n".utf8
    bytes += template.contents
  }
  return sha256(bytes)
}
