import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct GlossaryTests {
  @Test func leadsToTheFirstTermOfEachLetter() async throws {
    let files = files("SCR: Serious Case Review", "Zeal", "Éclair", "24 hours")
    let html = try await pages(replacing: files).html(.glossary(scr))
    let list = try #require(html.firstMatch(of: /<nav class="letters"[\s\S]*?<\/nav>/)).0
    let letters = list.matches(of: /<a href="#([^"]*)">([^<]*)</).map { "\($0.2) \($0.1)" }
    #expect(Set(letters) == ["0–9 24-hours", "E éclair", "S scr", "Z zeal"])
  }

  @Test(arguments: [
    ("cy", ["Llan", "Lle", "Lol", "Chwaer", "Ŵan", "Bangor"], ["B", "Ch", "L", "Ll", "W"]),
    ("da", ["Ål", "Aarhus", "Alt", "Ære"], ["A", "Æ", "Å"]),
    ("sv", ["Ål", "Ära", "Öl", "Zon"], ["Z", "Å", "Ä", "Ö"]),
    ("cs", ["Chata", "Čas", "Cena"], ["C", "Č", "Ch"]),
  ])
  func listsTheLettersOfTheLanguage(language: String, terms: [String], letters: [String])
    async throws
  {
    var files: [String: String?] = [
      "content/scr/glossary.md": terms.map { "## \($0)\nText.\n" }.joined(separator: "\n")
    ]
    files["content/scr/set.yml"] = sampleFiles["content/scr/set.yml"].map {
      $0 + "\nlanguage: \(language)\n"
    }
    let html = try await pages(replacing: files).html(.glossary(scr))
    let list = try #require(html.firstMatch(of: /<nav class="letters"[\s\S]*?<\/nav>/)).0
    #expect(list.matches(of: /<a href="#[^"]*">([^<]*)</).map { String($0.1) } == letters)
  }

  @Test func listsNoLettersWhereAllTermsBeginWithOne() async throws {
    let html = try await pages(replacing: files("Act", "Agency")).html(.glossary(scr))
    #expect(!html.contains("class=\"letters\""))
  }

  @Test func writesDefinitionsAsAScriptThatPagesLoad() async throws {
    let pages = try await pages(replacing: richFiles)
    let file = try #require(pages.files(.glossary(scr)).first { $0.path == "scr/glossary.js" })
    #expect(pages.paths(beside: .glossary(scr)) == ["scr/glossary.js"])
    #expect(
      String(decoding: file.contents, as: UTF8.self)
        == #"self.waymarkDefinitions={"language":"en-GB","direction":"ltr","title":"Glossary","terms":{"#
        + #""act":{"name":"Act","html":"\u003cp\u003eA law.\u003c/p\u003e\n"},"#
        + #""scr":{"name":"SCR: Serious Case Review","html":"\u003cp\u003eSee \u003ca href=\"qm2.html\" "#
        + #"class=\"cross-reference\" title=\"QM2 Two\"\u003eQM2\u003c/a\u003e.\u003c/p\u003e\n"}}};"#
        + "\n")
  }

  @Test func keepsDefinitionsForWhoeverHasNoNetwork() async throws {
    let copy = try #require(try await pages(replacing: richFiles).offlineCopies.first)
    #expect(copy.keptPaths.contains("scr/glossary.js"))
    #expect(try await !#require(pages().offlineCopies.first).keptPaths.contains("scr/glossary.js"))
  }

  private func files(_ terms: String...) -> [String: String?] {
    ["content/scr/glossary.md": terms.map { "## \($0)\nMeaning.\n" }.joined()]
  }
}
