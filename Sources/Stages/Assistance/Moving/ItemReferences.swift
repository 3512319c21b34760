import ContentModel
import Diagnostics
import YAMLReader

/// What names the questions or points that move, and what names them afterwards.
struct ItemReferences {
  let move: ItemMove

  /// Returns what writes each such place anew, in the order of the files.
  func replacements() throws(RenameRefusal) -> [Replacement] {
    let things = move.places.map(thing)
    var found: [Replacement] = []
    try move.site.forEachFile(naming: things[0], traces: []) { file, named throws(RenameRefusal) in
      if let unread = named.unplaced.first(where: { things.contains($0.thing) }) {
        throw RenameRefusal(
          "'\(unread.text)' at \(file.path):\(unread.range.start.line) is written with signs that stand for others: "
            + "write it plainly first")
      }
      let ranges = try ranges(of: named.occurrences, things, in: file)
      for (index, occurrence) in named.occurrences.enumerated() where !ranges.contains(index) {
        guard let old = things.firstIndex(of: occurrence.thing),
          let new = move.origins.firstIndex(of: old), new != old
        else { continue }
        found.append(
          Replacement(
            occurrence.range,
            with: try written(
              occurrence, from: move.places[old].part.name, to: move.places[new].part.name),
            inPlaceOf: occurrence.text))
      }
    }
    return found
  }

  private func thing(_ item: ListItem) -> NamedThing {
    let anchor = item.part.name
    guard item.part.kind == .point else { return .question(move.marker.id, anchor: anchor) }
    let section = anchor.split(separator: "-").dropLast().joined(separator: "-")
    return .point(move.marker.id, section: section, anchor: anchor)
  }

  /// Returns the name of an item with another number in it: `Q3`, `3`, `q3`, `guidance-3`.
  private func written(
    _ occurrence: Occurrence, from old: String, to new: String
  ) throws(RenameRefusal) -> String {
    let (number, text) = (finalDigits(of: new), occurrence.text)
    guard let last = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else {
      throw unclear(occurrence)
    }
    let digits = finalDigits(of: String(text[...last]))
    guard Int(digits) == Int(finalDigits(of: old)) else { throw unclear(occurrence) }
    let zeros =
      digits.hasPrefix("0")
      ? String(repeating: "0", count: max(0, digits.count - number.count)) : ""
    return text[...last].dropLast(digits.count) + zeros + number + text[text.index(after: last)...]
  }

  private func unclear(_ occurrence: Occurrence) -> RenameRefusal {
    RenameRefusal(
      "'\(occurrence.text)' at \(occurrence.range.path):\(occurrence.range.start.line) names it in a way that cannot "
        + "be written anew: write its label first")
  }

  /// Returns the places of occurrences that are ends of a range which means the same questions afterwards.
  ///
  /// - Throws: ``RenameRefusal`` where a range such as `Q1–Q3` would mean others.
  private func ranges(
    of all: [Occurrence], _ things: [NamedThing], in file: AssistedFile
  ) throws(RenameRefusal) -> Set<Int> {
    var ends: Set<Int> = []
    for index in all.indices.dropLast() {
      let (first, last) = (all[index], all[index + 1])
      guard first.form == .item, last.form == .item,
        case .question(move.marker.id, let one) = first.thing,
        case .question(move.marker.id, let other) = last.thing,
        let start = file.bytes(of: first.range)?.upperBound,
        let end = file.bytes(of: last.range)?.lowerBound, start < end,
        rangeWords.contains(file.text(start..<end).trimmingWhitespace())
      else { continue }
      let names = move.marker.questions.map(\.anchor)
      guard let from = names.firstIndex(of: one), let to = names.firstIndex(of: other), from <= to
      else { continue }
      let meant = Set(names[from...to])
      let moved = Set(move.places.map(\.part.name))
      if meant.isDisjoint(with: moved) { continue }
      guard moved.isSubset(of: meant) else {
        throw RenameRefusal(
          "a range of questions at \(file.path):\(first.range.start.line) would mean others: "
            + "write its questions out one by one first")
      }
      ends.formUnion([index, index + 1])
    }
    return ends
  }
}

/// What stands between the ends of a range.
private let rangeWords: Set<String> = ["-", "–", "to"]

/// Returns the digits that a name ends in.
private func finalDigits(of name: String) -> String {
  String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
}

extension ItemMove {
  /// Returns what writes the places of questions anew where front matter counts them: `drafted: [questions: [3]]`.
  func placesInFrontMatter() throws(RenameRefusal) -> [Replacement] {
    guard let node = site.keys(of: file) else { return [] }
    let known = Dictionary(
      marker.questions.map { ($0.anchor, $0.label.place) }, uniquingKeysWith: { first, _ in first })
    var new: [Int: Int] = [:]
    for (place, origin) in origins.enumerated() where places[place].part.kind == .question {
      guard let from = known[places[origin].part.name], let to = known[places[place].part.name]
      else { continue }
      new[from] = to
    }
    let counted = node.fields.flatMap { key, value -> [YAMLNode] in
      switch key.string {
      case "drafted", "held-in-part", "number-not-known": [value]
      case "scales": value.fields.map(\.value)
      case "item-tags": value.fields.flatMap { $0.value.fields.map(\.value) }
      default: []
      }
    }
    var replacements: [Replacement] = []
    for list in counted.flatMap(\.entries).flatMap(\.fields).map(\.value.scalars) {
      let old = list.compactMap { Int($0.string) }
      // Where all of them are in the list, it says the same afterwards.
      if Set(old.map { new[$0] ?? $0 }) == Set(old) { continue }
      for text in list {
        guard let number = Int(text.string), let other = new[number], other != number else {
          continue
        }
        replacements.append(
          Replacement(
            of: text.lines, at: text.linesPosition.inFile(file.path), with: String(other)))
      }
    }
    return replacements
  }
}
