extension Site {
  /// Returns the tables of the text that a page shows, each with the path below the output folder of the file that
  /// holds it: `scr/qm6-table-1.csv`.
  ///
  /// - Parameter id: The page.
  /// - Returns: The tables, in the order of the text; none for a page that only repeats what others show.
  package func tableFiles(of id: PageID) -> [(table: Table<Reference>, path: String)] {
    let tables =
      if case .marker(let id) = id {
        tables(of: self[id.set].marker(id.number))
      } else if id == .home, sets.count == 1 {
        // The file stands beside the first page of the set.
        [Table<Reference>]()
      } else {
        text(of: id).map { TextApart(of: $0.content).tables } ?? []
      }
    return tables.map { ($0, tableAddress($0.anchor, of: id)) }
  }

  /// Returns the path of the file that holds a table of a page, by the address of the table there.
  package func tableAddress(_ anchor: String, of id: PageID) -> String {
    "\(address(of: id).dropLast(".html".count))-\(anchor).csv"
  }

  /// The pages whose text stands nowhere else.
  package var pagesWithText: [PageID] {
    sets.flatMap { set in
      (set.landing.map { _ in [.landing(set.id)] } ?? []) + set.markers.map { .marker($0.id) }
        + set.pages.map(\.id)
    } + writtenPages.map(\.id)
  }

  private func tables(of marker: Marker) -> [Table<Reference>] {
    marker.sections.flatMap { TextApart(of: $0, hasNotes: marker.hasNotes).tables }
  }
}
