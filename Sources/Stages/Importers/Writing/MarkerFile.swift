import ByteWriting
package import ContentModel
package import Files
import MarkdownWriting

/// Returns the file of an imported marker, as an editor would write it.
///
/// - Parameters:
///   - marker: The marker.
///   - set: Its set.
///   - imported: Where it comes from; the hashes of its sections are made here. nil where nothing is said of it.
///   - pictures: The addresses of pictures beside the file, by the names that the document's blocks have for them.
/// - Returns: The file.
package func markerFile(
  _ marker: ImportedMarker, in set: SetDraft, imported: Imported?,
  pictures: [String: String] = [:]
) -> OutputFile {
  let writer = writer(pictures)
  var defined: Set<String> = []
  let bodies = marker.sections.map { section in
    (section.definition, markdown(section.blocks, writer, &defined))
  }
  var mark = imported
  if mark != nil {
    mark?.sections = Dictionary(
      uniqueKeysWithValues: bodies.map { ($0.0.id, sectionHash($0.1)) })
  }
  var lines = [
    "---", "number: \(marker.number)", "title: \(yamlScalar(marker.title))",
    "phase: \(marker.phase)", "summary: \(yamlScalar(marker.summary ?? "…"))",
  ]
  lines += partLines("drafted", marker.drafted, marker, \.isDrafted)
  lines += partLines("number-not-known", marker.numberNotKnown, marker) { _ in false }
  lines += partLines("held-in-part", marker.heldInPart, marker, \.isHeldInPart)
  lines += mark?.lines(sections: marker.sections.map(\.definition.id)) ?? []
  lines.append("---")
  let text =
    lines.joined(separator: "\n") + "\n"
    + bodies.map { "## \($0.0.heading)\n\n\($0.1)" }.joined(separator: "\n")
  return OutputFile(path: marker.path, text: text)
}

/// Returns the file of an imported page.
///
/// - Parameters:
///   - page: The page.
///   - imported: Where it comes from; nil where nothing is said of it.
///   - pictures: The addresses of pictures beside the file, by the names that the document's blocks have for them.
/// - Returns: The file.
package func pageFile(
  _ page: ImportedPage, imported: Imported?, pictures: [String: String] = [:]
) -> OutputFile {
  var defined: Set<String> = []
  let lines =
    ["---", "title: \(yamlScalar(page.title))"] + (imported?.lines(sections: []) ?? []) + [
      "---", "",
    ]
  return OutputFile(
    path: page.path,
    text: lines.joined(separator: "\n") + markdown(page.blocks, writer(pictures), &defined))
}

/// Returns sections and the places of questions as `drafted` names them: `- obstacles`, `- questions: [4, 5]`.
private func partLines(
  _ key: String, _ places: [Int], _ marker: ImportedMarker, _ isWhole: (ImportedSection) -> Bool
) -> [String] {
  var lines: [String] = []
  var place = 0
  for section in marker.sections {
    var own: [Int] = []
    if section.definition.isAssessed {
      let count = section.blocks.reduce(0) { sum, block in
        if case .list(let list) = block.kind, list.start != nil {
          sum + list.entries.count
        } else {
          sum
        }
      }
      own = places.filter { $0 > place && $0 <= place + count }
      place += count
    }
    if isWhole(section) { lines.append("  - \(section.definition.id)") }
    if !own.isEmpty, !(isWhole(section) && key != "held-in-part") {
      lines.append(
        "  - \(section.definition.id): [\(own.map(String.init).joined(separator: ", "))]")
    }
  }
  return lines.isEmpty ? [] : ["\(key):"] + lines
}

/// Returns blocks as Markdown; pictures are what stands in for them.
func markdown(_ blocks: [WrittenBlock]) -> String {
  var defined: Set<String> = []
  return markdown(blocks, writer([:]), &defined)
}

private func markdown(
  _ blocks: [WrittenBlock], _ writer: MarkdownWriter<WrittenReference>,
  _ defined: inout Set<String>
) -> String {
  var text = UTF8Buffer()
  writer.write(blocks, defining: &defined, to: &text)
  return text.text
}

/// Returns what writes references as editors do.
private func writer(_ pictures: [String: String]) -> MarkdownWriter<WrittenReference> {
  MarkdownWriter { reference in
    if reference.destination == citationAddress { return .verbatim("[\(reference.title)]") }
    return .link(address: reference.destination, title: reference.title)
  } image: { reference in
    guard let address = pictures[reference.destination] else { return .content }
    return .link(address: address, title: reference.title)
  }
}
