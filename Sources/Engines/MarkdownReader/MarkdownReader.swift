package import ContentModel
package import Diagnostics

/// How deep blocks and inline marks may nest together; deeper content is a finding and left out.
package let maximumNesting = 64

/// Reads CommonMark 0.30 into blocks with positions, and with it tables and footnotes as GitHub's Markdown has them,
/// call-outs and figures.
///
/// Raw HTML and links with a scheme that a page must not carry become findings and are left out; the
/// text of such a link stays. Text that is not UTF-8 is read with U+FFFD in place of each wrong byte.
///
/// - Parameters:
///   - markdown: UTF-8 text, with or without a final line feed.
///   - path: The file that the text stands in, for findings.
///   - start: Where in that file the text begins.
///   - indentation: How many bytes every line but the first stood further right in the file.
///   - callOuts: The kinds of call-outs that the text may have.
///   - isReserved: Whether an anchor is kept for something else on the page; a heading of that name gets
///     one that begins with `text-`.
/// - Returns: The blocks, with what was found wrong.
package func readMarkdown(
  _ markdown: [UInt8], path: String, start: TextPosition = .start, indentation: Int = 0,
  callOuts: [CallOutKind] = CallOutKind.known, isReserved: (String) -> Bool = { _ in false }
) -> Reported<[WrittenBlock]> {
  withoutActuallyEscaping(isReserved) { isReserved in
    // The cursor has to see what cmark sees.
    let (text, mayHoldNotes) = repaired(markdown)
    let shared = SharedParts(text)
    let reading = TextReading(
      path: path, isReserved: isReserved, callOuts: callOuts, shared: shared)
    let shifts = SourceText.LineShifts.first(Int(start.column) - 1, others: indentation)
    guard mayHoldNotes else {
      return reading.read(SourceText(text, firstLine: Int(start.line), shifts: shifts))
    }
    let definitions = NoteDefinitions(in: text)
    let source = SourceText(definitions.rest, firstLine: Int(start.line), shifts: shifts)
    let notes = NoteTable(definitions.all, of: source, reading)
    shared.notes = notes
    var read = reading.read(source)
    read.diagnostics += notes.findings(inFile: path)
    return read
  }
}

/// Returns UTF-8 text with U+FFFD for NUL and for what is not UTF-8, and whether it may hold notes.
private func repaired(_ text: [UInt8]) -> (text: [UInt8], mayHoldNotes: Bool) {
  // Without a way out of the loop the compiler looks at many bytes at once.
  var least = UInt8.max
  var bits: UInt8 = 0
  var carets: UInt8 = 0
  for byte in text {
    least = min(least, byte)
    bits |= byte
    carets |= byte == UInt8(ascii: "^") ? 1 : 0
  }
  let hasZero = least == 0
  let mayHoldNotes = carets != 0
  if !hasZero, bits < 0x80 || String(validating: text, as: UTF8.self) != nil {
    return (text, mayHoldNotes)
  }
  let repaired = String(decoding: text, as: UTF8.self).utf8
  return (
    hasZero ? repaired.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : Array(repaired),
    mayHoldNotes
  )
}
