import ContentModel

/// How many characters an address or the words between two signs may have; what is longer is none, so that
/// no text takes more than linear time.
private let reach = 500

/// How the names of files end that people link to.
private let fileEndings = [
  ".md", ".html", ".htm", ".pdf", ".docx", ".doc", ".odt", ".xlsx", ".xls", ".ods", ".csv", ".pptx",
  ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".zip", ".txt",
]

// What stands within a line.
extension MarkupLines.Line {
  /// Returns the signs on the line that are not read, with their places in it.
  func signs(isHeading: Bool) -> [(offset: Int, sign: UnreadSign)] {
    var found: [(offset: Int, sign: UnreadSign)] = []
    var hasStars = false
    var offset = 0
    while offset < text.count {
      let sign: (UnreadSign, length: Int)? =
        switch text[offset] {
        case "~": pair("~", at: offset).map { (.struck, $0) } ?? raised(at: offset)
        case "^":
          starts("^[", at: offset) && text[offset...].prefix(reach).contains("]")
            ? (.noteInLine, 2) : raised(at: offset)
        case "=": pair("=", at: offset).map { (.highlighted, $0) }
        case "[": bracket(at: offset)
        case "]": address(after: offset)
        case "*" where !hasStars: stars(at: offset) ?? looseMark(at: offset)
        case "_": looseMark(at: offset)
        case "{": revision(at: offset) ?? attributes(at: offset)
        case "h", "H", "w", "W", "@": isHeading ? nil : bareAddress(at: offset)
        default: nil
        }
      guard let (sign, length) = sign else {
        offset += 1
        continue
      }
      var start = offset
      switch sign {
      case .loose("**", _): hasStars = true
      case .mailAddress(let address): start -= address.prefix { $0 != "@" }.count
      case .addressWithSpace, .openAddress, .spaceBeforeAddress, .unknownTarget:
        start = opening(before: offset)
      default: break
      }
      found.append((start, sign))
      offset += max(length, 1)
    }
    return found
  }

  private func starts(_ words: String, at offset: Int) -> Bool {
    text[offset...].starts(with: words)
  }

  /// Returns the length of words between two pairs of a sign; nil where none stand there.
  private func pair(_ sign: Character, at offset: Int) -> Int? {
    guard text[offset...].prefix(while: { $0 == sign }).count == 2,
      offset == 0 || text[offset - 1] != sign,
      let first = text[(offset + 2)...].first, !first.isWhitespace
    else { return nil }
    var end = offset + 2
    while end + 1 < min(text.count, offset + reach) {
      if text[end] == sign, text[end + 1] == sign { return end + 2 - offset }
      end += 1
    }
    return nil
  }

  /// `[^1]`, `[!NOTE]` and `[[page]]`.
  private func bracket(at offset: Int) -> (UnreadSign, length: Int)? {
    let rest = text[(offset + 1)...].prefix(reach)
    guard let sign = rest.first, sign == "^" || sign == "!" || sign == "[",
      let end = rest.firstIndex(of: "]")
    else { return nil }
    let name = String(rest[..<end].dropFirst())
    guard !name.isEmpty else { return nil }
    let length = end + 1 - offset
    switch sign {
    case "^": return name.contains(where: \.isWhitespace) ? nil : (.note(name), length)
    case "!": return name.allSatisfy(\.isLetter) && offset == 0 ? (.callOut(name), length) : nil
    default: return starts("]]", at: end) ? (.wikiLink(name), length + 1) : nil
    }
  }

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

  /// Returns words as a finding shows them.
  private func shown(_ words: ArraySlice<Character>) -> String {
    let words = String(words.filter { $0 != "\u{1}" && $0 != "\u{2}" })
    return words.count > 40 ? words.prefix(40) + "…" : words
  }

