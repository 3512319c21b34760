import Diagnostics
import Files

/// How many bytes a text of the site may have: some 170,000 words.
package let maximumTextSize = 1 << 20

/// How many bytes a picture or other file of the site may have.
package let maximumAttachmentSize = 32 << 20

/// The UTF-8 text of a file, with line feeds alone as line ends and no byte order mark.
struct TextFile: Sendable {
  let path: String
  let bytes: [UInt8]

  /// Reads the bytes of a file that is known to be in the tree; none where they cannot be read.
  static func bytes(of path: String, in tree: some FileTree) -> Reported<[UInt8]?> {
    do {
      return Reported(try tree.contents(of: path))
    } catch {
      return Reported(
        nil,
        [
          Diagnostic(
            .unreadableFile, at: SourcePosition(wholeFile: path),
            "this file cannot be read: \(error.reason)",
            hint: "make the file readable, or take it out of the folder")
        ])
    }
  }

  /// Takes the bytes of a file for text; none where they are too many, or plainly no UTF-8.
  ///
  /// Wrong bytes and control characters are findings, and replaced; so the rest of the text is still
  /// read and checked.
  static func reading(_ bytes: [UInt8], at path: String) -> Reported<TextFile?> {
    func finding(_ code: DiagnosticCode, _ summary: String, hint: String) -> Reported<TextFile?> {
      Reported(nil, [Diagnostic(code, at: SourcePosition(wholeFile: path), summary, hint: hint)])
    }
    guard bytes.count <= maximumTextSize else {
      return finding(
        .fileTooLarge,
        "this file has \((bytes.count + 1023) / 1024) KB, and the limit is \(maximumTextSize / 1024) KB",
        hint: "divide it, or make it smaller")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return finding(
        .invalidUTF8, "this text is in UTF-16, and only UTF-8 is read",
        hint: "save the file with the encoding UTF-8")
    }
    let text = withoutByteOrderMark(bytes)
    let signs = look(at: text)
    var repaired = repairing(text, holding: signs, path: path)
    if signs.mayHoldConflict {
      let merged = withoutConflicts(repaired.value, path: path)
      repaired = Reported(merged.value, repaired.diagnostics + merged.diagnostics)
    }
    return Reported(TextFile(path: path, bytes: repaired.value), repaired.diagnostics)
  }

  /// The place of line 1, column 1.
  var start: SourcePosition { TextPosition.start.inFile(path) }
}

private func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}

/// Makes all line ends line feeds and replaces what is not text, with one finding of each kind for the
/// first place.
private func repairing(
  _ bytes: [UInt8], holding signs: Signs, path: String
) -> Reported<[UInt8]> {
  var diagnostics: [Diagnostic] = []
  var bytes = bytes
  if !signs.isClean { bytes = withLineFeeds(bytes) }
  if !signs.isClean, let offset = bytes.firstIndex(where: isForbiddenControl) {
    let count = bytes.count(where: isForbiddenControl)
    diagnostics.append(
      Diagnostic(
        .controlCharacter, at: position(of: offset, in: bytes).inFile(path),
        "this text holds \(count == 1 ? "a control character" : "\(count) control characters")"
          + " (the first is byte \(bytes[offset]))",
        hint: "delete the character; an editor may show it as a box or not at all"))
    // One byte for one byte, so that the places of what follows stay true.
    bytes = bytes.map { isForbiddenControl($0) ? UInt8(ascii: "?") : $0 }
  }
  guard !signs.isASCII, !isUTF8(bytes) else { return Reported(bytes, diagnostics) }
  let offset = firstInvalidByte(in: bytes)
  diagnostics.append(
    Diagnostic(
      .invalidUTF8, at: position(of: offset, in: bytes).inFile(path),
      "this text is not UTF-8 (byte \(bytes[offset])\(westernCharacter(of: bytes[offset])))",
      hint: "save the file again as text with the encoding UTF-8, which 'Save as' offers"))
  return Reported(Array(String(decoding: bytes, as: UTF8.self).utf8), diagnostics)
}

/// What a byte most likely stands for: texts that are not UTF-8 are mostly in Windows-1252, whose upper part
/// is that of Latin-1.
private func westernCharacter(of byte: UInt8) -> String {
  let quotes: [UInt8: Character] = [
    0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—",
  ]
  if let quote = quotes[byte] { return ", '\(quote)' in Windows-1252" }
  return byte >= 0xC0 ? ", '\(Character(Unicode.Scalar(byte)))' in Windows-1252" : ""
}

/// What a text may need to be looked at again for.
private struct Signs {
  /// Whether it has no control characters; a carriage return is one as well.
  let isClean: Bool
  let isASCII: Bool
  /// Whether it has `<<`, `>>` or `||`, and so may hold marks of git.
  let mayHoldConflict: Bool
}

private func look(at bytes: [UInt8]) -> Signs {
  // Without a way out of the loop or a branch in it the compiler looks at many bytes at once.
  var controls: UInt8 = 0
  var bits: UInt8 = 0
  var doubleSigns: UInt8 = 0
  var before: UInt8 = 0
  for byte in bytes {
    controls |= isForbiddenControl(byte) ? 1 : 0
    bits |= byte
    let isSign: UInt8 = ((byte | 2) == 0x3E ? 1 : 0) | (byte == 0x7C ? 1 : 0)
    doubleSigns |= isSign & (byte == before ? 1 : 0)
    before = byte
  }
  return Signs(isClean: controls == 0, isASCII: bits < 0x80, mayHoldConflict: doubleSigns != 0)
}

private func isForbiddenControl(_ byte: UInt8) -> Bool {
  (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == 0x7F
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}

/// Returns the first byte that ends a valid beginning.
///
/// Cost: O(n log n).
private func firstInvalidByte(in bytes: [UInt8]) -> Int {
  var (low, high) = (0, bytes.count)
  while low < high {
    let middle = (low + high) / 2
    // A cut inside a character is no mistake: step back to the beginning of one.
    var end = middle + 1
    while end < bytes.count, end < middle + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
    if isUTF8(Array(bytes[..<end])) { low = max(end, middle + 1) } else { high = middle }
  }
  return min(low, bytes.count - 1)
}

private func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
  let before = bytes[..<offset]
  let line = before.count { $0 == UInt8(ascii: "\n") } + 1
  let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  return TextPosition(line: line, column: offset - lineStart + 1)
}
