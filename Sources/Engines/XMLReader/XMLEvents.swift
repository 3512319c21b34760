private import CExpat

/// Owns one parser of expat, with the bytes that it reads, and frees it exactly once.
///
/// No pointer of expat leaves this file. The bytes are not trusted: they are read piece by piece, no entity is
/// known but the five of XML, and whatever expat met is let go before it reads on.
@safe package struct XMLEvents: ~Copyable {
  private let parser: XML_Parser
  private let bytes: [UInt8]
  private let met: MetEvents
  private var place = 0
  private var nextEvent = 0
  private var isDone = false

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - bytes: A document, in an encoding that it names, or in UTF-8.
  ///   - names: How elements and attributes are named.
  package init(_ bytes: [UInt8], names: XMLNames = .local) {
    guard let parser = unsafe XML_ParserCreate(nil) else {
      preconditionFailure("expat has no memory")
    }
    unsafe self.parser = parser
    self.bytes = bytes
    met = MetEvents(names)
    // `met` lives as long as the parser does, and is handed back to each of these.
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(met).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name = unsafe name else { return }
        guard let met = unsafe MetEvents.behind(data) else { return }
        var values: [String: String] = [:]
        var index = 0
        while let key = unsafe attributes?[index], let value = unsafe attributes?[index + 1] {
          unsafe values[met.names.name(String(cString: key))] = unsafe String(cString: value)
          index += 2
        }
        unsafe met.begin(met.names.name(String(cString: name)), values)
      },
      { data, name in
        guard let name = unsafe name else { return }
        guard let met = unsafe MetEvents.behind(data) else { return }
        unsafe met.end(met.names.name(String(cString: name)))
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, length in
      let words = unsafe UnsafeBufferPointer(start: text, count: Int(length))
      unsafe MetEvents.behind(data)?.add(
        String(decoding: words.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      unsafe MetEvents.behind(data)?.problem = .documentType
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Returns what comes next; nil at the end.
  ///
  /// - Returns: The event.
  /// - Throws: ``XMLProblem``, after which nothing may be asked for.
  package mutating func next() throws(XMLProblem) -> XMLEvent? {
    while nextEvent == met.events.count {
      if isDone { return nil }
      met.events.removeAll(keepingCapacity: true)
      nextEvent = 0
      try readOn()
    }
    defer { nextEvent += 1 }
    return met.events[nextEvent]
  }

  private mutating func readOn() throws(XMLProblem) {
    let end = min(bytes.count, place + pieceLength)
    isDone = end == bytes.count
    let status = unsafe bytes.withUnsafeBytes { all in
      let piece = unsafe UnsafeRawBufferPointer(rebasing: all[place..<end])
      return unsafe XML_Parse(
        parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count),
        isDone ? 1 : 0)
    }
    place = end
    met.endWords()
    if let problem = met.problem { throw problem }
    if status != XML_STATUS_OK { throw .malformed }
  }
}

/// How many bytes are read at once.
private let pieceLength = 1 << 18

/// What a parser has met since it was last asked.
private final class MetEvents {
  let names: XMLNames
  var events: [XMLEvent] = []
  var problem: XMLProblem?
  private var depth = 0
  private var words = ""

  init(_ names: XMLNames) { self.names = names }

  /// Returns the object that a parser was given.
  static func behind(_ data: UnsafeMutableRawPointer?) -> MetEvents? {
    guard let data = unsafe data else { return nil }
    let met = unsafe Unmanaged<MetEvents>.fromOpaque(data).takeUnretainedValue()
    // After a problem nothing more is kept.
    return met.problem == nil ? met : nil
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    endWords()
    depth += 1
    if depth > XMLProblem.mostLevels { problem = .nesting }
    events.append(.start(name, attributes))
  }

  func end(_ name: String) {
    endWords()
    depth -= 1
    events.append(.end(name))
  }

  func add(_ text: String) { words += text }

  /// Makes an event of the words that stand together.
  func endWords() {
    if !words.isEmpty { events.append(.text(words)) }
    words = ""
  }
}
