import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct SearchTests {
  @Test func holdsWhatReadersFindOnEachPage() async throws {
    let parts = try await searchParts(replacing: richFiles)
    for words in [
      #"["scr/qm1.html","QM1","One",[["","",0,"About One.",0]"#,
      #"["statement","",4,"See QM2 (Crown, s. 1).",1]"#,
      #"["q1","QM1 Q1",5,"So?",0],["q2","QM1 Q2",5,"Not so?",1]"#,
      #"["guidance-1","Guidance \u0026 law, point 1",6,"One",0]"#,
      #"["scr/glossary.html","","Glossary",[["act","Act",1,"A law.",0]"#,
      #"["scr","SCR: Serious Case Review",1,"See QM2.",0]"#,
      #"["act-1989","",2,"Crown (no date) An Act 1989.","#,
      #"["scr/more.html","","More",[["","",0,"D",0],["text-page-main","Page main",3,"See QM1 Q2.",0]]"#,
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
        #",["statement","",4,"First: one two",0],["next","Next",4,"Short. Short, too.",0]"#))
  }

  @Test func saysOfWhichSetThingsAreWhereThereAreSeveral() async throws {
    let parts = try await searchParts(replacing: secondSetFiles)
    #expect(parts.contains(#""SAR QM1","#) && parts.contains(#""SCR QM1","#))
    let pages = try await pages(replacing: secondSetFiles)
    #expect(pages.html(.search).contains(#"<option value="scr.before">SCR Before</option>"#))
  }

  @Test func namesTheScriptsThatStandBesideEachPage() async throws {
    let pages = try await pages(replacing: richFiles)
    let search = await pages.makeSearch()
    for id in pages.ids {
      #expect(search.files(beside: id).map(\.path) == search.paths(beside: id))
    }
    #expect(search.paths(beside: .questions(scr)).isEmpty && search.paths(beside: .home).isEmpty)
    #expect(search.paths(beside: .marker(MarkerID(scr, 1))).count == 1)
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
  let pages = try await pages(replacing: files)
  let search = await pages.makeSearch()
  return pages.ids.flatMap(search.files(beside:)).map {
    String(decoding: $0.contents, as: UTF8.self)
  }
  .joined()
}
