import ContentModel
import Diagnostics

/// Checks that no file that texts link to would be published where the program puts one of its own.
func checkAttachments(of site: Site) -> [Diagnostic] {
  let tables: Set<String> =
    site.files.contains { $0.lowercased().hasSuffix(".csv") }
    ? Set(site.pagesWithText.flatMap { site.tableFiles(of: $0).map { $0.path.lowercased() } }) : []
  return site.files.filter { path in
    let address = site.address(of: .file(path))
    return site.isKeptForProgram(address) || tables.contains(address.lowercased())
  }.map { path in
    Diagnostic(
      .reservedName, at: SourcePosition(wholeFile: path),
      "this file would be published as '\(site.address(of: .file(path)))', which is a place for files that the program makes",
      hint: "put it into another folder, such as 'files', and mend the links to it")
  }
}
