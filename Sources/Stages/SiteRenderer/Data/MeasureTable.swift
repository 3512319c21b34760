import ByteWriting
import ContentModel
import Wording

/// The columns of the table of measures, in their order: docs/data-format.md, "The table of measures".
let measureTableColumns =
  ["identifier", "marker", "title", "phase", "section", "number", "kind", "text"]
  + MeasurePartKind.allCases.map(\.rawValue) + ["address", "drafted", "provenance"]

/// Writes all measures of a set as CSV (RFC 4180), with the mark of UTF-8 at its beginning.
func writeMeasureTable(of set: MarkerSet, _ frame: PageFrame, to csv: inout UTF8Buffer) {
  csv += "\u{FEFF}"
  csv += measureTableColumns.joined(separator: ",")
  csv += "\r\n"
  var provenance = (frame.provenance?.sentences ?? []).joined(separator: " ")
  for marker in set.markers {
    for section in marker.sections {
      for measure in section.measures {
        let place = Place(
          .marker(marker.id),
          anchor: pointAnchor(section: section.definition.id, number: measure.number))
        let texts = [measure.content] + MeasurePartKind.allCases.map { measure[$0]?.content ?? [] }
        let cells =
          [
            frame.site.identifier(of: place),
            String(set.settings.writtenNumber(marker.id.number)), marker.title,
            set.settings.phases[marker.phase].title, section.definition.heading,
            String(measure.number), measure.kind.rawValue,
          ] + texts.map { frame.words(of: $0) }
          + [frame.quotedAddress(of: place), String(section.isDrafted), provenance]
        provenance = ""
        csv += cells.map(tableCell).joined(separator: ",")
        csv += "\r\n"
        csv.drain()
      }
    }
  }
}

extension PageFrame {
  /// What the set of the page calls the kinds and parts of measures.
  var measureWords: MeasureWords { self.set?.settings.measureWords ?? MeasureWords() }
}
