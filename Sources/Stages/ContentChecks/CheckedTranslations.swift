import ContentModel
import Diagnostics
import Wording

/// The parts of markers that are translated or translations, kept so that a marker is taken apart again only where it is
/// another.
struct CheckedTranslations: Sendable {
  private var parts: [SetID: KnownResults<Marker, [TranslatablePart]>] = [:]

  /// Knows nothing.
  init() {}

  /// Returns what is found where translations are held to their originals.
  mutating func diagnostics(of site: Site) async -> [Diagnostic] {
    for set in site.sets where !site.languages(of: set.id).isEmpty {
      parts[set.id] = await (parts[set.id] ?? KnownResults()).following(set.markers) {
        translatableParts(of: $0)
      }
    }
    return site.sets.flatMap { set in
      site.original(of: set.id).map { diagnostics(of: set, from: $0, in: site) } ?? []
    }
  }

  private func diagnostics(of set: MarkerSet, from original: MarkerSet, in site: Site)
    -> [Diagnostic]
  {
    guard let own = parts[set.id]?.results, let others = parts[original.id]?.results else {
      return []
    }
    var diagnostics = site.isWhole ? missingMarkers(of: set, in: site) : []
    for (marker, parts) in zip(set.markers, own) {
      let number = marker.id.number
      guard original.hasMarker(number) else {
        diagnostics.append(
          Diagnostic(
            .unlikeOriginal, at: marker.numberPosition.inFile(marker.path),
            "the set '\(original.id.folder)', which this one translates, has no marker with this number",
            hint: "give the marker the number of the one that it translates"))
        continue
      }
      let pair = TranslatedPair(
        marker: marker, parts: parts, original: original.marker(number),
        originalParts: others[original.index(of: number)], site: site)
      diagnostics += pair.diagnostics
    }
    return diagnostics
  }

  private func missingMarkers(of set: MarkerSet, in site: Site) -> [Diagnostic] {
    let missing = site.untranslatedMarkers(in: set)
    if missing.isEmpty { return [] }
    let labels = missing.prefix(5).map { site.label(of: $0.id) }.joined(separator: ", ")
    return [
      Diagnostic(
        .missingTranslation,
        at: SourcePosition(wholeFile: "\(contentFolder)/\(set.id.folder)/markers"),
        missing.count == 1
          ? "the original has one marker that is not translated here: \(labels)"
          : "the original has \(missing.count) markers that are not translated here: \(labels)\(missing.count > 5 ? " …" : "")",
        hint:
          "translate each into a file with the same number; until then, pages lead to the original")
    ]
  }
}

/// A marker beside the one that it translates.
private struct TranslatedPair {
  let marker: Marker
  let parts: [TranslatablePart]
  let original: Marker
  let originalParts: [TranslatablePart]
  let site: Site

  var diagnostics: [Diagnostic] {
    let translation = Translation(of: marker, with: parts, from: original, with: originalParts)
    return translation.older.compactMap(older) + unnoted(translation.unnoted)
      + missing(translation) + unlike(translation)
  }

  /// What a part is called in a finding: `QM2 Q3`, `the title`, `'Rationale'`.
  private func name(_ part: TranslatablePart, of marker: Marker) -> String {
    if let question = part.question { return site.label(of: question, in: marker.id) }
    return part.section.map { "'\($0.heading)'" } ?? "the \(part.name)"
  }

  private func older(_ part: TranslatablePart) -> Diagnostic? {
    guard let noted = marker.translated.parts.first(where: { $0.name == part.name }) else {
      return nil
    }
    return Diagnostic(
      .staleTranslation, at: noted.digits.position.inFile(marker.path),
      "the original of \(name(part, of: original)) has another wording than the one that was translated",
      hint: Suggestion(
        "translate what has changed, and then write '\(part.name): \(part.digits)'",
        writing: part.digits, inPlaceOf: noted.digits.text, isSafe: false),
      words: noted.digits.range(in: marker.path))
  }

