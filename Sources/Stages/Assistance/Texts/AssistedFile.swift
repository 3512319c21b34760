import ContentModel
import Diagnostics
import Files

/// A file of the site as it is now, cut into its lines and parts.
///
/// Its bytes have no byte order mark and line feeds alone as line ends, as readers of content see them: lines and
/// columns are the same.
struct AssistedFile {
  let path: String
  let kind: Kind
  let bytes: [UInt8]
  let lines: LineTable
  /// Where its keys and values stand: all of a YAML file, and the front matter of Markdown.
  let keys: Range<Int>
  /// Where its text stands; empty in a YAML file.
  let body: Range<Int>

  /// What a file of the site is.
  enum Kind: Hashable {
    case marker(SetID)
    case glossary(SetID)
    /// A free page or a landing text, of a set or of the site.
    case page(SetID?)
    case setSettings(SetID)
    case sources(SetID)
    case siteSettings
    case crosswalks
    case otherYAML
  }

  init?(_ path: String, in files: any FileTree) {
    guard let bytes = try? files.contents(of: path) else { return nil }
    self.init(path, bytes)
  }

  /// Takes the bytes of a file as they are on the disk; nil where it is no text of the site.
  init?(_ path: String, _ bytes: [UInt8]) {
    guard let kind = Kind(path) else { return nil }
    self.init(path, kind, plainLines(bytes))
  }

  private init(_ path: String, _ kind: Kind, _ bytes: [UInt8]) {
    (self.path, self.kind, self.bytes) = (path, kind, bytes)
    lines = LineTable(bytes)
    (keys, body) =
      path.hasSuffix(".md")
      ? parts(of: bytes, lines) : (0..<bytes.count, bytes.count..<bytes.count)
  }

  /// Returns the same file with other bytes.
  func with(_ bytes: [UInt8]) -> AssistedFile { AssistedFile(path, kind, bytes) }

  /// The set that the file belongs to; nil for those of the site.
  var set: SetID? {
    switch kind {
    case .marker(let set), .glossary(let set), .setSettings(let set), .sources(let set): set
    case .page(let set): set
    case .siteSettings, .crosswalks, .otherYAML: nil
    }
  }

  /// Whether it is a marker.
  var isMarker: Bool { if case .marker = kind { true } else { false } }

  /// Returns where a place is among the bytes; the end of the last line where it lies behind it.
  func offset(of place: SourcePosition) -> Int {
    lines.offset(of: TextPosition(line: place.line, column: place.column)) ?? bytes.count
  }

  /// Returns a stretch of bytes with its file.
  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(
      path: path, start: lines.position(of: bytes.lowerBound),
      end: lines.position(of: bytes.upperBound))
  }

  /// Returns the bytes of a stretch of the file; nil where it is no stretch of it.
  func bytes(of range: SourceRange) -> Range<Int>? {
    guard let start = lines.offset(of: range.start), let end = lines.offset(of: range.end),
      start <= end
    else { return nil }
    return start..<end
  }

  /// Returns the text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Returns the bytes of a line, from 1, without its end.
  func line(_ number: Int) -> Range<Int> {
    guard lines.starts.indices.contains(number - 1) else { return bytes.count..<bytes.count }
    return lines.starts[number - 1]..<lines.ends[number - 1]
  }

  /// Returns the line that a byte stands on, from 1.
  func lineNumber(of offset: Int) -> Int { Int(lines.position(of: offset).line) }
}

extension AssistedFile.Kind {
  /// Tells what a file is by where it stands; nil for what is no text of the site.
  init?(_ path: String) {
    var parts = path.split(separator: "/").map(String.init)
    guard parts.first == contentFolder, let name = parts.last else { return nil }
    parts = Array(parts.dropFirst().dropLast())
    guard name.hasSuffix(".md") else {
      guard name.hasSuffix(".yml") || name.hasSuffix(".yaml") else { return nil }
      switch (parts.count, name) {
      case (0, "site.yml"): self = .siteSettings
      case (0, "crosswalk.yml"): self = .crosswalks
      case (1, "set.yml"): self = .setSettings(SetID(parts[0]))
      case (1, "sources.yml"): self = .sources(SetID(parts[0]))
      default: self = .otherYAML
      }
      return
    }
    let set = parts.first.flatMap { $0 == "pages" ? nil : SetID($0) }
    switch (set, parts.dropFirst().first, name) {
    case (let set?, "markers", _): self = .marker(set)
    case (let set?, nil, "glossary.md"): self = .glossary(set)
    default: self = .page(set)
    }
  }
}

/// Returns the bytes of a file without a byte order mark, each line end as a line feed, each control character as a
/// question mark.
private func plainLines(_ bytes: [UInt8]) -> [UInt8] {
  var plain: [UInt8] = []
  plain.reserveCapacity(bytes.count)
  var previous: UInt8 = 0
  for byte in bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
    switch byte {
    case UInt8(ascii: "\r"): plain.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "\n"): if previous != UInt8(ascii: "\r") { plain.append(byte) }
    case UInt8(ascii: "\t"): plain.append(byte)
    case 0..<0x20, 0x7F: plain.append(UInt8(ascii: "?"))
    default: plain.append(byte)
    }
    previous = byte
  }
  return plain
}

/// Returns the front matter of a text, without the lines around it, and what follows.
///
/// Front matter that has no end yet goes on to the first empty line or heading.
private func parts(of bytes: [UInt8], _ lines: LineTable) -> (Range<Int>, Range<Int>) {
  func line(_ index: Int) -> ArraySlice<UInt8> { bytes[lines.starts[index]..<lines.ends[index]] }
  func isFence(_ index: Int) -> Bool {
    let line = line(index)
    return line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 9 }
  }
  guard isFence(0), lines.starts.count > 1 else { return (0..<0, 0..<bytes.count) }
  let start = lines.starts[1]
  if let end = lines.starts.indices.dropFirst().first(where: isFence) {
    let body = end + 1 < lines.starts.count ? lines.starts[end + 1] : bytes.count
    return (start..<lines.starts[end], body..<bytes.count)
  }
  let end = lines.starts.indices.dropFirst().first {
    line($0).isEmpty || line($0).first == UInt8(ascii: "#")
  }
  let cut = end.map { lines.starts[$0] } ?? bytes.count
  return (start..<cut, cut..<bytes.count)
}
