import ContentModel
import Files
import JSONReading

extension LanguageServer {
  /// Takes what a client tells; what nobody here needs to know is passed over.
  func know(_ method: String, _ parameters: JSONValue) async {
    let document = parameters["textDocument"]
    number += 1
    switch method {
    case "initialized": begin()
    case "textDocument/didOpen":
      // A document that cannot be read is not opened: there is nobody to tell.
      if let opened = try? OpenDocument(document, number: number, client.encoding) {
        documents[key(ofAddress: opened.address)] = opened
        openSite(of: opened)
        touch([opened.address])
      }
    case "textDocument/didChange":
      guard let address = document?["uri"]?.text else { break }
      try? documents[key(ofAddress: address)]?.change(
        parameters["contentChanges"]?.values ?? [], version: document?["version"]?.integer,
        number: number, client.encoding)
      settle()
    case "textDocument/didSave": touch([document?["uri"]?.text].compactMap { $0 }, orAll: true)
    case "textDocument/didClose":
      guard let address = document?["uri"]?.text else { break }
      documents[key(ofAddress: address)] = nil
      touch([address], orAll: true)
    case "workspace/didChangeWatchedFiles":
      touch(parameters["changes"]?.values.compactMap { $0["uri"]?.text } ?? [])
    case "workspace/didCreateFiles", "workspace/didDeleteFiles":
      touch(parameters["files"]?.values.compactMap { $0["uri"]?.text } ?? [])
    case "workspace/didRenameFiles":
      touch(
        parameters["files"]?.values.flatMap {
          [$0["oldUri"]?.text, $0["newUri"]?.text].compactMap { $0 }
        } ?? [])
    case "workspace/didChangeWorkspaceFolders":
      let paths = { (name: String) in
        (parameters["event"]?[name]?.values ?? []).compactMap { $0["uri"]?.text }
          .compactMap(filePath)
      }
      let old = Set(sites.keys)
      for path in paths("added") { open(path) }
      for path in paths("removed") { close(path) }
      for root in Set(sites.keys).subtracting(old).sorted() { readFirst(root) }
    default: break
    }
  }

  /// What a document is known by: one file has many addresses.
  func key(ofAddress address: String) -> String { filePath(ofAddress: address) ?? address }

  /// Returns the texts of a site that are open.
  func texts(of root: String) -> SiteTexts {
    var inside: [String: OpenDocument] = [:]
    for (path, document) in documents {
      if let inner = path.below(root), folderOfSite(around: path) ?? root == root {
        inside[inner] = document
      }
    }
    return SiteTexts(number: number, documents: inside)
  }

  /// Opens the site that a document belongs to, where no folder of the client does.
  private func openSite(of document: OpenDocument) {
    guard let path = document.path, let root = folderOfSite(around: path), sites[root] == nil
    else { return }
    sites[root] = ServedSite(root, today: options.today)
  }

  /// Notes where the disk may have changed.
  ///
  /// - Parameters:
  ///   - addresses: The addresses of files and folders.
  ///   - orAll: Whether anything else may have changed as well, where the client does not watch files.
  private func touch(_ addresses: [String], orAll: Bool = false) {
    let paths = addresses.compactMap(filePath)
    for path in paths where path.hasSuffix("/\(contentFolder)/site.yml") {
      // A site comes into being where one is made inside a folder of the client.
      if let root = folderOfSite(around: path), sites[root] == nil,
        folders.contains(where: { root == $0 || root.below($0) != nil })
      {
        sites[root] = ServedSite(root, today: options.today)
      }
    }
    for root in sites.keys {
      let isBlind = orAll && !client.watchesFiles
      touched[root, default: .none].form(
        with: isBlind ? .all : .these(Set(paths.compactMap { $0.below(root) })))
    }
    settle()
  }
}

extension String {
  /// Returns what leads from a folder to this path; nil where it is not below it.
  func below(_ folder: String) -> String? {
    let folder = folder == "/" ? "/" : folder + "/"
    return hasPrefix(folder) && utf8.count > folder.utf8.count
      ? String(utf8.dropFirst(folder.utf8.count)) : nil
  }
}