  /// `](my file.md)`, `] (https://…)` and `][name]`.
  private func address(after offset: Int) -> (UnreadSign, length: Int)? {
    if starts("][", at: offset) { return target(after: offset) }
    let isApart = starts("] (", at: offset)
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
        .spaceBeforeAddress(words: words, address: address, isPicture: isPicture), length
      )
    }
    guard end != nil else { return (.openAddress, length) }
    guard address.contains(where: \.isWhitespace) else { return nil }
    return (.addressWithSpace(address, isPicture: text[opening] == "!"), length)
  }

  /// Returns where the link begins whose words end before a place: at its `[`, or at the `!` before it.
  private func opening(before offset: Int) -> Int {
    guard let bracket = text[..<offset].suffix(reach).lastIndex(of: "[") else { return offset }
    return bracket > 0 && text[bracket - 1] == "!" ? bracket - 1 : bracket
  }

  private func looksLikeAddress(_ text: String) -> Bool {
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    return text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("mailto:")
      || text.hasPrefix("tel:") || text.hasPrefix("#") || text.hasPrefix("../")
      || text.hasPrefix("./") || fileEndings.contains { text.lowercased().hasSuffix($0) }
  }

  /// `**bold **text`, and `**bold` that nothing ends.
  private func stars(at offset: Int) -> (UnreadSign, length: Int)? {
    let count = text[offset...].prefix { $0 == "*" }.count
    guard count == 2 || count == 3 else { return nil }
    let after = text[(offset + count)...].prefix(reach)
    let end = after.indices.first { starts("**", at: $0) }
    let inner = after[..<(end ?? after.endIndex)]
    let words = shown(inner).trimmingWhitespace()
    let isOpening = after.first.map { !$0.isWhitespace } ?? false
    let isAtWord = offset == 0 || !text[offset - 1].isLetter && !text[offset - 1].isNumber
    guard !words.isEmpty, words.contains(where: \.isLetter), end != nil || isOpening && isAtWord
    else { return nil }
    return (.loose(mark: "**", words: words), end.map { $0 + 2 - offset } ?? count)
  }

  /// `*bold *text`, `__bold __text` and `_words _`.
  ///
  /// `_one and _two` may be two names of files.
  private func looseMark(at offset: Int) -> (UnreadSign, length: Int)? {
    let sign = text[offset]
    func run(at place: Int) -> Int { text[place...].prefix { $0 == sign }.count }
    let count = run(at: offset)
    let start = offset + count
    guard count == 1 || sign == "_" && count == 2, start < text.count, text[start].isLetter,
      offset == 0 || !isOfWord(text[offset - 1]) && text[offset - 1] != sign
    else { return nil }
    var end = start
    let limit = min(text.count, offset + reach)
    while end < limit, text[end] != sign { end += 1 }
    guard end < limit, run(at: end) == count, text[end - 1].isWhitespace else { return nil }
    let next = end + count < text.count ? text[end + count] : " "
    guard sign == "*" || count == 2 || !isOfWord(next) else { return nil }
    let words = shown(text[start..<end]).trimmingWhitespace()
    return (
      .loose(mark: String(repeating: sign, count: count), words: words), end + count - offset
    )
  }

  private func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// `10^2^` and `H~2~O`.
  private func raised(at offset: Int) -> (UnreadSign, length: Int)? {
    let inner = text[(offset + 1)...].prefix(12).prefix(while: isOfWord)
    let end = offset + 1 + inner.count
    guard offset > 0, isOfWord(text[offset - 1]), !inner.isEmpty, end < text.count,
      text[end] == text[offset]
    else { return nil }
    return (.raised(String(text[offset...end])), end + 1 - offset)
  }

  /// `{++words++}`, `{>>remark<<}` and the like, and `{{ name }}`.
  private func revision(at offset: Int) -> (UnreadSign, length: Int)? {
    let pairs: [(opening: String, end: String)] = [
      ("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{==", "==}"), ("{>>", "<<}"),
      ("{{", "}}"), ("{%", "%}"),
    ]
    guard let pair = pairs.first(where: { starts($0.opening, at: offset) }) else { return nil }
    let start = offset + pair.opening.count
    guard
      let end = text[start...].prefix(reach).indices.first(where: { starts(pair.end, at: $0) })
    else { return nil }
    let words = shown(text[offset..<(end + pair.end.count)])
    let isTemplate = pair.opening.count == 2
    return (isTemplate ? .template(words) : .revision(words), end + pair.end.count - offset)
  }

  /// `{#id}`, `{.class}` and `{: .class}`.
  private func attributes(at offset: Int) -> (UnreadSign, length: Int)? {
    guard let end = text[offset...].prefix(reach).firstIndex(of: "}"),
      let sign = text[(offset + 1)...].first,
      sign == "#" || sign == "." || sign == ":", end > offset + 2
    else { return nil }
    return (.attributes(String(text[offset...end])), end + 1 - offset)
  }

  /// `https://…`, `www.…` and `name@host`.
  private func bareAddress(at offset: Int) -> (UnreadSign, length: Int)? {
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
