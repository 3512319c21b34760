import ContentModel

/// Where the markers of a set and their cross-references stand in a drawing.
///
/// The markers stand below one another. Each that refers to others has one line, which leads down and up
/// the drawing beside its marker to all of them; lines that do not overlap share a track. So there are
/// never more lines than markers, and each can be followed by eye, where a curve for each reference could
/// not.
///
/// Cost: linear in the number of cross-references, and at most quadratic in that of markers.
struct MapLayout {
  /// The markers from top to bottom, by their places in the set.
  let order: [Int]
  /// The middle of each marker's row, by its place in the set.
  let rows: [Int]
  /// The headings: the phase, and the line that its letters stand on.
  let headings: [(phase: Int, baseline: Int)]
  /// The lines, by the place of the marker that refers.
  let lines: [Int: Line]
  /// How many tracks the lines take.
  let trackCount: Int
  let height: Int

  static let rowHeight = 26
  private static let headingHeight = 40

  /// The cross-references of one marker.
  struct Line {
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
    var lines: [Int: Line] = [:]
    for place in order {
      let targets = set.markers[place].mentions.filter { $0.set == set.id }
        .map { rows[set.index(of: $0.number)] }.sorted()
      guard let first = targets.first, let last = targets.last else { continue }
      lines[place] = Line(
        targets: targets, top: min(first, rows[place]), bottom: max(last, rows[place]))
    }
    trackCount = Self.assignTracks(to: &lines)
    (self.order, self.rows, self.headings, self.lines) = (order, rows, headings, lines)
    height = top
  }

  /// Gives each line the first track on which nothing stands beside it.
  ///
  /// - Returns: How many tracks there are.
  private static func assignTracks(to lines: inout [Int: Line]) -> Int {
    var ends: [Int] = []
    let sorted = lines.sorted { ($0.value.top, $0.key) < ($1.value.top, $1.key) }
    for (place, line) in sorted {
      let track = ends.firstIndex { $0 < line.top } ?? ends.count
      if track == ends.count { ends.append(0) }
      ends[track] = line.bottom
      lines[place]?.track = track
    }
    return ends.count
  }
}
