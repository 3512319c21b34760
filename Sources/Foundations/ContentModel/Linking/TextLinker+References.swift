import Diagnostics

extension TextLinker {
  /// Links the references and terms in a run of text pieces and soft breaks.
  mutating func linkReferences(in inlines: ArraySlice<WrittenInline>) {
    // Taken out while it is read, and put back for the next run to be built in its room.
    var run = TextRun()
    swap(&run, &spareRun)
    defer { swap(&run, &spareRun) }
    run.take(inlines)
    let first = vocabulary.firstName(in: run.bytes)
    var offset = 0
    for found in findReferences(
      in: run, vocabulary, from: first, isInQuotation: quotationDepth > 0)
    {
      linkTerms(in: offset..<found.range.lowerBound, of: run, from: first)
      linked += link(found, in: run)
      offset = found.range.upperBound
    }
    linkTerms(in: offset..<run.bytes.count, of: run, from: first)
  }

  private mutating func link(_ found: FoundReference, in run: TextRun) -> [LinkedInline] {
    let words: [LinkedInline] = run.inlines(in: found.range)
    switch found.kind {
    case .between(let set, let numbers):
      for number in numbers where table.sets[set].hasMarker(number) {
        mention(MarkerID(table.sets[set].id, number))
      }
      note(between: numbers, of: table.sets[set], at: found.range.lowerBound, in: run)
      return []
    case .misspelled(let set, let meant, let number):
      let symbols = table.sets[set]
      if symbols.hasMarker(number) {
        report(
          .unknownMarker, found.range, of: run,
          "no phase of \(symbols.id == context.set ? "this set" : "the set '\(symbols.settings.code)'") has the code of '\(words.plainText())'",
          hint: Suggestion(meaning: meant, inPlaceOf: words.plainText(), isSafe: false))
      }
      return words
    case .unknownCode(let code, let offset):
      if table.isCodeOfUnreadableSet(code) { return words }
      if table.isCodeOfUnpublishedSet(code) {
        report(
          .unknownMarker, offset..<(offset + code.utf8.count), of: run,
          "the set '\(code)' is not published", hint: "each of its markers says 'draft: true'")
        return words
      }
      let known = table.sets.map(\.settings.code)
      report(
        .unknownMarker, offset..<(offset + code.utf8.count), of: run,
        "no set '\(code)' is part of this site",
        hint: didYouMean(code, among: known)?.toBeLookedAt()
          ?? "to mean this set, put another word before the reference; sets: \(known.joined(separator: ", "))"
      )
      return words
    case .object(let inventory, let object):
      return [link(object, of: table.inventories[inventory], words, found, in: run)]
    case .unknownObject(let inventory, let ends):
      reportUnknownObject(of: table.inventories[inventory], ends, found, in: run)
      return words
    case .misspelledInventory(let inventory, let end):
      report(misspelled: found.range.lowerBound..<end, table.inventories[inventory], in: run)
      return words
    case .marker(let set, let number, let question):
      return link(
        marker: number, question: question, of: table.sets[set], words, found: found, in: run)
    case .malformedCitation(let reason):
      report(
        .malformedCitation, at: run.position(of: found.range.lowerBound),
        "this begins like a citation, but \(reason)",
        hint: "write [@key, p. 4], or \\[ for a plain bracket")
      return words
    case .citation(let citations):
      return cite(citations, in: run).map { [.reference(.citation($0), [])] } ?? words
    }
  }

  private mutating func link(
    marker number: Int?, question: FoundQuestion?, of set: SetSymbols, _ words: [LinkedInline],
    found: FoundReference, in run: TextRun
  ) -> [LinkedInline] {
    let written = found.range
    guard let number, let marker = set.marker(number) else {
      if isNumberAlone(written, in: run, of: set) { return words }
      let digits = run.bytes[written].filter { (0x30...0x39).contains($0) }.prefix(12)
      reportAbsence(
        of: number.map(String.init) ?? String(decoding: digits, as: UTF8.self), in: set,
        written: written, in: run)
      return words
    }
    let id = MarkerID(set.id, number)
    note(
      found, of: set, number: number, anchor: question.flatMap { marker.anchor(of: $0) }, in: run)
    guard let question else {
      if id == context.marker { return words }
      mention(id)
      record.linkCount += 1
      return [.reference(.place(Place(.marker(id)), title: ""), words)]
    }
    guard let anchor = marker.anchor(of: question) else {
      if isNumberAlone(written, in: run, of: set) { return words }
      let absence = absence(of: question, in: marker, of: set, written: words.plainText())
      report(.unknownQuestion, written, of: run, absence.summary, hint: absence.hint)
      return words
    }
    mention(id)
    record.linkCount += 1
    return [.reference(.place(Place(.marker(id), anchor: anchor), title: ""), words)]
  }

