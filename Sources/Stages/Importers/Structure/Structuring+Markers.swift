import ContentModel
import Diagnostics
import ForeignTexts

extension Structuring {
  /// Where a marker begins.
  struct MarkerStart {
    /// Its number, where the document says it.
    var number: Int?
    /// The place of its phase, where its label says it.
    var phase: Int?
    /// How many bytes stand before its title.
    var length: Int
  }

  /// The places of headings that name sections as the set does.
  var sectionLines: [Int] {
    lines.indices.filter { lines[$0].isHeading && names.section(namedBy: lines[$0].text) != nil }
  }

  /// Finds where markers begin: at headings with labels, or else at lines with labels, or else at the headings above
  /// those of sections.
  func markerStarts() -> [Int: MarkerStart] {
    let labelled = lines.indices.compactMap { place -> (place: Int, found: MarkerLabels.Found)? in
      let line = lines[place]
      guard !line.text.isEmpty, canBeHeading(line.text) || line.isHeading,
        names.section(namedBy: line.text) == nil,
        let found = labels.label(in: line.text)
      else { return nil }
      return (place, found)
    }
    let headings = labelled.filter { lines[$0.place].isHeading }
    if let level = rules.markerLevel ?? mostCommon(headings.compactMap { lines[$0.place].level }) {
      let starts = headings.filter { lines[$0.place].level ?? 0 <= level }
      if !starts.isEmpty {
        return Dictionary(uniqueKeysWithValues: starts.map { ($0.place, start($0.found)) })
      }
      if rules.markerLevel != nil { return startsWithoutLabels() }
    }
    let plain = labelled.filter { place, found in
      let title = lines[place].text.utf8.dropFirst(found.length)
      return found.hasSign || title.isEmpty
        || String(Substring(title)).first?.isUppercase == true
    }
    if !plain.isEmpty {
      return Dictionary(uniqueKeysWithValues: plain.map { ($0.place, start($0.found)) })
    }
    return startsWithoutLabels()
  }

  private func start(_ found: MarkerLabels.Found) -> MarkerStart {
    MarkerStart(number: found.number, phase: found.phase, length: found.length)
  }

  /// Finds the headings that have those of sections below them.
  private func startsWithoutLabels() -> [Int: MarkerStart] {
    var parents: [Int] = []
    var open: [(place: Int, level: Int)] = []
    for (place, line) in lines.enumerated() {
      guard let level = line.level else { continue }
      if names.section(namedBy: line.text) != nil {
        if let parent = open.last(where: { $0.level < level }) ?? open.last {
          parents.append(parent.place)
        }
      } else if names.phase(namedBy: line.text) == nil, !isTitleOfSet(line.text) {
        open.removeAll { $0.level >= level }
        open.append((place, level))
      }
    }
    let all = Set(parents)
    let common = rules.markerLevel ?? mostCommon(parents.compactMap { lines[$0].level })
    var starts: [Int: MarkerStart] = [:]
    for place in all where lines[place].level == common {
      let typed = typedNumber(in: lines[place].text, needsSign: false)
      starts[place] = MarkerStart(number: typed?.number, phase: nil, length: typed?.length ?? 0)
    }
    return starts
  }

  /// Whether words are the title of the set or of the document about it.
  func isTitleOfSet(_ text: String) -> Bool {
    let folded = foldedHeading(text)
    return [settings.title, settings.subtitle, "\(settings.title) \(settings.subtitle)"].contains {
      !$0.isEmpty && foldedHeading($0) == folded
    }
  }

