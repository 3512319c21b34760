import ContentModel
import Files
import HandoutRenderer
import ParallelWork

/// Reads the pictures of a site that documents can show.
///
/// - Parameters:
///   - site: The site.
///   - files: The files of its content.
/// - Returns: The pictures, by their files; without those of forms that Word and PDF do not share, and without files
///   that are gone or not whole.
func readPictures(
  of site: Site, from files: any FileTree
) async -> [String: DocumentPicture] {
  let paths = site.files.filter { path in
    [".png", ".jpg", ".jpeg", ".gif"].contains { path.lowercased().hasSuffix($0) }
  }
  let read = await paths.concurrentMap { path -> (String, DocumentPicture)? in
    guard let bytes = try? files.contents(of: path), let picture = DocumentPicture(bytes) else {
      return nil
    }
    return (path, picture)
  }
  return Dictionary(uniqueKeysWithValues: read.compactMap { $0 })
}
