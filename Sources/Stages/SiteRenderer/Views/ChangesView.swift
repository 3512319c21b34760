import ContentModel
import Themes
import Wording

/// What has changed in the markers of a set, the newest first.
enum ChangesView {
  static let shape = PageFrame.shape.merging([
    "days": .list(
      "The days on which anything changed, the newest first.",
      of: [
        "iso": .text("The day as `2026-11-21`."), "text": .text("The day in words."),
        "changes": .list(
          "What changed, by marker.",
          of: MarkerView.markerLinkShape.merging([
            "anchor": .text("Its address on the page."), "note": .text("What changed."),
            "is-major": .flag("Whether it changes what is asked for or advised."),
          ]) { $1 }),
      ])
  ]) { $1 }

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    var days: [(date: CalendarDate, changes: [TemplateValue])] = []
    for entry in set.changeLog {
      if days.last?.date != entry.change.date { days.append((entry.change.date, [])) }
      days[days.count - 1].changes.append(
        MarkerView.markerLink(entry.marker, frame).merging(
          .fields([
            "anchor": .text(frame.site.changeAnchor(entry)), "note": .text(entry.change.note),
            "is-major": .flag(entry.change.kind == .major),
          ])))
    }
    return frame.view(title: frame.strings.text(.changes), breadcrumbs: frame.trailToSet)
      .merging(
        .fields([
          "days": .list(
            days.map { day in
              .fields([
                "iso": .text(day.date.iso), "text": .text(frame.strings.date(day.date)),
                "changes": .list(day.changes),
              ])
            })
        ]))
  }
}

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
