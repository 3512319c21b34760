package import ContentModel
import Digests
import MarkdownWriting

extension Imported {
  /// Returns it as lines of front matter, with its sections in an order.
  func lines(sections order: [String]) -> [String] {
    var lines = [
      "imported:", "  file: \(yamlScalar(file))", "  date: \(date.iso)", "  sha256: \"\(sha256)\"",
    ]
    let known = order.filter { sections[$0] != nil }
    if !known.isEmpty { lines.append("  sections:") }
    return lines + known.map { "    \($0): \"\(sections[$0] ?? "")\"" }
  }
}

/// Returns the hash of the text of a section, by which a later import knows whether somebody has changed it: the first 16
/// digits of the SHA-256 of its Markdown without the blanks around it and with line feeds alone.
package func sectionHash(_ markdown: some StringProtocol) -> String {
  let lines = String(markdown).split(omittingEmptySubsequences: false) { $0.isNewline }
  let text = lines.joined(separator: "\n").trimmingWhitespace()
  return String(sha256(text.utf8).prefix(16))
}

/// Cuts the text of a marker's file into the bodies of its sections, by their ids; of two with one name, the first.
///
/// A body reaches from below its heading to the next heading of level 2, or the end of the file. Lines of code that look
/// like headings are none.
///
/// - Parameters:
///   - text: The whole file, with its front matter.
///   - definitions: The sections of its set.
/// - Returns: The bodies, as they stand in the file.
package func sectionBodies(
  of text: String, _ definitions: [SectionDefinition]
) -> [String: Substring] {
  var bodies: [String: Substring] = [:]
  var open: (id: String?, start: String.Index)?
  var fence: Substring?
  var isInFrontMatter = false
  var isFirst = true
  func end(at index: String.Index) {
    if let open, let id = open.id, bodies[id] == nil { bodies[id] = text[open.start..<index] }
  }
  var start = text.startIndex
  while start < text.endIndex {
    let stop = text[start...].firstIndex(where: \.isNewline) ?? text.endIndex
    let line = text[start..<stop]
    let next = stop < text.endIndex ? text.index(after: stop) : stop
    let isFence = line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    if isFirst || isInFrontMatter {
      if isFence { isInFrontMatter = isFirst }
    } else if let sign = fence {
      let rest = line.drop { $0 == " " }
      if rest.hasPrefix(sign), rest.drop(while: { $0 == sign.first }).allSatisfy(\.isWhitespace) {
        fence = nil
      }
    } else if let sign = ["```", "~~~"].first(where: { line.drop { $0 == " " }.hasPrefix($0) }) {
      let rest = line.drop { $0 == " " }
      fence = rest.prefix { String($0) == String(sign.prefix(1)) }
    } else if line.hasPrefix("## ") {
      end(at: start)
      var heading = String(line.dropFirst(3)).trimmingWhitespace()
      while heading.last == "#" || heading.last == " " { heading.removeLast() }
      open = (definitions.definition(namedBy: unescaped(heading))?.id, next)
    }
    isFirst = false
    start = next
  }
  end(at: text.endIndex)
  return bodies
}

/// The words of a heading without the backslashes before its signs.
private func unescaped(_ text: String) -> String { withoutEscapes(text) }
