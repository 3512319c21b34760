import ContentModel
import Diagnostics

extension [WrittenInline] {
  /// Running text with one blank where the page has several, none at its ends and at those of stressed text, and
  /// stressed parts that touch as one.
  var tidied: [WrittenInline] {
    var lastIsBlank = true
    var tidied = Self.tidy(self, &lastIsBlank)
    tidied.trimEnd()
    return tidied.merged
  }

  /// The parts of running text between line breaks; two breaks and more count once.
  var lines: [[WrittenInline]] {
    split { if case .lineBreak = $0 { true } else { false } }.map { Array($0).tidied }
      .filter { !$0.isEmpty }
  }

  /// Running text cut at places with two line breaks or more, which pages use in place of paragraphs.
  var paragraphs: [[WrittenInline]] {
    var parts: [[WrittenInline]] = [[]]
    var breaks = 0
    for inline in self {
      if case .lineBreak = inline {
        breaks += 1
        continue
      }
      if breaks > 0, case .text(let words, _) = inline, words.utf8.allSatisfy({ $0 <= 0x20 }) {
        continue
      }
      if breaks >= 2 {
        parts.append([])
      } else if breaks == 1, !parts[parts.count - 1].isEmpty {
        parts[parts.count - 1].append(.lineBreak)
      }
      breaks = 0
      parts[parts.count - 1].append(inline)
    }
    return parts.map(\.tidied).filter { !$0.isEmpty }
  }

  private static func tidy(_ inlines: [WrittenInline], _ lastIsBlank: inout Bool) -> [WrittenInline]
  {
    var result: [WrittenInline] = []
    for inline in inlines {
      switch inline {
      case .text(let words, let position):
        let text = collapsed(shownText(words.string), &lastIsBlank)
        if !text.isEmpty { result.append(.text(text, position)) }
      case .softBreak:
        if !lastIsBlank { result.append(.text(" ", .start)) }
        lastIsBlank = true
      case .lineBreak:
        result.trimEnd()
        if !result.isEmpty { result.append(.lineBreak) }
        lastIsBlank = true
      case .emphasis(let content): wrap(content, &lastIsBlank, into: &result) { .emphasis($0) }
      case .strong(let content): wrap(content, &lastIsBlank, into: &result) { .strong($0) }
      case .reference(let reference, let content):
        wrap(content, &lastIsBlank, into: &result) { .reference(reference, $0) }
      case .code(let code):
        var isBlank = true
        let text = collapsed(code, &isBlank)
        if !text.isEmpty { result.append(.code(isBlank ? String(text.dropLast()) : text)) }
        lastIsBlank = false
      case .image, .note:
        result.append(inline)
        lastIsBlank = false
      }
    }
    return result
  }

  /// Puts the blanks at the ends of stressed text outside of it.
  private static func wrap(
    _ content: [WrittenInline], _ lastIsBlank: inout Bool, into result: inout [WrittenInline],
    _ make: ([WrittenInline]) -> WrittenInline
  ) {
    var inner = tidy(content, &lastIsBlank)
    if case .text(let words, let position)? = inner.first, words.utf8.first == 0x20 {
      result.append(.text(" ", position))
      let rest = String(words.string.dropFirst())
      if rest.isEmpty { inner.removeFirst() } else { inner[0] = .text(rest, position) }
    }
    let endsBlank = inner.trimEnd()
    if !inner.isEmpty { result.append(make(inner)) }
    if endsBlank { result.append(.text(" ", .start)) }
  }

  private static func collapsed(_ text: String, _ lastIsBlank: inout Bool) -> String {
    var result = ""
    for character in text {
      if character.isWhitespace {
        if !lastIsBlank { result.append(" ") }
        lastIsBlank = true
      } else {
        result.append(character)
        lastIsBlank = false
      }
    }
    return result
  }

  /// Takes blanks and line breaks away from the end; true where there was a blank.
  @discardableResult mutating func trimEnd() -> Bool {
    var hadBlank = false
    while let last {
      switch last {
      case .lineBreak, .softBreak: removeLast()
      case .text(let words, let position):
        guard words.utf8.isEmpty || words.utf8.last == 0x20 else { return hadBlank }
        hadBlank = true
        removeLast()
        let rest = words.string.trimmingSuffix { $0.isWhitespace }
        if !rest.isEmpty {
          append(.text(rest, position))
          return hadBlank
        }
      default: return hadBlank
      }
    }
    return hadBlank
  }

  /// The same with neighbours of one kind as one: `<b>no</b><b>tice</b>`.
  private var merged: [WrittenInline] {
    var result: [WrittenInline] = []
    for inline in self {
      switch (result.last, inline) {
      case (.text(let first, let position)?, .text(let second, _)):
        result[result.count - 1] = .text(first.string + second.string, position)
      case (.strong(let first)?, .strong(let second)):
        result[result.count - 1] = .strong((first + second).merged)
      case (.emphasis(let first)?, .emphasis(let second)):
        result[result.count - 1] = .emphasis((first + second).merged)
      case (.text(let blank, _)?, .strong(let second)) where blank.utf8.elementsEqual([0x20]):
        if result.count > 1, case .strong(let first) = result[result.count - 2] {
          result.removeLast()
          result[result.count - 1] = .strong((first + [.text(" ", .start)] + second).merged)
        } else {
          result.append(inline)
        }
      default: result.append(inline)
      }
    }
    return result
  }

  /// The same without a number of characters at its beginning, and without the blanks behind them.
  func dropping(_ count: Int) -> [WrittenInline] {
    var left = count
    var isInBlanks = true
    return Self.drop(self, &left, &isInBlanks)
  }

  private static func drop(
    _ inlines: [WrittenInline], _ left: inout Int, _ isInBlanks: inout Bool
  ) -> [WrittenInline] {
    var result: [WrittenInline] = []
    for inline in inlines {
      guard left > 0 || isInBlanks else {
        result.append(inline)
        continue
      }
      switch inline {
      case .text(let words, let position):
        var text = Substring(words.string)
        let taken = Swift.min(left, text.count)
        text = text.dropFirst(taken)
        left -= taken
        if left == 0 {
          text = text.drop(while: \.isWhitespace)
          if !text.isEmpty { isInBlanks = false }
        }
        if !text.isEmpty { result.append(.text(String(text), position)) }
      case .strong(let content):
        let inner = drop(content, &left, &isInBlanks)
        if !inner.isEmpty { result.append(.strong(inner)) }
      case .emphasis(let content):
        let inner = drop(content, &left, &isInBlanks)
        if !inner.isEmpty { result.append(.emphasis(inner)) }
      case .lineBreak, .softBreak: break
      default:
        isInBlanks = false
        left = 0
        result.append(inline)
      }
    }
    return result
  }
}

extension String {
  /// The same without what its end has in common.
  func trimmingSuffix(_ isOut: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isOut(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
