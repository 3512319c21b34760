import ContentModel
import Diagnostics
import ParallelWork

/// Checks that each question of a marker asks something.
///
/// A question of several paragraphs passes where one of them ends in a question mark: the others may
/// lead up to it, or say more.
func checkQuestionMarks(
  of marker: Marker, in set: MarkerSet, language: String
) -> [Diagnostic] {
  guard let marks = QuestionMarks(language: language) else { return [] }
  var diagnostics: [Diagnostic] = []
  for section in marker.sections {
    for question in section.questions where !marks.end(question.content) {
      diagnostics.append(
        Diagnostic(
          .questionWithoutMark, at: question.position.inFile(marker.path),
          "\(set.settings.label(marker.id.number)) Q\(question.number) does not end in a question mark",
          hint:
            "end the question with '\(marks.usual)', or move what is no question into another section"
        ))
    }
  }
  return diagnostics
}

/// Finds the questions of a set that read like an earlier one, but for capitals, spaces and punctuation.
func checkRepeatedQuestions(in set: MarkerSet) async -> [Diagnostic] {
  let keys = await set.markers.concurrentMap { marker in
    marker.questions.map { foldedWords($0.content.plainText()).hashValue }
  }
  var seen: [Int: [(marker: Int, question: Int)]] = [:]
  var diagnostics: [Diagnostic] = []
  func question(_ place: (marker: Int, question: Int)) -> Question<Reference> {
    set.markers[place.marker].questions[place.question]
  }
  func label(_ place: (marker: Int, question: Int)) -> String {
    "\(set.settings.label(set.markers[place.marker].id.number)) Q\(question(place).number)"
  }
  for (marker, markerKeys) in keys.enumerated() {
    for (number, key) in markerKeys.enumerated() {
      let place = (marker: marker, question: number)
      let words = { foldedWords(question($0).content.plainText()) }
      // Few keys are equal, and then the words are looked at again.
      // A question that waits for its words asks nothing yet.
      guard key != foldedWords("").hashValue else { continue }
      if let earlier = seen[key]?.first(where: { words($0) == words(place) }) {
        diagnostics.append(
          Diagnostic(
            .duplicateQuestion,
            at: question(place).position.inFile(set.markers[marker].path),
            "\(label(place)) asks the same as \(label(earlier))",
            hint: "ask it once, and refer to it: \(label(earlier))"))
      } else {
        seen[key, default: []].append(place)
      }
    }
  }
  return diagnostics
}

/// Returns the letters and digits of a text in lower case, with one space between words; apostrophes join.
private func foldedWords(_ text: String) -> [UInt8] {
  // Most texts are plain letters, and what that costs is paid for each question of the site.
  let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  var isAfterSpace = false
  for scalar in (isPlain ? text : text.lowercased()).unicodeScalars {
    if scalar == "'" || scalar == "’" { continue }
    guard isWordScalar(scalar) else {
      isAfterSpace = !folded.isEmpty
      continue
    }
    if isAfterSpace { folded.append(0x20) }
    isAfterSpace = false
    switch scalar {
    case "A"..."Z": folded.append(UInt8(scalar.value) + 0x20)
    case "\0"..."\u{7F}": folded.append(UInt8(scalar.value))
    default: folded.append(contentsOf: Array(String(scalar).utf8))
    }
  }
  return folded
}
