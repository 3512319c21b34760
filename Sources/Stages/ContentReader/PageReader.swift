import ContentModel
import ContentShapes
import Diagnostics
import MarkdownReader
import YAMLReader

/// Reads a free page, or the landing text of a set.
func readPage(_ file: TextFile, callOuts: [CallOutKind]) -> Reported<PageDraft> {
  let split = FrontMatter.split(file)
  var diagnostics = split.diagnostics
  var page = PageDraft(path: file.path, name: pageName(of: file.path), title: "")
  if let node = split.value.node {
    var fields = YAMLFields(node, path: file.path, shape: .page)
    let title = fields.text("title")
    let description = fields.optionalText("description")
    fields.reportPlaceholders([title, description])
    fields.reportSigns([("title", title), ("description", description)], path: file.path)
    page.title = title?.string ?? ""
    page.description = description?.string ?? ""
    page.upkeep = readUpkeep(&fields, path: file.path)
    if fields.flag("contact") { page.contactPosition = fields.position(of: "contact") }
    diagnostics += fields.finish()
  }
  let body = readMarkdown(
    split.value.body, path: file.path, start: TextPosition(line: split.value.bodyLine, column: 1),
    callOuts: callOuts,
    isReserved: { $0.hasPrefix("phase-") || $0.hasPrefix("page-") })
  diagnostics += body.diagnostics
  page.content = body.value
  diagnostics += placeholders(in: body.value, path: file.path, isWhole: true)
  for block in body.value where !split.value.isMissing {
    if case .heading(level: 1, _, _) = block.kind {
      diagnostics.append(
        Diagnostic(
          .misplacedText, at: block.position.inFile(file.path),
          "a heading of level 1 stands here, and the title comes from the front matter",
          hint: "write '##' before it, or take it out"))
    }
  }
  if body.value.isEmpty {
    diagnostics.append(
      Diagnostic(
        .emptyText, at: SourcePosition(wholeFile: file.path), "this page holds no text",
        hint: "write its text below the front matter, or delete the file"))
  }
  return Reported(page, diagnostics)
}

/// Returns the address of a page without its folder: `content/pages/about.md` gives `about`.
private func pageName(of path: String) -> String {
  let file = path.split(separator: "/").last.map(String.init) ?? path
  return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
}

/// Checks that the names of pages can be addresses, and are not those of pages the program makes.
func checkPageNames(
  _ pages: [PageDraft], reserved: Set<String>, isMarkerName: (String) -> Bool = { _ in false }
) -> [Diagnostic] {
  pages.compactMap { page in
    let position = SourcePosition(wholeFile: page.path)
    if reserved.contains(page.name) || isMarkerName(page.name) {
      return Diagnostic(
        .reservedName, at: position, "the name '\(page.name)' belongs to a page the program makes",
        hint: "give the file another name")
    }
    guard isAddress(page.name) else {
      return Diagnostic(
        .reservedName, at: position, "the name '\(page.name)' cannot be an address",
        hint: "use lowercase letters a to z, digits and hyphens")
    }
    return nil
  }
}
