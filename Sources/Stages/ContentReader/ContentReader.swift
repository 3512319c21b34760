package import ContentModel
package import Diagnostics
package import Files
import YAMLReader

/// Reads all content of a site.
///
/// Bad content is never an error to throw: whatever can be read is read and checked, so that one run
/// reports every mistake.
///
/// - Parameter tree: The files of the site's folder, with paths such as `content/site.yml`.
/// - Returns: The draft; nil where `site.yml` or every set is missing or cannot be read.
package func readContent(from tree: any FileTree) async -> Reported<Draft?> {
  var known = KnownMarkers()
  return await readContent(from: tree, knowing: &known)
}

/// Reads all content of a site, but of the markers only those whose files have changed.
///
/// - Parameters:
///   - tree: The files of the site's folder.
///   - known: What was read before; what is read now takes its place.
/// - Returns: The same as ``readContent(from:)``.
package func readContent(
  from tree: any FileTree, knowing known: inout KnownMarkers
) async -> Reported<Draft?> {
  let content = known.sortOut(tree)
  var diagnostics = content.diagnostics
  if content.isUnusable(contentFolder) { return Reported(nil, diagnostics) }
  if tree.entries.isEmpty {
    let missing = Diagnostic(
      .missingFile, at: SourcePosition(wholeFile: contentFolder), "this folder is missing",
      hint: "run the command in the folder that holds '\(contentFolder)', or name it with --site")
    return Reported(nil, diagnostics + [missing])
  }
  let settingsPath = "\(contentFolder)/site.yml"
  let file = content.text(settingsPath)
  diagnostics += file.diagnostics
  let fields = file.value.map { readSiteSettings($0, from: content) }
  diagnostics += fields?.diagnostics ?? []
  let callOuts = fields?.value?.settings.callOuts ?? CallOutKind.known
  let pages = content.pages(in: "\(contentFolder)/pages", callOuts: callOuts)
  diagnostics += pages.diagnostics + checkPageNames(pages.value, reserved: reservedSitePageNames)

  var home: PageDraft?
  let homePath = "\(contentFolder)/index.md"
  if content.hasText(homePath) {
    let file = content.text(homePath)
    diagnostics += file.diagnostics
    let page = file.value.map { readPage($0, callOuts: callOuts) }
    diagnostics += page?.diagnostics ?? []
    home = page?.value
  }

  var style: HouseStyle?
  let stylePath = "\(contentFolder)/style.yml"
  if content.hasText(stylePath) {
    let file = content.text(stylePath)
    diagnostics += file.diagnostics
    let read = file.value.map(readStyle)
    diagnostics += read?.diagnostics ?? []
    style = read?.value ?? nil
  }

  let crosswalks = known.crosswalks(in: content)
  diagnostics += crosswalks.diagnostics
  let folders = setFolders(listed: fields?.value?.sets, in: content)
  diagnostics += folders.diagnostics
  var sets: [SetDraft] = []
  var unreadable: Set<SetID> = []
  for folder in folders.value {
    let set = await readSet(
      SetID(folder), folder: "\(contentFolder)/\(folder)", callOuts: callOuts, from: content,
      knowing: &known)
    diagnostics += set.diagnostics
    if let set = set.value { sets.append(set) } else { unreadable.insert(SetID(folder)) }
  }
  diagnostics += checkCodes(of: sets)
  let inventories = readInventories(
    fields?.value?.inventories ?? [], besides: sets, from: content, knowing: &known.inventories)
  diagnostics += inventories.diagnostics
  if home != nil, folders.value.count == 1 {
    let landing = "\(contentFolder)/\(folders.value[0])/index.md"
    diagnostics.append(
      Diagnostic(
        .unrecognizedFile, at: SourcePosition(wholeFile: homePath),
        "a site of one set begins with the first page of that set, and this file is left out",
        hint: "write in '\(landing)' what it says"))
  }
  // Of a set that is listed and cannot be found, the set is the mistake and not each of its files.
  let listed = fields?.value?.sets.map(\.string) ?? []
  diagnostics += unrecognizedFiles(in: content, sets: folders.value + listed)
  diagnostics += folders.value.flatMap { unreadReferences(in: content, set: $0) }
  guard var settings = fields?.value?.settings, !sets.isEmpty else {
    return Reported(nil, diagnostics)
  }
  diagnostics += checkFace(
    settings.face, home: home, pages: pages.value, sets: sets, settingsPath: settingsPath)
  settings.style = style
  // Who says how long a sentence may be wants to be told of longer ones.
  if style?.longestSentence != nil { settings.enabled.insert(.longSentence) }
  var draft = Draft(
    settings: settings, sets: sets, pages: pages.value, files: content.attachments)
  draft.home = home
  draft.crosswalks = crosswalks.value
  draft.inventories = inventories.value
  draft.unreadableSets = unreadable
  draft.hasUnreadText =
    content.hasUnusableEntries || home == nil && content.hasText(homePath)
    || pages.value.count < content.markdownFiles(in: "\(contentFolder)/pages").count
  return Reported(draft, diagnostics)
}

