import Diagnostics

/// Checks that the numbers of a set are each used once, and run on without a gap.
///
/// - Parameters:
///   - markers: Sorted by number.
///   - settings: What says whether numbers begin anew in each phase.
/// - Returns: A finding for each number used twice, and for each gap.
func checkNumbers(_ markers: [LinkedMarker], in settings: SetSettings) -> [Diagnostic] {
  let isByPhase = settings.labels.areNumberedByPhase
  func number(_ header: MarkerHeader) -> Int {
    isByPhase ? header.number : settings.writtenNumber(header.number)
  }
  let markers =
    settings.labels.havePhases
    ? markers.sorted { (number($0.header), $0.header.path) < (number($1.header), $1.header.path) }
    : markers
  var diagnostics: [Diagnostic] = []
  var last: MarkerHeader?
  var meant = MeantNumbers()
  for (marker, next) in zip(markers, markers.dropFirst())
  where number(marker.header) == number(next.header) {
    meant.add(
      [marker.header.path, next.header.path], number: number(next.header),
      base: isByPhase ? settings.base(of: next.id.number) : 0)
  }
  for marker in markers.lazy.map(\.header) {
    let position = marker.numberPosition.inFile(marker.path)
    let base = isByPhase ? settings.base(of: marker.number) : 0
    let previous = max(last.map(number) ?? 0, base)
    let here = number(marker)
    if let last, here == previous {
      // Of two files with one number, that whose name says another one is wrong.
      func meantNumber(_ header: MarkerHeader) -> Int? {
        numberInName(ofFile: header.path).flatMap { $0 + base == number(header) ? nil : $0 }
      }
      let other = meantNumber(last) == nil ? marker : last
      let meant = meantNumber(other)
      diagnostics.append(
        Diagnostic(
          .duplicateNumber, at: other.numberPosition.inFile(other.path),
          "the number \(here - base) is that of '\(other.path == last.path ? marker.path : last.path)' as well",
          hint: meant.map { "the name of the file says \($0): write 'number: \($0)'" }
            ?? "give one of the two another number"))
    } else if here > previous + 1, !meant.explain((previous + 1)...(here - 1)) {
      let place = isByPhase ? " of the phase '\(marker.phase.id)'" : ""
      let missing =
        here == previous + 2
        ? "no marker\(place) has the number \(previous + 1 - base)"
        : "no markers\(place) have the numbers \(previous + 1 - base) to \(here - 1 - base)"
      diagnostics.append(
        Diagnostic(
          .missingNumber, at: position, missing,
          hint: "numbers run from 1 without a gap\(isByPhase ? " in each phase" : "")"))
    }
    last = marker
  }
  return diagnostics
}

/// Checks that no label stands for two things, where a set writes its labels in its own way.
///
/// - Parameters:
///   - markers: Its markers.
///   - settings: How it writes its labels.
/// - Returns: A finding for each marker, question or criterion whose label is that of another.
func checkLabels(_ markers: [LinkedMarker], in settings: SetSettings) -> [Diagnostic] {
  guard settings.labels.marker != nil || settings.labels.item != nil else { return [] }
  var owners: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  func take(_ label: String, _ name: String, _ position: SourcePosition) {
    guard let other = owners.updateValue(name, forKey: slug(label)) else { return }
    diagnostics.append(
      Diagnostic(
        .duplicateName, at: position,
        "the label '\(label)' of \(name) cannot be told from that of \(other)",
        hint: "in set.yml, write another 'label' or 'item-label', or give phases other codes"))
  }
  for marker in markers {
    let header = marker.header
    take(
      settings.label(marker.id.number), "'\(header.title)'",
      header.numberPosition.inFile(header.path))
  }
  // Where two markers have one label, so do whatever they hold.
  guard diagnostics.isEmpty else { return diagnostics }
  for marker in markers {
    for section in marker.sections {
      for question in section.questions {
        take(
          settings.questionLabel(question.label, ofMarker: marker.id.number),
          "\(section.definition.kind.nameOfOne) \(question.label.number) of '\(marker.header.title)'",
          question.position.inFile(marker.header.path))
      }
    }
  }
  return diagnostics
}
