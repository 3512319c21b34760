import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

struct BrokenTextTests {
  @Test(
    "answers whatever stands in a text, at any place, in stretches of that text",
    arguments: ["Tests/HeldAside", "Tests/Baseline"])
  func answersAnything(_ folder: String) async throws {
    var desk = try await Desk(folder: folder)
    var random = SeededGenerator(seed: 21)
    let texts = desk.texts.filter { $0.key.hasSuffix(".md") || $0.key.hasSuffix(".yml") }
    let signs = [
      "", "[@", "](", "---\n", "QM", "## ", ": ", "- ", "\r", "\u{2028}", "é", "\u{FEFF}", "`", "{",
      "aliases: [",
      "\n\n", "'", "#", "\"", "TL LN-01", "[^1]",
    ]
    var answers = 0
    for _ in 0..<120 {
      let path = try #require(texts.keys.sorted().randomElement(using: &random))
      var characters = Array(texts[path] ?? "")
      for _ in 0..<3 {
        let place = Int.random(in: 0...characters.count, using: &random)
        let end = min(characters.count, place + Int.random(in: 0...12, using: &random))
        characters.replaceSubrange(place..<end, with: signs.randomElement(using: &random) ?? "")
      }
      let text = String(characters)
      desk.type(text, in: path)
      let lines = LineTable(Array(text.utf8))
      let line = Int.random(in: 0...(lines.starts.count + 1), using: &random)
      let place = SourcePosition(
        path: path, line: line, column: Int.random(in: 0...60, using: &random))
      let site = desk.site
      let occurrences = site.allOccurrences(of: path)
      for occurrence in occurrences where occurrence.range.start.line == occurrence.range.end.line {
        #expect(desk.text(occurrence.range) == occurrence.text, "in \(path)")
      }
      let completions = site.completions(at: place)
      for completion in completions {
        let range = completion.replacement.range
        #expect(range.start.line == range.end.line && !desk.text(range).contains("\n"))
      }
      let range = SourceRange(at: place, length: 3)
      answers += completions.count + occurrences.count + site.outline(of: path).count
      answers += site.folds(of: path).count + site.inlays(of: path).count
      answers += site.links(of: path).count + site.colors(of: path).count
      answers += site.actions(in: range).count + site.definitions(at: place).count
      answers += site.references(to: place, includingDefinition: true).count
      answers += site.hover(at: place) == nil ? 0 : 1
      _ = try? site.rename(at: place, to: "9")
      desk.type(texts[path] ?? "", in: path)
    }
    #expect(answers > 1000)
  }
}
