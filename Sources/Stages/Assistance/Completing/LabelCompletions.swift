import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns the markers whose label is being typed, or the questions of the one that stands there; nil where no
  /// label is.
  func labelCompletions(_ typing: Typing) -> [Completion]? {
    for set in setsByNearness(to: typing.file) {
      let settings = set.settings
      for beginning in settings.labelBeginnings.sorted(by: { $0.count > $1.count }) {
        guard !beginning.isEmpty, let start = lastLabel(beginning, typing) else { continue }
        let number = start + beginning.utf8.count
        if let found = questionCompletions(of: set, from: start, typing) { return found }
        let rest = typing.file.text(number..<typing.offset)
        guard rest.count <= 40, !rest.contains(where: { ".,;:!?()[]".contains($0) }) else {
          continue
        }
        let found = markerCompletions(
          of: set, query: rest, typing, from: start, alone: set.id == typing.file.set)
        if !found.isEmpty { return found }
      }
    }
    return nil
  }

  /// The sets, that of a file first.
  func setsByNearness(to file: AssistedFile) -> [MarkerSet] {
    let sets = site?.sets ?? []
    return sets.filter { $0.id == file.set } + sets.filter { $0.id != file.set }
  }

  /// Returns how texts of a file name a marker: with the code of its set where that is another one.
  func label(of marker: Marker, in file: AssistedFile) -> String {
    let settings = settings(of: marker.id.set)
    let label = settings?.label(marker.id.number) ?? ""
    return file.set == marker.id.set || file.set == nil && site?.sets.count == 1
      ? label : "\(settings?.code ?? "") \(label)"
  }

  /// Returns where the beginning of a label stands last before the place, at the beginning of a word.
  private func lastLabel(_ beginning: String, _ typing: Typing) -> Int? {
    let wanted = Array(beginning.utf8)
    let bytes = typing.file.bytes
    let first = max(typing.before.lowerBound, typing.offset - 60)
    guard typing.offset - wanted.count >= first else { return nil }
    return stride(from: typing.offset - wanted.count, through: first, by: -1).first { start in
      (start == typing.before.lowerBound || !isWordByte(bytes[start - 1]))
        && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private func markerCompletions(
    of set: MarkerSet, query: String, _ typing: Typing, from start: Int, alone: Bool
  ) -> [Completion] {
    let typed = query.trimmingWhitespace()
    let digits = typed.prefix { $0.isNumber }
    var start = start
    if !alone, let site, site.sets.count > 1 {
      // The code that stands before it is written anew with it.
      let code = Array("\(set.settings.code) ".utf8)
      if start - code.count >= typing.before.lowerBound,
        typing.file.bytes[(start - code.count)..<start].elementsEqual(code)
      {
        start -= code.count
      } else if typing.file.set != nil {
        return []
      }
    }
    if alone, isAfterCode(of: set, start, typing) { return [] }
    let range = typing.word(from: start, while: isWordByte)
    let (all, afterDigits) = (TypedWords(typed), TypedWords(String(typed.dropFirst(digits.count))))
    var found: [Completion] = []
    for marker in set.markers {
      let written = String(set.settings.writtenNumber(marker.id.number))
      guard
        digits.isEmpty
          ? all.fit(marker.title)
          : written.hasPrefix(digits.drop { $0 == "0" }) && afterDigits.fit(marker.title)
      else { continue }
      found.append(
        completion(
          of: marker, typing.replacing(range, with: label(of: marker, in: typing.file)),
          in: typing.file))
      if found.count == mostCompletions { break }
    }
    return found
  }

  /// Whether the code of another set stands before a label, so that it means a marker of that one.
  private func isAfterCode(of set: MarkerSet, _ start: Int, _ typing: Typing) -> Bool {
    (site?.sets ?? []).contains { other in
      let code = Array("\(other.settings.code) ".utf8)
      return other.id != set.id && start - code.count >= typing.before.lowerBound
        && typing.file.bytes[(start - code.count)..<start].elementsEqual(code)
    }
  }

  /// Returns a marker as something that could stand at a place.
  func completion(of marker: Marker, _ replacement: Replacement, in file: AssistedFile)
    -> Completion
  {
    let label = label(of: marker, in: file)
    return Completion(
      "\(label) \(marker.title)", .marker, detail: marker.title,
      documentation: escaped(marker.summary),
      replacement, filterText: "\(label) \(marker.title)")
  }

  /// Returns the questions of the marker whose whole label stands from a place on, where a letter follows it.
  private func questionCompletions(
    of set: MarkerSet, from start: Int, _ typing: Typing
  ) -> [Completion]? {
    let written = typing.file.text(start..<typing.offset)
    guard let blank = written.lastIndex(of: " ") else { return nil }
    let label = written[..<blank].filter { $0 != " " }
    let query = String(written[written.index(after: blank)...])
    let settings = set.settings
    guard label.contains(where: \.isNumber),
      query.isEmpty || settings.itemLetters.contains(where: { $0.hasPrefix(query.prefix(1)) }),
      let marker = set.markers.first(where: {
        settings.label($0.id.number).filter { $0 != " " } == label
      }), marker.questionCount > 0
    else { return nil }
    let item = typing.offset - query.utf8.count
    let isWhole = settings.areItemLabelsWhole
    let range = typing.word(from: isWhole ? start : item, while: isWordByte)
    return marker.questions.filter { query.isEmpty || $0.label.text.hasPrefix(query) || isWhole }
      .map { question in
        Completion(
          settings.questionLabel(question.label, ofMarker: marker.id.number), .question,
          detail: question.content.plainText(),
          typing.replacing(range, with: question.label.text), filterText: question.label.text)
      }
  }
}
