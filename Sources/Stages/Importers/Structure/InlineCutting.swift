import ContentModel
import Diagnostics

extension [WrittenInline] {
  /// Returns running text without its first bytes, as ``plainText()`` counts them; places that lead to notes stay.
  func dropping(_ bytes: Int) -> [WrittenInline] { split(at: bytes).after }

  /// Cuts running text in two at a byte of its plain text.
  func split(at bytes: Int) -> (before: [WrittenInline], after: [WrittenInline]) {
    var left = bytes
    var before: [WrittenInline] = []
    var after: [WrittenInline] = []
    for inline in self {
      if left <= 0 {
        after.append(inline)
        continue
      }
      switch inline {
      case .text(let words, let position):
        let count = words.utf8.count
        if count <= left {
          before.append(inline)
        } else {
          before.append(.text(words.part(0..<left), position))
          after.append(.text(words.part(left..<count), position))
        }
        left -= count
      case .code(let code):
        // Code is in one piece.
        before.append(.code(code))
        left -= code.utf8.count
      case .softBreak, .lineBreak:
        before.append(inline)
        left -= 1
      case .note: before.append(inline)
      case .emphasis(let inner):
        wrap(inner, &left, &before, &after) { .emphasis($0) }
      case .strong(let inner):
        wrap(inner, &left, &before, &after) { .strong($0) }
      case .reference(let reference, let inner):
        wrap(inner, &left, &before, &after) { .reference(reference, $0) }
      case .image(let reference, let inner):
        wrap(inner, &left, &before, &after) { .image(reference, $0) }
      }
    }
    return (before, after)
  }

  private func wrap(
    _ inner: [WrittenInline], _ left: inout Int, _ before: inout [WrittenInline],
    _ after: inout [WrittenInline], _ make: ([WrittenInline]) -> WrittenInline
  ) {
    let count = inner.plainText().utf8.count
    let cut = inner.split(at: left)
    if count <= left {
      before.append(make(inner))
    } else {
      if !cut.before.isEmpty { before.append(make(cut.before)) }
      if !cut.after.isEmpty { after.append(make(cut.after)) }
    }
    left -= count
  }

  /// Returns running text without the blanks and breaks at its beginning.
  var withoutBlanksBefore: [WrittenInline] {
    let text = plainText()
    let blanks = text.utf8.count - text.drop(while: \.isWhitespace).utf8.count
    return blanks == 0 ? self : dropping(blanks)
  }

  /// Returns running text without the blanks and breaks at its end.
  var withoutBlanksBehind: [WrittenInline] {
    let text = plainText()
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return withoutText }
    let end = text[...last].utf8.count
    if end == text.utf8.count { return self }
    let cut = split(at: end)
    return cut.before + cut.after.notes
  }

  /// The places that lead to notes alone.
  private var withoutText: [WrittenInline] {
    filter { if case .note = $0 { true } else { false } }
  }
}

extension WrittenBlock {
  /// Returns a paragraph or heading without its first bytes and the blanks behind these.
  ///
  /// - Parameters:
  ///   - bytes: How many bytes of its plain text go.
  ///   - ledger: Where a word that is cut in two is known to be said otherwise.
  /// - Returns: What is left, which knows its words; and the words that are gone as a whole.
  func dropping(_ bytes: Int, _ ledger: inout WordLedger) -> (block: WrittenBlock, gone: Range<Int>)
  {
    let content = content ?? []
    let text = content.plainText()
    let whole = ledger.range(of: self) ?? 0..<0
    let cut = text.utf8.index(text.startIndex, offsetBy: Swift.min(bytes, text.utf8.count))
    let before = text[..<cut]
    var count = before.split(whereSeparator: \.isWhitespace).count
    let isInWord =
      before.last.map { !$0.isWhitespace } == true
      && text[cut...].first.map { !$0.isWhitespace } == true
    if isInWord { count -= 1 }
    let first = Swift.min(whole.lowerBound + count, whole.upperBound)
    if isInWord, first < whole.upperBound { ledger.decide(first..<(first + 1), .saidOtherwise) }
    let start = TextPosition(line: Int(position.line), column: Int(position.column) + count)
    return (
      with(content.dropping(bytes).withoutBlanksBefore, at: start), whole.lowerBound..<first
    )
  }

  /// Returns a paragraph or heading without its last bytes and the blanks before these.
  ///
  /// - Returns: What is left; and the words that are gone as a whole.
  func droppingLast(
    _ bytes: Int, _ ledger: inout WordLedger
  ) -> (block: WrittenBlock, gone: Range<Int>) {
    let content = content ?? []
    let text = content.plainText()
    let whole = ledger.range(of: self) ?? 0..<0
    let kept = content.split(at: text.utf8.count - bytes)
    let rest = kept.before.plainText()
    let count = rest.split(whereSeparator: \.isWhitespace).count
    let isInWord =
      rest.last.map { !$0.isWhitespace } == true
      && kept.after.plainText().first.map { !$0.isWhitespace } == true
    let end = Swift.min(whole.lowerBound + count, whole.upperBound)
    if isInWord, end > whole.lowerBound { ledger.decide((end - 1)..<end, .saidOtherwise) }
    return (
      with(kept.before.withoutBlanksBehind + kept.after.notes), end..<whole.upperBound
    )
  }
}

extension [WrittenInline] {
  /// The places that lead to notes, without the text around them.
  var notes: [WrittenInline] {
    [WrittenBlock(.paragraph(self), at: .start)].uses().map { .note($0) }
  }
}

extension [WrittenInline] {
  /// The same without bold around all of it, which a heading has by itself.
  var withoutBold: [WrittenInline] {
    isBold(self) ? flatMap { if case .strong(let inner) = $0 { inner } else { [$0] } } : self
  }
}
