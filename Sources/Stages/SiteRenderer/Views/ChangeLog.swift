import ContentModel

/// A change with the marker that it was made to.
struct LoggedChange {
  let marker: MarkerID
  let change: Change
  /// Its place among the changes of the marker on the same day, from 1.
  let number: Int
}

extension MarkerSet {
  /// All changes of its markers: the newest first, those of a day by marker and in the order of the file.
  var changeLog: [LoggedChange] {
    let entries = markers.flatMap { marker -> [LoggedChange] in
      var counts: [CalendarDate: Int] = [:]
      return marker.upkeep.changes.map { change in
        counts[change.date, default: 0] += 1
        return LoggedChange(
          marker: marker.id, change: change, number: counts[change.date] ?? 1)
      }
    }
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
