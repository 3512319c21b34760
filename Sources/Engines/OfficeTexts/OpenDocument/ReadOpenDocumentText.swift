package import ForeignTexts
package import TextDocuments
import XMLReader

/// Reads an OpenDocument text (.odt), whichever program saved it.
///
/// Nothing of it is trusted: no macro is run, and nothing is fetched that it names.
///
/// - Parameters:
///   - bytes: The bytes of the file.
///   - name: Its name, without folders.
///   - changes: What is done with its tracked changes.
///   - naming: Whether remarks say who made changes and comments, and when.
///   - pandoc: What makes blocks of it.
/// - Returns: Its text, and every word that it holds.
/// - Throws: ``ForeignProblem``.
package func readOpenDocumentText(
  _ bytes: [UInt8], name: String, changes: TrackedChanges, naming: Bool, with pandoc: Pandoc
) async throws(ForeignProblem) -> ForeignDocument {
  let file = try OpenDocumentFile(bytes)
  var walk = OpenDocumentWalk(file, changes: changes, isNaming: naming)
  let (passages, remarks) = walk.collect()
  let properties = Properties(try file.parts.tree("meta.xml")?.first("office:meta"))
  var settling = OpenDocumentSettling(file, changes: changes)
  let settled = try settling.settle()
  let office = OfficeText(
    name: name, passages: properties.passages + passages, remarks: remarks,
    language: file.language, title: properties.title, alternatives: settling.alternatives)
  return try await office.document(
    settled, as: .openDocument, with: pandoc, pictures: file.parts, in: "")
}
