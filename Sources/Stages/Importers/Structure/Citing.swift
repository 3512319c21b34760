import ContentModel
import Diagnostics
import ForeignTexts

/// The address of a link that stands for a citation, which its title has as editors write it: `@act-1989, s. 17`.
package let citationAddress = "#cite"

extension Structuring {
  /// Returns running text in which references in brackets to sources of the set alone are citations:
  /// `(HM Government, 2015, p. 75)` with `working-together-2015` among its sources.
  ///
  /// The words stay in the link, so that they are counted as the document has them. What looks like a reference to
  /// another source stays text, with a remark.
  mutating func citing(_ content: [WrittenInline], at position: TextPosition) -> [WrittenInline] {
    var cited: [WrittenInline] = []
    var start = 0
    var words: WordPlaces?
    for inline in content {
      let length = [inline].plainText().utf8.count
      defer { start += length }
      guard case .text(let text, let place) = inline, text.utf8.contains(UInt8(ascii: "(")) else {
        cited.append(inline)
        continue
      }
      let bytes = Array(text.utf8)
      var end = 0
      for (brackets, citation) in references(in: bytes) {
        if words == nil { words = WordPlaces(content.plainText()) }
        let own = words?.words(
          in: (start + brackets.lowerBound)..<(start + brackets.upperBound))
        let range = ledger.range(of: content, at: position).flatMap { all in
          own.map { own in
            min(
              all.lowerBound + own.lowerBound, all.upperBound)..<min(
                all.lowerBound + own.upperBound, all.upperBound)
          }
        }
        guard let citation else {
          if let range, !range.isEmpty { remark(.unknownSource, range) }
          continue
        }
        if let range { ledger.decide(range, .saidOtherwise) }
        if brackets.lowerBound > end {
          cited.append(.text(text.part(end..<brackets.lowerBound), place))
        }
        cited.append(
          .reference(
            WrittenReference(destination: citationAddress, title: citation, position: .start),
            [.text(text.part(brackets), place)]))
        end = brackets.upperBound
      }
      if end < bytes.count { cited.append(.text(text.part(end..<bytes.count), place)) }
    }
    return cited
  }

  /// Finds the brackets that hold references alone, with what editors write for them; nothing for those to sources
  /// that the set does not have.
  private func references(in bytes: [UInt8]) -> [(Range<Int>, String?)] {
    var found: [(Range<Int>, String?)] = []
    var open: Int?
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") {
        open = place
      } else if byte == UInt8(ascii: ")"), let start = open {
        open = nil
        guard place - start < 400 else { continue }
        let inner = String(decoding: bytes[(start + 1)..<place], as: UTF8.self)
        let parts = inner.split(separator: ";", omittingEmptySubsequences: false).map(citation)
        if parts.allSatisfy({ $0 != nil }) {
          found.append((start..<(place + 1), parts.compactMap { $0 }.joined(separator: "; ")))
        } else if isLikeReference(inner) {
          found.append((start..<(place + 1), nil))
        }
      }
    }
    return found
  }

  /// Returns what an editor writes for a reference to a source: `see @act-1989, s. 17`; nil where it is none.
  private func citation(_ text: Substring) -> String? {
    let text = text.trimmingWhitespace()
    guard !text.isEmpty, !text.contains(where: { "[]@*_`\\<>~&#!\n".contains($0) }) else {
      return nil
    }
    var rest = Substring(text)
    var before: [Substring] = []
    for _ in 0...3 {
      if let (key, locator) = sources.match(rest) {
        let words = before.isEmpty ? "" : before.joined(separator: " ") + " "
        return "\(words)@\(key)" + (locator.isEmpty ? "" : ", \(locator)")
      }
      guard let blank = rest.firstIndex(of: " "), rest.first?.isLowercase == true else {
        return nil
      }
      before.append(rest[..<blank])
      rest = rest[blank...].drop { $0 == " " }
    }
    return nil
  }
}

/// Whether the words between brackets are those of a reference: a name with a capital, and then a year or `n.d.`.
private func isLikeReference(_ text: String) -> Bool {
  let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
  guard words.count >= 2, words.count <= 30, words[0].first?.isUppercase == true else {
    return false
  }
  return words.dropFirst().contains { word in
    if word == "n.d." { return true }
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard digits.count == 4, digits.hasPrefix("19") || digits.hasPrefix("20") else { return false }
    return rest.isEmpty || rest.count == 1 && rest.first?.isLowercase == true || rest.first == ":"
  }
}

/// The sources of a set, by how running text names them.
struct NamedSources {
  /// The keys by their names, folded; of a name that two have, nothing.
  private var keys: [String: String] = [:]
  private var longest = 0

  var isEmpty: Bool { keys.isEmpty }

  init(_ sources: [Source]) {
    var all: [String: Set<String>] = [:]
    for source in sources {
      let name = shortReferenceText(of: source, words: .english)
      for variant in [name, source.title] {
        all[Self.fold(variant), default: []].insert(source.key)
      }
    }
    for (name, own) in all where own.count == 1 && !name.isEmpty {
      keys[name] = own.first
      longest = max(longest, name.utf8.count)
    }
  }

  /// Returns the source with whose name a text begins, and the place in it that follows; nil where none does.
  func match(_ text: Substring) -> (key: String, locator: String)? {
    // A name ends with the text, or at a comma or colon.
    var ends = [text.endIndex]
    for index in text.indices where text[index] == "," || text[index] == ":" { ends.append(index) }
    for end in ends.sorted(by: >) {
      guard let key = keys[Self.fold(text[..<end])] else { continue }
      let locator = text[end...].dropFirst().trimmingWhitespace()
      guard end == text.endIndex || !locator.isEmpty else { return nil }
      return (key, locator)
    }
    return nil
  }

  /// Leaves out what does not matter: case, commas and full stops, `&` for `and`.
  private static func fold(_ text: some StringProtocol) -> String {
    text.lowercased().replacing("&", with: " and ")
      .split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == "(" || $0 == ")" }
      .joined(separator: " ")
  }
}

/// Where the words of a text begin and end, in bytes.
private struct WordPlaces {
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      starts.append(text.utf8.distance(from: text.startIndex, to: word.startIndex))
      ends.append(starts[starts.count - 1] + word.utf8.count)
    }
  }

  /// Returns the places of the words of which bytes are a part.
  func words(in range: Range<Int>) -> Range<Int> {
    let first = ends.firstIndex { $0 > range.lowerBound } ?? ends.count
    let end = starts[first...].firstIndex { $0 >= range.upperBound } ?? starts.count
    return first..<max(first, end)
  }
}

extension [WrittenInline] {
  /// The same with texts that touch, or that only the end of a line parts, in one.
  var joinedTexts: [WrittenInline] {
    var joined: [WrittenInline] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { joined.append(.text(Words(text.indices, of: text), .start)) }
      text = []
    }
    for inline in self {
      switch inline {
      case .text(let words, _): text.append(contentsOf: words.utf8)
      case .softBreak: text.append(UInt8(ascii: " "))
      default:
        flush()
        joined.append(inline)
      }
    }
    flush()
    return joined
  }
}
