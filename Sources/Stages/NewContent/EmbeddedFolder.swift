import Files
private import Platform

/// Returns the files of a folder that the program carries, with their paths below it.
///
/// `themes/standard` and `starter` are put into the program while it is compiled, by the plug-in
/// `EmbedFolders`.
func embeddedFiles(of folder: String) -> [OutputFile] {
  guard let files = embeddedFolders[folder] else {
    preconditionFailure("the program carries no folder '\(folder)'")
  }
  return files.map { file in
    guard let contents = Data(base64Encoded: file.base64) else {
      preconditionFailure("'\(file.path)' was not embedded whole")
    }
    return OutputFile(path: file.path, contents: [UInt8](contents))
  }
}
