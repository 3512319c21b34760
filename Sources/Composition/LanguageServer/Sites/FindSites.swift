import ContentModel
import Files

/// Returns the folder of the site that a file or folder belongs to: the nearest that holds `content/site.yml`.
///
/// - Parameter path: An absolute path; nothing has to stand there.
/// - Returns: The folder, as `path` begins; nil where there is none.
func folderOfSite(around path: String) -> String? {
  var folder = Substring(path)
  while true {
    if isSite(String(folder)) { return folder.isEmpty ? "/" : String(folder) }
    guard let slash = folder.lastIndex(of: "/") else { return nil }
    folder = folder[..<slash]
  }
}

/// Returns the folders of the sites that a folder of a client holds, or belongs to.
///
/// Looks around the folder first, and below it only where no site is there: a few levels deep, and no further than
/// ``maximumFolders``, since a folder of a client can be a whole disk.
///
/// - Parameter path: An absolute path.
/// - Returns: Sorted.
func foldersOfSites(at path: String) -> [String] {
  if let folder = folderOfSite(around: path) { return [folder] }
  var found: [String] = []
  var level = [path]
  var looked = 0
  for _ in 0..<maximumLevels {
    var next: [String] = []
    for folder in level {
      for name in namesInFolder(folder) ?? [] where !name.hasPrefix(".") && name != "node_modules" {
        let inner = folder == "/" ? "/" + name : folder + "/" + name
        guard looked < maximumFolders else { return found.sorted() }
        guard isFolder(inner) else { continue }
        looked += 1
        if isSite(inner) { found.append(inner) } else { next.append(inner) }
      }
    }
    level = next
  }
  return found.sorted()
}

/// How many folders are looked at for sites.
private let maximumFolders = 2000

/// How deep sites can stand in a folder of a client.
private let maximumLevels = 4

private func isSite(_ folder: String) -> Bool {
  FoundFile("\(folder)/\(contentFolder)/site.yml") != nil
}
