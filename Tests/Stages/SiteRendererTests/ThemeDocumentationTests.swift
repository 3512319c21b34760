import Foundation
import SiteRenderer
import Testing
import Themes
import TestSupport

@Suite struct ThemeDocumentationTests {
  /// Run with `UPDATE_GOLDEN=1` to rewrite the tables; that run fails, so that the change is read.
  @Test func listsEveryValueOfEveryTemplate() throws {
    let path = projectFolder.appending(path: "docs/themes.md")
    let page = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(page.range(of: "<!-- values: made from the code -->\n"))
    let end = try #require(page.range(of: "<!-- end of values -->\n"))
    let written = page[start.upperBound..<end.lowerBound]
    let expected = "\n" + valueTables(of: SitePages.themeContract.views)
    guard written != expected else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let updated = page[..<start.upperBound] + expected + page[end.lowerBound...]
      try String(updated).write(to: path, atomically: true, encoding: .utf8)
      Issue.record("docs/themes.md was rewritten: read the change and run the tests again")
    } else {
      Issue.record(
        "the tables of docs/themes.md differ from the views: run 'UPDATE_GOLDEN=1 swift test'")
    }
  }
}

/// Returns a table of what all templates share, and one for each template that has more.
private func valueTables(of shapes: [String: ViewShape]) -> String {
  let views = shapes.mapValues(\.values)
  let shared = views.values.reduce(Set(views.values.first?.keys.map { $0 } ?? [])) { names, view in
    names.intersection(view.keys)
  }
  let common = views.values.first?.filter { shared.contains($0.key) } ?? [:]
  var text = "### Every template\n\n" + table(of: common)
  for (name, view) in views.sorted(by: { $0.key < $1.key }) {
    let own = view.filter { !shared.contains($0.key) }
    text += "\n### \(name)\n\n"
    text += own.isEmpty ? "It has no values but those that every template has.\n" : table(of: own)
  }
  return text + "\n"
}

private func table(of fields: [String: TemplateShape]) -> String {
  "| value | kind | meaning |\n|---|---|---|\n" + rows(of: fields, path: "").joined()
}

private func rows(of fields: [String: TemplateShape], path: String) -> [String] {
  fields.sorted { $0.key < $1.key }.flatMap { name, shape -> [String] in
    let whole = path + name
    let kind = kindName(of: shape) + (shape.isOptional ? ", may be missing" : "")
    let row = "| `\(whole)` | \(kind) | \(shape.summary) |\n"
    return switch shape.kind {
    case .text, .html, .flag: [row]
    case .list(let inner): [row] + rows(of: inner.values, path: whole + "[].")
    case .object(let inner): [row] + rows(of: inner.values, path: whole + ".")
    }
  }
}

private func kindName(of shape: TemplateShape) -> String {
  switch shape.kind {
  case .text: "text"
  case .html: "HTML"
  case .flag: "flag"
  case .list: "list"
  case .object: "object"
  }
}
