import ByteWriting
import ContentModel
import Files
import Wording

extension Site {
  /// Returns the path of the file that cites a page, or that holds its list of sources; nil for a page
  /// that has none.
  func citationPath(for id: PageID, in format: CitationFormat) -> String? {
    switch id {
    case .marker(let marker):
      downloadAddress("\(name(of: marker)).\(format.fileExtension)", of: marker.set)
    case .landing(let set): downloadAddress("set.\(format.fileExtension)", of: set)
    case .sources(let set): downloadAddress("sources.\(format.fileExtension)", of: set)
    default: nil
    }
  }
}

extension SitePages {
  /// Returns the paths of the files that cite a page, or that hold its list of sources.
  func citationPaths(for id: PageID) -> [String] {
    CitationFormat.allCases.compactMap { site.citationPath(for: id, in: $0) }
  }

  /// Writes the files that cite a page, or that hold its list of sources.
  func writeCitations(for id: PageID, to files: inout some FileWriter) {
    let sources = citedSources(for: id)
    for format in CitationFormat.allCases {
      guard let path = site.citationPath(for: id, in: format) else { continue }
      files.write(path) { format.write(sources, to: &$0) }
    }
  }

  /// What the files of a page hold: a marker; a set with all its markers; all sources of a set.
  private func citedSources(for id: PageID) -> [Source] {
    switch id {
    case .marker(let marker):
      let set = site[marker.set]
      let provenance = provenance(of: set)
      return [site.publication(of: set.marker(marker.number), in: set, provenance)]
    case .landing(let id):
      let set = site[id]
      let provenance = provenance(of: set)
      return [site.publication(of: set, provenance)]
        + set.markers.map { site.publication(of: $0, in: set, provenance) }
    case .sources(let set): return site[set].sources.map(\.source)
    default: return []
    }
  }
}
