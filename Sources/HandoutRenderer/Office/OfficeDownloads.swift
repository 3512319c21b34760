package import ContentModel
import Digests
package import Downloads
import Spreadsheets
import Themes
package import TextDocuments
import Wording

/// What makes the files of a set that people write in and take parts from.
package struct OfficeMakers: Sendable {
  /// The program that makes texts for Word and OpenDocument; nil where there is none.
  package let pandoc: Pandoc?
  /// How these texts look.
  package let styles: DocumentStyles?

  /// Takes what there is: without either of the two, there are workbooks alone.
  package init(pandoc: Pandoc?, styles: DocumentStyles?) {
    self.pandoc = pandoc
    self.styles = styles
  }
}

extension Handouts {
  /// Plans the files of a set that people write in and take parts from: its full text and its worksheet for
  /// Word and OpenDocument, and its questions as a workbook for Excel.
  ///
  /// - Parameters:
  ///   - set: A set that is published whole; any other has no such files.
  ///   - makers: What makes them.
  /// - Returns: The files, in the order in which pages list them.
  /// - Throws: ``DownloadError`` where a workbook cannot be made.
  package func officeDownloads(
    of set: SetID, by makers: OfficeMakers
  ) throws(DownloadError) -> [PlannedDownload] {
    guard site[set].isPublishedWhole, !site[set].markers.isEmpty else { return [] }
    var downloads: [PlannedDownload] = []
    let full = handout(ID(.full, of: .set(set), for: .standard))
    downloads += textDownloads(of: full, by: makers)
    guard site[set].markers.contains(where: { $0.questionCount > 0 }) else { return downloads }
    let worksheet = handout(ID(.worksheet, of: .set(set), for: .standard))
    downloads += textDownloads(of: worksheet, by: makers)
    downloads.append(try workbookDownload(of: worksheet))
    return downloads
  }

  private func textDownloads(of handout: Handout, by makers: OfficeMakers) -> [PlannedDownload] {
    guard let pandoc = makers.pandoc, let styles = makers.styles else { return [] }
    let document = handout.textDocument
    let seconds = secondsSince1970(of: handout)
    return TextDocumentFormat.allCases.map { format in
      let path = self.path(of: handout, format.download)
      return PlannedDownload(
        path: path, subject: handout.subject, label: handout.label, format: format.download,
        engine: pandoc.name,
        inputs: sha256(
          Array("\(pandoc.name)\n".utf8) + document.inputs(of: format, styles, seconds: seconds))
      ) { () async throws(DownloadError) in
        do throws(PandocError) {
          return MadeDownload(
            try await pandoc.make(document, as: format, styles, seconds: seconds))
        } catch {
          throw DownloadError(path: path, reason: "\(error)")
        }
      }
    }
  }

  /// Makes the workbook at once, which takes less time than to find out whether it has changed.
  private func workbookDownload(
    of handout: Handout
  ) throws(DownloadError) -> PlannedDownload {
    let path = path(of: handout, .xlsx)
    let strings = strings(handout.edition.language)
    let workbook = WorkbookMaker(handout, strings).workbook(
      created: secondsSince1970(of: handout))
    do throws(SpreadsheetError) {
      let bytes = try workbook.bytes(isRightToLeft: handout.isRightToLeft)
      return PlannedDownload(
        path: path, subject: handout.subject, label: handout.label, format: .xlsx,
        engine: spreadsheetEngine, inputs: sha256(bytes)
      ) { MadeDownload(bytes) }
    } catch {
      throw DownloadError(path: path, reason: "\(error)")
    }
  }

  private func path(of handout: Handout, _ format: Download.Format) -> String {
    site.downloadAddress("\(handout.name).\(format.rawValue)", of: handout.subject.owner)
  }

  /// When files say that they were made: the newest day that the content tells of, or else the first that
  /// every format can hold, 1 January 1980.
  private func secondsSince1970(of handout: Handout) -> Int {
    max(handout.date?.secondsSince1970 ?? 0, 315_532_800)
  }
}

extension TextDocumentFormat {
  fileprivate var download: Download.Format {
    switch self {
    case .word: .docx
    case .openDocument: .odt
    }
  }
}
