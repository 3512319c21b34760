/// Numbers that are typed before paragraphs and headings.
struct TypedNumbers {
  private var last: [ListMark.Form: Int] = [:]
  private var lastHeading: [Int]?

  /// Returns what to say where the number before a text does not follow the one before; nil otherwise.
  mutating func jump(at text: String, isHeading: Bool) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count > 1 else { return nil }
    let shown = words.prefix(8).joined(separator: " ")
    if isHeading, let parts = parts(of: first) {
      defer { lastHeading = parts }
      guard let before = lastHeading, !follows(before, parts) else { return nil }
      return "\(before.map(String.init).joined(separator: ".")) … \(shown)"
    }
    guard !isHeading, let mark = ListMark(startOf: Substring(words.joined(separator: " "))),
      case .number = mark.form, let number = mark.number
    else { return nil }
    defer { last[mark.form] = number }
    guard let before = last[mark.form], number != before + 1, number != 1 else { return nil }
    return "\(before) … \(shown)"
  }

  private func parts(of word: Substring) -> [Int]? {
    let parts = word.split(separator: ".").map { Int($0) }
    guard !parts.isEmpty, parts.count <= 5, word.first?.isNumber == true,
      parts.allSatisfy({ $0 != nil && ($0 ?? 0) < 200 })
    else { return nil }
    return parts.compactMap(\.self)
  }

  /// Whether a number of a heading can stand after another: 2.1 and 3 after 2, 3 after 2.4.
  private func follows(_ before: [Int], _ next: [Int]) -> Bool {
    if next.count > before.count {
      return next.starts(with: before) && next.dropFirst(before.count).allSatisfy { $0 <= 1 }
    }
    let depth = next.count - 1
    return before[..<depth].elementsEqual(next[..<depth]) && next[depth] == before[depth] + 1
  }
}
