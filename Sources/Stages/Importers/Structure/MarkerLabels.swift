import ContentModel

/// How a set and the documents about it call its markers: `QM 2`, `Quality marker 2`, `AC-02`.
struct MarkerLabels {
  private let settings: SetSettings
  /// What stands before the number, folded, longest first.
  private let names: [String]

  /// A label at the beginning of a text.
  struct Found {
    /// The number that is written.
    var number: Int
    /// The place of the phase where the label names it.
    var phase: Int?
    /// How many bytes the label takes with what stands between it and the title.
    var length: Int
    /// Whether a sign stands between it and the title.
    var hasSign: Bool
  }

  init(_ settings: SetSettings, names: [String]) {
    self.settings = settings
    var all = names + (settings.labels.marker == nil ? [settings.prefix] : [])
    if let name = nameOfMarkers(settings) { all.append(name) }
    // `SCR QM2`.
    all += all.map { "\(settings.code) \($0)" }
    self.names = Set(all.map(fold)).filter { !$0.isEmpty }.sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
  }

  /// Returns the label with which a text begins; nil where it begins with none.
  func label(in text: String) -> Found? {
    var reader = LabelText(text)
    if settings.labels.marker != nil, let found = patternLabel(in: text) { return found }
    // `Quality marker 2` where the prefix is `QM`.
    let spelledOut = nameWithInitials(in: text)
    for name in names + (spelledOut.map { [$0] } ?? []) {
      reader.place = 0
      guard reader.skip(name) else { continue }
      reader.skipBlanks()
      guard let number = reader.number(), !reader.isInWord else { continue }
      return found(number, nil, reader)
    }
    return nil
  }

  /// Returns the words with which a text begins, folded, where their initials are the letters of the prefix.
  private func nameWithInitials(in text: String) -> String? {
    let letters = settings.prefix.lowercased()
    guard settings.labels.marker == nil, (2...5).contains(letters.count),
      letters.allSatisfy(\.isLetter)
    else { return nil }
    let words = text.prefix(100).split(separator: " ").prefix(letters.count)
    guard words.count == letters.count, words.allSatisfy({ $0.allSatisfy(\.isLetter) }),
      String(words.compactMap(\.first)).lowercased() == letters
    else { return nil }
    return fold(words.joined(separator: " "))
  }

  /// Returns a label of the set's own pattern.
  private func patternLabel(in text: String) -> Found? {
    for phase in settings.phases.indices {
      let first = settings.ordinal(1, inPhase: phase)
      var reader = LabelText(text)
      guard reader.skip(fold(settings.labelBeginning(ofMarker: first))) else { continue }
      guard let number = reader.number(), number > 0 else { continue }
      // What follows the number in the pattern.
      let label = settings.label(settings.ordinal(number, inPhase: phase))
      let end = label.reversed().prefix { !$0.isWholeNumber }.reversed()
      guard reader.skip(fold(String(end))), !reader.isInWord, !reader.goesOnWithNumber else {
        continue
      }
      let namesPhase = settings.labels.marker?.namesPhase == true
      return found(number, namesPhase ? phase : nil, reader)
    }
    return nil
  }

  private func found(_ number: Int, _ phase: Int?, _ reader: LabelText) -> Found? {
    guard (1...1_000_000).contains(number) else { return nil }
    var reader = reader
    let hasSign = reader.skipSeparator()
    return Found(number: number, phase: phase, length: reader.length, hasSign: hasSign)
  }
}

/// Returns what a set calls one of its markers, where the last words of its title have the initials of its prefix:
/// `Quality Marker` of `Serious Case Review Quality Markers` with `QM`.
private func nameOfMarkers(_ settings: SetSettings) -> String? {
  let letters = settings.prefix.lowercased()
  let words = settings.title.split { !$0.isLetter }.map(String.init)
  guard (2...6).contains(letters.count), words.count >= letters.count else { return nil }
  for start in 0...(words.count - letters.count) {
    let name = words[start..<(start + letters.count)]
    guard String(name.compactMap(\.first)).lowercased() == letters, var last = name.last else {
      continue
    }
    if last.count > 3, last.hasSuffix("s") { last.removeLast() }
    return (name.dropLast() + [last]).joined(separator: " ")
  }
  return nil
}

private func fold(_ text: String) -> String { text.lowercased() }

/// The beginning of a text, in which a label is looked for.
private struct LabelText {
  private let scalars: [Unicode.Scalar]
  var place = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars.prefix(200)) }

  /// How many bytes were read.
  var length: Int { String(String.UnicodeScalarView(scalars[..<place])).utf8.count }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  /// Whether a letter or digit follows.
  var isInWord: Bool { next.map(isWordScalar) ?? false }

  /// Whether a full stop or hyphen with a digit behind it follows.
  var goesOnWithNumber: Bool {
    guard let next, next == "." || next == "-", place + 1 < scalars.count else { return false }
    return ("0"..."9").contains(scalars[place + 1])
  }

  mutating func skipBlanks() {
    while let next, next.properties.isWhitespace || next == "\u{AD}" { place += 1 }
  }

  /// Moves over words in lower case, whatever case they have here.
  mutating func skip(_ words: String) -> Bool {
    let start = place
    for scalar in words.unicodeScalars {
      if scalar == " " {
        let before = place
        skipBlanks()
        if place > before { continue }
      } else if let next {
        let isHyphen = scalar == "-" && ["\u{2010}", "\u{2011}", "\u{2013}"].contains(next)
        if isHyphen || next.properties.lowercaseMapping == String(scalar) {
          place += 1
          continue
        }
      }
      place = start
      return false
    }
    return true
  }

  /// Reads a number of at most six digits.
  mutating func number() -> Int? {
    let start = place
    while let next, ("0"..."9").contains(next), place - start < 7 { place += 1 }
    return Int(String(String.UnicodeScalarView(scalars[start..<place])))
  }

  /// Moves over the blanks and the one sign that stand between a label and a title; whether there is a sign.
  mutating func skipSeparator() -> Bool {
    skipBlanks()
    var hasSign = false
    while let next, ":.-–—|)•·".unicodeScalars.contains(next) {
      hasSign = true
      place += 1
    }
    skipBlanks()
    return hasSign
  }
}
