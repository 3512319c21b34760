import ContentModel
import Diagnostics

/// Checks that no file that texts link to would be published where the program puts one of its own.
func checkAttachments(of site: Site) -> [Diagnostic] {
  site.files.filter { site.isKeptForProgram(site.address(of: .file($0))) }.map { path in
    Diagnostic(
      .reservedName, at: SourcePosition(wholeFile: path),
      "this file would be published as '\(site.address(of: .file(path)))', which is a place for files that the program makes",
      hint: "put it into another folder, such as 'files', and mend the links to it")
  }
}
