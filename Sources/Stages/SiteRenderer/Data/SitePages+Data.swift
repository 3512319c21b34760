import ByteWriting
import ContentModel
package import Files
package import JSONWriting
import MarkdownWriting

extension SitePages {
  /// What the data files of a marker and of a set hold, for their documentation.
  package static let dataShapes = [
    MarkerData.record.shape, SetData.record.shape, CrosswalkData.record.shape,
    InventoryData.record.shape,
  ]

  /// The JSON Schemas of the data, which are the same for every site.
  package static var dataSchemas: [OutputFile] {
    [
      OutputFile(path: MarkerData.schemaPath, contents: jsonSchema(of: MarkerData.record.shape)),
      OutputFile(path: SetData.schemaPath, contents: jsonSchema(of: SetData.record.shape)),
      OutputFile(
        path: CrosswalkData.schemaPath, contents: jsonSchema(of: CrosswalkData.record.shape)),
      OutputFile(
        path: InventoryData.schemaPath, contents: jsonSchema(of: InventoryData.record.shape)),
    ]
  }

  /// Returns the paths of the data that stands beside a page: two files for each set and marker, and one for each
  /// table.
  func dataPaths(beside id: PageID) -> [String] { ownDataPaths(of: id) + tablePaths(beside: id) }

  private func ownDataPaths(of id: PageID) -> [String] {
    switch id {
    case .home: inventoryPaths
    case .landing(let set):
      [site.dataAddress(of: set), site.questionTableAddress(of: set)]
        + (site[set].hasMeasures ? [site.measureTableAddress(of: set)] : [])
    case .marker(let id): [site.dataAddress(of: id), site.markdownAddress(of: id)]
    // The workbook is made beside the pages, since its library writes to the disk.
    case .crosswalk: Array(site.crosswalkAddresses.dropLast())
    default: []
    }
  }

  /// Writes the data that stands beside a page, or nothing.
  func writeData(beside frame: PageFrame, to files: inout some FileWriter) {
    writeTables(beside: frame, to: &files)
    switch frame.id {
    case .home: writeInventories(beside: frame, to: &files)
    case .landing(let id):
      let set = site[id]
      files.write(site.dataAddress(of: id)) { data in
        data.appendJSONFile { SetData.record.write(SetData(set: set, frame: frame), to: &$0) }
      }
      files.write(site.questionTableAddress(of: id)) {
        writeQuestionTable(of: set, frame, to: &$0)
      }
      if set.hasMeasures {
        files.write(site.measureTableAddress(of: id)) {
          writeMeasureTable(of: set, frame, to: &$0)
        }
      }
    case .marker(let id):
      let set = site[id.set]
      let marker = set.marker(id.number)
      let sections = sectionData(of: marker, frame)
      files.write(site.dataAddress(of: id)) { data in
        let marker = MarkerData(marker: marker, set: set, frame: frame, sections: sections)
        data.appendJSONFile { MarkerData.record.write(marker, to: &$0) }
      }
      files.write(site.markdownAddress(of: id)) {
        MarkerMarkdown(marker, of: set, frame).write(sections, to: &$0)
      }
    case .crosswalk:
      guard let crosswalks = site.crosswalks, let table = crosswalkTable else { break }
      let paths = site.crosswalkAddresses
      files.write(paths[0]) { data in
        data.appendJSONFile {
          CrosswalkData.record.write(CrosswalkData(crosswalks: crosswalks, frame: frame), to: &$0)
        }
      }
      files.write(paths[1]) { table.write(to: &$0) }
    default: break
    }
  }

  /// Writes each section of a marker as Markdown, once for both files that hold it.
  private func sectionData(of marker: Marker, _ frame: PageFrame) -> [SectionData] {
    let writer = frame.markdownWriter
    let heading = frame.addedQuestionsHeading
    var markdown = UTF8Buffer()
    var defined: Set<String> = []
    return marker.sections.map { section in
      let before = defined
      markdown.begin(drainingTo: nil)
      writer.write(
        section.blocks(addedHeading: heading, measureWords: frame.measureWords),
        defining: &defined, to: &markdown)
      return SectionData(
        section: section, marker: marker, frame: frame, markdown: Array(markdown.bytes),
        notesBefore: before, apart: TextApart(of: section, hasNotes: marker.hasNotes))
    }
  }
}
