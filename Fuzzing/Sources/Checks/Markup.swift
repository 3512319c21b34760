/// Elements that have no end: https://html.spec.whatwg.org/multipage/syntax.html#void-elements.
private let voidElements: Set<String> = ["br", "hr", "img", "input", "link", "meta", "col", "wbr"]

/// Expects that HTML has an end tag for each element, one inside the other, only elements that pages of ours have, and
/// no attribute that runs a script.
///
/// - Parameters:
///   - html: The HTML.
///   - scripts: Whether elements that lead to scripts may stand there, as in whole pages.
func expectMarkup(_ html: [UInt8], scripts: Bool = false) {
  var open: [String] = []
  var offset = 0
  while let start = html[offset...].firstIndex(of: UInt8(ascii: "<")) {
    guard let tag = Tag(html, at: start) else {
      failed("'<' begins no element: \(excerpt(html, at: start))")
    }
    offset = tag.end
    if tag.isDeclaration { continue }
    if tag.isEnd {
      expect(
        open.popLast() == tag.name,
        "</\(tag.name)> ends another element: \(excerpt(html, at: start))")
      continue
    }
    expect(
      scripts || !["script", "style", "iframe", "object", "embed"].contains(tag.name),
      "<\(tag.name)> stands where no text can mean it")
    for name in tag.attributes {
      expect(!name.hasPrefix("on"), "an attribute runs a script: \(excerpt(html, at: start))")
    }
    for value in tag.addresses {
      let address = String(decoding: value, as: UTF8.self).lowercased()
      expect(
        !["javascript:", "data:", "vbscript:"].contains { address.hasPrefix($0) },
        "an address runs a script: \(excerpt(html, at: start))")
    }
    if !voidElements.contains(tag.name), !tag.isClosed { open.append(tag.name) }
  }
  expect(open.isEmpty, "<\(open.last ?? "")> has no end")
}

private func excerpt(_ html: [UInt8], at start: Int) -> String {
  String(decoding: html[start...].prefix(80), as: UTF8.self)
}

/// A tag as this program writes it: each attribute in double quotes or without a value.
private struct Tag {
  var name = ""
  var isEnd = false
  var isClosed = false
  var isDeclaration = false
  var attributes: [String] = []
  /// The values of attributes that lead somewhere.
  var addresses: [ArraySlice<UInt8>] = []
  /// Where the text goes on.
  var end = 0

  init?(_ html: [UInt8], at start: Int) {
    var place = start + 1
    func byte() -> UInt8 { place < html.count ? html[place] : 0 }
    func word() -> String {
      let first = place
      while isNamePart(byte()) { place += 1 }
      return String(decoding: html[first..<place], as: UTF8.self)
    }
    if byte() == UInt8(ascii: "!") {
      isDeclaration = true
      guard let close = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      end = close + 1
      return
    }
    if byte() == UInt8(ascii: "/") {
      isEnd = true
      place += 1
    }
    name = word()
    guard !name.isEmpty else { return nil }
    while true {
      while [0x20, 0x0A].contains(byte()) { place += 1 }
      if byte() == UInt8(ascii: "/") {
        isClosed = true
        place += 1
      }
      if byte() == UInt8(ascii: ">") { break }
      let attribute = word()
      guard !attribute.isEmpty, !isEnd else { return nil }
      attributes.append(attribute)
      guard byte() == UInt8(ascii: "=") else { continue }
      place += 1
      guard byte() == UInt8(ascii: "\"") else { return nil }
      let first = place + 1
      guard let close = html[first...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      if html[first..<close].contains(UInt8(ascii: "<")) { return nil }
      if ["href", "src", "action", "formaction"].contains(attribute) {
        addresses.append(html[first..<close])
      }
      place = close + 1
    }
    end = place + 1
  }
}

private func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: ":"): true
  default: false
  }
}
