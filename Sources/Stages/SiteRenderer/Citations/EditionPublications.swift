import ContentModel
import Wording

extension Site {
  /// Returns a set of this site as a publication, so that it can be cited like any other.
  ///
  /// The publisher of the site stands as its author, since no other is known; its date is the newest day on
  /// which any of its markers was changed or reviewed, or else the day of the restatement, and missing where no
  /// such day is told. What it restates is named as the original, its own title says that it is a restatement, and
  /// a note says where the texts come from.
  func publication(of set: MarkerSet, _ provenance: Provenance?) -> Source {
    publication(
      set.id.folder, titled: provenance?.title ?? set.settings.title, at: .landing(set.id), of: set,
      changed: set.markers.lazy.compactMap(\.newestDay).max() ?? set.settings.restated?.date,
      note: provenance?.note ?? "")
  }

  /// Returns a marker of this site as a publication, which is a part of its set.
  func publication(
    of marker: Marker, in set: MarkerSet, _ provenance: Provenance?
  ) -> Source {
    let label = set.settings.label(marker.id.number)
    var source = publication(
      "\(set.id.folder)-\(name(of: marker.id))", titled: "\(label) \(marker.title)",
      at: .marker(marker.id), of: set,
      changed: marker.newestDay ?? set.settings.restated?.date,
      note: provenance?.note ?? "")
    source.fields["container-title"] = provenance?.title ?? set.settings.title
    return source
  }

  private func publication(
    _ key: String, titled title: String, at page: PageID, of set: MarkerSet,
    changed: CalendarDate?, note: String
  ) -> Source {
    var source = Source(
      key: key, type: "webpage", title: title,
      authors: settings.publisher.isEmpty ? [] : [CreatorName(literal: settings.publisher)],
      issued: changed.map { SourceDate(year: $0.year, month: $0.month, day: $0.day) },
      fields: ["language": set.settings.language ?? settings.language])
    if !settings.publisher.isEmpty { source.fields["publisher"] = settings.publisher }
    if let base = settings.baseURL { source.fields["URL"] = base + address(of: page) }
    source.fields["note"] = note.nonEmpty
    guard let original = set.restated else { return source }
    source.fields["original-title"] = original.title
    source.fields["original-publisher"] = original.fields["publisher"]
    source.fields["original-publisher-place"] = original.fields["publisher-place"]
    if !original.authors.isEmpty { source.names["original-author"] = original.authors }
    source.dates["original-date"] = original.issued
    return source
  }
}

extension Marker {
  /// The day of its newest change, where any is told of.
  var newestChange: CalendarDate? { upkeep.changes.lazy.map(\.date).max() }

  /// The last day on which it was changed or reviewed, where any is told of.
  var newestDay: CalendarDate? {
    let reviewed = upkeep.reviewed
    return newestChange.map { changed in reviewed.map { max($0, changed) } ?? changed } ?? reviewed
  }
}

extension MarkerSet {
  /// The day of the newest change to any of its markers.
  var newestChange: CalendarDate? { markers.lazy.compactMap(\.newestChange).max() }
}
