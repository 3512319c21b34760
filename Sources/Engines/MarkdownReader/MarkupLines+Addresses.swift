import ContentModel

/// How the names of files end that people link to.
private let fileEndings = [
  ".md", ".html", ".htm", ".pdf", ".docx", ".doc", ".odt", ".xlsx", ".xls", ".ods", ".csv", ".pptx",
  ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".zip", ".txt",
]

// Addresses, and links that are none.
extension MarkupLines.Line {
  /// `[words][name]` whose name nothing explains; not two citations, nor two numbers between brackets.
  private func target(after offset: Int) -> (UnreadSign, length: Int)? {
    let opening = opening(before: offset)
    let rest = text[(offset + 2)...].prefix(reach)
    guard opening < offset, let end = rest.firstIndex(of: "]") else { return nil }
    let start = opening + (text[opening] == "!" ? 2 : 1)
    let words = text[start..<offset]
    let name = rest[..<end]
    guard words.contains(where: \.isLetter), words.first != "\u{2}", !words.contains("@"),
      !name.contains("@"), !name.contains("[")
    else { return nil }
    return (.unknownTarget(words: shown(words), name: shown(name)), end + 1 - offset)
  }

  /// `](my file.md)`, `] (https://…)` and `][name]`.
  func address(after offset: Int) -> (UnreadSign, length: Int)? {
    if starts("][", at: offset) { return target(after: offset) }
    let isApart =
      text[(offset + 1)...].first?.isWhitespace == true && starts("(", at: offset + 2)
    guard isApart || starts("](", at: offset) else { return nil }
    let start = offset + (isApart ? 3 : 2)
    let opening = opening(before: offset)
    guard opening < offset else { return nil }
    let rest = text[start...].prefix(reach)
    let end = rest.firstIndex(of: ")")
    let address = String(rest[..<(end ?? rest.endIndex)]).trimmingWhitespace()
    let length = (end.map { $0 + 1 } ?? rest.endIndex) - offset
    if isApart {
      guard end != nil, looksLikeAddress(address) else { return nil }
      let isPicture = text[opening] == "!"
      let words = String(text[(opening + (isPicture ? 2 : 1))..<offset])
      return (
        .spaceBeforeAddress(
          words: words, address: address, isPicture: isPicture, isLineEnd: false), length
      )
    }
    guard end != nil else { return (.openAddress, length) }
    guard address.contains(where: \.isWhitespace) else { return nil }
    return (.addressWithSpace(address, isPicture: text[opening] == "!"), length)
  }

  /// Returns where the link begins whose words end before a place: at its `[`, or at the `!` before it.
  func opening(before offset: Int) -> Int {
    guard let bracket = text[..<offset].suffix(reach).lastIndex(of: "[") else { return offset }
    return bracket > 0 && text[bracket - 1] == "!" ? bracket - 1 : bracket
  }

  /// `[words]` at the end of the line, and `(address)` at the beginning of the next one.
  ///
  /// - Parameter next: The line below.
  /// - Returns: What it is, where it begins, and how many characters of the next line belong to it.
  func addressOnNextLine(
    _ next: MarkupLines.Line
  ) -> (sign: UnreadSign, offset: Int, passed: Int)? {
    guard text.last == "]", next.text.first == "(" else { return nil }
    let opening = opening(before: text.count - 1)
    let rest = next.text.dropFirst().prefix(reach)
    guard opening < text.count - 1, let end = rest.firstIndex(of: ")"),
      looksLikeAddress(String(rest[..<end]))
    else { return nil }
    let isPicture = text[opening] == "!"
    let words = String(text[(opening + (isPicture ? 2 : 1))..<(text.count - 1)])
    return (
      .spaceBeforeAddress(
        words: words, address: String(rest[..<end]), isPicture: isPicture, isLineEnd: true),
      opening, end + 1
    )
  }

  /// `(words)[address]`.
  func turnedLink(at offset: Int) -> (UnreadSign, length: Int)? {
    guard offset > 1, text[offset - 1] == ")",
      let start = text[..<offset].suffix(reach).lastIndex(of: "("),
      let end = text[offset...].prefix(reach).firstIndex(of: "]")
    else { return nil }
    let address = String(text[(offset + 1)..<end])
    let words = String(text[(start + 1)..<(offset - 1)])
    if start > 0, text[start - 1] == "!", looksLikeAddress(words) {
      return (.turnedLink(words: address, address: words, isPicture: true), end + 1 - offset)
    }
    guard looksLikeAddress(address) else { return nil }
    return (.turnedLink(words: words, address: address, isPicture: false), end + 1 - offset)
  }

  func looksLikeAddress(_ text: String) -> Bool {
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    let file = text.prefix { $0 != "#" }.lowercased()
    return text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("mailto:")
      || text.hasPrefix("tel:") || text.hasPrefix("#") || text.hasPrefix("../")
      || text.hasPrefix("./") || fileEndings.contains { file.hasSuffix($0) }
  }

  /// `https://…`, `www.…` and `name@host`.
  func bareAddress(at offset: Int) -> (UnreadSign, length: Int)? {
    if text[offset] == "@" { return mailAddress(at: offset) }
    // After an at sign it is the key of a source.
    if offset > 0, text[offset - 1].isLetter || text[offset - 1].isNumber || text[offset - 1] == "@"
    {
      return nil
    }
    guard
      starts("http", at: offset) || starts("HTTP", at: offset) || starts("Http", at: offset)
        || starts("www.", at: offset) || starts("WWW.", at: offset) || starts("Www.", at: offset)
    else { return nil }
    let rest = String(
      text[offset...].prefix(reach).prefix { !$0.isWhitespace && !"<>\u{1}\"“”".contains($0) })
    let lower = rest.lowercased()
    guard let beginning = ["https://", "http://", "www."].first(where: lower.hasPrefix) else {
      return nil
    }
    var address = Substring(rest)
    while let last = address.last, ".,;:!?)]}'’*_".contains(last) {
      // A bracket that the address itself opens is a part of it.
      if last == ")", address.contains("(") { break }
      address = address.dropLast()
    }
    let host = address.dropFirst(beginning.count).prefix { $0 != "/" }
    guard let first = host.first, first.isLetter || first.isNumber || first == "[",
      beginning != "www." || host.contains(".")
    else { return nil }
    return (.address(String(address)), address.count)
  }

  private func mailAddress(at offset: Int) -> (UnreadSign, length: Int)? {
    func isPart(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber || ".-_+".contains(character))
    }
    let name = text[..<offset].suffix(reach).reversed().prefix(while: isPart).reversed()
    var host = text[(offset + 1)...].prefix(reach).prefix(while: isPart)
    while let last = host.last, ".-_+".contains(last) { host = host.dropLast() }
    // After another at sign it is a name in a network, or was meant as the key of a source.
    let before = offset - name.count - 1
    guard before < 0 || text[before] != "@" else { return nil }
    guard let first = name.first, first.isLetter || first.isNumber, host.contains("."),
      let top = host.split(separator: ".").last, top.count > 1, top.allSatisfy(\.isLetter)
    else { return nil }
    return (.mailAddress(String(name) + "@" + String(host)), host.count + 1)
  }
}
