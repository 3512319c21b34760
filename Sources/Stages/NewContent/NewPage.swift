package import Files
import MarkdownWriting

/// Returns the file of a new free page.
///
/// - Parameters:
///   - title: What people call it.
///   - name: Its address without the folder: `about`.
///   - folder: The folder whose pages it joins: `content`, or that of a set.
/// - Returns: The file, with its path below the site's folder.
package func newPage(_ title: Title, name: String, in folder: String) -> OutputFile {
  OutputFile(
    path: "\(folder)/pages/\(name).md",
    text: """
      ---
      title: \(yamlScalar(title.text))
      ---
      …

      """)
}
