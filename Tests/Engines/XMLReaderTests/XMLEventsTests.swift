import Testing
import XMLReader

struct XMLEventsTests {
  @Test func givesElementsAndWordsWithoutPrefixes() throws {
    let events = try events(of: "<x:a xmlns:x='u' x:b='1'>one &amp; <c/>two<![CDATA[<3>]]></x:a>")
    #expect(
      events == [
        .start("a", ["x": "u", "b": "1"]), .text("one & "), .start("c", [:]), .end("c"),
        .text("two<3>"), .end("a"),
      ])
  }

  @Test func givesWordsThatStandAcrossPieces() throws {
    let words = String(repeating: "é", count: 1 << 18)
    let found = try events(of: "<a>\(words)</a>").map { event in
      if case .text(let text) = event { text } else { "" }
    }
    #expect(found.joined() == words)
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", XMLProblem.documentType),
    ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .documentType),
    ("<a>", .malformed), ("", .malformed), ("<a>&b;</a>", .malformed), ("<a></b>", .malformed),
    ("<a>\u{1}</a>", .malformed),
    (String(repeating: "<a>", count: 100_000), .nesting),
  ])
  func refusesWhatNoOfficeProgramWrites(_ document: String, _ problem: XMLProblem) {
    #expect(throws: problem) { try events(of: document) }
  }

  @Test func readsUTF16() throws {
    let words = "<a>ŵ</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + words
    #expect(try events(in: bytes) == [.start("a", [:]), .text("ŵ"), .end("a")])
  }

  private func events(of document: String) throws -> [XMLEvent] {
    try events(in: Array(document.utf8))
  }

  private func events(in bytes: [UInt8]) throws -> [XMLEvent] {
    var reader = XMLEvents(bytes)
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }
}
