import Diagnostics

/// Finds the sets, markers and questions that crosswalks name.
///
/// - Returns: The crosswalks with the entries whose sides are there; nil where none is left. A crosswalk of a set that
///   is not published, or could not be read, is left out without a word.
func linkCrosswalks(
  _ written: WrittenCrosswalks, _ table: SymbolTable
) -> Reported<Crosswalks?> {
  var diagnostics: [Diagnostic] = []
  var crosswalks: [Crosswalk] = []
  func report(
    _ code: DiagnosticCode, _ label: WrittenLabel, _ summary: String, _ hint: Suggestion?
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: label.position.inFile(written.path), summary, hint: hint,
        words: label.range(in: written.path)))
  }
  func set(_ label: WrittenLabel) -> SetSymbols? {
    if let set = table.sets.first(where: { $0.id.folder == label.text }) { return set }
    let isKnown =
      table.unreadableSets.contains { $0.folder == label.text }
      || table.unpublishedSets.contains { $0.id.folder == label.text }
    if !isKnown {
      report(
        .missingSet, label, "no set '\(label.text)' is part of this site",
        didYouMean(label.text, among: table.sets.map(\.id.folder), orList: "sets"))
    }
    return nil
  }
  for crosswalk in written.all {
    let (first, second) = (set(crosswalk.from), set(crosswalk.to))
    guard let first, let second else { continue }
    if first.id == second.id {
      report(
        .wrongValue, crosswalk.to, "this crosswalk leads from '\(first.id.folder)' to itself",
        "name another set")
      continue
    }
    if crosswalks.contains(where: { $0.from == first.id && $0.to == second.id }) {
      report(
        .duplicateName, crosswalk.to,
        "another crosswalk leads from '\(first.id.folder)' to '\(second.id.folder)' as well",
        "write the entries of both into one")
    }
    func linker(_ set: SetSymbols) -> TextLinker {
      TextLinker(table, LinkContext(path: written.path, page: .crosswalk, set: set.id))
    }
    var (from, to) = (linker(first), linker(second))
    let counterparts = crosswalk.entries.compactMap { entry in
      entry.sides(from: { from.counterpart(named: $0) }, to: { to.counterpart(named: $0) })
    }
    diagnostics += from.record.diagnostics + to.record.diagnostics
    crosswalks.append(
      Crosswalk(
        from: first.id, to: second.id, judge: crosswalk.judge, judged: crosswalk.judged,
        counterparts: counterparts))
  }
  return Reported(
    crosswalks.isEmpty ? nil : Crosswalks(path: written.path, crosswalks), diagnostics)
}

extension TextLinker {
  /// Finds the marker or question of its set that a label names: `QM4`, or `QM4 Q2`.
  fileprivate mutating func counterpart(named label: WrittenLabel) -> Place? {
    let own = context.set
    switch place(named: label, among: { $0.id == own }) {
    case .found(let place): return place
    case .lost: return nil
    case .noLabel: break
    }
    let set = table.set(context.set)
    report(
      .wrongValue, at: label.wordsPosition ?? label.position,
      "'\(label.text)' is not the label of one marker or question of the set '\(set?.settings.code ?? "")'",
      hint: set.flatMap { set in
        set.markers.first.map { marker in
          let question = marker.questions.first.map {
            ", or of a question, such as '\(set.settings.questionLabel($0, ofMarker: marker.number))'"
          }
          return Suggestion(
            "write the label of a marker, such as '\(set.settings.label(marker.number))'\(question ?? "")"
          )
        }
      })
    return nil
  }
}
