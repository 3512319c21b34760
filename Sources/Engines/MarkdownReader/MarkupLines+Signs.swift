import ContentModel

/// How many characters an address or the words between two signs may have; what is longer is none, so that
/// no text takes more than linear time.
let reach = 500

// What stands within a line.
extension MarkupLines.Line {
  /// Returns the signs on the line that are not read, with their places in it.
  ///
  /// - Parameters:
  ///   - start: The character to begin at.
  ///   - isHeading: Whether the line is that of a heading, where addresses are meant as they stand.
  ///   - isLast: Whether nothing follows the line in its paragraph.
  /// - Returns: The signs, in the order of the line. Cost: linear in its length.
  func signs(
    from start: Int, isHeading: Bool, isLast: Bool
  ) -> [(range: Range<Int>, sign: UnreadSign)] {
    var found: [(range: Range<Int>, sign: UnreadSign)] = []
    var (hasStars, hasBullets) = (false, false)
    var offset = start
    while offset < text.count {
      let sign: (UnreadSign, length: Int)? =
        switch text[offset] {
        case "~":
          escapedPair(at: offset) ?? pair("~", at: offset).map { (.struck, $0) }
            ?? raised(at: offset)
        case "^":
          starts("^[", at: offset) && text[offset...].prefix(reach).contains("]")
            ? (.noteInLine, 2) : raised(at: offset)
        case "=": pair("=", at: offset).map { (.highlighted, $0) }
        case "[":
          escapedBracket(at: offset) ?? bracket(at: offset) ?? closingTag(at: offset)
            ?? placeholder(at: offset) ?? turnedLink(at: offset)
        case "]": address(after: offset)
        case "*":
          escapedPair(at: offset)
            ?? (hasStars ? nil : stars(at: offset) ?? looseMark(at: offset) ?? unopened(at: offset))
        case "_": escapedPair(at: offset) ?? looseMark(at: offset)
        case "`": escapedPair(at: offset)
        case "{": revision(at: offset) ?? attributes(at: offset)
        case "&": entity(at: offset)
        case "<": tag(at: offset)
        case "\\": backslash(at: offset, isLast: isLast)
        case "•" where !hasBullets: bulletInLine(at: offset)
        case "@": bareCitation(at: offset) ?? (isHeading ? nil : bareAddress(at: offset))
        case "h", "H", "w", "W": isHeading ? nil : bareAddress(at: offset)
        default: nil
        }
      guard let (sign, length) = sign else {
        offset += 1
        continue
      }
      var start = offset
      switch sign {
      case .loose("**", _): hasStars = true
      case .bulletInLine: hasBullets = true
      case .mailAddress(let address): start -= address.prefix { $0 != "@" }.count
      case .turnedLink: start = text[..<offset].lastIndex(of: "(") ?? offset
      case .addressWithSpace, .openAddress, .spaceBeforeAddress, .unknownTarget:
        start = opening(before: offset)
      default: break
      }
      found.append((start..<(offset + max(length, 1)), sign))
      offset += max(length, 1)
    }
    return found
  }

  func starts(_ words: String, at offset: Int) -> Bool {
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

  /// Returns words as a finding shows them.
  func shown(_ words: ArraySlice<Character>) -> String {
    let words = String(words.filter { $0 != "\u{1}" && $0 != "\u{2}" })
    return words.count > 40 ? words.prefix(40) + "…" : words
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
    let isApart = start < text.count && text[start] == " "
    let first = isApart ? start + 1 : start
    guard count == 1 || sign == "_" && count == 2, first < text.count, text[first].isLetter,
      offset == 0 || !isOfWord(text[offset - 1]) && text[offset - 1] != sign
    else { return nil }
    var end = start
    let limit = min(text.count, offset + reach)
    while end < limit, text[end] != sign { end += 1 }
    guard end < limit, run(at: end) == count, text[end - 1].isWhitespace != isApart,
      !isApart || text[end - 1] != escapedMark
    else { return nil }
    let next = end + count < text.count ? text[end + count] : " "
    guard sign == "*" && !isApart || count == 2 || !isOfWord(next), next != escapedMark else {
      return nil
    }
    let words = shown(text[start..<end]).trimmingWhitespace()
    return (
      .loose(mark: String(repeating: sign, count: count), words: words), end + count - offset
    )
  }

  func isOfWord(_ character: Character) -> Bool {
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
}