/// Decides which folders are sets: those that `site.yml` lists, or else all that hold a `set.yml`.
private func setFolders(listed: [YAMLText]?, in content: ContentFiles) -> Reported<[String]> {
  let path = "\(contentFolder)/site.yml"
  var found = content.folders.compactMap { folder -> String? in
    let parts = folder.split(separator: "/")
    return parts.count == 2 && content.hasText("\(folder)/set.yml") ? String(parts[1]) : nil
  }
  var diagnostics: [Diagnostic] = []
  if let listed, !listed.isEmpty {
    for name in listed where !found.contains(name.string) {
      let folder = "\(contentFolder)/\(name.string)"
      if content.isUnusable(folder) || content.isUnusable("\(folder)/set.yml") { continue }
      diagnostics.append(
        Diagnostic(
          .missingSet, at: name.position.inFile(path),
          "no set '\(name.string)': the file '\(folder)/set.yml' is missing",
          hint: didYouMean(name.string, among: found)
            ?? "write that file, or take the name out of 'sets'",
          words: name.wordsRange(in: path)))
    }
    found = listed.map(\.string).filter(found.contains)
  } else if found.isEmpty {
    diagnostics.append(
      Diagnostic(
        .missingSet, at: SourcePosition(wholeFile: contentFolder),
        "no set stands in this folder",
        hint: "a set is a folder with a file 'set.yml', such as '\(contentFolder)/scr/set.yml'"))
  }
  for folder in found where !isAddress(folder) || reservedSetFolders.contains(folder) {
    diagnostics.append(
      Diagnostic(
        .reservedName, at: SourcePosition(wholeFile: "\(contentFolder)/\(folder)"),
        "the folder name '\(folder)' cannot be an address",
        hint: "use lowercase letters a to z, digits and hyphens; not "
          + reservedSetFolders.sorted().map { "'\($0)'" }.joined(separator: ", ")))
  }
  var seen: Set<String> = []
  return Reported(found.filter { seen.insert($0).inserted }, diagnostics)
}

/// Two sets that call themselves the same cannot be told apart in a reference.
private func checkCodes(of sets: [SetDraft]) -> [Diagnostic] {
  var taken: [String: SetDraft] = [:]
  return sets.compactMap { set in
    guard let other = taken.updateValue(set, forKey: set.settings.code) else { return nil }
    return Diagnostic(
      .duplicateName, at: SourcePosition(wholeFile: "\(set.folder)/set.yml"),
      "the code '\(set.settings.code)' is that of the set '\(other.id.folder)' as well",
      hint: "give one of the two another 'code'")
  }
}

/// Texts that are in no place where one is read, and so would be left out without a word.
private func unrecognizedFiles(in content: ContentFiles, sets: [String]) -> [Diagnostic] {
  content.folders.flatMap { folder in
    let parts = folder.split(separator: "/")
    let isMarkdownRead =
      switch (parts.count, parts.count > 1 ? parts[1] : "") {
      case (2, "pages"): true
      case (3, let set) where sets.contains(String(set)): ["markers", "pages"].contains(parts[2])
      default: false
      }
    let names: Set<String> =
      switch (parts.count, parts.last ?? "") {
      case (1, _): ["site.yml", "style.yml", "index.md", "crosswalk.yml"]
      case (2, let set) where sets.contains(String(set)):
        ["set.yml", "index.md", "glossary.md", "sources.yml", "import.yml"]
      default: []
      }
    let texts = isMarkdownRead ? content.otherTexts(in: folder) : content.texts(in: folder)
    return texts.lazy.map(\.path).filter { path in
      !names.contains { path == "\(folder)/\($0)" }
    }.map { path in
      // A set begins with its 'set.yml', without which it is no set.
      let meant = names.isEmpty && parts.count == 2 ? ["set.yml"] : names.sorted()
      return Diagnostic(
        .unrecognizedFile, at: SourcePosition(wholeFile: path),
        "this file is in no place where one is read, and is left out",
        hint: placeMeant(by: path, among: meant)
          ?? "markers belong in 'SET/markers/', pages in 'pages/' or 'SET/pages/'")
    }
  }
}

/// Returns what a file that is read in no place was most likely meant to be called, or where it belongs.
private func placeMeant(by path: String, among names: [String]) -> String? {
  let parts = path.split(separator: "/")
  let folders = parts.dropLast()
  if let name = didYouMean(String(parts.last ?? ""), among: names) { return name.hint }
  if let sources = nameOfSources(path, among: names) { return sources }
  guard folders.count > 2 else { return nil }
  return didYouMean(String(parts[2]), among: ["markers", "pages"])?.hint
    .replacing("?", with: "/?")
}

/// Returns what to call a file with references, where one is read in its folder.
private func nameOfSources(_ path: String, among names: [String]) -> String? {
  let name = (path.split(separator: "/").last ?? "").lowercased()
  let stem = name.prefix { $0 != "." }
  guard names.contains("sources.yml"), !name.hasSuffix(".md"), referenceNames.contains(String(stem))
  else { return nil }
  return "call it 'sources.yml'"
}

/// Libraries of references in a set that has no `sources.yml`, and whose texts so could cite nothing.
private func unreadReferences(in content: ContentFiles, set: String) -> [Diagnostic] {
  let folder = "\(contentFolder)/\(set)"
  if content.hasText("\(folder)/sources.yml") { return [] }
  return (content.references[folder] ?? []).compactMap { path in
    referenceFormat(ofFile: path).map { format in
      Diagnostic(
        .unrecognizedFile, at: SourcePosition(wholeFile: path),
        "this is \(format.name), and sources are read from 'sources.yml' alone",
        hint: format.mend(ofFileCalled: String(path.split(separator: "/").last ?? "")))
    }
  }
}