  /// Begins a marker at a line, and returns how many lines its number and title take.
  mutating func beginMarker(at place: Int, _ start: MarkerStart, phase: Int?) -> Int {
    let line = lines[place]
    var parts = MarkerParts()
    parts.number = start.number
    parts.phase = start.phase ?? phase
    parts.knowsPhase = parts.phase != nil
    parts.firstWord = ledger.range(of: line.block)?.lowerBound ?? 0
    let cut = line.block.dropping(start.length + leadingBlanks(of: line.block), &ledger)
    parts.numberWords = [cut.gone]
    var count = 1
    if let range = ledger.range(of: cut.block), !range.isEmpty {
      parts.title = oneLine(cut.block)
      parts.titleWords = [range]
    } else if place + 1 < lines.count, canBeTitle(lines[place + 1]) {
      parts.title = oneLine(lines[place + 1].block)
      parts.titleWords = ledger.range(of: lines[place + 1].block).map { [$0] } ?? []
      count = 2
    }
    if let known = markers.firstIndex(where: {
      $0.number != nil && $0.number == parts.number && $0.phase == parts.phase
    }) {
      // The same marker goes on.
      for range in parts.numberWords { ledger.decide(range, .fate(rules.fate(.repeatedHeading))) }
      let isSame = foldedHeading(markers[known].title) == foldedHeading(parts.title)
      if markers[known].title.isEmpty {
        markers[known].title = parts.title
        markers[known].titleWords = parts.titleWords
      } else if isSame {
        for range in parts.titleWords { ledger.decide(range, .fate(rules.fate(.repeatedHeading))) }
      }
      markers.append(markers.remove(at: known))
    } else {
      markers.append(parts)
    }
    return count
  }

  private func canBeTitle(_ line: DocumentLine) -> Bool {
    !line.text.isEmpty && (line.isHeading || canBeHeading(line.text))
      && names.section(namedBy: line.text) == nil && labels.label(in: line.text) == nil
      && names.runIn(line.block.content ?? [], line.text) == nil
  }

  /// Takes the whole document for one marker.
  mutating func cutMarker() {
    let starts = markerStarts()
    let sections = sectionLines
    let firstSection = sections.first ?? lines.endIndex
    let start =
      starts.keys.sorted().first { $0 <= firstSection }
      ?? lines[..<firstSection].lastIndex {
        $0.isHeading && names.phase(namedBy: $0.text) == nil && !isTitleOfSet($0.text)
      }
    guard let start else {
      var parts = MarkerParts()
      parts.title = document.title ?? ""
      parts.lines = lines
      markers = [parts]
      return
    }
    let phase = frontMatter(lines[..<start])
    let typed = typedNumber(in: lines[start].text, needsSign: false)
    let found =
      starts[start] ?? MarkerStart(number: typed?.number, phase: nil, length: typed?.length ?? 0)
    let count = beginMarker(at: start, found, phase: phase.place)
    markers[0].phaseWords = phase.words
    markers[0].lines = Array(lines[(start + count)...])
  }

  /// Looks at the lines above a marker, and returns the phase that they name.
  private mutating func frontMatter(
    _ lines: ArraySlice<DocumentLine>
  ) -> (place: Int?, words: [Range<Int>]) {
    var found: (place: Int?, words: [Range<Int>]) = (nil, [])
    for line in lines {
      if !line.text.isEmpty, let phase = names.phase(namedBy: line.text) {
        found.place = phase
        found.words += ledger.range(of: line.block).map { [$0] } ?? []
      } else if isTitleOfSet(line.text) {
        ledger.decide(line.block, .fate(ofSet("title")))
      }
    }
    return found
  }

  /// What becomes of words that `set.yml` says already.
  func ofSet(_ key: String) -> WordFate {
    .placed(ImportPlace(file: "\(set.folder)/set.yml", part: key, isWord: false))
  }
}

/// Returns what is most common; of two, the lower.
private func mostCommon(_ numbers: [Int]) -> Int? {
  Dictionary(grouping: numbers) { $0 }.max {
    ($0.value.count, $1.key) < ($1.value.count, $0.key)
  }?.key
}

/// The words of a text with single blanks.
func oneLine(_ block: WrittenBlock) -> String {
  (block.content ?? []).plainText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// How many bytes of blanks stand before the words of a text.
func leadingBlanks(of block: WrittenBlock) -> Int {
  let text = (block.content ?? []).plainText()
  return text.utf8.count - text.drop(while: \.isWhitespace).utf8.count
}
