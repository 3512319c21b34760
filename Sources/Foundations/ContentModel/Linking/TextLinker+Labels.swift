import Diagnostics

extension TextLinker {
  /// Finds the markers of other sets that front matter names by their labels: `SAR QM4`.
  ///
  /// - Returns: The markers that exist, each once, in the order of the labels.
  mutating func markers(named labels: [WrittenLabel]) -> [MarkerID] {
    var found: [MarkerID] = []
    for label in labels {
      if let marker = marker(named: label), !found.contains(marker) { found.append(marker) }
    }
    return found
  }

  private mutating func marker(named label: WrittenLabel) -> MarkerID? {
    let run = TextRun([.text(label.text, label.position)])
    let found = findReferences(in: run, vocabulary)
    guard found.count == 1, found[0].range == run.bytes.indices else {
      reportNoLabel(label)
      return nil
    }
    switch found[0].kind {
    case .marker(let set, _, nil) where table.sets[set].id == context.set:
      reportLabel(label, "'\(label.text)' is a marker of this very set")
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
        hint: didYouMean(code, among: otherSets.map(\.settings.code)) ?? labelHint)
    default: reportNoLabel(label)
    }
    return nil
  }

  private mutating func reportNoLabel(_ label: WrittenLabel) {
    let titled = otherSets.flatMap { set in set.markers.map { (set, $0) } }
    let meant = nearMiss(to: label.text, among: titled.map(\.1.title))
      .flatMap { title in titled.first { $0.1.title == title } }
    reportLabel(
      label, "'\(label.text)' is not the label of one marker",
      hint: meant.map { "did you mean '\($0.settings.code) \($0.settings.label($1.number))'?" })
  }

  private mutating func reportLabel(
    _ label: WrittenLabel, _ summary: String, hint: String? = nil
  ) {
    report(.wrongValue, at: label.position, summary, hint: hint ?? labelHint)
  }

  private var otherSets: [SetSymbols] { table.sets.filter { $0.id != context.set } }

  private var labelHint: String {
    let examples = otherSets.map { "\($0.settings.code) \($0.settings.label(1))" }
    return "'related' names markers of other sets, "
      + (examples.isEmpty
        ? "and this site has no other set" : "such as \(examples.joined(separator: " or "))")
  }
}
