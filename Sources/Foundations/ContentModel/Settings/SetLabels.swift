/// How a set writes its labels.
package struct SetLabels: Hashable, Sendable {
  /// The labels of markers; nil where they are the prefix and the number, `QM2`.
  package var marker: LabelPattern?
  /// The labels of questions and criteria; nil where they are letters and a number behind the label of the
  /// marker, `QM2 Q3`.
  package var item: LabelPattern?
  /// Whether the numbers of markers begin anew in each phase.
  package var areNumberedByPhase: Bool
  /// What the set calls its questions and criteria, where it has words of its own.
  package var names: ItemNames?

  /// Takes what a set says of its labels.
  package init(
    marker: LabelPattern? = nil, item: LabelPattern? = nil, areNumberedByPhase: Bool = false,
    names: ItemNames? = nil
  ) {
    (self.marker, self.item) = (marker, item)
    (self.areNumberedByPhase, self.names) = (areNumberedByPhase, names)
  }

  /// Whether numbers of markers have the place of their phase in them: see ``SetSettings/ordinal(_:inPhase:)``.
  var havePhases: Bool { areNumberedByPhase || marker?.has(.phase) == true }
}

/// What a set calls what is assessed in its markers: `requirement`, `requirements`.
package struct ItemNames: Hashable, Sendable {
  /// The word for one.
  package let one: String
  /// The word for several.
  package let many: String

  /// Takes both words.
  package init(one: String, many: String) { (self.one, self.many) = (one, many) }
}

/// How many numbers a phase has room for among the ordinals of a set.
private let roomOfPhase = 10_000_000

// What markers are called outside, and their numbers inside: decision 0053.
extension SetSettings {
  /// Returns the number by which a marker is known among all of its set: that which is written, and where labels
  /// name phases, or numbers begin anew in each, the place of the phase before it.
  ///
  /// - Parameters:
  ///   - number: The number that is written.
  ///   - phase: The place of its phase.
  /// - Returns: The number of its ``MarkerID``.
  package func ordinal(_ number: Int, inPhase phase: Int) -> Int {
    labels.havePhases ? (phase + 1) * roomOfPhase + number : number
  }

  /// Returns the same by the id of the phase; of one that there is not, that of the first.
  package func ordinal(_ number: Int, inPhase id: String) -> Int {
    ordinal(number, inPhase: labels.havePhases ? phases.firstIndex { $0.id == id } ?? 0 : 0)
  }

  /// Returns the number of a marker as its file has it.
  package func writtenNumber(_ ordinal: Int) -> Int {
    labels.havePhases ? ordinal % roomOfPhase : ordinal
  }

  /// Returns the number of a marker that the name of its file says: `02-decision-making.md`, and
  /// `ac-02-keys.md` where the label is `AC-02`; nil where it says none.
  package func ordinal(inNameOfFile path: String) -> Int? {
    if let number = numberInName(ofFile: path), !labels.areNumberedByPhase {
      return ordinal(number, inPhase: 0)
    }
    let name = slug(String(fileName(path).prefix { $0 != "." }))
    return labels.marker == nil
      ? nil : ordinal(inName: name) { name == $0 || name.hasPrefix($0 + "-") }
  }

