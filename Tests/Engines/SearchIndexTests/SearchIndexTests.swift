import Files
import SearchIndex
import TestSupport
import Testing

@Suite struct SearchIndexTests {
  @Test func findsEachPassageByItsWords() async throws {
    let index = try await reader(of: [page("Courts make orders.", "The family may comment.")])
    #expect(try index.texts(with: "order") == ["Courts make orders."])
    #expect(try index.texts(with: "comment") == ["The family may comment."])
    #expect(try index.texts(with: "the") == [] && index.texts(with: "nothing") == [])
  }

  @Test func putsTitlesBeforeTextsAndShortPassagesBeforeLongOnes() async throws {
    let long = "An inquest " + String(repeating: "among many other words ", count: 12)
    let pages = [
      page(long), page("An inquest."),
      SearchPage(
        address: "b.html", title: "B", language: english,
        passages: [SearchPassage(anchor: "", facet: 0, title: "Inquest", text: "What it is.")]),
    ]
    let texts = try await reader(of: pages).texts(with: "inquest")
    #expect(texts == ["What it is.", "An inquest.", long])
  }

  @Test func findsAMarkerByItsCode() async throws {
    let set = SearchSet(prefix: "QM ", code: "SCR")
    let page = SearchPage(
      address: "qm2.html", label: "QM 2", title: "Two", language: english, number: (set, 2),
      passages: [
        SearchPassage(anchor: "", facet: 0, text: "About."),
        SearchPassage(anchor: "q1", facet: 0, text: "Is it?"),
      ])
    #expect(try await reader(of: [page]).texts(with: "qm2") == ["About."])
  }

  @Test func knowsAnAbbreviationByWhatItStandsForAndBack() async throws {
    let board = SearchSynonym(short: "LSCB", long: "Local Safeguarding Children Board")
    let term = SearchPassage(anchor: "lscb", facet: 0, text: "A local body.", synonym: board)
    let index = try await reader(
      of: [
        page("LSCB: Local Safeguarding Children Board"),
        SearchPage(address: "g.html", title: "Glossary", language: english, passages: [term]),
      ])
    #expect(try index.synonyms(of: "lscb") == ["lscb=local safeguard child board"])
    #expect(try index.synonyms(of: "local") == ["local safeguard child board=lscb"])
    #expect(try index.synonyms(of: "board") == [])
  }

  @Test func keepsWordsAsWrittenForSlipsAndBeginnings() async throws {
    let index = try await reader(of: [page("Reviewers reviewed 2015 cafés, Café QM2.")])
    #expect(try index.vocabulary() == ["cafe", "cafes", "reviewed", "reviewers"])
  }

  @Test func searchesEachPageInItsLanguage() async throws {
    let german = SearchPage(
      address: "a.html", title: "A", language: .named("de"),
      passages: [SearchPassage(anchor: "", facet: 0, text: "Die Reviews")])
    let index = try await reader(of: [german, page("The reviews")])
    #expect(try index.texts(with: "reviews") == ["Die Reviews"])
    #expect(try index.texts(with: "review") == ["The reviews"])
    #expect(try index.texts(with: "die") == ["Die Reviews"])
  }

  @Test func numbersTextsAsItHasCountedThem() async throws {
    let pages = (0..<300).map { number in
      page((0..<(number % 40)).map { "Passage \($0) of page p\(number)x." + filler(300) })
    }
    let index = await SearchIndex.of(outline, pageCount: pages.count) { pages[$0] }
    for (number, page) in pages.enumerated() {
      #expect(index.textFiles(of: page, at: number).map(\.path) == index.textPaths(at: number))
    }
    let reader = try IndexReader(files(of: index, pages))
    for number in [39, 127, 128, 299] {
      let texts = try reader.texts(with: "p\(number)x")
      #expect(texts.count == number % 40)
      #expect(texts.allSatisfy { $0.contains("p\(number)x") })
    }
  }

  @Test func isTheSameForTheSamePagesAndElsewhereForOthers() async throws {
    let pages = (0..<200).map { page("Words of page \($0).") }
    let first = await allFiles(of: pages)
    #expect(await allFiles(of: pages) == first)
    let other = await allFiles(of: pages.dropLast() + [page("Words of page 198 or so.")])
    let paths = Set(first.map(\.path)).intersection(other.map(\.path))
    #expect(paths == [SearchIndex.manifestPath])
  }

  @Test func makesAnIndexOfNothing() async throws {
    let index = try await reader(of: [])
    #expect(try index.texts(with: "a") == [] && index.vocabulary() == [])
  }
}
