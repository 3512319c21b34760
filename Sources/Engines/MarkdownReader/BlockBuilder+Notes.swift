import ContentModel
import Diagnostics

// Uses of notes and marks of call-outs are plain text to CommonMark.
extension BlockBuilder {
  /// Appends words that stand in the source as they are, with the uses of notes in them.
  mutating func append(_ words: Words, at position: TextPosition) {
    guard let notes = shared.notes, reading.nameOfNote == nil, keptFrames == nil else {
      return append(.text(words, position))
    }
    let bytes = words.utf8
    var start = bytes.startIndex
    var place = start
    func part(_ range: Range<Int>) -> WrittenInline {
      let offset = range.lowerBound - bytes.startIndex
      return .text(
        words.part(offset..<(range.upperBound - bytes.startIndex)), position.advanced(by: offset))
    }
    while let opening = bytes[place...].firstIndex(of: UInt8(ascii: "[")) {
      place = opening + 1
      guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "^") else { continue }
      let name = bytes[(place + 1)...].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[")
      }
      guard !name.isEmpty, name.endIndex < bytes.endIndex,
        bytes[name.endIndex] == UInt8(ascii: "]"),
        let note = notes.use(
          String(decoding: name, as: UTF8.self),
          at: position.advanced(by: opening - bytes.startIndex))
      else { continue }
      if start < opening { append(part(start..<opening)) }
      append(.note(note))
      start = name.endIndex + 1
      place = start
    }
    if start < bytes.endIndex { append(part(start..<bytes.endIndex)) }
  }

  /// Takes the mark of a call-out from the first paragraph of a quotation.
  ///
  /// - Returns: Whether one stood there.
  mutating func takesCallOut(_ content: inout [WrittenInline], at position: TextPosition) -> Bool {
    guard case .quote? = frames.last?.node, blocks.count == frames.last?.firstBlock,
      let name = takeCallOut(from: &content, at: position)
    else { return false }
    frames[frames.count - 1].callOut = (name, position)
    return true
  }

  /// Takes the mark of a call-out, `[!NOTE]` alone on its line, from the beginning of a quotation.
  ///
  /// - Returns: The name in small letters; nil where none stands there.
  private func takeCallOut(
    from content: inout [WrittenInline], at position: TextPosition
  ) -> String? {
    // Behind a backslash it is text.
    guard case .text(let words, position)? = content.first, words.utf8.starts(with: "[!".utf8)
    else { return nil }
    switch content.dropFirst().first {
    case nil, .softBreak, .lineBreak: break
    default: return nil
    }
    let line = words.string.trimmingWhitespace()
    let name = line.dropFirst(2).dropLast()
    guard line.last == "]", !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
    else { return nil }
    content.removeFirst(min(2, content.count))
    return name.lowercased()
  }

  /// Appends a quotation, or the call-out that it is.
  mutating func appendQuote(_ content: [WrittenBlock], _ frame: Frame) {
    guard let (name, position) = frame.callOut else {
      return append(Block(.quote(content), at: frame.position))
    }
    guard let kind = reading.callOuts.first(where: { $0.id == name }) else {
      let names = reading.callOuts.map { $0.id.uppercased() }
      report(
        .unknownCallOut, at: position, "no kind of call-out is named '\(name.uppercased())'",
        hint: didYouMean(name.uppercased(), among: names, orList: "kinds")
          ?? "give it a title under 'call-outs' in set.yml or site.yml")
      return append(Block(.quote(content), at: frame.position))
    }
    guard !content.isEmpty else {
      return report(
        .callOutWithoutText, at: position, "this call-out has nothing in it",
        hint: "write its words on the next line, with '> ' before them")
    }
    append(Block(.callOut(CallOut(kind, content)), at: frame.position))
  }
}
