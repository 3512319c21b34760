private import Alignment
private import Diagnostics

/// The lines of a file that are edited, and the file once they are others.
///
/// Of the file nothing changes but these lines, and of these only those that say something else: the others keep
/// their bytes, and the signs that end them.
package struct EditedLines: Sendable {
  private let bytes: [UInt8]
  private let table: LineTable

  /// Takes the bytes of a file, as they are on the disk.
  package init(_ bytes: [UInt8]) { (self.bytes, table) = (bytes, LineTable(bytes)) }

  /// Returns what lines say, with line feeds between them; nil where the file has no such lines, or says something
  /// that is no text in UTF-8.
  package func text(of lines: ClosedRange<Int>) -> String? {
    guard let range = range(of: lines) else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.utf8.elementsEqual(bytes[range]) else { return nil }
    return String(decoding: withLineFeeds(bytes[range]), as: UTF8.self)
  }

  /// Returns the lines that say something: those at which they stood before, or else the only ones that say the same.
  ///
  /// - Parameters:
  ///   - text: What they say, with line feeds between them.
  ///   - line: The first of them, as it was.
  /// - Returns: nil where nothing says so any more, or more than one place does and neither is where it was.
  package func lines(saying text: String, from line: Int) -> ClosedRange<Int>? {
    let wanted = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func says(_ first: Int) -> Bool {
      guard first >= 1, first - 1 + wanted.count <= table.starts.count else { return false }
      return wanted.enumerated().allSatisfy { place, words in
        words.elementsEqual(content(first - 1 + place))
      }
    }
    if says(line) { return line...(line + wanted.count - 1) }
    let found = (1...max(1, table.starts.count)).filter(says)
    guard found.count == 1 else { return nil }
    return found[0]...(found[0] + wanted.count - 1)
  }

  /// Returns the file with other words on some lines.
  ///
  /// - Parameters:
  ///   - text: What stands there afterwards, with line feeds between its lines.
  ///   - lines: The lines that give way.
  /// - Returns: Its bytes; the same where it has no such lines.
  package func bytes(with text: String, on lines: ClosedRange<Int>) -> [UInt8] {
    guard let range = range(of: lines) else { return bytes }
    let old = Array(lines).map { $0 - 1 }
    let new = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var numbers: [[UInt8]: Int32] = [:]
    func number(_ words: some Sequence<UInt8>) -> Int32 {
      let words = Array(words)
      if let known = numbers[words] { return known }
      numbers[words] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    let kept = Dictionary(
      uniqueKeysWithValues: commonSubsequence(
        old.map { number(content($0)) }, new.map { number($0) }
      ).map { ($0.new, old[$0.old]) })
    var written = Array(bytes[..<range.lowerBound])
    for (place, words) in new.enumerated() {
      written += words
      guard place + 1 < new.count else { break }
      let end = kept[place].map { self.end(ofLine: $0) } ?? []
      written += end.isEmpty ? usualEnd : end
    }
    return written + bytes[range.upperBound...]
  }

  /// Returns the file with more lines.
  ///
  /// - Parameters:
  ///   - text: What they say, each ending with a line feed.
  ///   - line: The line that they follow, from 1; 0 for the beginning, nil for the end of the file.
  /// - Returns: Its bytes.
  package func bytes(adding text: String, after line: Int?) -> [UInt8] {
    let line = line.map { min($0, table.starts.count) } ?? table.starts.count
    let start = line < table.starts.count ? table.starts[line] : bytes.count
    var written = Array(bytes[..<start])
    // The line before may be the last of its file, and have no end.
    if line == table.starts.count, table.ends[line - 1] > table.starts[line - 1] {
      written += usualEnd
    }
    written += text.utf8.flatMap { $0 == UInt8(ascii: "\n") ? Array(usualEnd) : [$0] }
    return written + bytes[start...]
  }

  /// What ends the first line of the file; a line feed where it has one line.
  private var usualEnd: ArraySlice<UInt8> {
    let end = end(ofLine: 0)
    return end.isEmpty ? [UInt8(ascii: "\n")] : end
  }

  private func content(_ line: Int) -> ArraySlice<UInt8> {
    bytes[table.starts[line]..<table.ends[line]]
  }

  private func end(ofLine line: Int) -> ArraySlice<UInt8> {
    line + 1 < table.starts.count ? bytes[table.ends[line]..<table.starts[line + 1]] : []
  }

  private func range(of lines: ClosedRange<Int>) -> Range<Int>? {
    guard lines.lowerBound >= 1, lines.upperBound <= table.starts.count else { return nil }
    return table.starts[lines.lowerBound - 1]..<table.ends[lines.upperBound - 1]
  }
}
