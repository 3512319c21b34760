/// Returns the anchors on a page of HTML to which people may link, in their order.
///
/// They are the values of `id`, but for those that name a view of the question tool, `?marker=qm2`, beside the
/// marker itself, and those that only tie parts of the page together: those that begin with
/// `page-`, which are the theme's own (docs/content-format.md, "set.yml"), and those that another element is
/// labelled or described by and that lengthen another anchor, as `guidance-title` does `guidance`.
///
/// Cost: linear. The page is any that a browser can read; what stands in comments, scripts and styles is
/// passed over.
package func anchors(onPage html: [UInt8]) -> [String] {
  var scanner = TagScanner(html)
  var anchors: [String] = []
  var ties: Set<String> = []
  while let attribute = scanner.nextAttribute() {
    switch attribute.name {
    case "id": anchors.append(attribute.value)
    case "aria-labelledby", "aria-describedby", "aria-controls", "for":
      ties.formUnion(attribute.value.split(separator: " ").map(String.init))
    default: break
    }
  }
  let all = Set(anchors)
  return anchors.filter { anchor in
    !anchor.hasPrefix("page-") && !anchor.hasPrefix("?")
      && !(ties.contains(anchor) && lengthensAnother(anchor, all))
  }
}

private func lengthensAnother(_ anchor: String, _ all: Set<String>) -> Bool {
  anchor.indices.contains { anchor[$0] == "-" && all.contains(String(anchor[..<$0])) }
}

/// Goes through the attributes of all tags of a page, as the tokenizer of HTML does
/// (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), as far as pages of themes need it.
private struct TagScanner {
  private let html: [UInt8]
  private var index = 0
  private var isInTag = false
  /// The element whose text is no HTML, while the scanner is in its tag.
  private var rawElement: [UInt8]?

  init(_ html: [UInt8]) {
    self.html = html
  }

  mutating func nextAttribute() -> (name: String, value: String)? {
    while index < html.count {
      if isInTag {
        if let attribute = readAttribute() { return attribute }
      } else {
        findTag()
      }
    }
    return nil
  }

  /// Goes on to the attributes of the next tag.
  private mutating func findTag() {
    if let element = rawElement {
      skip(past: Array("</".utf8) + element)
      rawElement = nil
    }
    guard let start = html[index...].firstIndex(of: UInt8(ascii: "<")) else {
      index = html.count
      return
    }
    index = start + 1
    if html[index...].starts(with: "!--".utf8) { return skip(past: Array("-->".utf8)) }
    guard index < html.count, isLetter(html[index]) else { return }
    let name = take { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    isInTag = true
    if ["script", "style"].contains(String(decoding: name, as: UTF8.self)) {
      rawElement = Array(name)
    }
  }

  /// Reads an attribute; none where the tag ends.
  private mutating func readAttribute() -> (name: String, value: String)? {
    _ = take { isSpace($0) || $0 == UInt8(ascii: "/") }
    guard index < html.count, html[index] != UInt8(ascii: ">") else {
      index += 1
      isInTag = false
      return nil
    }
    let name = take { !isSpace($0) && !"=>/".utf8.contains($0) }
    _ = take(while: isSpace)
    guard index < html.count, html[index] == UInt8(ascii: "=") else {
      // A stray sign that begins no name is passed over.
      if name.isEmpty { index += 1 }
      return (String(decoding: name, as: UTF8.self).lowercased(), "")
    }
    index += 1
    _ = take(while: isSpace)
    return (String(decoding: name, as: UTF8.self).lowercased(), readValue())
  }

  private mutating func readValue() -> String {
    guard index < html.count else { return "" }
    let quote = html[index]
    let value: ArraySlice<UInt8>
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      value = take { $0 != quote }
      index += 1
    } else {
      value = take { !isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    return withoutReferences(String(decoding: value, as: UTF8.self))
  }

  private mutating func take(while isMeant: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while index < html.count, isMeant(html[index]) { index += 1 }
    return html[start..<index]
  }

  private mutating func skip(past end: [UInt8]) {
    while index < html.count, !html[index...].starts(with: end) { index += 1 }
    index = min(index + end.count, html.count)
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Replaces what our own escaping puts in place of five characters.
private func withoutReferences(_ value: String) -> String {
  guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
  return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    .reduce(value) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
}
