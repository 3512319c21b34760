import Diagnostics

// What is said of a label that names no marker.
extension TextLinker {
  /// Reports a number that names no marker of a set.
  ///
  /// - Parameters:
  ///   - number: The digits that were written.
  ///   - set: The set that was meant.
  ///   - range: The label; people write a title after it, which tells what they mean.
  ///   - run: The text it stands in.
  mutating func reportAbsence(
    of number: String, in set: SetSymbols, written range: Range<Int>, in run: TextRun
  ) {
    if let value = Int(number), set.numbers.isTakenForAnother(value) { return }
    let words = run.bytes[range]
    // A word such as "standard" in other letters than the prefix may well stand for something else.
    if words.first.map({ !(0x30...0x39).contains($0) }) ?? false,
      set.settings.labels.marker == nil, !words.contains(set.settings.prefix.utf8)
    {
      return
    }
    let absence = absence(of: number, in: set)
    let written = String(decoding: words, as: UTF8.self)
    report(
      .unknownMarker, range, of: run, absence.summary,
      hint: absence.hint
        ?? markerTitled(
          likeThe: run.text(after: range.upperBound), inPlaceOf: written, in: set)
        ?? markerOfAnotherSet(number, inPlaceOf: written, than: set))
  }

  /// Returns why a number names no marker of a set, with a hint where the reason is known.
  func absence(of number: String, in set: SetSymbols) -> (summary: String, hint: Suggestion?) {
    let label = Int(number).map(set.settings.label) ?? set.settings.label(ofDigits: number)
    if let value = Int(number), set.numbers.unpublished.contains(value) {
      return ("\(shown(label, of: set)) is not published", "its file says 'draft: true'")
    }
    let place = set.id == context.set ? "this set" : "the set '\(set.settings.code)'"
    return ("no marker \(label) in \(place), which has \(holding(of: set))", nil)
  }

  /// Returns why a label names no question of a marker, with a hint where it did before.
  func absence(
    of question: FoundQuestion, in marker: MarkerOutline, of set: SetSymbols, written: String
  ) -> (summary: String, hint: Suggestion?) {
    let settings = set.settings
    let name = question.number.map {
      settings.itemName(question.letters, $0, ofMarker: marker.number)
    }
    let noun = settings.noun(ofItemsWith: question.letters)
    let holder = shown(settings.label(marker.number), of: set)
    return (
      "no \(noun) \(name ?? "of this number") in \(holder), which has "
        + (marker.questionNames(\.text) ?? "none"),
      name.flatMap(marker.question(formerlyCalled:)).map { now in
        let label = settings.areItemLabelsWhole ? now : "\(settings.label(marker.number)) \(now)"
        // Another set's label begins with that of its set.
        return Suggestion(
          "it is '\(label)' now", writing: shown(label, of: set), inPlaceOf: written,
          isSafe: false)
      }
    )
  }

  /// Returns how the text has to name a marker of a set: `SAR QM4`, or `QM4` in the set's own texts.
  func shown(_ label: String, of set: SetSymbols) -> String {
    set.id == context.set ? label : "\(set.settings.code) \(label)"
  }

  private func holding(of set: SetSymbols) -> String {
    let runs = set.numbers.runs
    guard !runs.isEmpty else { return "none" }
    let names = runs.map { run in
      let ends = [set.settings.label(run.lowerBound), set.settings.label(run.upperBound)]
      return run.count > 1 ? "\(ends[0]) to \(ends[1])" : ends[0]
    }
    guard names.count > 1 else { return names[0] }
    return names.count > 6
      ? names.prefix(5).joined(separator: ", ") + " and more"
      : names.dropLast().joined(separator: ", ") + " and \(names[names.count - 1])"
  }

  /// Returns a hint at the marker whose title begins the words after a label: `QM22 (Decision making)`.
  private func markerTitled(
    likeThe words: String, inPlaceOf written: String, in set: SetSymbols
  ) -> Suggestion? {
    let rest = foldedHeading(
      String(words.drop { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "?" && $0 != "!" }))
    guard let first = rest.first, first.isLetter || first.isNumber else { return nil }
    let named = set.markers.filter { marker in
      // Folding costs more than most titles are worth looking at.
      guard marker.title.first?.lowercased() == String(first) else { return false }
      let title = foldedHeading(marker.title)
      return rest.hasPrefix(title)
        && rest.dropFirst(title.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
    // Of "Analysis" and "Analysis and report", the longer one is meant where both fit.
    guard let meant = named.max(by: { $0.title.count < $1.title.count }) else { return nil }
    let label = shown(set.settings.label(meant.number), of: set)
    return Suggestion(meaning: label, inPlaceOf: written, isSafe: false)
      .saying { "\($0) its title is '\(meant.title)'" }
  }

  /// Returns a hint at the marker of that number in another set with the same prefix.
  private func markerOfAnotherSet(
    _ number: String, inPlaceOf written: String, than set: SetSymbols
  ) -> Suggestion? {
    guard let number = Int(number) else { return nil }
    let other = table.sets.first {
      $0.id != set.id && $0.shape == nil && set.shape == nil
        && $0.settings.prefix == set.settings.prefix && $0.hasMarker(number)
    }
    return other.map {
      Suggestion(
        meaning: shown($0.settings.label(number), of: $0), inPlaceOf: written, isSafe: false)
    }
  }
}
