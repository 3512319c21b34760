import ContentModel
import Files
import ForeignTexts
import Importers

/// The pictures of a text, as they will stand beside it.
struct ImportedPictures {
  /// Their addresses, by the names that the blocks have for them.
  private(set) var addresses: [String: String] = [:]
  /// Their files.
  private(set) var files: [OutputFile] = []

  /// Names the pictures of blocks after the file that they stand in: `02-two-1.png`.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - path: The file of the text.
  ///   - original: The document that they come from.
  init(in blocks: [WrittenBlock], of path: String, _ original: ReadOriginal) {
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    let folder = stem.split(separator: "/").dropLast().joined(separator: "/")
    let name = stem.split(separator: "/").last.map(String.init) ?? "picture"
    for picture in blocks.pictureNames where addresses[picture] == nil {
      guard let contents = original.contents(ofPicture: picture),
        let ending = pictureEnding(of: contents)
      else { continue }
      let file = "\(name)-\(files.count + 1).\(ending)"
      addresses[picture] = file
      files.append(OutputFile(path: "\(folder)/\(file)", contents: contents))
    }
  }
}

extension ReadOriginal {
  /// Returns the bytes of a picture; those of a saved web page stand in a folder beside it, and nowhere else.
  fileprivate func contents(ofPicture name: String) -> [UInt8]? {
    if let picture = document.pictures.first(where: { $0.name == name }) {
      if let contents = picture.contents { return contents }
    }
    guard let folder, !name.hasPrefix("/"), !name.contains(":"),
      !name.split(separator: "/").contains("..")
    else { return nil }
    return try? contentsOfFile((folder.isEmpty ? "." : folder) + "/" + name, atMost: 20 << 20)
  }
}
