import HTMLReader
import Testing

@Suite struct PageReadingTests {
  @Test func readsElementsThatThePageDoesNotEnd() throws {
    let root = try readHTML(Array("<ul><li>one<li>two</ul>".utf8))
    var items: [String] = []
    root.forEachElement { if $0.name == "li" { items.append($0.text) } }
    #expect(items == ["one", "two"])
  }

  @Test func tellsLinesAndAttributesAndNames() throws {
    let root = try readHTML(Array("<p>\n\n<O:Note CLASS='Low wide'>caf&eacute;</o:note></p>".utf8))
    var found: HTMLElement?
    root.forEachElement { if $0.name == "o:note" { found = $0 } }
    let note = try #require(found)
    #expect(note.line == 3)
    #expect(note.classes == ["low", "wide"])
    #expect(note.text == "café")
  }

  @Test func numbersElementsInTheirOrder() throws {
    let root = try readHTML(Array("<div><p>a</p></div><p>b</p>".utf8))
    var elements: [HTMLElement] = []
    root.forEachElement { elements.append($0) }
    #expect(elements.map(\.number) == Array(elements.indices))
    let division = try #require(elements.first { $0.name == "div" })
    #expect(elements.filter { $0.isWithin(division) }.map(\.name) == ["div", "p"])
  }

  @Test func readsAnEmptyPage() throws {
    #expect(try readHTML([]).text.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 300_000), String(repeating: "<b>", count: 100_000),
    "<svg>" + String(repeating: "<td>", count: 100_000),
    "<svg><style></svg>" + String(repeating: "<td>", count: 100_000),
    String(repeating: "<div></b>", count: 100_000),
    String(repeating: "<b title='</b>'>", count: 100_000),
    String(repeating: "<b><!-- </b> -->", count: 100_000),
    String(repeating: "<b><script>'</b>'</script>", count: 100_000),
    (0..<300).map { "<font size=\($0)>" }.joined() + String(repeating: "<p>x", count: 100_000),
    "<p " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">",
  ]) func refusesPagesThatWouldTakeTooLong(_ page: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: HTMLProblem.self) { try readHTML(Array(page.utf8)) }
    }
    #expect(time < .seconds(10))
  }

  @Test func readsLongPagesInLinearTime() throws {
    let pages = [
      String(repeating: "<p>one <b>two</b> three", count: 50_000),
      String(repeating: "<!-- a comment that is not ended ", count: 50_000),
      String(repeating: "<li><a href=\"x\">y</a>", count: 50_000),
      String(repeating: "<tr><td>1<td>2", count: 50_000),
      "<script>" + String(repeating: "x = '<div>';", count: 50_000) + "</script>",
    ]
    let clock = ContinuousClock()
    for page in pages {
      let time = try clock.measure { _ = try readHTML(Array(page.utf8)) }
      #expect(time < .seconds(10), "\(page.prefix(30))")
    }
  }
}
