import ContentModel
import ForeignTexts

/// What the headings of documents have in common, seen without knowing any set.
struct ImpliedOutline {
  let title: String?
  let prefix: String
  let isSpaced: Bool
  let phases: [String]
  let sections: [ImpliedSet.ImpliedSection]

  /// Finds the headings of markers among lines; nil where there are none.
  init?(_ lines: [DocumentLine]) {
    let labels = lines.map { $0.isHeading ? ImpliedLabel($0.text) : nil }
    guard let name = mostFrequentName(labels) else { return nil }
    let starts = labels.indices.filter { labels[$0]?.name == name && labels[$0] != nil }
    guard let first = starts.first, let level = lines[first].level else { return nil }
    let written = labels[first]?.written ?? ""
    let isCode = written.count <= 5 && written.allSatisfy { $0.isUppercase }
    prefix = written.isEmpty ? "S" : written
    isSpaced = !isCode && !written.isEmpty
    let title = lines[..<first].first { $0.isHeading && $0.text.count < 120 }?.text
    self.title = title
    phases = lines.indices.filter { index in
      guard let other = lines[index].level, other < level, index > 0 || title == nil else {
        return false
      }
      // The next heading of its level or above stands behind a marker.
      let end =
        lines[(index + 1)...].firstIndex { ($0.level ?? .max) <= other } ?? lines.endIndex
      return starts.contains { (index..<end).contains($0) } && lines[index].text != title
    }.map { lines[$0].text }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let markers = starts.enumerated().map { place, start in
      let next = place + 1 < starts.count ? starts[place + 1] : lines.endIndex
      let end = lines[(start + 1)..<next].firstIndex { ($0.level ?? .max) < level } ?? next
      return lines[(start + 1)..<end]
    }
    sections = impliedSections(markers)
  }
}

/// A heading with a number behind its first words: `Quality marker 2: Decision-making`, `3. Decision-making`.
private struct ImpliedLabel {
  /// The words before the number, folded; nothing where it begins with the number.
  let name: String
  /// The same as they stand.
  let written: String
  let number: Int

  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    for (place, word) in words.prefix(4).enumerated() {
      let letters = word.prefix { $0.isLetter }
      let digits = word.dropFirst(letters.count).prefix { $0.isNumber && $0.isASCII }
      let end = word.dropFirst(letters.count + digits.count)
      guard !digits.isEmpty, digits.count <= 4, let number = Int(digits) else { continue }
      guard end.allSatisfy({ ":.–—-)".contains($0) }), letters.isEmpty || place == 0 else {
        return nil
      }
      let before = words[..<place].map(String.init) + (letters.isEmpty ? [] : [String(letters)])
      guard before.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { return nil }
      // `In 2016` is no label, and neither is `3 boats` without a sign.
      if before.isEmpty, end.isEmpty || words.count == 1 { return nil }
      if digits.count == 4, end.isEmpty { return nil }
      written = before.joined(separator: " ")
      name = written.lowercased()
      self.number = number
      return
    }
    return nil
  }
}

/// Returns the words before numbers that most headings share, where the numbers are different ones.
private func mostFrequentName(_ labels: [ImpliedLabel?]) -> String? {
  var numbers: [String: Set<Int>] = [:]
  var order: [String] = []
  for label in labels.compactMap(\.self) {
    if numbers[label.name] == nil { order.append(label.name) }
    numbers[label.name, default: []].insert(label.number)
  }
  // Words say more than numbers alone, which sections have as well.
  let named = order.filter { !$0.isEmpty }.max {
    (numbers[$0]?.count ?? 0) < (numbers[$1]?.count ?? 0)
  }
  if let named, (numbers[named]?.count ?? 0) >= 1 { return named }
  return (numbers[""]?.count ?? 0) >= 2 ? "" : nil
}

/// Returns the headings that at least half of the markers have, in their order, with what stands below them.
private func impliedSections(
  _ markers: [ArraySlice<DocumentLine>]
) -> [ImpliedSet.ImpliedSection] {
  var found: [String: FoundSection] = [:]
  var order: [String] = []
  var introductions = 0
  for lines in markers {
    var current: String?
    var place = 0
    for line in lines {
      if line.isHeading {
        let name = HeadingText(line.text).folded
        if found[name] == nil { order.append(name) }
        found[name, default: FoundSection(heading: line.text)].add(place: place)
        place += 1
        current = name
      } else if let current {
        found[current]?.contents.append(line.block)
      } else if place == 0 {
        introductions += 1
        place = 1
      }
    }
  }
  let shared = order.filter {
    (found[$0]?.count ?? 0) * 2 >= max(markers.count, 2) || markers.count == 1
  }
  .compactMap { found[$0] }
  .sorted { $0.meanPlace < $1.meanPlace }
  var headings = shared.map { headingCase($0.heading) }
  let hasIntroduction = introductions * 2 >= markers.count && introductions > 0
  if hasIntroduction { headings.insert("Statement", at: 0) }
  let ids = differentIDs(headings)
  var sections = shared.enumerated().map { index, section in
    ImpliedSet.ImpliedSection(
      id: ids[index + (hasIntroduction ? 1 : 0)], heading: headingCase(section.heading),
      kind: section.kind,
      isRequired: section.count == markers.count, isLead: false)
  }
  if hasIntroduction {
    sections.insert(
      ImpliedSet.ImpliedSection(
        id: ids[0], heading: "Statement", kind: .prose,
        isRequired: introductions >= markers.count, isLead: false), at: 0)
  }
  if let lead = sections.firstIndex(where: { $0.kind == .prose }) { sections[lead].isLead = true }
  return sections
}

/// Returns a heading without a colon at its end, and in small letters where all of it is in capitals.
private func headingCase(_ heading: String) -> String {
  var text = heading.trimmingWhitespace()
  while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
  guard isInCapitals(text) || text.count < 6 && text == text.uppercased() else { return text }
  return text.prefix(1).uppercased() + text.dropFirst().lowercased()
}

/// A heading that several markers have.
private struct FoundSection {
  let heading: String
  private(set) var count = 0
  private var places = 0
  var contents: [WrittenBlock] = []

  init(heading: String) { self.heading = heading }

  var meanPlace: Double { Double(places) / Double(max(count, 1)) }

  mutating func add(place: Int) {
    count += 1
    places += place
  }

  /// What the lists below it hold: questions, where most entries ask; points, where there is little else.
  var kind: SectionDefinition.Kind {
    var entries: [String] = []
    var others = 0
    var isNumbered = false
    for block in contents {
      if case .list(let list) = block.kind {
        entries += list.entries.map { $0.content.plainText() }
        isNumbered = isNumbered || list.start != nil
      } else if case .paragraph(let content) = block.kind {
        let text = content.plainText()
        if text.hasSuffix("?") || typedNumber(in: text, needsSign: true) != nil {
          entries.append(text)
        } else {
          others += 1
        }
      } else {
        others += 1
      }
    }
    let asking = entries.filter { $0.trimmingWhitespace().hasSuffix("?") }.count
    if asking >= 2, asking * 2 >= entries.count, entries.count >= others { return .questions }
    return entries.count >= 2 && !isNumbered && entries.count > 2 * others ? .points : .prose
  }
}