  /// Whether a label has no letter, as 1.2.4, and so can be many other things.
  private func isNumberAlone(_ written: Range<Int>, in run: TextRun, of set: SetSymbols) -> Bool {
    set.shape?.isNumeric == true && !run.bytes[written].contains(where: isLetter)
  }

  private mutating func cite(_ citations: [FoundCitation], in run: TextRun) -> [Citation]? {
    var cited: [Citation] = []
    for citation in citations {
      let candidates = table.set(context.set).map { [$0] } ?? table.sets
      guard let set = candidates.first(where: { $0.sources[citation.key] != nil }) else {
        if candidates.contains(where: \.hasUnreadableSources) { continue }
        report(
          .unknownSource, citation.offset..<(citation.offset + 1 + citation.key.utf8.count),
          of: run,
          "no source '\(citation.key)' stands in sources.yml",
          hint: missingSourceHint(citation.key, among: candidates.flatMap(\.sources.keys).sorted()),
          words: keyRange(of: citation, in: run))
        continue
      }
      let source = SourceID(set.id, citation.key)
      note(
        (citation.offset + 1)..<(citation.offset + 1 + citation.key.utf8.count), of: run,
        .source(source), .key)
      reportOthers(called: citation, than: set, among: candidates, run)
      reportFault(ofLocatorIn: citation, run)
      record.uses.note(
        source,
        from: SourceUse(
          place: Place(context.page, anchor: context.anchor), section: context.section,
          locator: citation.locator))
      record.linkCount += 1
      cited.append(
        Citation(
          source: source, prefix: citation.prefix, locator: citation.locator,
          omitsAuthor: citation.omitsAuthor))
    }
    return cited.isEmpty ? nil : cited
  }

  /// Returns where the key of a citation stands, after its at sign.
  private func keyRange(of citation: FoundCitation, in run: TextRun) -> Range<Int>? {
    let start = citation.offset + 1
    let range = start..<(start + citation.key.utf8.count)
    return range.upperBound <= run.bytes.count && run.bytes[range].elementsEqual(citation.key.utf8)
      ? range : nil
  }

  /// Tells of a key that stands for another publication in another set, on a page of the site.
  private mutating func reportOthers(
    called citation: FoundCitation, than set: SetSymbols, among candidates: [SetSymbols],
    _ run: TextRun
  ) {
    guard candidates.count > 1, let source = set.sources[citation.key] else { return }
    let others = candidates.filter { other in
      other.id != set.id && other.sources[citation.key].map { !$0.isSame(as: source) } ?? false
    }
    guard
      let other = others.first(where: { $0.sources[citation.key]?.isLike(source) == false })
        ?? others.first,
      let meant = other.sources[citation.key]
    else { return }
    let written = citation.offset..<(citation.offset + 1 + citation.key.utf8.count)
    let (code, otherCode) = (set.settings.code, other.settings.code)
    let files = ("\(set.folder)/sources.yml", "\(other.folder)/sources.yml")
    if meant.isLike(source) {
      let variables = source.differences(from: meant).map { "'\($0)'" }.joined(separator: ", ")
      report(
        .duplicateSource, written, of: run,
        "the sets '\(code)' and '\(otherCode)' each have an entry for '\(citation.key)', most likely of one "
          + "publication, that differ in \(variables)",
        hint:
          "write the same entry in \(files.0) and \(files.1), or give one of two publications another id"
      )
      return
    }
    report(
      .ambiguousSource, written, of: run,
      "the source '\(citation.key)' of the set '\(code)' is cited, and that of "
        + "'\(otherCode)' is another publication",
      hint:
        "give one of the two another id in its sources.yml, or make the entries the same: '\(source.title)' in \(files.0), '\(meant.title)' in \(files.1)"
    )
  }

  private mutating func reportFault(ofLocatorIn citation: FoundCitation, _ run: TextRun) {
    let locator = citation.locator
    guard !locator.isEmpty, let fault = vocabulary.locators.fault(in: locator) else { return }
    let words = fault.words
    let start =
      citation.locatorOffset + locator.utf8.distance(from: locator.startIndex, to: words.startIndex)
    let mend = "name a chapter, section, paragraph or page by its number"
    let (summary, hint): (String, Suggestion) =
      switch fault.kind {
      case .noPlace:
        (
          "'\(words)' is no place in a source",
          fault.meant.map { Suggestion(meaning: $0, inPlaceOf: String(words), isSafe: false) }
            ?? "\(mend): [@\(citation.key), p. 4]; other words stand before '@' or outside the brackets"
        )
      case .noNumber: ("no number follows '\(words)'", "\(mend): [@\(citation.key), p. 4]")
      case .backwards:
        ("the range '\(words)' ends before it begins", "write the lower number first")
      }
    report(
      .malformedLocator, start..<(start + words.utf8.count), of: run, summary, hint: hint)
  }
}

/// Whether a byte is a letter, or part of one that is not of ASCII.
private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
