/// How the labels of a set read in running text, where it writes them in its own way.
///
/// One object, since every label that could begin at a place is looked at.
final class LabelShape: Sendable {
  /// What the label of a marker is made of.
  let marker: [Piece]
  /// Whether zeros stand before small numbers, so that a word with a number is seldom anything else.
  let hasPaddedNumbers: Bool
  /// What follows it in that of a question or criterion; nil where these are letters and a number.
  let item: [Piece]?
  /// Whether no letter is in a label: `1.2.4`, which could be many other things.
  let isNumeric: Bool
  /// Whether a label has the code of its set in it, so that it means the same everywhere.
  let namesSet: Bool
  /// The letters of the questions or criteria whose labels need to have none.
  let plainLetters: String
  /// The letters that stand before the numbers of others all the same.
  let otherLetters: [(letters: String, bytes: [UInt8])]

  /// A piece of a label.
  enum Piece: Sendable {
    case words([UInt8])
    /// One of the phases, by its code and the number that it gives to markers without one of their own.
    case phase([(code: [UInt8], base: Int)])
    case letters([(letters: String, bytes: [UInt8])])
    case number
  }

  /// Looks at the patterns of a set; nil where it has none.
  init?(_ settings: SetSettings) {
    let labels = settings.labels
    guard labels.marker != nil || labels.item != nil else { return nil }
    let all = settings.itemLetters.map { (letters: $0, bytes: Array($0.utf8)) }
    let codes = settings.phases.enumerated().map { place, phase in
      (code: Array(phase.code.utf8), base: settings.ordinal(0, inPhase: place))
    }.sorted { $0.code.count > $1.code.count }
    func pieces(_ pattern: LabelPattern) -> [Piece] {
      pattern.pieces.compactMap { piece in
        switch piece {
        case .words(let words): .words(Array(words.utf8))
        case .number: .number
        case .place(.set): .words(Array(settings.code.utf8))
        case .place(.prefix): .words(Array(settings.prefix.utf8))
        case .place(.phase): .phase(codes)
        case .place(.letters): .letters(all)
        case .place(.marker): nil
        }
      }
    }
    marker = labels.marker.map(pieces) ?? []
    item = labels.item.map { ($0.has(.marker) ? [] : [.words([0x20])]) + pieces($0) }
    hasPaddedNumbers =
      labels.marker?.pieces.contains {
        if case .number(let digits) = $0 { digits > 1 } else { false }
      }
      ?? false
    namesSet = labels.marker?.has(.set) == true
    isNumeric =
      labels.marker != nil
      && !settings.label(settings.ordinal(1, inPhase: 0)).contains(where: \.isLetter)
    let main = settings.sections.first(where: \.isAssessed)?.kind ?? .questions
    let plain = settings.questionLetters.letters(of: .restated, in: main)
    plainLetters = plain
    otherLetters = labels.item?.has(.letters) == true ? [] : all.filter { $0.letters != plain }
  }
}
