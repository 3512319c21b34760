private import Foundation
package import JSONWriting
private import Testing

/// The folder of the project's documentation.
private let documents = projectFolder.appending(path: "docs")

/// Holds a document to a text made from the code; `UPDATE_GOLDEN=1` rewrites it, and fails that run.
///
/// - Parameters:
///   - path: The document, below `docs`.
///   - text: What it has to be.
/// - Throws: What the disk says where it refuses.
package func expectDocument(_ path: String, is text: String) throws {
  let file = documents.appending(path: path)
  guard (try? String(contentsOf: file, encoding: .utf8)) != text else { return }
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("docs/\(path) was rewritten: read the change and run the tests again")
  } else {
    Issue.record("docs/\(path) differs from the code: run 'UPDATE_GOLDEN=1 swift test'")
  }
}

/// Holds the tables of fields in a document, between two comments, to the code.
///
/// - Parameters:
///   - shapes: The files that it describes.
///   - path: The document, below `docs`.
/// - Throws: What the disk says where it refuses, or where the comments are missing.
package func expectFieldTables(of shapes: [DataShape], inDocument path: String) throws {
  let page = try String(contentsOf: documents.appending(path: path), encoding: .utf8)
  let start = try #require(page.range(of: "<!-- fields: made from the code -->\n"))
  let end = try #require(page.range(of: "<!-- end of fields -->\n"))
  let tables = "\n" + shapes.map { fieldTables(of: $0) }.joined()
  try expectDocument(path, is: String(page[..<start.upperBound] + tables + page[end.lowerBound...]))
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
    let article = file.name.first.map("aeiou".contains) == true ? "an" : "a"
    let title =
      shape.name == file.name
      ? "\(article.capitalized) \(shape.name)" : "`\(shape.name)` of \(article) \(file.name)"
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
  case .hash(let digits): "\(digits) digits"
  case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
  case .list(let kind): "list: \(kindName(of: kind))"
  case .object(let shape): "`\(shape.name)`"
  case .objectAround(let name): "`\(name)`"
  }
}
