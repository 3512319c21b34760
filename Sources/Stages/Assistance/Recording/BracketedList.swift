/// A list of YAML between brackets, as it is written.
struct BracketedList {
  private let file: AssistedFile
  /// Where its opening bracket stands.
  private let start: Int
  /// Where its last sign before the closing bracket stands, comments aside.
  private let last: Int

  /// Finds its end; nil where it has none.
  init?(_ file: AssistedFile, from start: Int) {
    let bytes = file.bytes
    var (place, depth, last) = (start, 0, start)
    var quote: UInt8?
    while place < file.keys.upperBound {
      let byte = bytes[place]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { place += 1 }
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "#"), bytes[place - 1] == 0x20 || bytes[place - 1] == 0x0A {
        place = file.line(file.lineNumber(of: place)).upperBound
        continue
      } else if "]}".utf8.contains(byte) {
        depth -= 1
        if depth == 0 {
          (self.file, self.start, self.last) = (file, start, last)
          return
        }
      } else if "[{".utf8.contains(byte) {
        depth += 1
      } else if "\"'".utf8.contains(byte), " [{,:\n".utf8.contains(bytes[place - 1]) {
        quote = byte
      }
      if byte != 0x20, byte != 0x09, byte != 0x0A { last = place }
      place += 1
    }
    return nil
  }

  /// Returns the file with one more change behind the others: on a line of its own where the last one has one.
  func adding(_ change: RecordedChange, to lines: EditedLines) -> FileWithChange {
    let isEmpty = last == start
    let hasComma = file.bytes[last] == UInt8(ascii: ",")
    let number = file.lineNumber(of: last)
    let line = file.line(number)
    let before = file.text(line.lowerBound..<(last + 1))
    let behind = file.text((last + 1)..<line.upperBound)
    let blanks = before.prefix { $0 == " " }
    let comma = isEmpty || hasComma ? "" : ","
    let end = hasComma ? "," : ""
    guard !isEmpty, number > file.lineNumber(of: start), before.dropFirst(blanks.count).first == "{"
    else {
      let blank = isEmpty ? "" : " "
      let new = before + comma + blank + change.onOneLine + end + behind
      return FileWithChange(
        bytes: lines.bytes(with: new, on: number...number), lines: number...number, addedLines: 0)
    }
    let new = "\(before)\(comma)\(behind)\n\(blanks)\(change.onOneLine)\(end)"
    return FileWithChange(
      bytes: lines.bytes(with: new, on: number...number), lines: (number + 1)...(number + 1),
      addedLines: 1)
  }
}
