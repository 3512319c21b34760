import Diagnostics

/// The keys of front matter that name markers by their labels.
enum LabelKey: String {
  /// Those of other sets that belong beside a marker.
  case related
  /// Those to which all references are this edition's own.
  case addedReferences = "added-references"
}

/// A marker with the label by which front matter names it.
typealias NamedMarker = (marker: MarkerID, label: WrittenLabel)

extension TextLinker {
  /// Finds the markers that front matter names by their labels: `SAR QM4`.
  ///
  /// - Returns: The markers that exist, each once, in the order of the labels.
  mutating func markers(named labels: [WrittenLabel], by key: LabelKey) -> [NamedMarker] {
    var found: [NamedMarker] = []
    for label in labels {
      if let marker = marker(named: label, by: key),
        !found.contains(where: { $0.marker == marker })
      {
        found.append((marker, label))
      }
    }
    return found
  }

  private mutating func marker(named label: WrittenLabel, by key: LabelKey) -> MarkerID? {
    let run = TextRun([.text(label.text, label.position)])
    let found = findReferences(in: run, vocabulary)
    guard found.count == 1, found[0].range == run.bytes.indices else {
      reportNoLabel(label, key)
      return nil
    }
    switch found[0].kind {
    case .marker(let set, _, nil) where key == .related && table.sets[set].id == context.set:
      reportLabel(label, key, "'\(label.text)' is a marker of this very set")
    case .marker(let set, let number?, nil)
    where context.marker == MarkerID(table.sets[set].id, number):
      reportLabel(label, key, "'\(label.text)' is this very marker")
    case .marker(let set, let number?, nil):
      if table.sets[set].hasMarker(number) { return MarkerID(table.sets[set].id, number) }
      let absence = absence(of: String(number), in: table.sets[set])
      report(.unknownMarker, at: label.position, absence.summary, hint: absence.hint)
    case .unknownCode(let code, _) where table.isCodeOfUnreadableSet(code): break
    case .unknownCode(let code, _) where table.isCodeOfUnpublishedSet(code):
      report(
        .unknownMarker, at: label.position, "the set '\(code)' is not published",
        hint: "each of its markers says 'draft: true'")
    case .unknownCode(let code, _):
      report(
        .unknownMarker, at: label.position, "no set '\(code)' is part of this site",
        hint: didYouMean(code, among: sets(for: key).map(\.settings.code))
          ?? Suggestion(labelHint(key)))
    default: reportNoLabel(label, key)
    }
    return nil
  }

  private mutating func reportNoLabel(_ label: WrittenLabel, _ key: LabelKey) {
    let titled = sets(for: key).flatMap { set in set.markers.map { (set, $0) } }
    let meant = nearMiss(to: label.text, among: titled.map(\.1.title))
      .flatMap { title in titled.first { $0.1.title == title } }
    let own = titled.filter { $0.0.shape != nil }.map {
      shown($0.settings.label($1.number), of: $0)
    }
    let nearLabel = didYouMean(label.text, among: own)
    reportLabel(
      label, key, "'\(label.text)' is not the label of one marker",
      hint: meant.map {
        Suggestion(
          meaning: shown($0.settings.label($1.number), of: $0), inPlaceOf: label.text, isSafe: false
        )
      } ?? nearLabel?.toBeLookedAt())
  }

  private mutating func reportLabel(
    _ label: WrittenLabel, _ key: LabelKey, _ summary: String, hint: Suggestion? = nil
  ) {
    report(
      .wrongValue, at: label.position, summary, hint: hint ?? Suggestion(labelHint(key)),
      words: label.range(in: context.path))
  }

  /// The sets of which a key can name markers.
  private func sets(for key: LabelKey) -> [SetSymbols] {
    key == .related ? table.sets.filter { $0.id != context.set } : table.sets
  }

  private func labelHint(_ key: LabelKey) -> String {
    let examples = sets(for: key).map { shown($0.settings.label(1), of: $0) }
    guard key == .related else {
      return "'\(key.rawValue)' names markers that this one refers to, such as "
        + examples.joined(separator: " or ")
    }
    return "'related' names markers of other sets, "
      + (examples.isEmpty
        ? "and this site has no other set" : "such as \(examples.joined(separator: " or "))")
  }
}

// The marks of references that this edition added.
extension TextLinker {
  /// Takes the markers to which front matter says that all references are this edition's own.
  ///
  /// - Returns: The markers that exist, with their labels.
  mutating func addedReferences(named labels: [WrittenLabel]) -> [NamedMarker] {
    guard !labels.isEmpty else { return [] }
    let marks = markers(named: labels, by: .addedReferences)
    for (place, label) in labels.enumerated()
    where labels[..<place].contains(where: { $0.text == label.text }) {
      report(
        .unusedMark, at: label.position,
        "'\(label.text)' stands in 'added-references' twice", hint: "leave it there once")
    }
    addedReferences = Dictionary(uniqueKeysWithValues: marks.map { ($0.marker, false) })
    return marks
  }

  /// Tells of marks that say nothing, once all of the marker is linked.
  mutating func reportUnused(_ marks: [NamedMarker], restates: Bool) {
    for mark in marks where !restates || addedReferences[mark.marker] == false {
      let summary =
        if !restates {
          "the set restates nothing, so that no reference in it is added to another text"
        } else if record.mentions.all.contains(where: { $0.target == mark.marker }) {
          "the references to \(mark.label.text) stand in what was written for this edition, and are its own "
            + "without being named"
        } else {
          "this marker does not refer to \(mark.label.text)"
        }
      report(
        .unusedMark, at: mark.label.position, summary,
        hint: "take '\(mark.label.text)' out of 'added-references'")
    }
  }
}
