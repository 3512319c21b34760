import ContentModel
import Diagnostics
import Files

/// The files of the content folder, sorted out by what can be done with them.
struct ContentFiles: Sendable {
  private var tree: any FileTree
  /// The files that look like texts, by the folder they stand in.
  private var textsOfFolder: [String: TextsOfFolder]
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
        if entry.path.hasSuffix("/\(leftOverFileName)") {
          // What an import could not place: no text, and nothing to link to.
        } else if isText(entry.path) {
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

  /// Takes another state of the tree, where nothing but texts has changed that are there in both.
  ///
  /// - Returns: Whether that is so; else nothing is taken.
  mutating func replaceTexts(by tree: any FileTree) -> Bool {
    let (old, new) = (self.tree.entries, tree.entries)
    guard old.count == new.count else { return false }
    var changed: [FileEntry] = []
    for place in new.indices where new[place] != old[place] {
      guard new[place].path == old[place].path, isText(new[place].path),
        case .file = new[place].kind, case .file = old[place].kind
      else { return false }
      changed.append(new[place])
    }
    self.tree = tree
    for entry in changed { textsOfFolder[folder(of: entry.path)]?.replace(entry) }
    return true
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
  func texts(in folder: String) -> [FileEntry] { textsOfFolder[folder]?.all ?? [] }

  /// Returns the Markdown files that stand in a folder itself, sorted.
  func markdownFiles(in folder: String) -> [FileEntry] {
    textsOfFolder[folder]?.markdown ?? []
  }

  /// Returns the texts that stand in a folder itself and are no Markdown, sorted.
  func otherTexts(in folder: String) -> [FileEntry] { textsOfFolder[folder]?.others ?? [] }

  /// Returns a text; nil where none is there.
  func entry(ofText path: String) -> FileEntry? {
    textsOfFolder[folder(of: path)]?.entry(at: path)
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
  func pages(in folder: String, callOuts: [CallOutKind]) -> Reported<[PageDraft]> {
    var pages: [PageDraft] = []
    var diagnostics: [Diagnostic] = []
    for entry in markdownFiles(in: folder) {
      let file = text(entry)
      diagnostics += file.diagnostics
      guard let text = file.value else { continue }
      let page = readPage(text, callOuts: callOuts)
      diagnostics += page.diagnostics
      pages.append(page.value)
    }
    return Reported(pages, diagnostics)
  }
}
