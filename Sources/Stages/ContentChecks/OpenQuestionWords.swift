/// The words by which a question of a language asks for more than a yes or a no.
///
/// Only what leaves no doubt is here: where a word begins a clause as well ("When a review ends, is …?"), a verb has
/// to follow it, as it does in a question.
struct OpenQuestionWords {
  /// Words that begin nothing but open questions: "how".
  private let always: Set<String>
  /// Words that do so before a verb: "when is".
  private let beforeVerb: Set<String>
  private let verbs: Set<String>
  /// Words that do so after a preposition: "to what extent".
  private let afterPreposition: Set<String>
  private let prepositions: Set<String>
  /// Words that join a question to what was asked before: "and how".
  private let joining: Set<String>
  /// Words after which a beginning is none: "beth bynnag", whatever.
  private let exceptBefore: Set<String>

  /// Takes the words of a language, such as `en-GB`; nil for one that has none here.
  init?(language: String) {
    func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "en":
      always = words("what how which why who whom whose")
      beforeVerb = words("when where")
      verbs = words(
        """
        is are was were am be has have had do does did can could will would shall should may might must isn aren \
        hasn haven don doesn
        """)
      afterPreposition = words("what which whom whose how where when")
      prepositions = words(
        "about against at by for from in into of on on over since through to under until upon with within"
      )
      joining = words("and but or so then")
      exceptBefore = []
    case "cy":
      always = words("beth sut pam pwy pa ble faint pryd")
      (beforeVerb, verbs) = ([], [])
      afterPreposition = words("ba bwy beth ble mha pa pha")
      prepositions = words("am ar at dan drwy gan gyda i o tan trwy wrth ym yn")
      joining = words("a ac ond neu")
      exceptBefore = ["bynnag"]
    case "de":
      always = words(
        """
        warum weshalb wieso wozu womit wodurch worin worauf woran wofür wovon woher wohin welche welcher welches \
        welchen welchem
        """)
      beforeVerb = words("was wie wer wen wem wo wann wessen")
      verbs = words(
        """
        ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen muss müssen darf \
        dürfen lange oft viel viele weit
        """)
      afterPreposition = words("was wem wen welche welcher welches welchen welchem")
      prepositions = words("an auf aus bei durch für gegen in mit nach seit über unter von vor zu")
      joining = words("und aber oder")
      exceptBefore = []
    case "fr":
      always = words("comment pourquoi combien quel quelle quels quelles")
      beforeVerb = words("qui quand où")
      verbs = words("est sont a ont doit doivent peut peuvent était étaient")
      afterPreposition = words("quel quelle quels quelles qui quoi")
      prepositions = words("à avec dans de en par pour sous sur vers")
      joining = words("et mais ou")
      exceptBefore = ["que", "qu"]
    default: return nil
    }
  }

  /// Returns the words by which a question begins as one that cannot be answered by yes or no.
  ///
  /// What stands in sentences before it is passed over, and so is a word that joins it to them.
  ///
  /// - Parameter text: What it asks, without mark-up, as UTF-8.
  /// - Returns: The words; nil where it begins otherwise.
  func beginning(of text: [UInt8]) -> String? {
    guard let end = text.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    var words = firstWords(of: text[startOfLastSentence(of: text[..<end])..<end])[...]
    if let first = words.first, joining.contains(first) { words = words.dropFirst() }
    guard let head = words.first else { return nil }
    words = words.dropFirst()
    let next = words.first ?? ""
    if words.contains(where: exceptBefore.contains) { return nil }
    if always.contains(head) { return head }
    if beforeVerb.contains(head), verbs.contains(next) { return head }
    if prepositions.contains(head), afterPreposition.contains(next) { return "\(head) \(next)" }
    return nil
  }
}

/// Returns where the text behind the last full stop or exclamation mark begins that a capital follows.
private func startOfLastSentence(of text: ArraySlice<UInt8>) -> Int {
  var start = text.startIndex
  var hasEnd = false
  var hasSpace = false
  for (index, byte) in zip(text.indices, text) {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"): (hasEnd, hasSpace) = (true, false)
    case 0x09...0x0D, 0x20: hasSpace = true
    case 0x41...0x5A where hasEnd && hasSpace: (start, hasEnd) = (index, false)
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ","), UInt8(ascii: ";"): hasEnd = false
    default: break
    }
  }
  return start
}

/// Returns the first four words of a text, in lower case.
private func firstWords(of text: ArraySlice<UInt8>) -> [String] {
  var words: [String] = []
  var word = ""
  // No four words by which questions begin have more bytes.
  for scalar in String(decoding: text.prefix(80), as: UTF8.self).unicodeScalars {
    let isLetter =
      scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
    if isLetter {
      word.unicodeScalars.append(scalar)
    } else if !word.isEmpty {
      words.append(word.lowercased())
      word = ""
      if words.count == 4 { return words }
    }
  }
  return word.isEmpty ? words : words + [word.lowercased()]
}
