import ContentModel

/// A change with the marker that it was made to.
struct LoggedChange: Sendable {
  let marker: MarkerID
  let change: Change
  /// Its place among the changes of the marker on the same day, from 1.
  let number: Int
}

extension Marker {
  /// All its changes, in the order of the file.
  var changeLog: [LoggedChange] {
    var counts: [CalendarDate: Int] = [:]
    return upkeep.changes.map { change in
      counts[change.date, default: 0] += 1
      return LoggedChange(marker: id, change: change, number: counts[change.date] ?? 1)
    }
  }
}

extension MarkerSet {
  /// All changes of its markers: the newest first, those of a day by marker and in the order of the file.
  var changeLog: [LoggedChange] {
    let entries = markers.flatMap(\.changeLog)
    return entries.enumerated().sorted {
      ($1.element.change.date, $0.offset) < ($0.element.change.date, $1.offset)
    }.map(\.element)
  }
}

extension Site {
  /// Returns the address of a change on the page of changes: `qm2-2026-11-21`, and `qm2-2026-11-21-2` for
  /// the second of a marker on one day.
  func changeAnchor(_ entry: LoggedChange) -> String {
    "\(name(of: entry.marker))-\(entry.change.date.iso)"
      + (entry.number == 1 ? "" : "-\(entry.number)")
  }
}