  /// Whether a name is one that the page of a marker could have: `qm2`, `ac-02`.
  package func isNameOfMarker(_ name: String) -> Bool {
    guard labels.marker == nil else { return ordinal(inName: name) { $0 == name } != nil }
    let prefix = slug(prefix)
    let digits = name.dropFirst(prefix.count)
    return name.hasPrefix(prefix) && !digits.isEmpty
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Returns the first number of which a label is in a name, by what tells so of the label as an address.
  private func ordinal(inName name: String, _ isIn: (String) -> Bool) -> Int? {
    let digits = name.split { !$0.isASCII || !$0.isNumber }
    for number in digits.compactMap({ Int($0) }) where number < roomOfPhase {
      for phase in phases.indices where isIn(slug(label(ordinal(number, inPhase: phase)))) {
        return ordinal(number, inPhase: phase)
      }
    }
    return nil
  }

  /// Returns what the ordinals of a phase have before the numbers that are written.
  func base(of ordinal: Int) -> Int { ordinal - writtenNumber(ordinal) }

  /// Returns what people call a marker: `QM2`, `AC-02`, and `Principle 2` where the prefix is a word.
  package func label(_ ordinal: Int) -> String {
    guard let pattern = labels.marker else {
      return label(ofDigits: String(writtenNumber(ordinal)))
    }
    return pattern.filled(writtenNumber(ordinal)) { name(of: $0, ordinal) }
  }

  private func name(of place: LabelPattern.Place, _ ordinal: Int) -> String {
    switch place {
    case .set: code
    case .prefix: prefix
    default: phases[max(0, ordinal / roomOfPhase - 1)].code
    }
  }

  /// Returns what people call a question of a marker: `QM2 Q3`, `AC-02.03`.
  package func questionLabel(_ question: QuestionLabel, ofMarker ordinal: Int) -> String {
    areItemLabelsWhole ? question.text : "\(label(ordinal)) \(question.text)"
  }

  /// Whether what a question is called in its marker has the label of the marker in it.
  package var areItemLabelsWhole: Bool { labels.item?.has(.marker) == true }

  /// Returns what a question is called in its marker where the set has a pattern for that: `AC-02.03`.
  ///
  /// Where the pattern does not tell those of an edition from others, their letters stand before the number all
  /// the same, so that no label can mislead.
  ///
  /// - Parameters:
  ///   - letters: The letters of the question.
  ///   - number: Its number.
  ///   - series: Where it comes from.
  ///   - ordinal: The number of its marker.
  /// - Returns: nil where letters and number are what it is called.
  package func writtenLabel(
    _ letters: String, _ number: Int, _ series: QuestionLabel.Series, ofMarker ordinal: Int
  ) -> String? {
    guard let pattern = labels.item else { return nil }
    let isTold = series == .restated || pattern.has(.letters)
    return pattern.filled(number, beforeNumber: isTold ? "" : letters) { place in
      place == .marker ? label(ordinal) : letters
    }
  }

  /// Returns what a question or criterion of letters and a number would be called in its marker.
  func itemName(_ letters: String, _ number: Int, ofMarker ordinal: Int) -> String {
    let series: QuestionLabel.Series =
      letters == questionLetters.added
      ? .added : letters == questionLetters.numberNotKnown ? .numberNotKnown : .restated
    return writtenLabel(letters, number, series, ofMarker: ordinal) ?? "\(letters)\(number)"
  }

  /// Returns what findings call what has such letters.
  func noun(ofItemsWith letters: String) -> String {
    let kinds = sections.filter(\.isAssessed).map(\.kind)
    let isCriterion =
      letters == questionLetters.criteria || !kinds.isEmpty && kinds.allSatisfy { $0 == .criteria }
    return (isCriterion ? SectionDefinition.Kind.criteria : .questions).nameOfOne
  }

  /// Returns the same for a number that may be too large to be one.
  func label(ofDigits digits: String) -> String {
    hasJoinedNumbers ? prefix + digits : "\(prefix) \(digits)"
  }

  /// Whether numbers are joined to the prefix, which is an abbreviation and no word.
  var hasJoinedNumbers: Bool { isAbbreviation(prefix) }

  /// What tells the labels of its markers from those of other sets: `QM`, or the codes of its phases in their
  /// pattern.
  var shapeOfLabels: [String] {
    guard labels.marker != nil else { return [prefix] }
    return phases.indices.map { label(ordinal(1, inPhase: $0)) }
  }

  /// What stands before the number in the label of a marker: `QM`, `AC-`.
  package func labelBeginning(ofMarker ordinal: Int) -> String {
    guard let pattern = labels.marker else { return prefix }
    return pattern.beginning { name(of: $0, ordinal) }
  }

  /// What stands before numbers in labels, each once.
  package var labelBeginnings: [String] {
    var all: [String] = []
    for phase in phases.indices {
      let beginning = labelBeginning(ofMarker: ordinal(1, inPhase: phase))
      if !all.contains(beginning) { all.append(beginning) }
    }
    return all
  }

  /// The letters that its questions and criteria can have.
  package var itemLetters: [String] {
    let hasCriteria = sections.contains { $0.kind == .criteria }
    return [questionLetters[.restated]] + (hasCriteria ? [questionLetters.criteria] : [])
      + [questionLetters.numberNotKnown, questionLetters.added]
  }

  /// Whether an anchor is such as questions have: letters with a number behind them, `q3`.
  package func isQuestionAnchor(_ anchor: String) -> Bool {
    // Few anchors end in a digit.
    guard let last = anchor.utf8.last, (0x30...0x39).contains(last) else { return false }
    let letters = anchor.prefix { !$0.isWholeNumber }
    return anchor.utf8.dropFirst(letters.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
      && itemLetters.contains { $0.lowercased() == letters }
  }
}

/// Whether a prefix ends in an abbreviation, to which a number is joined, and not in a word: in at most five
/// letters of which the last is a capital, or in a script that has no spaces between words.
func isAbbreviation(_ prefix: String) -> Bool {
  let bytes = prefix.utf8
  if bytes.count <= 5, let last = bytes.last, (0x41...0x5A).contains(last) { return true }
  guard let last = prefix.unicodeScalars.last else { return true }
  if hasNoSpaces(last) { return true }
  let word = prefix.split(whereSeparator: { $0 == " " || $0 == "-" }).last ?? ""
  return last.properties.isUppercase && word.count <= 5
}

/// Whether a letter is one of Chinese, Japanese, Thai, Lao, Burmese or Khmer.
private func hasNoSpaces(_ letter: Unicode.Scalar) -> Bool {
  switch letter.value {
  case 0x3040...0x30FF, 0x3400...0x9FFF, 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF,
    0x20000...0x3FFFF:
    true
  default: false
  }
}
