package import Diagnostics

/// What the texts of a site can name, kept with a site that somebody is writing.
package struct SiteNames: Sendable {
  let table: SymbolTable
}

extension SiteNames {
  /// Returns what a text of a file names, in the order of the text.
  ///
  /// - Parameters:
  ///   - blocks: The text as it was read.
  ///   - path: Its file.
  /// - Returns: What leads somewhere; a mistake names nothing.
  package func occurrences(in blocks: [WrittenBlock], ofFile path: String) -> NamedInText {
    var linker = linker(ofFile: path)
    _ = linker.link(blocks)
    return linker.named ?? NamedInText()
  }

  /// Returns the same of a label where nothing else stands: `SAR QM4`.
  ///
  /// - Parameters:
  ///   - label: The label.
  ///   - path: The file that it stands in.
  ///   - set: The set of which it is without a code; nil for that of the file.
  /// - Returns: What the label names.
  package func occurrences(
    in label: WrittenLabel, ofFile path: String, of set: SetID? = nil
  ) -> NamedInText {
    var linker = linker(ofFile: path, of: set)
    _ = linker.link([.text(label.text, label.position)])
    return linker.named ?? NamedInText()
  }

  /// Returns the set that a file belongs to; nil for files of the site.
  package func set(ofFile path: String) -> SetID? {
    let folder = path.dropFirst(contentFolder.utf8.count + 1).prefix { $0 != "/" }
    return table.set(SetID(String(folder)))?.id
  }

  /// Returns the addresses on the page that a file becomes, each once, in the order of the page.
  package func anchors(ofFile path: String) -> [String] {
    guard let page = table.page(ofFile: path) else { return [] }
    var known: Set<String> = []
    return table.anchors(ofFile: path, page).map(\.anchor).filter { known.insert($0).inserted }
  }

  /// Returns the page that a file becomes; nil where it becomes none.
  package func page(ofFile path: String) -> PageID? { table.page(ofFile: path) }

  /// The pictures and other files that texts can link to, sorted.
  package var attachments: [String] { table.files.sorted() }

  /// Whether a marker of a number is there that is not published yet.
  package func hasUnpublished(_ marker: MarkerID) -> Bool {
    table.set(marker.set)?.numbers.unpublished.contains(marker.number) ?? false
  }

  private func linker(ofFile path: String, of set: SetID? = nil) -> TextLinker {
    let page = table.page(ofFile: path)
    var marker: MarkerID?
    if case .marker(let id)? = page { marker = id }
    var linker = TextLinker(
      table,
      LinkContext(
        path: path, page: page ?? .home, set: set ?? self.set(ofFile: path), marker: marker))
    linker.named = NamedInText()
    return linker
  }
}

/// What a text names.
package struct NamedInText: Sendable {
  /// The places that name something, in the order of linking.
  package internal(set) var occurrences: [Occurrence] = []
  /// The markers that a range such as `QMs 5–8` means and does not name, with the place of its last number.
  package internal(set) var between: [MarkersBetween] = []
  /// What names something in another way than it reads, with signs that stand for others, so that its bytes are not
  /// known.
  package let unplaced: [Occurrence]

  /// Takes what a text names.
  package init(
    _ occurrences: [Occurrence] = [], between: [MarkersBetween] = [], unplaced: [Occurrence] = []
  ) {
    (self.occurrences, self.between, self.unplaced) = (occurrences, between, unplaced)
  }

  /// Adds what another part of the file names.
  package mutating func add(_ other: NamedInText) {
    occurrences += other.occurrences
    between += other.between
  }
}

/// The markers within a range such as `QMs 5–8`.
package struct MarkersBetween: Hashable, Sendable {
  /// Their set.
  package let set: SetID
  /// Their numbers, without those at both ends.
  package let numbers: Range<Int>
  /// Where the last number stands.
  package let position: SourcePosition
}
