import Diagnostics
import Files

/// Returns what is said of a file with more bytes than it may have; nil where it has not.
func tooLarge(_ path: String, _ size: Int, limit: Int) -> Diagnostic? {
  guard size > limit else { return nil }
  return Diagnostic(
    .fileTooLarge, at: SourcePosition(wholeFile: path),
    "this file has \((size + 1023) / 1024) KB, and the limit is \(limit / 1024) KB",
    hint: "divide it, or make it smaller")
}

/// Whether the contents of a file are read, and not only its name: texts that are not too large, and what may be
/// the logo.
package func isReadText(_ path: String, size: Int) -> Bool {
  isText(path) && size <= maximumTextSize || isLogo(path, size: size)
}

/// Whether a file has the name of a text.
func isText(_ path: String) -> Bool {
  [".md", ".yml", ".yaml"].contains { path.hasSuffix($0) }
}

/// Returns the name that a file should have, which is meant as a Markdown text and has another ending:
/// `04-four.markdown`, `04-four.MD`, `04-four.md.txt`.
func markdownName(of path: String) -> String? {
  let lower = path.lowercased()
  let endings = [".markdown", ".mdown", ".mkd", ".md.txt", ".markdown.txt", ".md"]
  guard let ending = endings.first(where: lower.hasSuffix) else { return nil }
  let name = path.dropLast(ending.count).split(separator: "/").last ?? ""
  return "\(name).md"
}

/// Returns what is said of something that cannot be used.
func finding(_ path: String, _ reason: FileEntry.Reason) -> Diagnostic {
  let position = SourcePosition(wholeFile: path)
  return switch reason {
  case .danglingLink(let target):
    Diagnostic(
      .missingFile, at: position, "this symbolic link leads to '\(target)', where nothing is",
      hint: "delete the link, or put the file where it leads")
  case .linkOutside(let target):
    Diagnostic(
      .outsideSite, at: position,
      "this symbolic link leads out of the site, to '\(target)'",
      hint: "copy the file into the content folder")
  case .linkedFolder(let target):
    Diagnostic(
      .notAFile, at: position, "this symbolic link leads to the folder '\(target)'",
      hint: "links to folders are not followed: move the folder here")
  case .special:
    Diagnostic(
      .notAFile, at: position, "this is neither a file nor a folder",
      hint: "take it out of the content folder")
  case .fileForFolder:
    Diagnostic(
      .notAFile, at: position, "this is a file, and a folder belongs here",
      hint: "give the file another name, and make a folder with this one")
  case .unreadableFolder:
    Diagnostic(
      .unreadableFile, at: position, "this folder cannot be listed",
      hint: "make the folder readable, or take it out")
  case .unreadable(let reason):
    Diagnostic(
      .unreadableFile, at: position, "this cannot be read: \(reason)",
      hint: "make it readable, or take it out")
  }
}
