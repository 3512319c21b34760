private import Foundation

/// Writes a Swift file that holds the files of some folders: `embed-folders ROOT OUTPUT FOLDER…`.
///
/// The plug-in of the same name runs it while the program is compiled. Contents are written in base 64,
/// which every file fits and the compiler reads at once, unlike a list of bytes.
@main enum EmbedFolders {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      FileHandle.standardError.write(Data("usage: embed-folders ROOT OUTPUT FOLDER…\n".utf8))
      exit(64)
    }
    let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
    var swift = "import Files\n\n/// The folders that the program carries.\n"
    swift += "let embeddedFolders: [String: EmbeddedFiles] = [\n"
    for folder in arguments[3...] {
      swift += "  \(literal(folder)): EmbeddedFiles([\n"
      for path in try paths(in: root.appending(path: folder)) {
        let contents = try Data(contentsOf: root.appending(path: "\(folder)/\(path)"))
        swift += "    (\(literal(path)), \"\(contents.base64EncodedString())\"),\n"
      }
      swift += "  ]),\n"
    }
    try Data((swift + "]\n").utf8).write(to: URL(filePath: arguments[2]))
  }

  /// Returns the files below a folder, sorted, so that the same folders give the same program.
  private static func paths(in folder: URL) throws -> [String] {
    let path = folder.path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return attributes[.type] as? FileAttributeType == .typeRegular
    }
  }

  private static func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
