import ContentModel
import Diagnostics

// What an editor shows in and between the words of a file.
extension AssistedSite {
  /// Returns the numbers that an editor shows beside questions whose place in the list does not tell them: `A1`, `Q3`.
  ///
  /// They stand before what the question asks. None is returned for a question that is not where the site has it.
  package func inlays(of path: String) -> [Inlay] {
    guard let file = file(path), let marker = marker(ofFile: path) else { return [] }
    return marker.questions.compactMap { question in
      guard let start = file.lines.offset(of: question.position),
        let text = file.textOfEntry(at: start)
      else { return nil }
      return Inlay(question.label.text, at: file.lines.position(of: text).inFile(path))
    }
  }

  /// Returns the links of a file, in the order of its text.
  package func links(of path: String) -> [TextLink] {
    guard let file = file(path) else { return [] }
    return occurrences(in: file).compactMap { occurrence in
      switch occurrence.form {
      case .address: TextLink(occurrence.range, to: .address(occurrence.text))
      case .key: objectLink(occurrence)
      case .path:
        fileOfDefinition(of: occurrence.thing).map { TextLink(occurrence.range, to: .file($0)) }
      default: nil
      }
    }
  }

  /// Returns what leads to something of another publisher, where its address is whole.
  private func objectLink(_ occurrence: Occurrence) -> TextLink? {
    guard case .object(let object) = occurrence.thing, let site,
      let address = site.wholeAddress(of: object)
    else { return nil }
    return TextLink(occurrence.range, to: .address(address))
  }

  /// Returns what has a meaning of its own in a file, in the order of its text: references, citations, terms.
  package func colors(of path: String) -> [ColoredRange] {
    guard let file = file(path) else { return [] }
    return occurrences(in: file).compactMap { occurrence in
      switch occurrence.form {
      case .label, .item, .key, .words: ColoredRange(occurrence.range, kind(of: occurrence.thing))
      case .path, .anchor, .address, .definition: nil
      }
    }
  }
}

extension AssistedFile {
  /// Returns where the text of a list entry begins whose number or bullet stands at a place; nil where none does.
  func textOfEntry(at start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    guard offset < bytes.count, ".)-*+".utf8.contains(bytes[offset]) else { return nil }
    offset += 1
    guard offset < bytes.count, bytes[offset] == 0x20 else { return nil }
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    return offset
  }
}
