/// Finds cross-references and citations in a run, in order and without overlap.
///
/// Grammar: docs/content-format.md, "Cross-references" and "Citations".
///
/// - Parameters:
///   - run: The text.
///   - vocabulary: What words mean here.
///   - start: A place before which none begins.
///   - isInQuotation: Whether the text is another's, in whose words nothing cites what this site knows.
/// - Returns: What was found, in the order of the text.
func findReferences(
  in run: TextRun, _ vocabulary: Vocabulary, from start: Int = 0, isInQuotation: Bool = false
) -> [FoundReference] {
  // Most runs hold none.
  let first = vocabulary.nextReference(in: run.bytes, start..<run.bytes.count)
  guard first < run.bytes.count else { return [] }
  var scanner = ReferenceScanner(run, vocabulary)
  if isInQuotation { scanner.inventories = [] }
  return scanner.scan(from: first)
}

/// Walks a run once; the two kinds of reference are in files of their own.
struct ReferenceScanner {
  let run: TextRun
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  /// What other publishers have that the text can cite.
  var inventories: [Inventory]
  var found: [FoundReference] = []

  init(_ run: TextRun, _ vocabulary: Vocabulary) {
    self.run = run
    bytes = run.bytes
    self.vocabulary = vocabulary
    inventories = vocabulary.inventories
  }

  mutating func scan(from first: Int) -> [FoundReference] {
    var offset = first
    while offset < bytes.count {
      let isCitation = bytes[offset] == UInt8(ascii: "[")
      let end =
        (isCitation ? scanCitation(at: offset) : nil)
        ?? (isWordStart(offset) ? scanObject(at: offset) ?? scanLabel(at: offset) : nil)
        ?? offset + 1
      offset = vocabulary.nextReference(in: bytes, end..<bytes.count)
    }
    return found
  }

  func isWordStart(_ offset: Int) -> Bool {
    !isInWord(before: offset, in: bytes)
  }

  func skip(_ wanted: [UInt8], at offset: Int) -> Int? {
    let end = offset + wanted.count
    guard end <= bytes.count else { return nil }
    for index in wanted.indices where bytes[offset + index] != wanted[index] { return nil }
    return end
  }

  func skip(_ wanted: UInt8, at offset: Int) -> Int? {
    offset < bytes.count && bytes[offset] == wanted ? offset + 1 : nil
  }

  /// Moves over spaces, no-break spaces and line ends; always succeeds.
  func skipSpaces(_ offset: Int) -> Int? {
    var offset = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x09: offset += 1
      case 0xC2:
        guard let end = skip(noBreakSpace, at: offset) else { return offset }
        offset = end
      case 0xE2:
        guard let end = skip(narrowNoBreakSpace, at: offset) else { return offset }
        offset = end
      default: return offset
      }
    }
    return offset
  }

  /// Returns where the spaces before a place begin; nil where there are none.
  func spacesStart(before end: Int) -> Int? {
    (max(0, end - 8)..<end).first { skipSpaces($0) == end }
  }

  /// Returns the digits that end at a place.
  func digits(before end: Int) -> Range<Int> {
    var start = end
    while start > 0, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
    return start..<end
  }

  func digits(at offset: Int) -> (value: Int?, end: Int)? {
    var end = offset
    var value = 0
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) {
      // Longer numbers are none; this keeps them from overflowing.
      if end - offset < 9 { value = value * 10 + Int(bytes[end] - 0x30) }
      end += 1
    }
    guard end > offset, end == bytes.count || !isWordByte(bytes[end]) else { return nil }
    return (end - offset > 9 ? nil : value, end)
  }
}

private let noBreakSpace: [UInt8] = [0xC2, 0xA0]
private let narrowNoBreakSpace: [UInt8] = [0xE2, 0x80, 0xAF]

/// Whether a byte belongs to a word: ASCII letters, digits and `_`.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
  default: false
  }
}

/// Whether a byte may stand in a citation key.
func isKeyByte(_ byte: UInt8) -> Bool {
  isWordByte(byte) || "-.:/".utf8.contains(byte)
}
