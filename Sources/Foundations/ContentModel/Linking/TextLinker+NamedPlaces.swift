import Diagnostics

/// What a label names where a key can name markers and questions.
enum LabelledPlace {
  /// A marker or question that is there.
  case found(Place)
  /// One that is not there, which is reported, or of which nobody knows.
  case lost
  /// The text is no label of one marker or question that the key can name.
  case noLabel
}

// The markers and questions that keys name by their labels alone.
extension TextLinker {
  /// Finds the marker or question that a label names: `QM4`, or `SAR QM4 Q2`.
  ///
  /// - Parameters:
  ///   - label: The label, where nothing else stands.
  ///   - isMeant: Whether the key can name what is in a set.
  /// - Returns: What it names; a marker or question that is not there is reported.
  mutating func place(
    named label: WrittenLabel, among isMeant: (SetSymbols) -> Bool
  ) -> LabelledPlace {
    let position = label.wordsPosition ?? label.position
    let run = TextRun([.text(label.text, position)])
    let found = findReferences(in: run, vocabulary)
    guard found.count == 1, found[0].range == run.bytes.indices else { return .noLabel }
    if case .unknownCode(let code, _) = found[0].kind,
      table.isCodeOfUnreadableSet(code) || table.isCodeOfUnpublishedSet(code)
    {
      return .lost
    }
    guard case .marker(let place, let number?, let question) = found[0].kind,
      isMeant(table.sets[place])
    else { return .noLabel }
    let set = table.sets[place]
    guard let marker = set.marker(number) else {
      let absence = absence(of: String(number), in: set)
      report(.unknownMarker, at: position, absence.summary, hint: absence.hint)
      return .lost
    }
    let page = PageID.marker(MarkerID(set.id, number))
    guard let question else { return .found(Place(page)) }
    guard let anchor = marker.anchor(of: question) else {
      let absence = absence(of: question, in: marker, of: set, written: label.text)
      report(
        .unknownQuestion, at: position, absence.summary, hint: absence.hint,
        words: label.range(in: context.path))
      return .lost
    }
    return .found(Place(page, anchor: anchor))
  }
}
