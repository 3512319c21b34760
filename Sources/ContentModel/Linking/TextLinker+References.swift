import Diagnostics

extension TextLinker {
  func needsALook(_ inline: WrittenInline) -> Bool {
    guard case .text(let words, _) = inline else { return false }
    return mayHoldReference(words) || mayHoldTerm(words)
  }

  private func mayHoldReference(_ words: String) -> Bool {
    var previous: UInt8 = 0
    for byte in words.utf8 {
      if byte == UInt8(ascii: "[") { return true }
      for label in labels {
        let prefix = label.prefix
        if byte == (prefix.count > 1 ? prefix[1] : prefix[0]),
          prefix.count == 1 || previous == prefix[0]
        {
          return true
        }
      }
      previous = byte
    }
    return false
  }

  mutating func linkReferences(
    in inlines: ArraySlice<WrittenInline>, to linked: inout [LinkedInline]
  ) {
    let run = TextRun(inlines)
    var offset = 0
    for found in findReferences(in: run, labels: labels, ownCode: ownCode) {
      linkTerms(in: offset..<found.range.lowerBound, of: run, to: &linked)
      linked += link(found, in: run)
      offset = found.range.upperBound
    }
    linkTerms(in: offset..<run.bytes.count, of: run, to: &linked)
  }

  private mutating func link(_ found: FoundReference, in run: TextRun) -> [LinkedInline] {
    let words: [LinkedInline] = run.inlines(in: found.range)
    switch found.kind {
    case .between(let set, let numbers):
      for number in numbers where table.sets[set].draft(number) != nil {
        mention(MarkerID(table.sets[set].id, number))
      }
      return []
    case .unknownCode(let code, let offset):
      let known = table.sets.map(\.settings.code)
      report(
        .unknownMarker, at: run.position(of: offset),
        "no set '\(code)' is part of this site",
        hint: didYouMean(code, among: known)
          ?? "to mean this set, put another word before the reference; sets: \(known.joined(separator: ", "))"
      )
      return words
    case .marker(let set, let number, let question):
      return link(
        marker: number, question: question, of: table.sets[set], words,
        at: run.position(of: found.range.lowerBound), written: found.range, in: run)
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
    marker number: Int?, question: Int??, of set: SetSymbols, _ words: [LinkedInline],
    at position: TextPosition, written: Range<Int>, in run: TextRun
  ) -> [LinkedInline] {
    guard let number, let draft = set.draft(number) else {
      let digits = run.bytes[written].filter { (0x30...0x39).contains($0) }.prefix(12)
      let absence = set.absence(
        of: number.map(String.init) ?? String(decoding: digits, as: UTF8.self))
      report(.unknownMarker, at: position, absence.summary, hint: absence.hint)
      return words
    }
    let id = MarkerID(set.id, number)
    guard let question else {
      if id == context.marker { return words }
      mention(id)
      record.linkCount += 1
      return [.reference(.place(Place(.marker(id)), title: ""), words)]
    }
    let count = draft.sections.reduce(0) { $0 + $1.questions.count }
    guard let question, (1...max(count, 1)).contains(question), count > 0 else {
      report(
        .unknownQuestion, at: position,
        "no question \(question.map { "Q\($0)" } ?? "of this number") in "
          + set.settings.label(number)
          + (count == 0 ? ", which has none" : ", which has Q1 to Q\(count)"))
      return words
    }
    mention(id)
    record.linkCount += 1
    return [
      .reference(.place(Place(.marker(id), anchor: questionAnchor(question)), title: ""), words)
    ]
  }

  private mutating func cite(_ citations: [FoundCitation], in run: TextRun) -> [Citation]? {
    var cited: [Citation] = []
    for citation in citations {
      let candidates = table.set(context.set).map { [$0] } ?? table.sets
      guard let set = candidates.first(where: { $0.sourceKeys.contains(citation.key) }) else {
        report(
          .unknownSource, at: run.position(of: citation.offset),
          "no source '\(citation.key)' stands in sources.yml",
          hint: didYouMean(citation.key, among: candidates.flatMap(\.sourceKeys).sorted())
            ?? "add it to sources.yml, or mend the key")
        continue
      }
      let source = SourceID(set.id, citation.key)
      record.citations.append(
        (
          source,
          SourceUse(
            place: Place(context.page, anchor: context.anchor), section: context.section,
            locator: citation.locator)
        ))
      record.linkCount += 1
      cited.append(
        Citation(
          source: source, prefix: citation.prefix, locator: citation.locator,
          omitsAuthor: citation.omitsAuthor))
    }
    return cited.isEmpty ? nil : cited
  }
}
