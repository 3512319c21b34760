import ContentModel
import Diagnostics
import Files

/// The files of the content folder, sorted out by what can be done with them.
struct ContentFiles: Sendable {
  private let tree: any FileTree
  /// The files that look like texts, by the folder they stand in.
  private let textsOfFolder: [String: [FileEntry]]
  private let unusable: Set<String>
  /// The folders that hold texts, in the order of their first text.
  let folders: [String]
  /// The paths of files that texts may link to or show.
  let attachments: Set<String>
  /// Files with references in a format that is not read, by the folder they stand in.
  let references: [String: [String]]
  /// What was found wrong with the files themselves.
  let diagnostics: [Diagnostic]

  init(_ tree: any FileTree) {
    self.tree = tree
    var texts = TextsByFolder()
    var attachments: Set<String> = []
    var unusable: Set<String> = []
    var references: [String: [String]] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in tree.entries {
      switch entry.kind {
      case .file(let size):
        if isText(entry.path) {
          texts.add(entry)
        } else if let name = markdownName(of: entry.path) {
          diagnostics.append(
            Diagnostic(
              .unrecognizedFile, at: SourcePosition(wholeFile: entry.path),
              "only files whose names end in '.md' are read here, and this one is left out",
              hint: "call it '\(name)'"))
        } else if isAttachment(entry.path) {
          if size <= maximumAttachmentSize { attachments.insert(entry.path) }
          if let finding = tooLarge(entry.path, size, limit: maximumAttachmentSize) {
            diagnostics.append(finding)
          }
        } else if referenceFormat(ofFile: entry.path) != nil {
          references[folder(of: entry.path), default: []].append(entry.path)
        }
      case .folder:
        if isText(entry.path) {
          diagnostics.append(
            Diagnostic(
              .notAFile, at: SourcePosition(wholeFile: entry.path),
              "this is a folder with the name of a text", hint: "rename the folder"))
        }
      case .unusable(let reason):
        unusable.insert(entry.path)
        diagnostics.append(finding(entry.path, reason))
      }
    }
    textsOfFolder = texts.finish()
    folders = texts.folders
    self.attachments = attachments
    self.unusable = unusable
    self.references = references
    self.diagnostics = diagnostics
  }

  /// Returns how many bytes a file of any kind has; nil where there is none.
  ///
  /// Cost: linear in the number of files.
  func size(of path: String) -> Int? {
    for case .file(let size) in tree.entries.lazy.filter({ $0.path == path }).map(\.kind) {
      return size
    }
    return nil
  }

  /// Returns the bytes of a file that is there, of any kind.
  func bytes(ofFile path: String) -> Reported<[UInt8]?> { TextFile.bytes(of: path, in: tree) }

  /// The files that could be a logo, by their paths below the content.
  var pictures: [String] {
    tree.entries.map(\.path).filter { isLogo($0, size: 0) }.map {
      String($0.dropFirst(contentFolder.count + 1))
    }
  }

  /// Whether there is a text.
  func hasText(_ path: String) -> Bool { entry(ofText: path) != nil }

  /// Whether something is there that cannot be used, for which a finding is made already.
  func isUnusable(_ path: String) -> Bool { unusable.contains(path) }

  /// Whether anything is there that cannot be used.
  var hasUnusableEntries: Bool { !unusable.isEmpty }

  /// Returns the texts that stand in a folder itself, sorted.
  func texts(in folder: String) -> [FileEntry] { textsOfFolder[folder] ?? [] }

  /// Returns the Markdown files that stand in a folder itself, sorted.
  func markdownFiles(in folder: String) -> [FileEntry] {
    texts(in: folder).filter { $0.path.hasSuffix(".md") }
  }

  private func entry(ofText path: String) -> FileEntry? {
    texts(in: folder(of: path)).first { $0.path == path }
  }

  /// Reads a text that has to be there.
  func text(_ path: String) -> Reported<TextFile?> {
    guard let entry = entry(ofText: path) else {
      if isUnusable(path) { return Reported(nil) }
      return Reported(
        nil,
        [
          Diagnostic(
            .missingFile, at: SourcePosition(wholeFile: path), "this file is missing",
            hint: "docs/content-format.md shows what it holds")
        ])
    }
    return text(entry)
  }

  /// Reads a text.
  func text(_ entry: FileEntry) -> Reported<TextFile?> {
    let bytes = bytes(of: entry)
    guard let read = bytes.value else { return Reported(nil, bytes.diagnostics) }
    return TextFile.reading(read, at: entry.path)
  }

  /// Reads the bytes of a text; none where it is too large or cannot be read.
  func bytes(of entry: FileEntry) -> Reported<[UInt8]?> {
    if case .file(let size) = entry.kind,
      let finding = tooLarge(entry.path, size, limit: maximumTextSize)
    {
      return Reported(nil, [finding])
    }
    return TextFile.bytes(of: entry.path, in: tree)
  }

  /// Reads the free pages in a folder.
  func pages(in folder: String) -> Reported<[PageDraft]> {
    var pages: [PageDraft] = []
    var diagnostics: [Diagnostic] = []
    for entry in markdownFiles(in: folder) {
      let file = text(entry)
      diagnostics += file.diagnostics
      guard let text = file.value else { continue }
      let page = readPage(text)
      diagnostics += page.diagnostics
      pages.append(page.value)
    }
    return Reported(pages, diagnostics)
  }
}

private func tooLarge(_ path: String, _ size: Int, limit: Int) -> Diagnostic? {
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

private func isText(_ path: String) -> Bool {
  [".md", ".yml", ".yaml"].contains { path.hasSuffix($0) }
}

/// Returns the name that a file should have, which is meant as a Markdown text and has another ending:
/// `04-four.markdown`, `04-four.MD`, `04-four.md.txt`.
private func markdownName(of path: String) -> String? {
  let lower = path.lowercased()
  let endings = [".markdown", ".mdown", ".mkd", ".md.txt", ".markdown.txt", ".md"]
  guard let ending = endings.first(where: lower.hasSuffix) else { return nil }
  let name = path.dropLast(ending.count).split(separator: "/").last ?? ""
  return "\(name).md"
}

private func finding(_ path: String, _ reason: FileEntry.Reason) -> Diagnostic {
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
  }
}
