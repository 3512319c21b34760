package import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns the glossary of a set with one more term, where the alphabet has it if the others stand so.
  ///
  /// - Parameters:
  ///   - name: What the heading says: `SCR: Serious Case Review`.
  ///   - text: What explains it, as Markdown.
  ///   - set: The set.
  ///   - bytes: The file as it is on the disk.
  /// - Returns: Its bytes.
  package func glossary(
    adding name: String, explainedBy text: String, to set: SetID, in bytes: [UInt8]
  ) -> [UInt8] {
    let terms = editableParts(of: "\(contentFolder)/\(set.folder)/glossary.md")
      .filter { $0.kind == .term }
    let names = terms.map { $0.label.lowercased() }
    let isSorted = zip(names, names.dropFirst()).allSatisfy { $0 <= $1 }
    let next = isSorted ? terms.first { $0.label.lowercased() > name.lowercased() } : nil
    let file = EditedLines(bytes)
    guard let next else { return file.bytes(adding: "\n## \(name)\n\n\(text)\n", after: nil) }
    return file.bytes(adding: "## \(name)\n\n\(text)\n\n", after: next.lines.lowerBound - 1)
  }

  /// Returns the sources of a set with one more, behind the others.
  ///
  /// - Parameters:
  ///   - lines: Its keys and values, a line each; the first is `id`.
  ///   - set: The set.
  ///   - bytes: The file as it is on the disk; empty where there is none.
  /// - Returns: Its bytes; nil where the file holds no list of references that can be gone on with.
  package func sources(
    adding lines: [String], to set: SetID, in bytes: [UInt8]
  ) -> [UInt8]? {
    let file = EditedLines(bytes)
    func entry(indentedBy blanks: String) -> String {
      lines.enumerated().map { "\(blanks)\($0.offset == 0 ? "- " : "  ")\($0.element)\n" }.joined()
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
      return Array("references:\n\(entry(indentedBy: "  "))".utf8)
    }
    let path = "\(contentFolder)/\(set.folder)/sources.yml"
    guard let last = editableParts(of: path).last(where: { $0.kind == .source }),
      let first = file.text(of: last.lines.lowerBound...last.lines.lowerBound)
    else { return nil }
    let blanks = String(first.prefix { $0 == " " })
    return file.bytes(adding: "\n\(entry(indentedBy: blanks))", after: last.lines.upperBound)
  }
}
