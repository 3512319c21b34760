import Files
import Foundation
import SiteRenderer
import Testing

/// Run with `UPDATE_GOLDEN=1` to rewrite what is made from the code; that run fails, so that the change is
/// read.
@Suite struct DataDocumentationTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs").standardizedFileURL

  @Test func listsEveryFieldOfTheData() throws {
    let page = try String(contentsOf: folder.appending(path: "data-format.md"), encoding: .utf8)
    let start = try #require(page.range(of: "<!-- fields: made from the code -->\n"))
    let end = try #require(page.range(of: "<!-- end of fields -->\n"))
    let tables = "\n" + SitePages.dataShapes.map { fieldTables(of: $0) }.joined()
    try expect(
      page[..<start.upperBound] + tables + page[end.lowerBound...], in: "data-format.md")
  }

  @Test(arguments: SitePages.dataSchemas)
  func keepsTheSchemasThatEverySitePublishes(_ schema: OutputFile) throws {
    try expect(String(decoding: schema.contents, as: UTF8.self), in: schema.path)
  }

  private func expect(_ text: some StringProtocol, in path: String) throws {
    let file = folder.appending(path: path)
    let written = try? String(contentsOf: file, encoding: .utf8)
    guard written != String(text) else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try String(text).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/\(path) was rewritten: read the change and run the tests again")
    } else {
      Issue.record("docs/\(path) differs from the code: run 'UPDATE_GOLDEN=1 swift test'")
    }
  }
}

/// Returns a table of the fields of a file, and one for each object in it.
private func fieldTables(of file: DataShape) -> String {
  var shapes = [file]
  var index = 0
  while index < shapes.count {
    for inner in shapes[index].fields.compactMap({ objectShape(in: $0.kind) })
    where !shapes.contains(where: { $0.name == inner.name }) {
      shapes.append(inner)
    }
    index += 1
  }
  return shapes.map { shape in
    let level = shape.name == file.name ? "###" : "####"
    let title = shape.name == file.name ? "A \(shape.name)" : "`\(shape.name)` of a \(file.name)"
    return "\(level) \(title)\n\n\(shape.summary)\n\n| field | kind | meaning |\n|---|---|---|\n"
      + shape.fields.map { field in
        let kind = kindName(of: field.kind) + (field.isOptional ? ", may be missing" : "")
        return "| `\(field.name)` | \(kind) | \(field.summary) |\n"
      }.joined() + "\n"
  }.joined()
}

private func objectShape(in kind: DataKind) -> DataShape? {
  switch kind {
  case .object(let shape): shape
  case .list(let kind): objectShape(in: kind)
  default: nil
  }
}

private func kindName(of kind: DataKind) -> String {
  switch kind {
  case .text: "text"
  case .identifier: "text without spaces"
  case .address: "address"
  case .wholeAddress: "whole address"
  case .day: "day, as `2026-11-21`"
  case .number, .version: "number"
  case .flag: "truth"
  case .hash: "16 digits"
  case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
  case .list(let kind): "list: \(kindName(of: kind))"
  case .object(let shape): "`\(shape.name)`"
  }
}
