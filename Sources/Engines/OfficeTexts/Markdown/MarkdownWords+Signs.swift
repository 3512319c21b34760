import ForeignTexts

extension MarkdownWords {
  /// The words of a line without the marks within it.
  mutating func plain(_ line: Substring, _ place: ForeignPlace) -> String {
    var text = ""
    var rest = line
    while let first = rest.first {
      if isInComment {
        guard let end = rest.firstRange(of: "-->") else { return text }
        rest = rest[end.upperBound...]
        isInComment = false
        continue
      }
      switch first {
      case "\\":
        rest = rest.dropFirst()
        if let next = rest.first { text.append(next) }
      case "*", "~": break
      case "_":
        // Within a word it is a letter.
        let isInside =
          text.last.map { $0.isLetter || $0.isNumber } == true
          && rest.dropFirst().first.map { $0.isLetter || $0.isNumber } == true
        if isInside { text.append("_") }
      case "`":
        let mark = rest.prefix { $0 == "`" }
        let inside = rest.dropFirst(mark.count)
        if let end = inside.prefix(2_000).firstRange(of: mark) {
          text += inside[..<end.lowerBound]
          rest = inside[end.upperBound...]
        } else {
          text += mark
          rest = inside
        }
        continue
      case "|": text.append(" ")
      case "<":
        if rest.hasPrefix("<!--") {
          isInComment = true
          continue
        }
        if let end = rest.near(">"),
          rest.dropFirst().first.map({ $0.isLetter || $0 == "/" }) == true
        {
          let inside = rest[rest.index(after: rest.startIndex)..<end]
          if inside.contains(":"), !inside.contains(" ") { text += inside }
          rest = rest[end...]
        } else {
          text.append("<")
        }
      case "[" where rest.dropFirst().first == "^":
        if let end = rest.near("]") {
          awaited.append(String(rest[..<end].dropFirst(2)))
          rest = rest[end...]
        } else {
          text.append("[")
        }
      case "!" where rest.dropFirst().first == "[" && leadsOn(rest.dropFirst()): break
      case "[":
        if !leadsOn(rest) { text.append("[") }
      case "]":
        let isLink = rest.dropFirst().first.map { "([".contains($0) } ?? false
        if !isLink { text.append("]") }
        rest = afterAddress(rest.dropFirst())
        continue
      case "&":
        if let end = rest.prefix(10).firstIndex(of: ";"),
          let sign = entity(rest[rest.index(after: rest.startIndex)..<end])
        {
          text.append(sign)
          rest = rest[end...]
        } else {
          text.append("&")
        }
      default: text.append(first)
      }
      if !rest.isEmpty { rest = rest.dropFirst() }
    }
    return text
  }

  /// Whether brackets hold the text of a link or picture.
  func leadsOn(_ rest: Substring) -> Bool {
    guard let end = rest.near("]") else { return false }
    return rest[rest.index(after: end)...].first.map { "([".contains($0) } ?? false
  }

  /// What follows the address or name of a link.
  func afterAddress(_ rest: Substring) -> Substring {
    switch rest.first {
    case "(": rest.near(")").map { rest[rest.index(after: $0)...] } ?? rest
    case "[": rest.near("]").map { rest[rest.index(after: $0)...] } ?? rest
    default: rest
    }
  }

  func entity(_ name: Substring) -> Character? {
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().first.map { "xX".contains($0) } ?? false
      let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return code.flatMap { UnicodeScalar($0) }.map { Character($0) }
    }
    return [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
      "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
      "hellip": "…", "copy": "©", "pound": "£", "eacute": "é", "deg": "°",
    ][String(name)]
  }
}

extension Substring {
  /// The place of a sign, where it is not so far away that looking for it again and again would take long.
  func near(_ sign: Character) -> Index? { prefix(2_000).firstIndex(of: sign) }
}
