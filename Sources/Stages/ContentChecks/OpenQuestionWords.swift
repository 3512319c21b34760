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
  /// Words that begin a clause before the question: "if the case is closed, what …".
  private let conditions: Set<String>
  /// Words that always begin one, and may as well go on with a clause: "the board, which".
  private let relatives: Set<String>

  /// Takes the words of a language, such as `en-GB`; nil for one that has none here.
  init?(language: String) {
    func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "en":
      always = words("what how which why who whom whose describe explain list outline")
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
      conditions = words("if where when once after before while although unless")
      relatives = words("which who whom whose list")
    case "cy":
      always = words("beth sut pam pwy pa ble faint pryd")
      (beforeVerb, verbs) = ([], [])
      afterPreposition = words("ba bwy beth ble mha pa pha")
      prepositions = words("am ar at dan drwy gan gyda i o tan trwy wrth ym yn")
      joining = words("a ac ond neu")
      exceptBefore = ["bynnag"]
      conditions = words("os pan pe wedi ar cyn")
      relatives = words("pwy pa ble")
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
      conditions = words("wenn falls sofern nachdem bevor")
      relatives = words("welche welcher welches welchen welchem worin worauf")
    case "fr":
      always = words("comment pourquoi combien quel quelle quels quelles")
      beforeVerb = words("qui quand où")
      verbs = words("est sont a ont doit doivent peut peuvent était étaient")
      afterPreposition = words("quel quelle quels quelles qui quoi")
      prepositions = words("à avec dans de en par pour sous sur vers")
      joining = words("et mais ou")
      exceptBefore = ["que", "qu"]
      conditions = words("si lorsque quand après avant")
      relatives = []
    default: return nil
    }
  }

  /// Returns the words by which a question begins as one that cannot be answered by yes or no.
  ///
  /// What stands in sentences before it is passed over, and so are a clause that it depends on and a word that
  /// joins it to them. What stands in quotation marks is the name of something.
  ///
  /// - Parameter text: What it asks, without mark-up, as UTF-8.
  /// - Returns: The words; nil where it begins otherwise.
  func beginning(of text: [UInt8]) -> String? {
    guard let end = text.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let sentence = text[startOfLastSentence(of: text[..<end])..<end]
    if beginsWithName(sentence) { return nil }
    let words = firstWords(of: sentence)[...]
    if let first = words.first, conditions.contains(first),
      let comma = sentence.firstIndex(of: UInt8(ascii: ","))
    {
      let rest = sentence[(comma + 1)...]
      if let found = beginning(of: firstWords(of: rest)[...]) {
        return relatives.contains(found) && rest.contains(UInt8(ascii: ",")) ? nil : found
      }
    }
    return beginning(of: words)
  }

  private func beginning(of words: ArraySlice<String>) -> String? {
    var words = words
    if let first = words.first, joining.contains(first) { words = words.dropFirst() }
    guard let head = words.first else { return nil }
    words = words.dropFirst()
    let next = words.first ?? ""
    if words.contains(where: exceptBefore.contains) { return nil }
    // "Who's who" is a list of people.
    if next == "s", words.dropFirst().first == head { return nil }
    if always.contains(head) { return head }
    if beforeVerb.contains(head), verbs.contains(next) { return head }
    if prepositions.contains(head), afterPreposition.contains(next) { return "\(head) \(next)" }
    return nil
  }
}

/// Whether a text begins with a name in quotation marks, which end before it does.
///
/// Cost: constant but for texts that begin with a mark or a sign beyond ASCII.
private func beginsWithName(_ text: ArraySlice<UInt8>) -> Bool {
  let first = text.first { $0 > 0x20 } ?? 0
  guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first >= 0x80 else {
    return false
  }
  let scalars = Array(
    String(decoding: text, as: UTF8.self).unicodeScalars.drop(while: \.properties.isWhitespace))
  guard let first = scalars.first, let end = closingMarks[first] else { return false }
  return scalars.indices.dropFirst().contains { place in
    // An apostrophe stands before a letter.
    scalars[place] == end
      && !(scalars.indices.contains(place + 1) && scalars[place + 1].properties.isAlphabetic)
  }
}

private let closingMarks: [Unicode.Scalar: Unicode.Scalar] = [
  "\"": "\"", "'": "'", "‘": "’", "“": "”", "„": "“", "‚": "‘", "«": "»",
]

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
