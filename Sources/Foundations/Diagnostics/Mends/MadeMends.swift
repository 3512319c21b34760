/// The mends that can be made together, and what becomes of the files.
///
/// Of two that would change the same bytes the first is made; the other has to wait until the files are read again.
package struct MadeMends: Sendable {
  /// The mends that were made, in the order in which they were given.
  package private(set) var made: [MadeMend] = []
  /// The bytes of each file that changes, by path.
  package private(set) var files: [String: [UInt8]] = [:]

  /// Makes mends.
  ///
  /// - Parameters:
  ///   - mends: Those to make, each with the code of its finding.
  ///   - contents: Returns the bytes of a file, as it was when the mends were found; nil where it must stay as it is.
  package init(
    _ mends: [(code: DiagnosticCode, mend: Mend)], contents: (_ path: String) -> [UInt8]?
  ) {
    var texts: [String: MendedText] = [:]
    for (code, mend) in mends {
      var changed: [String: MendedText] = [:]
      let fits = mend.replacements.allSatisfy { replacement in
        let path = replacement.range.path
        guard
          var text = changed[path] ?? texts[path] ?? contents(path).map({ MendedText($0) }),
          text.take(replacement)
        else { return false }
        changed[path] = text
        return true
      }
      guard fits, let first = mend.replacements.first else { continue }
      texts.merge(changed) { $1 }
      made.append(
        MadeMend(
          code: code, mend: mend,
          written: changed[first.range.path]?.words(of: first.range) ?? ""))
    }
    files = texts.mapValues(\.mended)
  }
}

/// A mend that was made.
package struct MadeMend: Hashable, Sendable {
  /// The code of the finding.
  package let code: DiagnosticCode
  /// What was done.
  package let mend: Mend
  /// What stood in the place of its first replacement.
  package let written: String

  /// Returns it on one line: `content/scr/set.yml:3:1: wrote 'title' in place of 'titel' [unknown-key]`.
  ///
  /// - Parameter pathPrefix: What leads from the reader's folder to the site's: `"docs/"`, or nothing.
  /// - Returns: The line with its end.
  package func line(pathPrefix: String = "") -> String {
    guard let first = mend.replacements.first else { return "" }
    let (old, new) = (shown(written), shown(first.text))
    let words =
      if first.text.isEmpty {
        old.allSatisfy(\.isWhitespace) ? "took out empty lines" : "took out '\(old)'"
      } else if written.isEmpty {
        "put in '\(new)'"
      } else {
        "wrote '\(new)' in place of '\(old)'"
      }
    let start = first.range.start
    return withoutControlCharacters(
      "\(onOneLine(pathPrefix + first.range.path)):\(start.line):\(start.column): \(words) [\(code.rawValue)]\n"
    )
  }

  private func shown(_ text: String) -> String {
    let line = onOneLine(text)
    let words = String(line.reversed().drop { $0 == " " }.reversed())
    let short = line.count > 80 ? line.prefix(80) + "…" : line[...]
    return words.isEmpty || !text.contains("\n") ? String(short) : words
  }
}

/// The bytes of a file with stretches to be replaced.
private struct MendedText {
  private let bytes: [UInt8]
  private let lines: LineTable
  private var replaced: [(range: Range<Int>, text: [UInt8])] = []

  init(_ bytes: [UInt8]) { (self.bytes, lines) = (bytes, LineTable(bytes)) }

  /// Takes a replacement; false where it does not fit the file, or those before it.
  mutating func take(_ replacement: Replacement) -> Bool {
    guard let range = place(of: replacement.range) else { return false }
    if let written = replacement.written,
      !written.utf8.elementsEqual(withLineFeeds(bytes[range]))
    {
      return false
    }
    guard !replaced.contains(where: { overlaps($0.range, range) }) else { return false }
    replaced.append((range, withLineEnds(replacement.text)))
    return true
  }

  /// Returns what stands at a range, on lines that end with line feeds.
  func words(of range: SourceRange) -> String {
    place(of: range).map { String(decoding: withLineFeeds(bytes[$0]), as: UTF8.self) } ?? ""
  }

  /// The bytes with all replacements.
  var mended: [UInt8] {
    var mended: [UInt8] = []
    var end = 0
    for (range, text) in replaced.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      mended += bytes[end..<range.lowerBound]
      mended += text
      end = range.upperBound
    }
    return mended + bytes[end...]
  }

  /// Returns the bytes of a range; nil where its places are none of the file.
  private func place(of range: SourceRange) -> Range<Int>? {
    guard let start = lines.offset(of: range.start), lines.position(of: start) == range.start,
      let end = lines.offset(of: range.end), lines.position(of: end) == range.end, start <= end
    else { return nil }
    return start..<end
  }

  /// Whether two replacements touch the same bytes; what is put in twice at one place has no order.
  private func overlaps(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.lowerBound < second.upperBound && second.lowerBound < first.upperBound
      || first.lowerBound == second.lowerBound
  }

  /// Returns a text whose lines end as the first line of the file does.
  private func withLineEnds(_ text: String) -> [UInt8] {
    guard text.utf8.contains(UInt8(ascii: "\n")), lines.starts.count > 1 else {
      return Array(text.utf8)
    }
    let end = bytes[lines.ends[0]..<lines.starts[1]]
    return text.utf8.flatMap { $0 == UInt8(ascii: "\n") ? Array(end) : [$0] }
  }
}
