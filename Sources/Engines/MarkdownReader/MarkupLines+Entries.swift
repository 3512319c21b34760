import ContentModel

// Lines that begin as the entries of a list do, and are none.
extension MarkupLines.Line {
  /// A mark of a list entry that touches the words after it: `2.Is it so?`, `-two`.
  struct TouchingMark {
    /// The mark: `2.`.
    let mark: String
    /// Whether it is a number.
    let isNumber: Bool
    /// Whether the word after it begins with a capital and is longer than a letter, as no name or ending is.
    let beginsSentence: Bool
  }

  /// The mark of a list entry that the line begins with, where words touch it.
  var touchingMark: TouchingMark? {
    let line = trimmed
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard let sign = rest.first, digits.count < 4,
      (digits.isEmpty ? "-*+" : ".)").contains(sign), let next = rest.dropFirst().first,
      next.isLetter || next == "\u{1}" || "“‘\"'¿¡".contains(next)
    else { return nil }
    let word = rest.dropFirst().prefix { $0.isLetter }
    if digits.isEmpty == false, word.count == 1, next.isLowercase { return nil }
    return TouchingMark(
      mark: String(digits) + String(sign), isNumber: !digits.isEmpty,
      beginsSentence: next.isUppercase && word.count > 1)
  }

  /// What the line begins with and a blank parts from words, where it is a bullet if other lines have it as well: a
  /// dash, an arrow, or a letter that a font of signs shows as a bullet.
  var likelyBullet: String? {
    let line = trimmed
    guard let first = line.first else { return nil }
    let isDash = "–—‐‑‒―−»~§".contains(first) || letterBullets.contains(first)
    let sign = isDash ? line.prefix(1) : line.prefix { "-=>".contains($0) }
    guard isDash || sign.count == 2, let next = line.dropFirst(sign.count).first,
      next.isWhitespace, let word = line.dropFirst(sign.count).first(where: { !$0.isWhitespace }),
      first != "§" || !word.isNumber
    else { return nil }
    return String(sign)
  }

  /// A number or letter that stands before an entry: `a)`, `(1)`, `ii.`.
  struct Counter {
    /// The sign as it is written.
    let written: String
    /// What stands around the number or letter.
    fileprivate let around: String
    /// What it may count as: `i` is the first Roman number, and the ninth letter.
    fileprivate let values: [Value]

    fileprivate enum Value: Equatable {
      case number(Int)
      case letter(Int, isCapital: Bool)
      case roman(Int, isCapital: Bool)

      var next: Value {
        switch self {
        case .number(let value): .number(value + 1)
        case .letter(let value, let isCapital): .letter(value + 1, isCapital: isCapital)
        case .roman(let value, let isCapital): .roman(value + 1, isCapital: isCapital)
        }
      }
    }

    /// Whether another one is the next of the same kind.
    func isFollowed(by other: Counter) -> Bool {
      around == other.around && values.contains { other.values.contains($0.next) }
    }
  }

  /// The number or letter that the line begins with, where a blank parts it from words.
  var counter: Counter? {
    let line = trimmed
    let isOpened = line.first == "("
    let name = line.dropFirst(isOpened ? 1 : 0)
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = line[name.endIndex...]
    guard !name.isEmpty, name.count < 6, let sign = rest.first, ".)".contains(sign),
      !isOpened || sign == ")", let blank = rest.dropFirst().first, blank.isWhitespace
    else { return nil }
    let values = counterValues(String(name))
    guard !values.isEmpty else { return nil }
    return Counter(
      written: String(line[..<rest.index(after: rest.startIndex)]),
      around: (isOpened ? "(" : "") + String(sign), values: values)
  }

  /// Whether it is the frame of a table: `+---+---+`.
  var isTableFrame: Bool {
    let line = trimmed
    return line.count > 4 && line.first == "+" && line.last == "+"
      && (line.contains("-") || line.contains("=")) && line.allSatisfy { "+-=:".contains($0) }
  }

  /// Whether it begins like the meaning of a term: `: words`.
  var isDefinition: Bool {
    let line = trimmed
    return line.count > 2 && line.first == ":" && line.dropFirst().first?.isWhitespace == true
  }

  /// What the line begins with, where it begins a box of words: `!!! note`, `::: tip`, `=== "Tab"`.
  var boxOpening: String? {
    let line = trimmed
    guard let first = line.first, "!?:=".contains(first) else { return nil }
    let signs = line.prefix { $0 == first }
    var rest = line.dropFirst(signs.count)
    guard first == ":" ? signs.count > 2 : signs.count == 3, !rest.isEmpty else { return nil }
    if first == "?", rest.first == "+" { rest = rest.dropFirst() }
    let hasBlank = rest.first?.isWhitespace ?? false
    let name = rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    guard let letter = name.first, hasBlank || first == ":" else { return nil }
    switch first {
    case "=": guard letter == "\"" else { return nil }
    case ":": guard letter.isLetter || letter == "{" else { return nil }
    default: guard name.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
    }
    return String(line[..<name.endIndex])
  }
}

/// Returns what a number or letters before an entry may count as; nothing for a word.
private func counterValues(_ name: String) -> [MarkupLines.Line.Counter.Value] {
  if name.allSatisfy(\.isNumber) { return Int(name).map { [.number($0)] } ?? [] }
  guard name.allSatisfy(\.isLetter), let first = name.utf8.first else { return [] }
  let isCapital = first < 0x60
  var values: [MarkupLines.Line.Counter.Value] = []
  if name.utf8.count == 1 {
    values.append(.letter(Int(first | 0x20) - 0x60, isCapital: isCapital))
  }
  let small = name.lowercased()
  if name == small || name == name.uppercased(),
    let value = (1...30).first(where: { romanNumber($0) == small })
  {
    values.append(.roman(value, isCapital: isCapital))
  }
  return values
}

/// Returns a number up to 39 in Roman letters.
private func romanNumber(_ number: Int) -> String {
  let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
  return String(repeating: "x", count: number / 10) + ones[number % 10]
}
