/// How a set writes the labels of its markers, or of what is assessed in them, where it has labels of its own:
/// `{phase}-{number:02}`, `{marker}.{item:02}`.
///
/// Grammar: docs/content-format.md, "Labels".
package struct LabelPattern: Hashable, Sendable {
  /// Its words and what stands for others, in order.
  let pieces: [Piece]

  /// A piece of a pattern.
  enum Piece: Hashable, Sendable {
    /// Words that stand as they are.
    case words(String)
    /// What stands for something that the pattern does not know.
    case place(Place)
    /// The number, with zeros before it up to so many digits.
    case number(digits: Int)
  }

  /// What stands for something.
  enum Place: String, CaseIterable, Hashable, Sendable {
    /// The code of the set.
    case set
    /// The prefix of the set.
    case prefix
    /// The code of the phase.
    case phase
    /// The label of the marker.
    case marker
    /// What tells questions from criteria, and those of an edition from others: `Q`, `A`.
    case letters
  }

  /// What a pattern is for.
  package enum Subject: Sendable {
    /// Markers.
    case marker
    /// What is assessed in them.
    case item

    /// What stands for the number.
    var number: String { self == .marker ? "number" : "item" }

    /// What else can stand for something.
    var places: [Place] { self == .marker ? [.set, .prefix, .phase] : [.marker, .letters] }
  }

  /// What is wrong with a pattern, and how to mend it.
  package struct Fault: Error, Hashable, Sendable {
    /// The fact.
    package let summary: String
    /// The mend.
    package let hint: String
  }

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - written: The pattern.
  ///   - subject: What it is for.
  /// - Throws: What is wrong with it.
  package init(_ written: String, for subject: Subject) throws(Fault) {
    var pieces: [Piece] = []
    var rest = written[...]
    while let first = rest.first {
      if first == "{", let close = rest.firstIndex(of: "}") {
        pieces.append(try Self.piece(rest[rest.index(after: rest.startIndex)..<close], subject))
        rest = rest[rest.index(after: close)...]
      } else {
        let words = rest.prefix { $0 != "{" }
        guard !words.isEmpty, words.allSatisfy(Self.canStand) else {
          throw Fault(
            summary: "'\(written)' cannot be found again in a text",
            hint:
              "use letters, digits, spaces and any of . - – / : ( ) § beside what stands between { and }"
          )
        }
        pieces.append(.words(String(words)))
        rest = rest.dropFirst(words.count)
      }
    }
    let places = pieces.filter { if case .words = $0 { false } else { true } }
    for (index, place) in places.enumerated()
    where places[..<index].contains(where: { $0.isLike(place) }) {
      throw Fault(
        summary: "the same stands twice in '\(written)'", hint: "leave each of { } there once")
    }
    guard places.contains(where: \.isNumber) else {
      throw Fault(
        summary: "'\(written)' would be the label of each",
        hint: "write {\(subject.number)} into it")
    }
    if pieces.contains(.place(.marker)), pieces.first != .place(.marker) {
      throw Fault(
        summary: "{marker} does not stand first in '\(written)'",
        hint: "begin with {marker}, such as '{marker}.{item:02}'")
    }
    self.pieces = pieces
    for (before, after) in zip(pieces, pieces.dropFirst()) {
      guard before.isNumber && after.beginsWithDigit || after.isNumber && before.endsInDigit
      else { continue }
      throw Fault(
        summary: "where the number begins and ends cannot be told in '\(written)'",
        hint: "put a hyphen or a full stop between the two, such as '{phase}-{\(subject.number)}'")
    }
  }

  private static func canStand(_ character: Character) -> Bool {
    character.isLetter || character.isNumber && character.isASCII || " .-–/:()§".contains(character)
  }

  private static func piece(_ name: Substring, _ subject: Subject) throws(Fault) -> Piece {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    if parts[0] == subject.number {
      if parts.count == 1 { return .number(digits: 1) }
      if parts.count == 2, parts[1].first == "0", let digits = Int(parts[1]),
        (1...9).contains(digits)
      {
        return .number(digits: digits)
      }
    } else if let place = Place(rawValue: String(name)), subject.places.contains(place) {
      return .place(place)
    }
    let known = [subject.number, "\(subject.number):02"] + subject.places.map(\.rawValue)
    throw Fault(
      summary: "{\(name)} stands for nothing here",
      hint: "what can stand there: \(known.map { "{\($0)}" }.joined(separator: ", "))")
  }

  /// Whether it names the phase.
  package var namesPhase: Bool { has(.phase) }

  /// Whether it names the letters of questions and criteria.
  package var namesLetters: Bool { has(.letters) }

  /// Whether it names the prefix.
  package var needsPrefix: Bool { has(.prefix) }

  /// The prefix that it comes down to, where that and the number are all there is: `Statement {number}`.
  package var prefix: String? {
    guard pieces.count == 2, case .words(let words) = pieces[0], pieces[1] == .number(digits: 1)
    else { return nil }
    let prefix = words.last == " " ? String(words.dropLast()) : words
    return isLabel(prefix) && isAbbreviation(prefix) == (prefix == words) ? prefix : nil
  }

  /// Whether the code of a phase has a digit right beside the number.
  package func runsInto(_ code: String) -> Bool {
    zip(pieces, pieces.dropFirst()).contains { before, after in
      before == .place(.phase) && after.isNumber && code.last?.isWholeNumber == true
        || before.isNumber && after == .place(.phase) && code.first?.isWholeNumber == true
    }
  }

  /// Whether it names a place.
  func has(_ place: Place) -> Bool { pieces.contains(.place(place)) }

  /// Returns what stands before the number, with places filled.
  func beginning(_ value: (Place) -> String) -> String {
    pieces.prefix { !$0.isNumber }.map { piece in
      switch piece {
      case .words(let words): words
      case .place(let place): value(place)
      case .number: ""
      }
    }.joined()
  }

  /// Returns it with a number, and what stands right before that, and its places filled.
  func filled(
    _ number: Int, beforeNumber letters: String = "", _ value: (Place) -> String
  ) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .place(let place): text += value(place)
      case .number(let digits): text += letters + padded(number, to: digits)
      }
    }
  }
}

extension LabelPattern.Piece {
  /// Whether it stands for the number.
  var isNumber: Bool { if case .number = self { true } else { false } }

  /// Whether a digit could stand at its beginning.
  fileprivate var beginsWithDigit: Bool {
    switch self {
    case .words(let words): words.first?.isNumber == true
    case .place: false
    case .number: true
    }
  }

  /// Whether a digit could stand at its end.
  fileprivate var endsInDigit: Bool {
    switch self {
    case .words(let words): words.last?.isNumber == true
    case .place(let place): place == .marker
    case .number: true
    }
  }

  fileprivate func isLike(_ other: Self) -> Bool { self == other || isNumber && other.isNumber }
}

/// Returns a number with zeros before it, up to so many digits.
package func padded(_ number: Int, to digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
