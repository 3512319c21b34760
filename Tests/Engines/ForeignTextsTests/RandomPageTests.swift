import ContentModel
import ForeignTexts
import TestSupport
import Testing

/// Pages of random elements, in which each word stands once: none may be lost, and none doubled.
@Suite struct RandomPageTests {
  @Test(arguments: 0..<60) func keepsEachWordOfAPageOnce(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var maker = PageMaker(generator: generator)
    let body = maker.content(depth: 5)
    generator = maker.generator
    let frame = Bool.random(using: &generator) ? "<header>h1 h2</header><main>\(body)</main>" : body
    let found = try page("<p>begin</p>" + frame + "<p>end</p>")
    let words = found.passages.flatMap { $0.words.map(\.text) }
    let wanted = maker.words + ["begin", "end"] + (frame == body ? [] : ["h1", "h2"])
    #expect(difference(words, wanted) == [])
    let body1 = found.passages.filter { [.body, .alternative, .note].contains($0.kind) }
      .flatMap { $0.words.map(\.text) }
    let placed = found.blocks.foreignWords
    // Marks of lists that are typed stand in passages alone.
    #expect(difference(placed, body1.filter { $0 != "•" }) == [])
  }

  /// What only one of two lists has: `+one`, `-two`.
  private func difference(_ found: [String], _ wanted: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for word in found { counts[word, default: 0] += 1 }
    for word in wanted { counts[word, default: 0] -= 1 }
    return counts.filter { $0.value != 0 }.map { ($0.value > 0 ? "+" : "-") + $0.key }.sorted()
  }
}

/// Makes HTML with words `w1`, `w2` and so on.
private struct PageMaker {
  var generator: SeededGenerator
  var words: [String] = []

  init(generator: SeededGenerator) { self.generator = generator }

  private mutating func word() -> String {
    words.append("w\(words.count + 1)")
    return words[words.count - 1]
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in word() }.joined(separator: " ")
  }

  private mutating func inline(depth: Int) -> String {
    guard depth > 0 else { return text() }
    let tag =
      ["b", "i", "em", "span", "a", "code", "sup", "font", "u"].randomElement(using: &generator)
      ?? "b"
    let address = tag == "a" ? " href='https://example.org/'" : ""
    return switch Int.random(in: 0..<5, using: &generator) {
    case 0: text()
    case 1: "<\(tag)\(address)>\(text())</\(tag)> \(inline(depth: depth - 1))"
    case 2: "\(text()) <\(tag)\(address)>\(inline(depth: depth - 1))</\(tag)>"
    case 3: "\(text())<br>\(inline(depth: depth - 1))"
    default: "\(text()) <img src='a.png' alt='\(word())'> \(inline(depth: depth - 1))"
    }
  }

  mutating func content(depth: Int) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in block(depth: depth) }.joined()
  }

  private mutating func block(depth: Int) -> String {
    guard depth > 0 else { return "<p>\(inline(depth: 2))</p>" }
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: return "<h2>\(inline(depth: 1))</h2>"
    case 1: return "<ul>\(items(depth))</ul>"
    case 2: return "<ol>\(items(depth))</ol>"
    case 3: return "<div>\(inline(depth: 2))\(content(depth: depth - 1)) \(text())</div>"
    case 4: return "<blockquote>\(content(depth: depth - 1))</blockquote>"
    case 5: return "<table><caption>\(text())</caption>\(rows(depth))</table>"
    case 6: return "<table>\(rows(depth))</table>"
    case 7: return "<dl><dt>\(text())</dt><dd>\(content(depth: depth - 1))</dd></dl>"
    case 8: return "<details><summary>\(text())</summary>\(content(depth: depth - 1))</details>"
    case 9: return "<pre>\(text())\n\(text())</pre>"
    case 10:
      return "<figure><img src=b.png alt='\(word())'><figcaption>\(text())</figcaption></figure>"
    case 11: return "<b>\(content(depth: depth - 1))</b> \(text())"
    case 12: return "<p>• \({ words.append("•"); return text() }())</p>"
    default: return "<p>\(inline(depth: 2))"
    }
  }

  private mutating func items(_ depth: Int) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      "<li>\(text())\(Bool.random(using: &generator) ? " " + content(depth: depth - 1) : "")"
    }.joined()
  }

  private mutating func rows(_ depth: Int) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      "<tr>"
        + (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          let span =
            Bool.random(using: &generator)
            ? " colspan=2" : Bool.random(using: &generator) ? " rowspan=2" : ""
          return "<td\(span)>\(text())\(depth > 3 ? content(depth: depth - 2) : "")</td>"
        }.joined() + "</tr>"
    }.joined()
  }
}
