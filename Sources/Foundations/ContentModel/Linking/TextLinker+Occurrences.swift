import Diagnostics

// What the linker notes where somebody asks.
extension TextLinker {
  /// Notes what a reference in running text names.
  mutating func note(
    _ found: FoundReference, of set: SetSymbols, number: Int, anchor: String?, in run: TextRun
  ) {
    guard named != nil else { return }
    let id = MarkerID(set.id, number)
    var rest = found.range
    if let label = found.label {
      let digits = found.digits.map { range(of: $0, in: run) } ?? range(of: label, in: run)
      note(label, of: run, .marker(id), .label(digits: digits))
      rest = label.upperBound..<max(found.range.upperBound, label.upperBound)
    }
    guard let anchor else { return }
    let start = rest.first { run.bytes[$0] > 0x20 && run.bytes[$0] < 0x80 } ?? rest.lowerBound
    note(start..<rest.upperBound, of: run, .question(id, anchor: anchor), .item)
  }

  /// Notes that a range of a run names something.
  mutating func note(
    _ range: Range<Int>, of run: TextRun, _ thing: NamedThing, _ form: Occurrence.Form
  ) {
    guard named != nil, !range.isEmpty else { return }
    let occurrence = Occurrence(
      self.range(of: range, in: run), thing, form,
      text: String(decoding: run.bytes[range], as: UTF8.self))
    named?.occurrences.append(occurrence)
  }

  /// Notes that a range such as `QMs 5–8` means the markers within it.
  mutating func note(
    between numbers: Range<Int>, of set: SetSymbols, at offset: Int, in run: TextRun
  ) {
    guard named != nil else { return }
    let position = run.position(of: offset).inFile(context.path)
    named?.between.append(MarkersBetween(set: set.id, numbers: numbers, position: position))
  }

  /// Notes where the address of a link leads.
  ///
  /// - Parameters:
  ///   - written: The address.
  ///   - path: The file that it names.
  ///   - page: The page that the file becomes; nil where it stays what it is.
  ///   - anchor: The address on that page, where the link has one.
  mutating func note(
    _ written: WrittenReference, toFile path: String, _ page: PageID?, anchor: String?
  ) {
    guard named != nil else { return }
    let parts = written.destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if !parts[0].isEmpty {
      let thing: NamedThing =
        switch page {
        case .marker(let id): .marker(id)
        case nil: .file(path)
        default: .page(path: path)
        }
      note(String(parts[0]), at: written.position, thing, .path)
    }
    guard parts.count == 2, let anchor, let page else { return }
    note(
      String(parts[1]), at: written.position.advanced(by: parts[0].utf8.count + 1),
      thing(at: anchor, on: page, ofFile: path), .anchor)
  }

  /// Notes an address of another host.
  mutating func note(addressOf written: WrittenReference) {
    guard named != nil else { return }
    note(written.destination, at: written.position, .address(written.destination), .address)
  }

  private mutating func note(
    _ text: String, at position: TextPosition, _ thing: NamedThing, _ form: Occurrence.Form
  ) {
    guard !text.isEmpty else { return }
    let range = SourceRange(at: position.inFile(context.path), length: text.utf8.count)
    named?.occurrences.append(Occurrence(range, thing, form, text: text))
  }

  private func range(of range: Range<Int>, in run: TextRun) -> SourceRange {
    SourceRange(
      path: context.path, start: run.position(of: range.lowerBound),
      end: run.position(of: range.upperBound - 1).advanced(by: 1))
  }

  private func thing(at anchor: String, on page: PageID, ofFile path: String) -> NamedThing {
    switch page {
    case .glossary(let set): .term(set, anchor: anchor)
    case .sources(let set): .source(SourceID(set, anchor))
    case .marker(let id): thing(at: anchor, in: id, ofFile: path)
    default: .heading(path: path, anchor: anchor)
    }
  }

  private func thing(at anchor: String, in id: MarkerID, ofFile path: String) -> NamedThing {
    guard let set = table.set(id.set), let marker = set.marker(id.number) else {
      return .heading(path: path, anchor: anchor)
    }
    if marker.questions.contains(where: { $0.anchor == anchor }) {
      return .question(id, anchor: anchor)
    }
    for section in set.settings.sections where anchor.hasPrefix(section.id) {
      let rest = anchor.dropFirst(section.id.count)
      if rest.isEmpty { return .sectionOfMarker(id, section.id) }
      if rest.first == "-", Int(rest.dropFirst()) != nil {
        return .point(id, section: section.id, anchor: anchor)
      }
    }
    return .heading(path: path, anchor: anchor)
  }
}
