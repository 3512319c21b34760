/// Refuses a page on which gumbo would work for longer than its size explains.
///
/// Gumbo looks through all open elements at many a tag, begins formatting that is never ended anew in each
/// paragraph, compares each attribute of a tag with all others, and frees its tree by calling itself. So what is
/// open is counted here beforehand, and rather too much of it: tags count wherever they could be ones, ends only
/// where nothing else can be meant.
///
/// - Parameter page: UTF-8.
/// - Throws: ``HTMLProblem``.
func checkTags(of page: [UInt8]) throws(HTMLProblem) {
  var scan = TagScan(page: page)
  while try scan.readOn() {}
}

private struct TagScan {
  let page: [UInt8]
  private var place = 0
  /// How many elements of each name are open.
  private var open: [String: Int] = [:]
  private var openCount = 0
  private var openFormatting = 0
  private var tags = 0
  /// How many elements gumbo would look at, and how many it would make beside those of the page.
  private var looks = 0
  private var copies = 0
  /// Whether a drawing or formula has begun, in which nothing ends by itself and no text is raw.
  private var hasForeign = false
  /// Whether a comment has begun that never ends, so that none after it does.
  private var hasOpenComment = false
  /// The element whose text is raw, until its end.
  private var raw: String?

  init(page: [UInt8]) { self.page = page }

  /// Reads to the end of the next tag; false at the end of the page.
  mutating func readOn() throws(HTMLProblem) -> Bool {
    guard let sign = page[place...].firstIndex(of: UInt8(ascii: "<")) else { return false }
    place = sign + 1
    guard place < page.count else { return false }
    if page[place...].starts(with: "!--".utf8) {
      skipComment()
      return true
    }
    let isEnd = page[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    let name = readName()
    guard !name.isEmpty else { return true }
    if isEnd { end(name) } else { try begin(name) }
    return true
  }

  private mutating func begin(_ name: String) throws(HTMLProblem) {
    if raw != nil, !hasForeign { return }
    tags += 1
    if name == "svg" || name == "math" { hasForeign = true }
    if !voidElements.contains(name), hasForeign || !endingByThemselves.contains(name) {
      open[name, default: 0] += 1
      openCount += 1
      if formattingElements.contains(name) { openFormatting += 1 }
    }
    looks += openCount
    copies += openFormatting
    let attributes = raw == nil ? skipAttributes() : 0
    if rawElements.contains(name), raw == nil { raw = name }
    if tags > HTMLProblem.mostElements { throw .size }
    if openCount > 4_000 || looks > 200_000_000 || copies > 4_000_000 || attributes > 2_000 {
      throw .nesting
    }
  }

  private mutating func end(_ name: String) {
    if let raw {
      guard raw == name else { return }
      self.raw = nil
    }
    looks += openCount
    guard let count = open[name], count > 0 else { return }
    open[name] = count - 1
    openCount -= 1
    if formattingElements.contains(name) { openFormatting -= 1 }
  }

  private mutating func readName() -> String {
    let start = place
    while place < page.count, isNameByte(page[place]), place - start < 64 { place += 1 }
    guard place > start, page[start] | 0x20 >= UInt8(ascii: "a"),
      page[start] | 0x20 <= UInt8(ascii: "z")
    else { return "" }
    return String(decoding: page[start..<place].lazy.map { $0 | 0x20 }, as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: ">"): false
    default: true
    }
  }

  /// Reads to the end of a tag, and counts its attributes; a tag in a value is read for itself, and counts.
  private mutating func skipAttributes() -> Int {
    var count = 0
    var isInName = false
    var expectsValue = false
    while place < page.count {
      let byte = page[place]
      place += 1
      switch byte {
      case UInt8(ascii: ">"): return count
      case UInt8(ascii: "="):
        expectsValue = true
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"):
        isInName = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if expectsValue {
          guard let quote = page[place...].firstIndex(of: byte) else { return count }
          countTags(in: place..<quote)
          place = quote + 1
          expectsValue = false
          isInName = false
        }
      default:
        if !isInName { count += 1 }
        isInName = true
        expectsValue = false
      }
    }
    return count
  }

  /// Counts tags where they are none unless gumbo sees the page otherwise.
  private mutating func countTags(in range: Range<Int>) {
    guard hasForeign else { return }
    openCount += page[range].count { $0 == UInt8(ascii: "<") }
  }

  private mutating func skipComment() {
    let start = place
    guard raw == nil, !hasOpenComment else {
      place = start + 1
      return
    }
    // `<!-->` is a whole comment.
    place = start + 1
    while let dash = page[place...].firstIndex(of: UInt8(ascii: "-")) {
      place = dash + 1
      if page[dash...].starts(with: "-->".utf8) {
        place = dash + 3
        return
      }
    }
    hasOpenComment = true
    place = start + 1
  }
}

private let voidElements: Set<String> = [
  "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img",
  "input",
  "keygen", "link", "meta", "param", "source", "track", "wbr",
]

/// Elements that the next of their kind ends, or the end of what they stand in.
private let endingByThemselves: Set<String> = [
  "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot",
  "colgroup",
  "caption", "option", "optgroup", "rt", "rp", "rb", "rtc",
]

private let rawElements: Set<String> = [
  "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
]

/// Elements that begin anew in each paragraph until they are ended.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements
private let formattingElements: Set<String> = [
  "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
]
