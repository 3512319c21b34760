/// What is typed before the entry of a list: a bullet, or a number.
struct ListMark: Hashable {
  /// How it is written; two marks of one list have the same.
  enum Form: Hashable {
    /// A bullet.
    case bullet(Character)
    /// Digits, with the signs around them: `1.`, `(1)`.
    case number(String)
    /// A letter: `(a)`.
    case letter(String)
    /// A number as the Romans wrote it: `ii.`
    case roman(String)

    var isBullet: Bool { if case .bullet = self { true } else { false } }
  }

  let form: Form
  /// The number that it says; nil for bullets.
  let number: Int?
  /// How many signs it has, blanks behind it left out.
  let length: Int

  /// Reads what a line begins with; nil where that is no mark.
  ///
  /// A letter that is also a Roman number is read as one; see ``asLetter``.
  init?(startOf line: Substring, needsBlank: Bool = true) {
    let mark = line.prefix { !$0.isWhitespace }
    guard !mark.isEmpty, mark.count <= 8 else { return nil }
    guard !needsBlank || mark.endIndex < line.endIndex else { return nil }
    if mark.count == 1, let sign = mark.first, bullets.contains(sign) {
      self.init(form: .bullet(sign), number: nil, length: 1)
      return
    }
    let opening = mark.hasPrefix("(") ? "(" : ""
    var inside = mark.dropFirst(opening.count)
    guard let closing = inside.popLast(), closing == ")" || (closing == "." && opening.isEmpty)
    else {
      return nil
    }
    let signs = opening + String(closing)
    if inside.count <= 3, let number = Int(inside), inside.first?.isNumber == true, number > 0 {
      self.init(form: .number(signs), number: number, length: mark.count)
    } else if let number = romanNumber(inside) {
      self.init(
        form: .roman(signs + (inside.first?.isUppercase == true ? "I" : "i")), number: number,
        length: mark.count)
    } else if inside.count == 1, let letter = inside.unicodeScalars.first,
      let place = place(of: letter)
    {
      self.init(
        form: .letter(signs + (inside.first?.isUppercase == true ? "A" : "a")), number: place,
        length: mark.count)
    } else {
      return nil
    }
  }

  private init(form: Form, number: Int?, length: Int) {
    self.form = form
    self.number = number
    self.length = length
  }

  /// The same mark with its Roman number read as a letter: `c)` after `b)`; nil where it has more letters.
  func asLetter(of line: Substring) -> ListMark? {
    guard case .roman(let signs) = form,
      let letter = line.unicodeScalars.first(where: { place(of: $0) != nil }),
      length == signs.count - 1 + 1, let place = place(of: letter)
    else { return nil }
    return ListMark(
      form: .letter(signs.dropLast() + (signs.hasSuffix("I") ? "A" : "a")), number: place,
      length: length)
  }
}

/// Bullets as people type them, and as the symbol fonts of office programs have them where their letters are told.
let bullets: Set<Character> = [
  "•", "‣", "◦", "▪", "▫", "■", "□", "●", "○", "➢", "➤", "✓", "✔", "❖", "⁃", "∙", "·", "§", "–",
  "—", "-", "*",
  "o", "\u{F0B7}", "\u{F0A7}", "\u{F0FC}", "\u{F0D8}", "\u{F076}", "\u{F06F}", "\u{F0A8}",
  "\u{25E6}",
]

private func place(of letter: Unicode.Scalar) -> Int? {
  switch letter {
  case "a"..."z": Int(letter.value) - 0x60
  case "A"..."Z": Int(letter.value) - 0x40
  default: nil
  }
}

private func romanNumber(_ text: Substring) -> Int? {
  let values: [Character: Int] = ["i": 1, "v": 5, "x": 10]
  guard !text.isEmpty, text.count <= 6,
    text.allSatisfy(\.isLowercase) || text.allSatisfy(\.isUppercase)
  else { return nil }
  var sum = 0
  var next = 0
  for letter in text.lowercased().reversed() {
    guard let value = values[letter] else { return nil }
    sum += value < next ? -value : value
    next = max(next, value)
  }
  return sum > 0 ? sum : nil
}
