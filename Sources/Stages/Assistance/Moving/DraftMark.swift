package import ContentModel
package import Diagnostics
import YAMLReader

extension AssistedSite {
  /// Returns what marks a marker as a draft, which is not published, or takes the mark away.
  ///
  /// - Parameters:
  ///   - path: Its file.
  ///   - isDraft: Whether it is to be one.
  /// - Returns: The edit of its front matter, nothing where it says so already; and the places of other files that
  ///   name the marker, each of which is an error once it is a draft.
  /// - Throws: ``RenameRefusal`` where the file is no marker, or its front matter cannot be read.
  package func mark(
    _ path: String, asDraft isDraft: Bool
  ) throws(RenameRefusal) -> (edit: SiteEdit, references: [SourceRange]) {
    guard let file = file(path), file.isMarker, let node = keys(of: file), !node.fields.isEmpty
    else { throw RenameRefusal("'\(path)' is no marker whose front matter can be read") }
    let references = marker(ofFile: path).map { marker in
      occurrences(of: .marker(marker.id)).map(\.range).filter { $0.path != path }
    }
    guard let key = node.fields.first(where: { $0.key.string == "draft" }) else {
      let end = file.keys.upperBound
      let edit = Replacement(file.range(end..<end), with: "draft: true\n")
      return (SiteEdit(isDraft ? [edit] : []), isDraft ? references ?? [] : [])
    }
    guard let text = key.value.text, text.position.line == key.key.position.line else {
      throw RenameRefusal("'draft' of '\(path)' is neither true nor false: mend it first")
    }
    if (text.string == "true") == isDraft { return (SiteEdit([]), []) }
    let line = file.line(Int(key.key.position.line))
    guard !isDraft else {
      return (
        SiteEdit([Replacement(of: text.lines, at: text.linesPosition.inFile(path), with: "true")]),
        references ?? []
      )
    }
    let whole = line.lowerBound..<min(file.bytes.count, line.upperBound + 1)
    return (SiteEdit([Replacement(file.range(whole), with: "")]), [])
  }

  /// Returns the files of the markers of a set that are drafts, in the order of their names.
  ///
  /// - Parameter set: The set.
  /// - Returns: Their paths.
  package func draftMarkers(of set: SetID) -> [String] {
    textFiles().markers.filter { path in
      guard let file = file(path), file.set == set else {
        return false
      }
      return keys(of: file)?["draft"]?.text?.string == "true"
    }.sorted()
  }
}
