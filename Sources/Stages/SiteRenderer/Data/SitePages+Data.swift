import ContentModel
package import JSONWriting
package import Files

extension SitePages {
  /// The paths of the data files that stand beside pages: two for each set and marker.
  package var dataPaths: [String] { ids.flatMap(dataPaths) }

  /// Returns the paths of the data that stands beside a page.
  func dataPaths(beside id: PageID) -> [String] {
    switch id {
    case .landing(let set): [site.dataAddress(of: set), site.questionTableAddress(of: set)]
    case .marker(let id): [site.dataAddress(of: id), site.markdownAddress(of: id)]
    default: []
    }
  }

  /// What the data files of a marker and of a set hold, for their documentation.
  package static let dataShapes = [MarkerData.shape, SetData.shape]

  /// The JSON Schemas of the data, which are the same for every site.
  package static var dataSchemas: [OutputFile] {
    [
      OutputFile(path: MarkerData.schemaPath, contents: jsonSchema(of: MarkerData.shape).file()),
      OutputFile(path: SetData.schemaPath, contents: jsonSchema(of: SetData.shape).file()),
    ]
  }

  /// Returns the data that stands beside a page, or nothing.
  func dataFiles(beside id: PageID) -> [OutputFile] {
    let frame = frame(of: id)
    switch id {
    case .landing(let set):
      return [
        OutputFile(
          path: site.dataAddress(of: set), contents: SetData.make(site[set], frame).file()),
        OutputFile(
          path: site.questionTableAddress(of: set), text: questionTable(of: site[set], frame)),
      ]
    case .marker(let id):
      let set = site[id.set]
      let marker = set.marker(id.number)
      return [
        OutputFile(
          path: site.dataAddress(of: id), contents: MarkerData.make(marker, of: set, frame).file()),
        OutputFile(
          path: site.markdownAddress(of: id),
          text: frame.markdown(MarkerMarkdown.document(of: marker, in: set, frame)) + "\n"),
      ]
    default: return []
    }
  }
}
