import Comparison
import Diagnostics

/// Returns a report for programs.
///
/// Its shape is `docs/schemas/comparison-1.schema.json`, and `docs/comparing.md` explains it.
///
/// - Returns: JSON in UTF-8 with keys in alphabetical order and a line end.
package func jsonReport(_ versions: ComparedVersions) -> String {
  jsonText(ReportData(versions))
}

private struct ReportData: Encodable {
  /// Grows when a field changes its meaning or goes, not when one is added.
  let format = 1
  let old: String
  let new: String
  let counts: [String: CountsData]
  let differences: [DifferenceData]

  init(_ versions: ComparedVersions) {
    old = versions.old
    new = versions.new
    counts = Dictionary(
      uniqueKeysWithValues: Difference.Kind.counted.map {
        ($0.rawValue, CountsData(versions.changes.counts(of: $0)))
      })
    differences = versions.changes.differences.map(DifferenceData.init)
  }
}

private struct CountsData: Encodable {
  let added: Int
  let removed: Int
  let moved: Int
  let reworded: Int

  init(_ counts: ChangeCounts) {
    (added, removed) = (counts.added, counts.removed)
    (moved, reworded) = (counts.moved, counts.reworded)
  }
}

private struct DifferenceData: Encodable {
  let kind: String
  let old: NameData?
  let new: NameData?
  let moved: Bool
  let reworded: Bool
  let texts: [TextData]
  let parts: [DifferenceData]

  init(_ difference: Difference) {
    kind = difference.kind.rawValue
    old = difference.old.map(NameData.init)
    new = difference.new.map(NameData.init)
    moved = difference.isMoved
    reworded = difference.isReworded
    texts = difference.texts.map(TextData.init)
    parts = difference.parts.map(DifferenceData.init)
  }
}

private struct NameData: Encodable {
  let label: String
  let title: String?
  let address: String?

  init(_ name: Difference.Name) {
    label = name.label
    title = name.title.isEmpty ? nil : name.title
    address = name.address
  }
}

private struct TextData: Encodable {
  let field: String
  let pieces: [PieceData]

  init(_ text: FieldDifference) {
    field = text.field.rawValue
    pieces = text.text.pieces.map(PieceData.init)
  }
}

/// One of three keys, which says what became of the words.
private struct PieceData: Encodable {
  var kept: String?
  var removed: String?
  var added: String?

  init(_ piece: TextDifference.Piece) {
    switch piece {
    case .kept(let text): kept = text
    case .removed(let text): removed = text
    case .added(let text): added = text
    }
  }
}
