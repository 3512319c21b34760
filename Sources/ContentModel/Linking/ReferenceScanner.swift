/// Finds cross-references and citations in a run, in order and without overlap.
///
/// Grammar: docs/content-format.md, "Cross-references" and "Citations".
///
/// - Parameters:
///   - run: The text.
///   - labels: The labels that mean something here.
///   - ownCode: The code of the text's own set, which may stand before its own markers too.
/// - Returns: What was found, in the order of the text.
func findReferences(
  in run: TextRun, labels: [MarkerLabel], ownCode: String?
) -> [FoundReference] {
  var scanner = ReferenceScanner(run: run, labels: labels, ownCode: ownCode)
  return scanner.scan()
}

/// Walks a run once; the two kinds of reference are in files of their own.
struct ReferenceScanner {
  let run: TextRun
  let labels: [MarkerLabel]
  let ownCode: String?
  var found: [FoundReference] = []

  init(run: TextRun, labels: [MarkerLabel], ownCode: String?) {
    self.run = run
    self.labels = labels
    self.ownCode = ownCode
  }

  var bytes: [UInt8] { run.bytes }

  mutating func scan() -> [FoundReference] {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "["), let end = scanCitation(at: offset) {
        offset = end
      } else if isWordStart(offset), let end = scanLabel(at: offset) {
        offset = end
      } else {
        offset += 1
      }
    }
    return found
  }

  func isWordStart(_ offset: Int) -> Bool {
    offset == 0 || !isWordByte(bytes[offset - 1])
  }

  func skip(_ wanted: [UInt8], at offset: Int) -> Int? {
    bytes[min(offset, bytes.count)...].starts(with: wanted) ? offset + wanted.count : nil
  }

  /// Moves over spaces, no-break spaces and line ends; always succeeds.
  func skipSpaces(_ offset: Int) -> Int? {
    var offset = offset
    while offset < bytes.count {
      if bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x09 {
        offset += 1
      } else if let end = skip([0xC2, 0xA0], at: offset) ?? skip([0xE2, 0x80, 0xAF], at: offset) {
        offset = end
      } else {
        break
      }
    }
    return offset
  }

  /// Returns where the spaces before a place begin; nil where there are none.
  func spacesStart(before end: Int) -> Int? {
    (max(0, end - 8)..<end).first { skipSpaces($0) == end }
  }

  func digits(at offset: Int) -> (value: Int?, end: Int)? {
    let digits = bytes[min(offset, bytes.count)...].prefix { (0x30...0x39).contains($0) }
    let end = digits.endIndex
    guard !digits.isEmpty, end == bytes.count || !isWordByte(bytes[end]) else { return nil }
    return (digits.count > 9 ? nil : Int(String(decoding: digits, as: UTF8.self)), end)
  }
}

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
