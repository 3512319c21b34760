extension FindingPage {
  /// A block of an example; docs/diagnostics/README.md says what each kind does.
  package struct Example: Hashable, Sendable {
    /// What the lines are, in words: `content/site.yml:`, `At the end of content/site.yml:`.
    package let caption: String
    /// The lines, as they stand in a file or are printed.
    package let lines: [String]

    /// Makes a block of the words of its fence and its lines.
    init(_ words: [String], _ lines: [String]) {
      let path = words.count > 1 ? words[1] : ""
      let caption =
        switch words.first {
        case "file": path
        case "old": "\(path), in the old version"
        case "escaped": "\(path), where \\u{…} stands for a character that does not print"
        case "windows-1252": "\(path), saved as Windows-1252"
        case "repeated": "\(path), over and over, up to \(words.last ?? "") bytes"
        case "add": "At the end of \(path)"
        case "remove": "Taken out of \(path)"
        case "copy": "\(path), a copy of"
        case "link": "\(path), a symbolic link to"
        case "folder": "\(path) is an empty folder"
        case "delete": "\(path) is not there"
        case "locked": "\(path), which nobody may read"
        case "finding": "What is found"
        case "answers": "What other hosts answer"
        case "options": "What the program is asked for"
        default: words.joined(separator: " ")
        }
      self.lines = lines
      self.caption = caption + (lines.isEmpty ? "." : ":")
    }
  }
}
