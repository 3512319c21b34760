package import JSONReading
import Files

/// A form of text that Pandoc reads.
package enum ReadTextFormat: String, CaseIterable, Hashable, Sendable {
  /// Word, with the names of its styles.
  case word = "docx+styles"
  /// OpenDocument.
  case openDocument = "odt"
  /// Markdown as most programs of today read it, with notes, tables and lists of definitions; formulas stand as they
  /// are written.
  case markdown = "commonmark_x-smart-tex_math_dollars-yaml_metadata_block+autolink_bare_uris"
}

extension Pandoc {
  /// Reads a text that is not trusted as Pandoc's own tree; nothing that it names is run, read or fetched.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file, or UTF-8.
  ///   - format: What they are.
  /// - Returns: The tree: https://hackage.haskell.org/package/pandoc-types-1.23/docs/Text-Pandoc-Definition.html.
  /// - Throws: ``PandocError`` where Pandoc or the disk refuses.
  package func read(
    _ bytes: [UInt8], as format: ReadTextFormat
  ) async throws(PandocError) -> JSONValue {
    let folder: ScratchFolder
    do throws(FileError) { folder = try ScratchFolder() } catch { throw .failed("\(error)") }
    defer { folder.remove() }
    // '--track-changes' is only for what the caller has not settled itself.
    let tree = try await convert(
      bytes, ["--from=\(format.rawValue)", "--to=json", "--track-changes=accept"], in: folder,
      outputLimit: mostOutput)
    do throws(JSONProblem) {
      return try readJSON(tree)
    } catch {
      throw .failed("what it wrote is not the tree of a text")
    }
  }
}

/// The most bytes that a tree may have.
private let mostOutput = 256 << 20
