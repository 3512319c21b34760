import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns what puts a question or point in the place of another of its list; those between move up by one.
  ///
  /// The numbers of the list stay where they are, and the words move. Whatever names one of them, anywhere on the
  /// site, names it by its new number.
  ///
  /// - Parameters:
  ///   - name: What tells the part from others of its file: `question:q3`.
  ///   - path: The file of the marker.
  ///   - steps: How many places it moves down; up where it is negative.
  /// - Returns: What is written, and what follows from it.
  /// - Throws: ``RenameRefusal`` where it cannot stand there, or something names it in a way that cannot be written
  ///   anew.
  package func move(
    _ name: String, of path: String, by steps: Int
  ) throws(RenameRefusal) -> Rearrangement {
    try ItemMove(name, of: path, by: steps, in: self).rearrangement()
  }

  /// Returns the parts whose entries can change places, a list of them for each list of the file.
  ///
  /// - Parameter path: The file of a marker.
  /// - Returns: The names of the parts, in the order of the file; none where the file is no published marker.
  package func lists(of path: String) -> [[String]] {
    guard let file = file(path) else { return [] }
    return itemLists(of: file).map { $0.map(\.part.id) }
  }

  func itemLists(of file: AssistedFile) -> [[ListItem]] {
    guard let marker = marker(ofFile: file.path) else { return [] }
    let series = Dictionary(
      marker.questions.map { ($0.anchor, $0.label.series) }, uniquingKeysWith: { first, _ in first }
    )
    let items = editableParts(of: file.path).filter { [.question, .point].contains($0.kind) }
      .compactMap { ListItem($0, in: file) }
    var lists: [[ListItem]] = []
    for item in items {
      if let last = lists.last?.last, last.isFollowed(by: item, in: file),
        series[last.part.name] == series[item.part.name]
      {
        lists[lists.count - 1].append(item)
      } else {
        lists.append([item])
      }
    }
    return lists
  }
}

/// Another place for a question or point among those of its list.
struct ItemMove {
  let site: AssistedSite
  let file: AssistedFile
  let marker: Marker
  /// The places that get other words, in the order of the file.
  let places: [ListItem]
  /// For each of these, which of them its words come from.
  let origins: [Int]

  init(
    _ name: String, of path: String, by steps: Int, in site: AssistedSite
  ) throws(RenameRefusal) {
    guard let file = site.file(path), let marker = site.marker(ofFile: path) else {
      throw RenameRefusal("this marker is not published yet: change the order in its text")
    }
    let lists = site.itemLists(of: file)
    guard let list = lists.first(where: { $0.contains { $0.part.id == name } }),
      let from = list.firstIndex(where: { $0.part.id == name })
    else { throw RenameRefusal("'\(path)' holds no such entry of a list any more") }
    let to = from + steps
    guard list.indices.contains(to) else {
      throw RenameRefusal(
        "\(list[from].part.label) is the \(steps < 0 ? "first" : "last") of its list: "
          + "to put it into another one, edit the section that holds both")
    }
    (self.site, self.file, self.marker) = (site, file, marker)
    let range = min(from, to)...max(from, to)
    places = Array(list[range])
    var order = Array(places.indices)
    let moved = order.remove(at: from - range.lowerBound)
    order.insert(moved, at: to - range.lowerBound)
    origins = order
  }

  func rearrangement() throws(RenameRefusal) -> Rearrangement {
    if places.count == 1 { return Rearrangement(SiteEdit([]), renamed: [], references: []) }
    var references = try ItemReferences(move: self).replacements()
    let named = references.map(\.range)
    references += try placesInFrontMatter()
    let ownText = places[0].start..<(places.last?.end ?? places[0].end)
    func isMoved(_ replacement: Replacement) -> Bool {
      guard replacement.range.path == file.path, let bytes = file.bytes(of: replacement.range)
      else { return false }
      return ownText.contains(bytes.lowerBound)
    }
    var replacements = references.filter { !isMoved($0) }
    let within = references.filter(isMoved)
    for (place, origin) in zip(places, origins) where place.start != places[origin].start {
      let item = places[origin]
      let text = try item.words(rewritten(item, by: within), at: place)
      replacements.append(
        Replacement(
          file.range(place.start..<place.end), with: text,
          inPlaceOf: file.text(place.start..<place.end)))
    }
    return Rearrangement(
      SiteEdit(
        replacements.sorted {
          ($0.range.path, $0.range.start) < ($1.range.path, $1.range.start)
        }), renamed: labels, references: named, reworded: site.reworded(by: named))
  }

  /// The words of an item with what they name written anew.
  private func rewritten(_ item: ListItem, by replacements: [Replacement]) -> String {
    var bytes = Array(file.bytes[item.start..<item.end])
    for replacement in replacements.reversed() {
      guard let range = file.bytes(of: replacement.range), range.lowerBound >= item.start,
        range.upperBound <= item.end
      else { continue }
      bytes.replaceSubrange(
        (range.lowerBound - item.start)..<(range.upperBound - item.start),
        with: replacement.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What moves, by the label before and after, in the order before.
  private var labels: [NewLabel] {
    places.indices.compactMap { old in
      origins.firstIndex(of: old).map {
        NewLabel(from: places[old].part.label, to: places[$0].part.label)
      }
    }
  }
}
