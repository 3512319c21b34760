import ArgumentParser
import ContentModel
import Diagnostics
import Files
import ForeignTexts
import Importers
import MarkdownWriting
import NewContent
import Pipeline

/// The set that an import goes to, with what is known of it.
struct ImportTarget {
  /// The set, as far as it is there.
  let set: SetDraft
  /// The language of the site.
  let language: String
  /// How documents are taken apart.
  let rules: ImportRules
  /// What Waymark's own documents say beside the text.
  let own: OwnWords
  /// The set that was found in the documents; nil where it was there.
  let made: ImpliedSet?
  /// The files that the set and its site need, and are not there.
  let files: [OutputFile]
  /// The files of the site, with these.
  let tree: any FileTree
  /// The day of the import.
  let day: CalendarDate
}

extension ImportCommand {
  /// Finds the set that documents go to, or makes it of them.
  ///
  /// - Throws: ``ImportRefusal``, or the status for wrong usage.
  func target(of originals: [ReadOriginal]) async throws -> ImportTarget {
    let folder = SiteFolder(site.site)
    let hasSite = folder.files.entries.contains { $0.path == "\(contentFolder)/site.yml" }
    let draft = hasSite ? await folder.readDraft().value : nil
    let named = set ?? (draft?.sets.count == 1 ? draft?.sets[0].id.folder : nil)
    guard let named else {
      throw wrongUsage(
        draft.map { $0.sets.isEmpty } ?? true
          ? "there is no set yet" : "this site has several sets",
        hint: "name one with --set, such as '--set guidance'; one that is not there is made")
    }
    if let found = draft?.sets.first(where: { $0.id.folder == named || $0.settings.code == named })
    {
      return try await target(found, in: folder.files, draft, made: nil, files: [])
    }
    guard isFolderName(named) else {
      throw wrongUsage(
        "'\(named)' cannot be the folder of a set",
        hint: "use small letters, digits and hyphens, such as 'guidance'")
    }
    let name = try setFolder(named)
    guard let implied = ImpliedSet(of: originals.map(\.document)) else {
      throw ImportRefusal(
        "no set '\(named)' is there, and none can be made of a text without headings such as "
          + "'Standard 1: Its title'",
        hint: "make one with 'waymark new set', and import into it")
    }
    var files = [
      OutputFile(
        path: "\(contentFolder)/\(name)/set.yml", text: implied.settingsText(yamlScalar))
    ]
    if !hasSite, let title = Title(implied.title) {
      files += newSite(
        title, folder: name, prefix: implied.prefix, language: siteLanguage(originals)
      )
      .filter { !$0.path.hasPrefix("\(contentFolder)/\(name)/") }
    }
    let tree = LaidOverFiles(files, over: folder.files)
    let read = await SiteFolder(site.site, files: tree).readDraft()
    guard let made = read.value?.sets.first(where: { $0.id.folder == name }) else {
      throw ImportRefusal(
        "no set can be made of this text", hint: "make one with 'waymark new set'")
    }
    return try await target(made, in: tree, read.value, made: implied, files: files)
  }

  private func target(
    _ set: SetDraft, in tree: any FileTree, _ draft: Draft?, made: ImpliedSet?,
    files: [OutputFile]
  ) async throws -> ImportTarget {
    let path = "\(set.folder)/import.yml"
    var rules = ImportRules()
    if tree.entries.contains(where: { $0.path == path }) {
      let read = readImportRules(
        try tree.contents(of: path), path: path, sections: set.settings.sections.map(\.id))
      if let finding = read.diagnostics.first {
        throw ImportRefusal("\(path) is not understood: \(finding.summary)", hint: finding.hint)
      }
      rules = read.value
    }
    return ImportTarget(
      set: set, language: draft?.settings.language ?? "en-GB", rules: rules,
      own: await ownWords(of: set, in: tree), made: made, files: files, tree: tree,
      day: try buildDay())
  }

  /// The language that most of the documents name, where the program has words in it.
  private func siteLanguage(_ originals: [ReadOriginal]) -> String {
    let named = originals.compactMap(\.document.language).first { $0.hasPrefix("cy") }
    return named == nil ? "en-GB" : "cy"
  }
}

/// Whether a name can be that of a set's folder, which is a part of addresses.
private func isFolderName(_ name: String) -> Bool { slug(name) == name && !name.isEmpty }

extension ReadOriginal {
  /// What the front matter of a file says of it.
  func mark(on day: CalendarDate) -> Imported {
    Imported(file: document.name, date: day, sha256: digest)
  }
}
