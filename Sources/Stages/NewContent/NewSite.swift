package import Files
import MarkdownWriting

/// Returns the files of a whole site that can be built at once: a set with two markers to write over.
///
/// Its theme is the one that the program carries.
///
/// - Parameters:
///   - title: What people call the site and its set.
///   - folder: The name of the set's folder, which is part of its addresses.
///   - prefix: What stands before the numbers of the markers: `QM`.
///   - language: The language of interface and content: `en-GB`.
/// - Returns: The files, with their paths below the site's folder.
package func newSite(
  _ title: Title, folder: String, prefix: String, language: String
) -> [OutputFile] {
  let values = [
    "name": title.text, "name-in-yaml": yamlScalar(title.text), "set": folder, "prefix": prefix,
    "language": language,
  ]
  let texts = (embeddedFolders["starter"]?.files ?? []).map { file in
    let text = String(decoding: file.contents, as: UTF8.self)
    return OutputFile(
      path: file.path.replacing("content/set/", with: "content/\(folder)/"),
      text: text.replacing(/\{([a-z-]+)\}/) { values[String($0.1)] ?? String($0.0) })
  }
  return texts + [newEditorSettings()] + newSchemas()
}
