import ContentModel
import Diagnostics

/// Checks that each question of a marker asks something.
///
/// A question of several paragraphs passes where one of them ends in a question mark: the others may
/// lead up to it, or say more.
func checkQuestionMarks(
  of marker: Marker, in set: MarkerSet, _ marks: QuestionMarks
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for section in marker.sections where section.definition.kind == .questions {
    for question in section.questions where !marks.end(question.content) {
      diagnostics.append(
        Diagnostic(
          .questionWithoutMark, at: question.position.inFile(marker.path),
          "\(set.settings.questionLabel(question.label, ofMarker: marker.id.number)) does not end in a question mark",
          hint:
            "end the question with '\(marks.usual)', or move what is no question into another section"
        ))
    }
  }
  return diagnostics
}

/// Checks that the judgements which can be chosen for a question answer it.
///
/// - Parameters:
///   - marker: The marker.
///   - set: Its set.
///   - site: The site, which may have judgements of its own.
///   - words: What tells of open questions in the language of the set.
/// - Returns: A finding for each question that asks what, how or who where yes and no are all there is to choose.
func checkOpenQuestions(
  of marker: Marker, in set: MarkerSet, of site: Site, _ words: OpenQuestionWords
) -> [Diagnostic] {
  var text: [UInt8] = []
  let questions = marker.sections.filter { $0.definition.kind == .questions }.flatMap(\.questions)
  return questions.compactMap { question in
    guard site.answers(ofScale: question.scale, in: set) == .yesNo else { return nil }
    text.removeAll(keepingCapacity: true)
    question.content.appendPlainText(to: &text)
    guard let word = words.beginning(of: text) else { return nil }
    let label = set.settings.questionLabel(question.label, ofMarker: marker.id.number)
    return Diagnostic(
      .openQuestion, at: question.position.inFile(marker.path),
      "\(label) begins with '\(word)', and its judgements answer yes or no",
      hint:
        "ask whether something is so ('Is it clear …?', 'Is there a means of …?'), or give it judgements of its own, by a scale"
    )
  }
}

/// Returns a number for each question of a marker, the same for those that read alike.
///
/// It counts the letters and digits of ASCII only, so that few others have the same.
func wordings(of marker: Marker) -> [UInt64] {
  var text: [UInt8] = []
  return marker.questions.map { question in
    text.removeAll(keepingCapacity: true)
    question.content.appendPlainText(to: &text)
    if !isASCII(text) { text = Array(String(decoding: text, as: UTF8.self).lowercased().utf8) }
    var number = FingerprintNumber()
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: number.add(byte)
      case 0x41...0x5A: number.add(byte + 0x20)
      default: break
      }
    }
    return number.value
  }
}

/// Finds the questions of a set that read like an earlier one, but for capitals, spaces and punctuation.
///
/// - Parameters:
///   - set: The set.
///   - markers: Its markers that hold such questions, and maybe others.
/// - Returns: A finding for each later question.
func checkRepeatedQuestions(in set: MarkerSet, _ markers: [Marker]) -> [Diagnostic] {
  // Few numbers are equal, and then the words are looked at.
  var labels: [[UInt8]: String] = [:]
  var diagnostics: [Diagnostic] = []
  for marker in markers {
    for (question, kind) in marker.sections.flatMap({ section in
      section.questions.map { ($0, section.definition.kind) }
    }) {
      let words = foldedWords(question.content.plainText())
      // A question that waits for its words asks nothing yet.
      guard !words.isEmpty else { continue }
      let label = set.settings.questionLabel(question.label, ofMarker: marker.id.number)
      guard let earlier = labels[words] else {
        labels[words] = label
        continue
      }
      diagnostics.append(
        Diagnostic(
          .duplicateQuestion, at: question.position.inFile(marker.path),
          "\(label) \(kind == .criteria ? "says" : "asks") the same as \(earlier)",
          hint: "\(kind == .criteria ? "say" : "ask") it once, and refer to it: \(earlier)"))
    }
  }
  return diagnostics
}

private func isASCII(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

/// Returns the letters and digits of a text in lower case, with one space between words; apostrophes join.
private func foldedWords(_ text: String) -> [UInt8] {
  var words = FoldedWords()
  let bytes = Array(text.utf8)
  // Most texts are plain letters, and what Unicode says of others is not asked for each of these.
  if isASCII(bytes) {
    for byte in bytes {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"): words.append(byte)
      case 0x41...0x5A: words.append(byte + 0x20)
      case UInt8(ascii: "'"): continue
      default: words.endWord()
      }
    }
  } else {
    for scalar in text.lowercased().unicodeScalars where scalar != "'" && scalar != "’" {
      if isWordScalar(scalar) {
        for byte in String(scalar).utf8 { words.append(byte) }
      } else {
        words.endWord()
      }
    }
  }
  return Array(words.bytes)
}

/// Words with one space between them.
private struct FoldedWords {
  private(set) var bytes: [UInt8] = []
  private var isBetweenWords = false

  mutating func append(_ byte: UInt8) {
    if isBetweenWords { bytes.append(UInt8(ascii: " ")) }
    isBetweenWords = false
    bytes.append(byte)
  }

  mutating func endWord() { isBetweenWords = !bytes.isEmpty }
}
