import ContentModel

/// Where the markers of a set and their cross-references stand in a drawing.
///
/// The markers stand below one another. Each that refers to others has one line, which leads down and up
/// the drawing beside its marker to all of them, and another one for the references that the edition added;
/// lines that do not overlap share a track. So there are never more lines than twice the markers, and each
/// can be followed by eye, where a curve for each reference could not.
///
/// Cost: linear in the number of cross-references, and at most quadratic in that of markers.
struct MapLayout {
  /// The markers from top to bottom, by their places in the set.
  let order: [Int]
  /// The middle of each marker's row, by its place in the set.
  let rows: [Int]
  /// The headings: the phase, and the line that its letters stand on.
  let headings: [(phase: Int, baseline: Int)]
  /// The lines, in the order of the markers that refer; of a marker, that of the original first.
  let lines: [Line]
  /// How many tracks the lines take.
  let trackCount: Int
  let height: Int

  static let rowHeight = 26
  private static let headingHeight = 40

  /// Cross-references of one marker, all of the original or all of the edition.
  struct Line {
    /// The place of the marker in the set.
    let marker: Int
    /// Whether the edition added them.
    let isAdded: Bool
    /// The place of the line among the tracks, from 0 beside the markers.
    var track = 0
    /// The rows of the markers that are referred to, from top to bottom.
    let targets: [Int]
    let top: Int
    let bottom: Int
  }

  /// Lays out the markers of a set, phase by phase, with the cross-references among them.
  init(_ set: MarkerSet) {
    var top = 0
    var order: [Int] = []
    var rows = [Int](repeating: 0, count: set.markers.count)
    var headings: [(phase: Int, baseline: Int)] = []
    for (phase, places) in set.markersOfPhase.enumerated() where !places.isEmpty {
      headings.append((phase, top + 26))
      top += Self.headingHeight
      for place in places {
        rows[place] = top + Self.rowHeight / 2
        top += Self.rowHeight
      }
      order += places
    }
    var lines: [Line] = []
    for place in order {
      let references = set.markers[place].crossReferences.filter {
        $0.marker.set == set.id && set.marker($0.marker.number).isListed
      }
      for isAdded in [false, true] {
        let targets = references.filter { $0.isAdded == isAdded }
          .map { rows[set.index(of: $0.marker.number)] }.sorted()
        guard let first = targets.first, let last = targets.last else { continue }
        lines.append(
          Line(
            marker: place, isAdded: isAdded, targets: targets, top: min(first, rows[place]),
            bottom: max(last, rows[place])))
      }
    }
    trackCount = Self.assignTracks(to: &lines)
    (self.order, self.rows, self.headings, self.lines) = (order, rows, headings, lines)
    height = top
  }

  /// Gives each line the first track on which nothing stands beside it.
  ///
  /// - Returns: How many tracks there are.
  private static func assignTracks(to lines: inout [Line]) -> Int {
    var ends: [Int] = []
    let sorted = lines.indices.sorted {
      (lines[$0].top, lines[$0].marker, $0) < (lines[$1].top, lines[$1].marker, $1)
    }
    for index in sorted {
      let track = ends.firstIndex { $0 < lines[index].top } ?? ends.count
      if track == ends.count { ends.append(0) }
      ends[track] = lines[index].bottom
      lines[index].track = track
    }
    return ends.count
  }
}
