import ContentModel
import Diagnostics
import ForeignTexts

extension Structuring {
  /// What lines of a document of several markers belong to.
  private enum Container {
    case front, phase, marker, page
  }

  /// Cuts a document into its markers, and into pages of what stands around them.
  mutating func cutSet() {
    let starts = markerStarts()
    let markerLevel = starts.keys.compactMap { lines[$0].level }.min()
    var container = Container.front
    var front: [DocumentLine] = []
    var phase: (place: Int?, words: [Range<Int>]) = (nil, [])
    var place = 0
    while place < lines.count {
      let line = lines[place]
      defer { place += 1 }
      if let start = starts[place] {
        let count = markers.count
        place += beginMarker(at: place, start, phase: phase.place) - 1
        if markers.count > count {
          markers[markers.count - 1].phaseWords = phase.words
          phase.words = []
        }
        container = .marker
      } else if line.isHeading, let named = names.phase(namedBy: line.text),
        names.section(namedBy: line.text) == nil,
        container != .marker || level(of: line, isUpTo: markerLevel)
          || starts[place + 1] != nil
      {
        phase = (named, ledger.range(of: line.block).map { [$0] } ?? [])
        container = .phase
      } else if isEndOfMarkers(line, markerLevel), container != .front {
        pages.append(page(beginningWith: line))
        container = .page
      } else {
        switch container {
        case .front: front.append(line)
        case .phase: readPhaseText(line, phase.place)
        case .marker: markers[markers.count - 1].lines.append(line)
        case .page: pages[pages.count - 1].lines.append(line)
        }
      }
    }
    for range in phase.words { ledger.decide(range, .fate(ofSet("phases"))) }
    cutFront(front)
  }

  /// Whether a heading stands as high as those of markers: one of a group of questions may well have the words of a phase.
  private func level(of line: DocumentLine, isUpTo markerLevel: Int?) -> Bool {
    markerLevel.map { line.level ?? 0 <= $0 } ?? true
  }

  /// Whether a heading stands as high as those of markers and is none of a marker.
  private func isEndOfMarkers(_ line: DocumentLine, _ markerLevel: Int?) -> Bool {
    guard let level = line.level, let markerLevel, names.section(namedBy: line.text) == nil else {
      return false
    }
    return level < markerLevel
      || level == markerLevel && level < levelOfCapitals
        && !sectionLevels.contains(level)
  }

  /// The levels that headings of sections have.
  var sectionLevels: Set<Int> { Set(sectionLines.compactMap { lines[$0].level }) }

  /// Looks at text between the heading of a phase and its first marker, which `set.yml` may have.
  private mutating func readPhaseText(_ line: DocumentLine, _ phase: Int?) {
    guard let phase, !line.text.isEmpty,
      foldedHeading(line.text) == foldedHeading(settings.phases[phase].summary)
    else { return }
    ledger.decide(line.block, .fate(ofSet("phases")))
  }

  /// Looks at what stands above the first marker: the title of the set, and text that makes a page.
  private mutating func cutFront(_ front: [DocumentLine]) {
    var rest: [DocumentLine] = []
    for line in front {
      if isTitleOfSet(line.text) || line.text == settings.edition && !line.text.isEmpty {
        ledger.decide(line.block, .fate(ofSet("title")))
      } else {
        rest.append(line)
      }
    }
    // A page of titles alone says nothing that a reader would look for.
    let hasText = rest.contains { !$0.isHeading && ($0.text.isEmpty || !canBeHeading($0.text)) }
    guard hasText else { return }
    var page = PageParts()
    if let first = rest.first, first.isHeading {
      page = self.page(beginningWith: first)
      rest.removeFirst()
    } else {
      page.title = document.title ?? settings.title
    }
    page.lines = rest
    pages.insert(page, at: 0)
  }

  /// Takes the whole document for a page.
  mutating func cutPage() {
    var rest = lines
    var page = PageParts()
    if let first = rest.first, first.isHeading {
      page = self.page(beginningWith: first)
      rest.removeFirst()
    } else {
      page.title = document.title ?? ""
    }
    page.lines = rest
    pages = [page]
  }

  private func page(beginningWith line: DocumentLine) -> PageParts {
    var page = PageParts()
    page.title = oneLine(line.block)
    page.titleWords = ledger.range(of: line.block).map { [$0] } ?? []
    return page
  }

  /// Returns a page with its text; it has none where pages are turned off.
  mutating func finished(_ page: PageParts, besides taken: inout Set<String>) -> ImportedPage {
    let title = page.title.isEmpty ? plainName(document.name) : page.title
    let name = shortAddress(title) ?? "imported"
    var path = "\(set.folder)/pages/\(name).md"
    var count = 1
    while reservedSetPageNames.contains(count == 1 ? name : "\(name)-\(count)")
      || settings.isNameOfMarker(count == 1 ? name : "\(name)-\(count)")
      || !taken.insert(path).inserted
    {
      count += 1
      path = "\(set.folder)/pages/\(name)-\(count).md"
    }
    guard rules.pages, page.lines.contains(where: { !$0.isHeading }) else {
      return ImportedPage(path: path, title: title, blocks: [])
    }
    let blocks = prose(page.lines, firstLevel: 2)
    for range in page.titleWords { decideTitle(range, title, in: path) }
    ledger.place(blocks, file: path, part: "")
    return ImportedPage(path: path, title: title, blocks: blocks)
  }

  /// Decides that words stand in the title, as they are or in small letters.
  mutating func decideTitle(_ range: Range<Int>, _ title: String, in path: String) {
    let words = title.split(separator: " ")
    for (index, word) in range.enumerated() {
      let isWord = index < words.count && ledger.words[word] == String(words[index])
      let place = ImportPlace(file: path, part: "title", isWord: isWord)
      ledger.decide(word..<(word + 1), .fate(.placed(place)))
    }
  }
}

/// Returns a title as the name of a file of at most some 60 letters; nil where nothing of it can stand in one.
func shortAddress(_ title: String) -> String? {
  guard let name = addressName(of: title), name.utf8.count > 60 else {
    return addressName(of: title)
  }
  let short = name.prefix(60)
  return String(short.lastIndex(of: "-").map { short[..<$0] } ?? short)
}

/// Returns the name of a file without its ending: `Guidance 2` of `Guidance 2.docx`.
func plainName(_ name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  return String(name[..<dot])
}
