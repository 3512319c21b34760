import ContentModel
import Diagnostics
import ForeignTexts

extension Structuring {
  /// Returns the markers with their files, numbers and sections.
  mutating func finishedMarkers() -> [ImportedMarker] {
    let capitals = abbreviations
    let levels = sectionLevels
    var taken: Set<Int> = Set(markers.compactMap { ordinal(of: $0) })
    var paths: Set<String> = []
    var finished: [ImportedMarker] = []
    for parts in markers {
      var parts = parts
      if parts.number == nil {
        parts.number = givenNumber ?? freeNumber(in: parts.phase ?? 0, besides: taken)
        if givenNumber == nil { remark(.numberGuessed, ofTitle: parts) }
      }
      let number = parts.number ?? 1
      let known = set.markers.first {
        settings.writtenNumber($0.number) == number
          && (!settings.labels.areNumberedByPhase || $0.header.phase.id == phaseID(parts.phase))
      }
      if parts.phase == nil {
        parts.phase =
          settings.phases.firstIndex { $0.id == known?.header.phase.id }
          ?? phaseBefore(number)
        if known == nil, settings.phases.count > 1 { remark(.phaseGuessed, ofTitle: parts) }
      }
      let phase = phaseID(parts.phase)
      taken.insert(settings.ordinal(number, inPhase: phase))
      if isInCapitals(parts.title) {
        remark(.titleInCapitals, ofTitle: parts)
        parts.title = sentenceCase(parts.title, keeping: capitals)
      }
      if parts.title.isEmpty { parts.title = document.title ?? plainName(document.name) }
      var path =
        known?.path
        ?? set.pathOfMarker(number, inPhase: phase, title: shortAddress(parts.title) ?? "")
      while !paths.insert(path).inserted { path = String(path.dropLast(3)) + "-2.md" }
      decideHead(parts, in: path)
      finished.append(marker(parts, number, phase, path, levels))
    }
    return finished
  }

  private func phaseID(_ place: Int?) -> String {
    place.map { settings.phases[$0].id } ?? settings.phases.first?.id ?? ""
  }

  private func ordinal(of parts: MarkerParts) -> Int? {
    parts.number.map { settings.ordinal($0, inPhase: phaseID(parts.phase)) }
  }

  /// Returns the first number that no marker of the document or the set has.
  private func freeNumber(in phase: Int, besides taken: Set<Int>) -> Int {
    let all = taken.union(set.markers.map(\.number))
    let last = all.filter {
      $0 >= settings.ordinal(0, inPhase: phase)
        && (!settings.labels.areNumberedByPhase || $0 < settings.ordinal(0, inPhase: phase + 1))
    }.max()
    return (last.map(settings.writtenNumber) ?? 0) + 1
  }

  /// Returns the phase of the last marker of the set before a number, or the first one.
  private func phaseBefore(_ number: Int) -> Int {
    let before = set.markers.filter { settings.writtenNumber($0.number) < number }
      .max { $0.number < $1.number }
    return settings.phases.firstIndex { $0.id == before?.header.phase.id } ?? 0
  }

  private mutating func remark(_ kind: ForeignRemark.Kind, ofTitle parts: MarkerParts) {
    if let range = (parts.titleWords + parts.numberWords).first(where: { !$0.isEmpty }) {
      remark(kind, range)
    }
  }

  /// Decides on the words that say number, title and phase.
  private mutating func decideHead(_ parts: MarkerParts, in path: String) {
    for range in parts.titleWords { decideTitle(range, parts.title, in: path) }
    for (key, ranges) in [("number", parts.numberWords), ("phase", parts.phaseWords)] {
      let place = ImportPlace(file: path, part: key, isWord: false)
      for range in ranges { ledger.decide(range, .fate(.placed(place))) }
    }
  }

  /// The words in capitals that stand in text that has small letters as well, and so are abbreviations; with those of the
  /// glossary.
  private var abbreviations: Set<String> {
    var all = Set((set.glossary?.terms ?? []).filter { $0.expansion != nil }.map(\.name))
    all.formUnion([settings.prefix, settings.code])
    for line in lines {
      let texts = line.text.isEmpty ? [[line.block].plainText()] : [line.text]
      for text in texts where text.contains(where: \.isLowercase) {
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        where (2...10).contains(word.count) && word.contains(where: \.isUppercase)
          && !word.contains(where: \.isLowercase)
        {
          all.insert(String(word))
        }
      }
    }
    return all
  }

