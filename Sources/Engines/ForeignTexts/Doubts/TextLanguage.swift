/// A guess at the language of a text, by the small words that no text is without.
enum TextLanguage {
  /// Returns the language of words, as BCP 47 has it; nil where it is not clear.
  ///
  /// - Parameter words: At least some hundred of them.
  /// - Returns: `en`, `cy`.
  static func language(of words: some Sequence<String>) -> String? {
    var counts: [String: Int] = [:]
    var all = 0
    for word in words.prefix(20_000) {
      let bare = word.lowercased().filter { $0.isLetter || $0 == "'" || $0 == "’" }
      guard !bare.isEmpty else { continue }
      all += 1
      for language in languages[bare, default: []] { counts[language, default: 0] += 1 }
    }
    guard all >= 80 else { return nil }
    let sorted = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = sorted.first, best.value * 100 >= all * 15 else { return nil }
    // The second has to be far behind.
    let second = sorted.dropFirst().first?.value ?? 0
    return best.value >= second * 2 ? best.key : nil
  }

  /// Words of each language that stand often in every text, and seldom in one of another.
  private static let smallWords = [
    "en":
      "the and of to in is that for with are be as by on from this not which have or an should their was",
    "cy":
      "yn y yr a i o ar ac mae am wedi ei eu bod gan neu gyda hwn fod sydd nad ydyn hyn dylai gall ein nhw",
    "fr":
      "le la les des et est une dans pour que qui sur au par plus pas ce sont avec du aux ces leur être",
    "de":
      "der die das und ist nicht den von zu mit dem ein eine für auf werden im sich des auch sind wird oder",
    "es": "el los las del que en es por con una para su al como más se son este ser pero esta sus",
    "it":
      "il di che è per un della sono con del non una le dei nel alla gli delle anche si più come",
    "nl":
      "de het een van en is dat niet voor op met zijn te aan door ook als bij worden deze wordt naar",
    "pl": "i w na z się do nie jest że to przez od oraz dla po są jak ich może lub czy być",
    "pt": "o os as do da em um uma para com não por mais dos das no na ao que ou é são",
    "ga": "an na agus ar go le is i do atá sé ag bhí don leis siad ach sin nó mar sa gur",
    "gd": "an na agus air a bha gu le tha do e ann nan chan iad seo sin no mar anns",
  ]

  private static let languages: [String: [String]] = {
    var languages: [String: [String]] = [:]
    for (language, words) in smallWords.sorted(by: { $0.key < $1.key }) {
      for word in words.split(separator: " ") {
        languages[String(word), default: []].append(language)
      }
    }
    return languages
  }()
}
