import ContentModel
import Files
import SearchIndex
import SiteRenderer
import TestSupport
import Testing

@Suite struct SearchTests {
  @Test func holdsWhatReadersFindOnEachPage() async throws {
    let parts = try await searchParts(replacing: richFiles)
    for words in [
      #"["scr/qm1.html","QM1","One",[["","",0,"About One.",0]"#,
      #"["statement","",4,"See QM2 (Crown, s. 1).",1]"#,
      #"["q1","QM1 Q1",5,"So?",0],["a1","QM1 A1",5,"Not so?",1]"#,
      #"["guidance-1","Guidance \u0026 law, point 1",6,"One",0]"#,
      #"["scr/glossary.html","","Glossary",[["act","Act",1,"A law.",0]"#,
      #"["scr","SCR: Serious Case Review",1,"See QM2.",0]"#,
      #"["act-1989","",2,"Crown (no date) An Act 1989.","#,
      #"["scr/more.html","","More",[["","",0,"D",0],["text-page-main","Page main",3,"See QM1 A1.",0]]"#,
      #"["about.html","","About","#,
    ] { #expect(parts.contains(words), "\(words)") }
  }

  @Test func keepsAListWithWhatIntroducesItAndHeadingsApart() async throws {
    let long = String(repeating: "Words of a long paragraph. ", count: 12)
    let text = "\(long)\n\nFirst:\n\n- one\n- two\n\n### Next\n\nShort.\n\nShort, too.\n"
    let parts = try await searchParts(
      replacing: ["content/scr/markers/01-one.md": sampleMarker(1, "One", text)])
    #expect(
      parts.contains(
        #",["statement","",4,"First:\none\ntwo",0],["next","Next",4,"Short. Short, too.",0]"#))
  }

  @Test func saysOfWhichSetThingsAreWhereThereAreSeveral() async throws {
    let parts = try await searchParts(replacing: secondSetFiles)
    #expect(parts.contains(#""SAR QM1","#) && parts.contains(#""SCR QM1","#))
    let pages = try await pages(replacing: secondSetFiles)
    #expect(pages.html(.search).contains(#"<option value="scr.before">SCR Before</option>"#))
  }

  @Test func makesTheSameScriptsWithThePagesAndWhenTheyAreAskedFor() async throws {
    let pages = try await pages(replacing: richFiles)
    let growing = pages.beginSearch()
    #expect(growing.add(.questions(scr)).isEmpty && growing.add(.home).isEmpty)
    var scripts = pages.idsInParts.flatMap { $0 }.flatMap(growing.add)
    let index = growing.finish { scripts.append($0) }
    var writer = MemoryFileWriter()
    for script in scripts { script.write(in: SearchIndex.unnamedFolder, to: &writer) }
    let files = (writer.files + [index.manifest]).map { file in
      OutputFile(path: index.publishedPath(of: file.path), contents: file.contents)
    }
    #expect(Set(files.map(\.path)) == Set(index.paths) && files.count == index.paths.count)
    let search = await pages.makeSearch()
    #expect(search.paths == index.paths)
    for file in files { #expect(search.file(at: file.path) == file) }
    for path in [
      "t0.js", "\(index.folder)/t99.js", "\(index.folder)/t.js", "\(index.folder)/x0.js",
    ] {
      #expect(search.file(at: path) == nil)
    }
  }

  @Test func namesEachPageOnceInParts() async throws {
    let pages = try await pages(replacing: richFiles)
    let parts = pages.idsInParts
    #expect(parts.allSatisfy { !$0.isEmpty })
    #expect(parts.flatMap { $0 }.count == pages.ids.count)
    #expect(Set(parts.flatMap { $0 }) == Set(pages.ids))
  }

  @Test func listsTheMarkersOfTheSetWithoutAScript() async throws {
    let html = try await pages().html(.search)
    #expect(html.contains("<noscript><p class=\"search-needs-script\">Searching needs JavaScript"))
    #expect(html.contains("<a href=\"scr/qm1.html\"><span class=\"label\">QM1</span> One</a>"))
  }

  @Test func standsOnEveryPageAndOnceOnThePageThatSearches() async throws {
    let pages = try await pages(replacing: richFiles)
    for id in pages.ids {
      let html = pages.html(id)
      #expect(html.ranges(of: "role=\"search\"").count == 1, "\(id)")
      let root = id == .home || id == .search ? "" : "../"
      if case .marker = id { #expect(html.contains("action=\"\(root)search.html\"")) }
    }
  }
}

/// Returns all scripts with what results show, one after the other.
private func searchParts(replacing files: [String: String?]) async throws -> String {
  let search = try await pages(replacing: files).makeSearch()
  return search.paths.filter { $0.contains("/t") }.compactMap { search.file(at: $0) }.map {
    String(decoding: $0.contents, as: UTF8.self)
  }
  .joined()
}