  /// Returns the sections of a marker with what the document has for them, and the marker.
  private mutating func marker(
    _ parts: MarkerParts, _ number: Int, _ phase: String, _ path: String, _ levels: Set<Int>
  ) -> ImportedMarker {
    let segments = segments(of: parts, path, sectionLevels: levels)
    var items = ItemCount()
    var written: [String: [WrittenBlock]] = [:]
    for segment in segments {
      let blocks = content(of: segment, in: path, &items)
      written[segment.definition.id, default: []] += blocks
    }
    items.renumber(&written, settings.sections)
    var notes = NoteNames()
    var sections: [ImportedSection] = []
    for definition in settings.sections {
      if let blocks = written[definition.id], !blocks.isEmpty {
        let blocks = notes.renamed(blocks)
        ledger.place(blocks, file: path, part: definition.id)
        let states = segments.filter { $0.definition == definition }.flatMap(\.states)
        var section = ImportedSection(definition, blocks: blocks)
        section.isDrafted = states.contains(.drafted)
        section.isHeldInPart = states.contains(.heldInPart)
        sections.append(section)
      } else if definition.isRequired {
        sections.append(
          ImportedSection(
            definition, blocks: placeholder(of: definition), isPlaceholder: true))
      }
    }
    let lead = sections.first { $0.definition.isLead && !$0.isPlaceholder }
    var marker = ImportedMarker(
      path: path, number: number, title: parts.title, phase: phase,
      summary: (lead ?? sections.first { $0.definition.kind == .prose && !$0.isPlaceholder })
        .flatMap { summary(of: $0.blocks) },
      sections: sections)
    marker.drafted = items.drafted
    marker.numberNotKnown = items.numberNotKnown
    marker.heldInPart = items.heldInPart
    return marker
  }
}

/// Returns a title in small letters, with a capital at its beginning and abbreviations as they are.
func sentenceCase(_ title: String, keeping abbreviations: Set<String>) -> String {
  let words = title.split(separator: " ").map { word -> String in
    let letters = word.filter { $0.isLetter || $0.isNumber }
    let isKept = abbreviations.contains(String(letters)) || letters.contains(where: \.isNumber)
    return isKept ? String(word) : word.lowercased()
  }
  let text = words.joined(separator: " ")
  guard let first = text.firstIndex(where: \.isLetter) else { return text }
  return text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
}

/// Returns the first sentence of a text, where it is short enough to stand in lists.
func summary(of blocks: [WrittenBlock]) -> String? {
  guard let first = blocks.first, case .paragraph(let content) = first.kind else { return nil }
  let text = content.plainText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  var end = text.endIndex
  var index = text.startIndex
  while index < text.endIndex {
    let next = text.index(after: index)
    if ".?!".contains(text[index]), next < text.endIndex, text[next] == " ",
      let after = text[next...].dropFirst().first, after.isUppercase || "‘“\"'(".contains(after),
      !endsInAbbreviation(text[..<index])
    {
      end = next
      break
    }
    index = next
  }
  let sentence = String(text[..<end])
  let isSentence = sentence.last.map { ".?!".contains($0) } ?? false
  return isSentence && sentence.count <= 400 ? sentence : nil
}

/// Whether the word before a full stop is so short that it is rather an abbreviation.
private func endsInAbbreviation(_ text: Substring) -> Bool {
  let word = text.reversed().prefix { !$0.isWhitespace }
  return word.count <= 2 || word.contains(".")
}

/// What stands for a section that the set must have and the document has no text for; the dots belong to no language.
private func placeholder(of definition: SectionDefinition) -> [WrittenBlock] {
  let isQuestion = definition.kind == .questions
  let text = WrittenBlock(.paragraph([.text(isQuestion ? "…?" : "…", .start)]), at: .start)
  guard definition.isAssessed || definition.kind == .measures else { return [text] }
  return [
    WrittenBlock(
      .list(BlockList(start: 1, isTight: true, entries: [.init([text], at: .start)])), at: .start)
  ]
}
