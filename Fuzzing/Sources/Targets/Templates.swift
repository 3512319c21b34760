import ByteWriting
import Diagnostics
@testable import Themes

/// Templates: what the checker finds nothing in can be filled, and what it finds lies inside the template.
///
/// An input is the template `page`, and behind its first line of `%` the template `part`.
func feedTemplates(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let cut = text.utf8.firstRange(of: Array("\n%\n".utf8))
  let texts = [
    "page": String(text[..<(cut?.lowerBound ?? text.endIndex)]),
    "part": cut.map { String(text[$0.upperBound...]) } ?? "",
  ]
  var tags: [String: [TemplateTag]] = [:]
  for (name, text) in texts {
    guard let read = try? readTags(text) else { return }
    tags[name] = read
  }
  var checker = TemplateChecker(templates: tags, unreadable: []) { $0 }
  checker.check("page", views: [shape])
  expectPlaces(of: checker.diagnostics, in: texts.mapValues { Array($0.utf8) })
  guard checker.diagnostics.isEmpty else { return }
  let template = Template("page", of: tags, constants: [:], views: [shape])
  var page = UTF8Buffer()
  template.render([FilledView(Subject(depth: 0), code)], to: &page)
  expect(page.count <= 1 << 24, "a template of \(bytes.count) bytes has become \(page.count)")
}

/// The values that a template may name.
private let shape = ViewShape([
  ("text", .text("A text.")), ("html", .html("HTML.")), ("flag", .flag("A flag.")),
  ("list", .list("A list.", of: inner)), ("object", .object("An object.", inner)),
  ("perhaps", .text("A text.").optional),
])
private let inner = ViewShape([("text", .text("A text.")), ("word", .text("A word."))])

/// What a template is filled with: as deep as the shape is.
private final class Subject: Sendable {
  let depth: Int
  init(depth: Int) { self.depth = depth }
}

private let code: ViewCode = {
  let count = 6
  return ViewCode(
    isThere: Array(repeating: { _ in true }, count: count),
    write: Array(repeating: { _, page in page += "x" }, count: count),
    forEach: Array(
      repeating: { _, body in for _ in 0..<2 { body(FilledView(Subject(depth: 1), innerCode)) } },
      count: count))
}()
private let innerCode = ViewCode(
  isThere: Array(repeating: { _ in true }, count: 2),
  write: Array(repeating: { _, page in page += "y" }, count: 2),
  forEach: Array(repeating: { _, _ in }, count: 2))
