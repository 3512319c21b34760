import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns the sections that a marker still lacks, where a heading of level 2 is being typed; nil elsewhere.
  func headingCompletions(_ typing: Typing) -> [Completion]? {
    guard case .marker(let id) = typing.file.kind,
      typing.file.text(typing.before).hasPrefix("## ")
    else { return nil }
    let start = typing.before.lowerBound + 3
    let line = typing.file.lineNumber(of: typing.offset)
    let sections = settings(of: id)?.sections ?? []
    let present = blocks(of: typing.file).compactMap { block -> String? in
      guard case .heading(2, _, let content) = block.kind, block.position.line != line else {
        return nil
      }
      return sections.definition(namedBy: content.plainText())?.id
    }
    let query = typing.file.text(start..<typing.offset)
    let range = start..<max(typing.offset, typing.file.line(line).upperBound)
    let typed = TypedWords(query)
    return sections.filter { !present.contains($0.id) && typed.fit("\($0.heading) \($0.id)") }
      .map { section in
        Completion(
          section.heading, .section, detail: section.isRequired ? "every marker has it" : "",
          typing.replacing(range, with: section.heading))
      }
  }

  /// Returns the terms whose name begins with the word that is being typed, and the labels that do.
  func wordCompletions(_ typing: Typing) -> [Completion] {
    var start = typing.offset
    while start > typing.before.lowerBound, isWordByte(typing.file.bytes[start - 1]) { start -= 1 }
    guard start < typing.offset else { return [] }
    let range = typing.word(from: start, while: isWordByte)
    let query = typing.file.text(start..<typing.offset)
    let folded = query.lowercased()
    let set = self.set(typing.file.set) ?? (site?.sets.count == 1 ? site?.sets.first : nil)
    var found: [Completion] = []
    for term in set?.terms ?? [] where term.name.lowercased().hasPrefix(folded) {
      found.append(
        Completion(
          term.name, .term, detail: term.expansion ?? "",
          documentation: escaped(term.definition.plainText()),
          typing.replacing(range, with: term.name)))
    }
    for set in setsByNearness(to: typing.file) {
      let isNear = set.id == typing.file.set || typing.file.set == nil
      let names = (isNear ? set.settings.labelBeginnings : []) + [set.settings.code]
      guard names.contains(where: { $0.hasPrefix(query) }) else { continue }
      for marker in set.markers.prefix(mostCompletions) {
        found.append(
          completion(
            of: marker, typing.replacing(range, with: label(of: marker, in: typing.file)),
            in: typing.file))
      }
    }
    return found
  }
}
