/// Returns a style sheet without the blanks that say nothing: those around braces, behind semicolons and commas, and
/// behind the colon of a declaration.
///
/// Comments, texts in quotes and what stands in parentheses stay as they are, but for the blanks behind commas in the
/// latter; so do the blanks around the signs of selectors and calculations, which mean something.
/// Each page asks for its sheets, and may weigh only so much.
///
/// - Parameter sheet: The sheet, as CSS Syntax Level 3 has it: https://www.w3.org/TR/css-syntax-3/
/// - Returns: A sheet that browsers read as the same rules.
func compactStyleSheet(_ sheet: [UInt8]) -> [UInt8] {
  var compact: [UInt8] = []
  compact.reserveCapacity(sheet.count)
  var place = 0
  var isBehindUntouched = false
  while place < sheet.count {
    let byte = sheet[place]
    if let end = endOfUntouched(in: sheet, from: place) {
      compact += sheet[place..<end]
      place = end
      isBehindUntouched = true
      continue
    }
    if isBlank(byte) {
      let end = sheet[place...].firstIndex { !isBlank($0) } ?? sheet.count
      let next = end < sheet.count ? sheet[end] : nil
      if isBehindUntouched || isNeeded(after: compact, before: next, rest: sheet[end...]) {
        compact.append(UInt8(ascii: " "))
      }
      place = end
    } else {
      compact.append(byte)
      place += 1
    }
    isBehindUntouched = false
  }
  if compact.last == UInt8(ascii: " ") { compact.removeLast() }
  return compact + (compact.isEmpty ? [] : [UInt8(ascii: "\n")])
}

/// Whether a blank between what was taken and what comes next means something.
private func isNeeded(after compact: [UInt8], before next: UInt8?, rest: ArraySlice<UInt8>) -> Bool
{
  guard let last = compact.last, let next else { return false }
  if "{};,".utf8.contains(last) || "{}".utf8.contains(next) { return false }
  return last != UInt8(ascii: ":") || !isEndOfName(compact) || isSelector(rest)
}

/// Whether the colon at the end stands behind the name of a declaration, alone since its beginning.
private func isEndOfName(_ compact: [UInt8]) -> Bool {
  let name = compact.dropLast().reversed().prefix { !"{};".utf8.contains($0) }
  return !name.isEmpty
    && name.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
    }
}

/// Whether what comes up to the next sign of a block begins one, so that a colon before it belongs to a selector.
private func isSelector(_ rest: ArraySlice<UInt8>) -> Bool {
  rest.first { "{};".utf8.contains($0) } == UInt8(ascii: "{")
}

/// Returns where a comment, a text in quotes or an address without quotes ends that begins at a place; nil where none
/// does.
private func endOfUntouched(in sheet: [UInt8], from place: Int) -> Int? {
  let rest = sheet[place...]
  if rest.starts(with: "/*".utf8) {
    var end = place + 2
    while end < sheet.count, !sheet[end...].starts(with: "*/".utf8) { end += 1 }
    return min(end + 2, sheet.count)
  }
  if rest.first == UInt8(ascii: "\\") { return min(place + 2, sheet.count) }
  let isAddress = rest.prefix(4).map { $0 | 0x20 }.starts(with: "url(".utf8.map { $0 | 0x20 })
  guard isAddress || rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") else {
    return nil
  }
  let last = isAddress ? UInt8(ascii: ")") : sheet[place]
  var end = place + (isAddress ? 4 : 1)
  var quote: UInt8?
  while end < sheet.count {
    switch sheet[end] {
    case UInt8(ascii: "\\"): end += 1
    case let byte where quote != nil: if byte == quote { quote = nil }
    case let byte where isAddress && (byte == 0x22 || byte == 0x27): quote = byte
    case last: return end + 1
    default: break
    }
    end += 1
  }
  return sheet.count
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
}
