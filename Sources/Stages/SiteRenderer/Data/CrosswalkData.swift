import ByteWriting
package import ContentModel
import JSONWriting
import Themes
import Wording

/// The crosswalks of a site for programs: `crosswalk.json`.
struct CrosswalkData: Sendable {
  let crosswalks: Crosswalks
  let frame: PageFrame

  /// Where its schema is published, below the output folder.
  static let schemaPath = "schemas/crosswalk-\(dataFormat).schema.json"

  static let record = DataRecord<CrosswalkData>(
    name: "crosswalk",
    summary: "What answers in one set to the markers and questions of another: `crosswalk.json`."
  ) {
    Member("$schema", .address, "Where the schema of this file stands.") {
      $0.frame.links.address(ofPath: schemaPath)
    }
    Member("format", .version(dataFormat), "The version of this format.") { _ in dataFormat }
    Member("provenance", .text, "Whose judgement it is, in a sentence.") {
      $0.frame.strings.text(.crosswalkOwn)
    }
    Member("crosswalks", "The crosswalks, in order.", of: crosswalkRecord) {
      ShownCrosswalk.all(of: $0.crosswalks, $0.frame)
    }
  }

  private static let crosswalkRecord = DataRecord<ShownCrosswalk>(
    name: "oneCrosswalk", summary: "The way from one set to another."
  ) {
    Member("from", .identifier, "The set that it leads from: `scr`.") { $0.crosswalk.from.folder }
    Member("to", .identifier, "The set that it leads to.") { $0.crosswalk.to.folder }
    Member("judgedBy", .text, "Who judged it.") { $0.crosswalk.judge }
    Member("judged", .day, "When that was.", optionalText: { $0.crosswalk.judged?.iso })
    Member("entries", "What stands beside what.", of: entryRecord) { $0.entries }
    Member("gapsFrom", .identifier, "The markers of the first set to which nothing leads.") {
      $0.gaps(in: $0.from)
    }
    Member("gapsTo", .identifier, "Those of the second set.") { $0.gaps(in: $0.to) }
  }

  private static let entryRecord = DataRecord<ShownCounterpart>(
    name: "counterpart", summary: "A marker or question, and what answers to it."
  ) {
    Member(
      "from", "That of the first set; missing where it has none.", placeRecord,
      optional: { entry in entry.own.map { NamedPlace($0, entry.frame) } })
    Member(
      "to", "That of the second set; missing where it has none.", placeRecord,
      optional: { entry in entry.other.map { NamedPlace($0, entry.frame) } })
    Member(
      "kind", .choice(CounterpartKind.allCases.map(\.rawValue)),
      "How the second stands to the first."
    ) { $0.kind.rawValue }
    Member("reason", .text, "Why.") { $0.reason }
  }

  private static let placeRecord = DataRecord<NamedPlace>(
    name: "side", summary: "A marker or question of a set."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2#q3`.",
      address: "Its whole address, where the site's is known.", page: "Its address.")
    Member("label", .text, "What people cite, with the code of its set: `SCR QM2 Q3`.") { $0.label }
    Member("title", .text, "The title of its marker.") { $0.title }
  }
}

extension ShownCrosswalk {
  /// The identifiers of the markers of a set to which nothing leads.
  fileprivate func gaps(in set: MarkerSet) -> [String] {
    crosswalk.gaps(in: set).map { frame.site.identifier(of: Place(.marker($0.marker.id))) }
  }
}

/// The crosswalks of a site as one table, for CSV and workbooks.
package struct CrosswalkTable: Sendable {
  /// What it is called.
  package let title: String
  /// The language of its title: `en-GB`.
  package let language: String
  /// When it was judged last.
  package let judged: CalendarDate?
  /// Its rows, each with one cell for each of ``columns``.
  package let rows: [[String]]

  /// Its columns, in their order: docs/data-format.md, "The table of crosswalks".
  package static let columns = [
    "from-set", "from", "from-title", "kind", "to-set", "to", "to-title", "reason", "judged-by",
    "judged", "from-address", "to-address", "provenance",
  ]

  init(_ crosswalks: Crosswalks, _ frame: PageFrame) {
    title = "\(frame.strings.text(.crosswalk)) – \(frame.site.settings.name)"
    language = frame.strings.language
    judged = crosswalks.all.compactMap(\.judged).max()
    var provenance = frame.strings.text(.crosswalkOwn)
    rows = ShownCrosswalk.all(of: crosswalks, frame).flatMap { shown in
      shown.entries.map { entry in
        let sides = [entry.own, entry.other].map { $0.map { NamedPlace($0, frame) } }
        let addresses = [entry.own, entry.other].map {
          $0.map(frame.quotedAddress(of:)) ?? ""
        }
        defer { provenance = "" }
        return [
          shown.crosswalk.from.folder, sides[0]?.label ?? "", sides[0]?.title ?? "",
          entry.kind.rawValue, shown.crosswalk.to.folder, sides[1]?.label ?? "",
          sides[1]?.title ?? "", entry.reason, shown.crosswalk.judge,
          shown.crosswalk.judged?.iso ?? "",
        ] + addresses + [provenance]
      }
    }
  }

  /// Writes it as CSV (RFC 4180), with the mark of UTF-8 at its beginning.
  func write(to csv: inout UTF8Buffer) {
    csv += "\u{FEFF}"
    for row in [Self.columns] + rows {
      csv += row.map(tableCell).joined(separator: ",")
      csv += "\r\n"
    }
  }
}

extension SitePages {
  /// The crosswalks of the site as one table; nil where it has none.
  package var crosswalkTable: CrosswalkTable? {
    site.crosswalks.map { CrosswalkTable($0, frame(of: .crosswalk)) }
  }
}
