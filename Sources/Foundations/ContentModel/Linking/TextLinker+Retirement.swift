import Diagnostics

// What stands in the place of texts that are no longer current.
extension TextLinker {
  /// Finds what stands in the place of something that is no longer current.
  ///
  /// - Parameters:
  ///   - written: What its file says; nil where it is current.
  ///   - own: Its own place.
  /// - Returns: The same with what it leads to, where that is there.
  mutating func retirement(
    _ written: WrittenRetirement?, of own: Place
  ) -> Retirement<Place>? {
    guard let written else { return nil }
    let target = written.target.flatMap { placeInstead($0, of: own) }
    return written.leading { _ in target }
  }

  /// Finds what stands in the place of questions of a marker.
  ///
  /// - Parameters:
  ///   - written: The questions by their addresses.
  ///   - marker: The marker.
  /// - Returns: The same, with what each leads to.
  mutating func retirements(
    _ written: [String: WrittenRetirement], in marker: MarkerID
  ) -> [String: Retirement<Place>] {
    var found: [String: Retirement<Place>] = [:]
    for (anchor, retirement) in written.sorted(by: { $0.key < $1.key }) {
      found[anchor] = self.retirement(retirement, of: Place(.marker(marker), anchor: anchor))
    }
    return found
  }

  private mutating func placeInstead(_ label: WrittenLabel, of own: Place) -> Place? {
    guard let place = place(instead: label) else { return nil }
    if place == own {
      report(
        .wrongValue, at: label.position, "'\(label.text)' is this very text",
        hint: "name what stands in its place, or take the key out",
        words: label.range(in: context.path))
      return nil
    }
    return place
  }

  /// Finds what a label, the folder of a set or the path of a page names.
  private mutating func place(instead label: WrittenLabel) -> Place? {
    if let set = table.sets.first(where: { $0.id.folder == label.text }) {
      return Place(.landing(set.id))
    }
    if table.unreadableSets.contains(where: { $0.folder == label.text })
      || table.unpublishedSets.contains(where: { $0.id.folder == label.text })
    {
      return nil
    }
    if label.text.hasSuffix(".md") || label.text.contains(".md#") { return page(instead: label) }
    switch place(named: label, among: { _ in true }) {
    case .found(let place): return place
    case .lost: return nil
    case .noLabel: break
    }
    let example =
      table.sets.first.map { set in
        let label = set.settings.label(1)
        return ", such as '\(set.id == context.set ? label : shown(label, of: set))'"
      } ?? ""
    report(
      .wrongValue, at: label.position, "'\(label.text)' names nothing of this site",
      hint: didYouMean(label.text, among: table.sets.map(\.id.folder))
        ?? Suggestion(
          "write a label\(example), the folder of a set, or the path of a page from this file on"),
      words: label.range(in: context.path))
    return nil
  }

  private mutating func page(instead label: WrittenLabel) -> Place? {
    // Naming it is no reference of the text.
    var linker = TextLinker(table, context)
    let written = WrittenReference(
      destination: label.text, title: "", position: label.wordsPosition ?? label.position,
      isVerbatim: label.wordsPosition != nil)
    let reference = linker.resolve(written, words: [])
    record.diagnostics += linker.record.diagnostics
    if case .place(let place, _)? = reference, !place.isFile { return place }
    if linker.record.diagnostics.isEmpty {
      report(
        .wrongValue, at: label.position,
        reference == nil
          ? "'\(label.text)' is this very text" : "'\(label.text)' is no page of this site",
        hint: "name what stands in its place, or take the key out",
        words: label.range(in: context.path))
    }
    return nil
  }
}

extension Place {
  /// Whether it is a file that pages carry, and no page.
  fileprivate var isFile: Bool { if case .file = page { true } else { false } }
}
