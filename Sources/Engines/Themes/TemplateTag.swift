import Diagnostics

/// A template as a tree of its text and tags, with positions.
indirect enum TemplateTag: Sendable {
  /// Text between tags, without the indentation of its lines.
  case text(String)
  /// `{{name}}`, or `{{{name}}}` where unescaped.
  case variable([String], isUnescaped: Bool, TextPosition)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where inverted.
  case section([String], isInverted: Bool, [TemplateTag], TextPosition)
  /// `{{>name}}`, or `{{<name}}{{$block}}…{{/block}}{{/name}}` with blocks.
  case partial(String, blocks: [String: [TemplateTag]], TextPosition)
  /// `{{$name}}…{{/name}}`.
  case block(String, [TemplateTag], TextPosition)
}

/// A template that cannot be read, with the place and a sentence.
struct TemplateSyntaxError: Error {
  let position: TextPosition
  let summary: String
  let hint: String
}

/// Reads a template: Mustache with inheritance, without set delimiters, pragmas, lambdas, transforms and
/// dynamic names (docs/themes.md).
///
/// The specification is https://github.com/mustache/spec. A tag alone on its line, other than a variable,
/// takes the line with it. Unlike there, lines lose their indentation.
func readTags(_ template: String) throws(TemplateSyntaxError) -> [TemplateTag] {
  var reader = TagReader(bytes: Array(template.utf8))
  return try reader.readTags(until: nil)
}

private struct TagReader {
  let bytes: [UInt8]
  var offset = 0
  var line = 1
  var lineStart = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func readTags(
    until opener: (name: String, position: TextPosition)?
  ) throws(TemplateSyntaxError) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    while true {
      let textStart = offset
      let tagStart = nextTag()
      let text = withoutIndentation(bytes[textStart..<(tagStart ?? bytes.count)], from: textStart)
      if !text.isEmpty { tags.append(.text(text)) }
      guard let start = tagStart else { break }
      let position = position(of: start)
      let isTriple = bytes[start...].starts(with: Array("{{{".utf8))
      let close = Array((isTriple ? "}}}" : "}}").utf8)
      let inner = try content(from: start + (isTriple ? 3 : 2), until: close, position)
      if isTriple {
        tags.append(.variable(try path(inner, position), isUnescaped: true, position))
        continue
      }
      guard let sign = inner.first else {
        throw TemplateSyntaxError(
          position: position, summary: "a tag is empty", hint: "write a name between the braces")
      }
      if "!#^$></".contains(sign) { passLineEnd(afterTagAt: start) }
      let name = trimmed(inner.dropFirst())
      switch sign {
      case "!": break
      case "#", "^":
        let names = try path(name, position)
        let children = try readTags(until: (name, position))
        tags.append(.section(names, isInverted: sign == "^", children, position))
      case "$": tags.append(.block(name, try readTags(until: (name, position)), position))
      case ">": tags.append(.partial(name, blocks: [:], position))
      case "<":
        var blocks: [String: [TemplateTag]] = [:]
        for child in try readTags(until: (name, position)) {
          if case .block(let block, let children, _) = child { blocks[block] = children }
        }
        tags.append(.partial(name, blocks: blocks, position))
      case "&": tags.append(.variable(try path(name, position), isUnescaped: true, position))
      case "/":
        guard name == opener?.name else {
          throw TemplateSyntaxError(
            position: position,
            summary: opener.map { "'\(name)' is closed here while '\($0.name)' is open" }
              ?? "'\(name)' is closed here and was never opened",
            hint: opener.map { "close '\($0.name)' first" } ?? "take the tag out")
        }
        return tags
      case "=", "%", "*":
        throw TemplateSyntaxError(
          position: position, summary: "tags that begin with '\(sign)' are not supported",
          hint: "docs/themes.md lists the tags that are")
      default:
        tags.append(
          .variable(try path(trimmed(inner[...]), position), isUnescaped: false, position))
      }
    }
    if let opener {
      throw TemplateSyntaxError(
        position: opener.position, summary: "'\(opener.name)' is opened here and never closed",
        hint: "write '{{/\(opener.name)}}' at its end")
    }
    return tags
  }

  /// Returns text without the blanks at the beginnings of its lines.
  private func withoutIndentation(_ text: ArraySlice<UInt8>, from start: Int) -> String {
    var isLineStart = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    for byte in text {
      if isLineStart, isBlank(byte) { continue }
      isLineStart = byte == UInt8(ascii: "\n")
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Moves over the end of the line where the tag that was just read stands alone on it.
  private mutating func passLineEnd(afterTagAt start: Int) {
    let before = bytes[..<start].reversed().first { !isBlank($0) }
    let end = bytes[offset...].firstIndex { !isBlank($0) } ?? bytes.count
    guard before == nil || before == UInt8(ascii: "\n"),
      end == bytes.count || bytes[end] == UInt8(ascii: "\n")
    else { return }
    offset = end
    if offset < bytes.count {
      countLine(at: offset)
      offset += 1
    }
  }

  /// Moves to the next `{{` and returns where it stands; to the end where there is none.
  private mutating func nextTag() -> Int? {
    while offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: "{"), bytes[offset + 1] == UInt8(ascii: "{") {
        return offset
      }
      countLine(at: offset)
      offset += 1
    }
    offset = bytes.count
    return nil
  }

  private mutating func content(
    from start: Int, until close: [UInt8], _ position: TextPosition
  ) throws(TemplateSyntaxError) -> String {
    var end = start
    while end < bytes.count, !bytes[end...].starts(with: close) {
      countLine(at: end)
      end += 1
    }
    guard end < bytes.count else {
      throw TemplateSyntaxError(
        position: position, summary: "a tag is opened here and never closed",
        hint: "write '}}' at its end")
    }
    offset = end + close.count
    return trimmed(String(decoding: bytes[start..<end], as: UTF8.self)[...])
  }

  private mutating func countLine(at offset: Int) {
    if bytes[offset] == UInt8(ascii: "\n") {
      line += 1
      lineStart = offset + 1
    }
  }

  private func position(of offset: Int) -> TextPosition {
    TextPosition(line: line, column: offset - lineStart + 1)
  }

  private func path(
    _ name: String, _ position: TextPosition
  ) throws(TemplateSyntaxError) -> [String] {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_.".unicodeScalars.contains(scalar)
    }
    guard !name.contains(where: \.isNewline) else {
      throw TemplateSyntaxError(
        position: position, summary: "a tag is opened here and not closed on its line",
        hint: "write '}}' at its end")
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard isPlain, name == "." || !parts.contains("") else {
      throw TemplateSyntaxError(
        position: position, summary: "'\(name)' cannot be a name",
        hint: "names have letters, digits and hyphens, with dots between parts")
    }
    return name == "." ? ["."] : parts
  }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

extension TemplateTag {
  /// Adds the names of the values that the tag and those in it ask for.
  func addNames(to names: inout Set<String>) {
    let inner: [TemplateTag]
    switch self {
    case .text: return
    case .variable(let path, _, _):
      if let name = path.first { names.insert(name) }
      return
    case .section(let path, _, let tags, _):
      if let name = path.first { names.insert(name) }
      inner = tags
    case .partial(_, let blocks, _): inner = blocks.values.flatMap(\.self)
    case .block(_, let tags, _): inner = tags
    }
    for tag in inner { tag.addNames(to: &names) }
  }
}
