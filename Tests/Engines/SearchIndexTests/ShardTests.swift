import Files
import SearchIndex
import TestSupport
import Testing

@Suite struct ShardTests {
  /// Text of few words and of many, hostile text, huge words, titles and addresses.
  @Test(arguments: 1...4) func keepsEachScriptSmallWhateverThePagesHold(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pages = (0..<100).map { _ in randomPage(&random) }
    let files = allFiles(of: pages)
    for file in files where file.path != SearchIndex.manifestPath {
      #expect(file.contents.count <= limit(of: file.path), "\(file.path)")
    }
    let reader = try IndexReader(files)
    let vocabulary = try reader.vocabulary()
    #expect(vocabulary == Set(vocabulary).sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
    let isCut = files.contains { $0.path.hasSuffix("/w1.js") }
    #expect(isCut, "the pages were too few to cut the index")
  }

  @Test func boundsWhatOneCommonWordTakes() throws {
    let pages = (0..<1500).map { number in
      page((0..<3).map { "Common and \($0 == number % 3 ? "" : filler(100))" })
    }
    let files = allFiles(of: pages)
    for file in files where file.path != SearchIndex.manifestPath {
      #expect(file.contents.count <= limit(of: file.path), "\(file.path)")
    }
    let postings = try IndexReader(files).postings(of: "common")
    #expect((2000..<4000).contains(postings.count))
    // The fittest are kept, and they come from all parts of the site.
    #expect(Set(postings.map(\.weight)).count == 1)
    #expect((postings.last?.block ?? 0) > 1400 && (postings.first?.block ?? 99) < 20)
  }

  @Test func letsNoTextOutOfItsScript() throws {
    let hostile =
      #"</script><script>alert(1)</script> ]]> <!-- "];alert(1);// \u0022 \"#
      + "\u{2028}\u{2029}\u{0}"
    var page = SearchPage(
      address: #"a".html"#, label: hostile, title: hostile, language: english)
    page.add(SearchPassage(anchor: hostile, name: hostile, facet: 0, title: hostile), hostile)
    page.add(
      SearchPassage(
        anchor: "", facet: 0, synonym: SearchSynonym(short: hostile, long: "alert")), "")
    let files = allFiles(of: [page])
    for file in files {
      let script = String(decoding: file.contents, as: UTF8.self)
      #expect(!script.contains { "<>&\u{2028}\u{2029}\u{0}".contains($0) }, "\(file.path)")
    }
    #expect(try IndexReader(files).texts(with: "alert").first == hostile)
  }

  @Test func cutsLongTextsAtTheEndsOfSentencesAndWords() throws {
    let sentence = "One sentence that ends here."
    let text = Array(repeating: sentence, count: 100).joined(separator: " ")
    let cut = try reader(of: [page(text)]).texts(with: "sentenc")
    #expect(cut.count > 2 && cut.joined(separator: " ") == text)
    #expect(cut.allSatisfy { $0.hasSuffix(".") && $0.utf8.count <= SearchLimits.passage })
    let letters = String(repeating: "é", count: 2000)
    let pieces = try reader(of: [page(letters)]).texts(
      with: String(repeating: "e", count: 32))
    #expect(pieces.joined() == letters)
  }
}

private func limit(of path: String) -> Int {
  switch path.split(separator: "/").last?.first {
  case "w": SearchLimits.words
  case "v": SearchLimits.vocabulary
  default: SearchLimits.texts
  }
}

/// Returns a page of any shape.
func randomPage(_ random: inout SeededGenerator) -> SearchPage {
  let letters = [
    "a", "e", "n", "r", "s", "t", "é", "ß", "日", " ", " ", ". ", "<", "\"", "\\", "\u{2028}", "&",
  ]
  var page = SearchPage(
    address: random.text(
      of: ["a", "/", "ü"], count: [5, 1500].randomElement(using: &random) ?? 0),
    label: random.text(of: letters, count: 10),
    title: random.text(of: letters, count: Int.random(in: 0...800, using: &random)),
    language: [english, .named("de")].randomElement(using: &random) ?? english)
  for _ in 0..<Int.random(in: 0...20, using: &random) {
    let passage = SearchPassage(
      anchor: random.text(of: letters, count: [0, 8, 1200].randomElement(using: &random) ?? 0),
      name: random.text(of: letters, count: [0, 5, 900].randomElement(using: &random) ?? 0),
      facet: 0, title: random.text(of: letters, count: 20),
      synonym: SearchSynonym(
        short: random.text(of: letters, count: 6), long: random.text(of: letters, count: 60)))
    page.add(
      passage, random.text(of: letters, count: Int.random(in: 0...3000, using: &random)))
  }
  return page
}