  private func unnoted(_ parts: [TranslatablePart]) -> [Diagnostic] {
    guard !parts.isEmpty else { return [] }
    let isNew = marker.translated.parts.isEmpty
    let names = parts.prefix(4).map(\.name).joined(separator: ", ")
    return [
      Diagnostic(
        .staleTranslation, at: marker.numberPosition.inFile(marker.path),
        isNew
          ? "nothing says which wordings this marker was translated from"
          : "nothing says which wordings these were translated from: \(names)\(parts.count > 4 ? " …" : "")",
        hint: Suggestion(
          isNew
            ? "'waymark check --fix' notes those of today below 'translated'"
            : "'waymark check --fix' notes those of today",
          mends: [line(noting: parts).map { Mend("note the wordings of today", $0, isSafe: true) }])
      )
    ]
  }

  /// Returns what puts the digits of parts into the front matter.
  private func line(noting parts: [TranslatablePart]) -> Replacement? {
    func lines(_ indentation: Int) -> String {
      parts.map { "\($0.name): \(plainOrQuoted($0.digits))\n" }
        .joined(separator: String(repeating: " ", count: indentation))
    }
    let (at, text): (TextPosition, String)
    switch marker.translated.insertion {
    case .ofKey(let place)?:
      let blanks = String(repeating: " ", count: Int(place.column) - 1)
      (at, text) = (place, "translated:\n\(blanks)  \(lines(Int(place.column) + 1))\(blanks)")
    case .ofPart(let place)?:
      let blanks = Int(place.column) - 1
      (at, text) = (place, lines(blanks) + String(repeating: " ", count: blanks))
    case nil: return nil
    }
    return Replacement(SourceRange(path: marker.path, start: at, end: at), with: text)
  }

  private func missing(_ translation: Translation) -> [Diagnostic] {
    guard !translation.missing.isEmpty else { return [] }
    let names = translation.missing.map { part in
      part.section.map { Translation.has($0, in: marker) } == false
        ? "'\(part.section?.heading ?? "")'" : name(part, of: original)
    }
    return [
      Diagnostic(
        .missingTranslation, at: marker.numberPosition.inFile(marker.path),
        "the original has what is not translated here: \(names.joined(separator: ", "))",
        hint: "translate it; until then, the page leads to the original")
    ]
  }

  private func unlike(_ translation: Translation) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func report(_ position: TextPosition, _ summary: String, _ hint: String) {
      diagnostics.append(
        Diagnostic(.unlikeOriginal, at: position.inFile(marker.path), summary, hint: hint))
    }
    let phases = [marker, original].map { site[$0.id.set].settings.phases[$0.phase].id }
    if phases[0] != phases[1] {
      report(
        marker.numberPosition,
        "this marker is in the phase '\(phases[0])', and its original in '\(phases[1])'",
        "give both the same phase: 'phase: \(phases[1])'")
    }
    for part in translation.added {
      if let question = part.question {
        let other = original.questions.first { $0.label.place == question.label.place }
        let label = site.label(of: question, in: marker.id)
        let meant = other.flatMap { other in
          translation.missing.contains { $0.name == other.anchor }
            ? site.label(of: other, in: original.id) : nil
        }
        report(
          question.position,
          meant.map { "this question is \(label), and \($0) in the original" }
            ?? "the original has no \(label)",
          "questions are paired by their labels: give both the same, in the same order")
      } else if let section = part.section {
        report(
          marker.sections.first { $0.definition.id == section.id }?.position ?? .start,
          "the original has no section '\(section.id)'",
          "sections are paired by their ids in set.yml: give both sets the same")
      }
    }
    let names = Set(parts.map(\.name)).union(originalParts.map(\.name))
    for noted in marker.translated.parts where !names.contains(noted.name) {
      report(
        noted.digits.position,
        "'translated' notes '\(noted.name)', which is no part of this marker or its original",
        "take the line out")
    }
    return diagnostics
  }
}

/// Returns digits as a value of YAML, which could else be taken for a number.
private func plainOrQuoted(_ digits: String) -> String {
  digits.contains { "abcdf".contains($0) } ? digits : "\"\(digits)\""
}
