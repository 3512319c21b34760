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
  /// The logo of the publisher as PNG; nil where there is none.
  let logo: [UInt8]?

  /// Takes what there is: without either of the first two, there are workbooks alone.
  package init(pandoc: Pandoc?, styles: DocumentStyles?, logo: [UInt8]? = nil) {
    self.pandoc = pandoc
    self.styles = styles
    self.logo = logo
  }
}

extension Handouts {
  /// Returns the names of the documents of a set that are made to be edited: its full text, and its
  /// worksheet.
  ///
  /// - Parameter set: A set that is published whole; any other has none.
  /// - Returns: The names, in the order in which pages list the documents.
  package func editableIDs(of set: SetID) -> [ID] {
    guard site[set].isPublishedWhole, !site[set].markers.isEmpty else { return [] }
    return [ID(.full, of: .set(set), for: .standard)]
      + worksheets(of: site[set].listedMarkers, in: site[set]).map {
        ID(.worksheet, of: .set(set), for: .standard, questions: $0)
      }
  }

  /// Returns what lists of downloads say of the files of a document to edit, which are not made for that.
  ///
  /// - Parameters:
  ///   - id: One of ``editableIDs(of:)``.
  ///   - hasTexts: Whether there are texts for Word and OpenDocument, or workbooks alone.
  /// - Returns: The files, in the order in which pages list them.
  package func editableDownloads(of id: ID, hasTexts: Bool) -> [Download] {
    let texts = hasTexts ? TextDocumentFormat.allCases.map(\.download) : []
    return (id.kind == .worksheet ? texts + [.xlsx, .ods] : texts).map { download(id, as: $0) }
  }

  /// Plans the files of one document to edit: the full text and the worksheet of a set for Word and
  /// OpenDocument, and its questions as a workbook for Excel and OpenDocument.
  ///
  /// - Parameters:
  ///   - id: One of ``editableIDs(of:)``.
  ///   - makers: What makes them.
  /// - Returns: The files, in the order in which pages list them.
  /// - Throws: ``DownloadError`` where a workbook cannot be made.
  package func plans(
    of id: ID, by makers: OfficeMakers
  ) throws(DownloadError) -> [PlannedDownload] {
    let handout = handout(id)
    let texts = textPlans(of: handout, id, by: makers)
    return id.kind == .worksheet
      ? texts + (try workbookPlans(of: handout, id, logo: makers.logo)) : texts
  }

  private func textPlans(
    of handout: Handout, _ id: ID, by makers: OfficeMakers
  ) -> [PlannedDownload] {
    guard let pandoc = makers.pandoc, let styles = makers.styles else { return [] }
    let document = handout.textDocument(logo: makers.logo)
    let seconds = secondsSince1970(of: handout)
    let tree = document.pandocTree
    return TextDocumentFormat.allCases.map { format in
      let download = download(id, as: format.download)
      return PlannedDownload(
        download, engine: pandoc.name,
        inputs: sha256(
          Array("\(pandoc.name)\n".utf8)
            + document.inputs(of: format, tree: tree, styles, seconds: seconds))
      ) { () async throws(DownloadError) in
        do throws(PandocError) {
          return MadeDownload(
            try await pandoc.make(document, as: format, styles, seconds: seconds))
        } catch {
          throw DownloadError(path: download.path, reason: "\(error)")
        }
      }
    }
  }

  /// Makes the workbooks at once, which takes less time than to find out whether it has changed.
  private func workbookPlans(
    of handout: Handout, _ id: ID, logo: [UInt8]?
  ) throws(DownloadError) -> [PlannedDownload] {
    let download = download(id, as: .xlsx)
    let strings = strings(site[id.subject.owner])
    let workbook = WorkbookMaker(handout, strings, questions: id.questions).workbook(
      created: secondsSince1970(of: handout), logo: logo)
    do throws(SpreadsheetError) {
      let files = [
        (download, try workbook.bytes(isRightToLeft: handout.isRightToLeft)),
        (
          self.download(id, as: .ods),
          workbook.openDocumentBytes(isRightToLeft: handout.isRightToLeft)
        ),
      ]
      return files.map { download, bytes in
        PlannedDownload(download, engine: spreadsheetEngine, inputs: sha256(bytes)) {
          MadeDownload(bytes)
        }
      }
    } catch {
      throw DownloadError(path: download.path, reason: "\(error)")
    }
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
