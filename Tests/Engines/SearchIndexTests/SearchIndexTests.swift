import ByteWriting
import Files
import ParallelWork
import SearchIndex
import TestSupport
import Testing

@Suite struct SearchIndexTests {
  @Test func findsEachPassageByItsWords() throws {
    let index = try reader(of: [page("Courts make orders.", "The family may comment.")])
    #expect(try index.texts(with: "order") == ["Courts make orders."])
    #expect(try index.texts(with: "comment") == ["The family may comment."])
    #expect(try index.texts(with: "the") == [] && index.texts(with: "nothing") == [])
  }

  @Test func putsTitlesBeforeTextsAndShortPassagesBeforeLongOnes() throws {
    let long = "An inquest " + String(repeating: "among many other words ", count: 12)
    var term = SearchPage(address: "b.html", title: "B", language: english)
    term.add(SearchPassage(anchor: "", facet: 0, title: "Inquest"), "What it is.")
    let texts = try reader(of: [page(long), page("An inquest."), term]).texts(with: "inquest")
    #expect(texts == ["What it is.", "An inquest.", long])
  }

  @Test func findsAMarkerByItsCode() throws {
    let set = SearchSet(prefix: "QM ", code: "SCR")
    var page = SearchPage(
      address: "qm2.html", label: "QM 2", title: "Two", language: english, number: (set, 2))
    page.add(SearchPassage(anchor: "", facet: 0), "About.")
    page.add(SearchPassage(anchor: "q1", facet: 0), "Is it?")
    #expect(try reader(of: [page]).texts(with: "qm2") == ["About."])
  }

  @Test func knowsAnAbbreviationByWhatItStandsForAndBack() throws {
    let board = SearchSynonym(short: "LSCB", long: "Local Safeguarding Children Board")
    var glossary = SearchPage(address: "g.html", title: "Glossary", language: english)
    glossary.add(SearchPassage(anchor: "lscb", facet: 0, synonym: board), "A local body.")
    let index = try reader(of: [page("LSCB: Local Safeguarding Children Board"), glossary])
    #expect(try index.synonyms(of: "lscb") == ["lscb=local safeguard child board"])
    #expect(try index.synonyms(of: "local") == ["local safeguard child board=lscb"])
    #expect(try index.synonyms(of: "board") == [])
  }

  @Test func knowsWordsThatNoTextHasByThoseThatStandForThem() throws {
    let outline = SearchOutline(
      facets: [SearchFacet(id: "set.text", heading: "Text", weight: 1)], phases: [], sets: [],
      languages: [english],
      synonyms: [
        (SearchSynonym(short: "death", long: "died"), english),
        (SearchSynonym(short: "CSPR", long: "practice review"), english),
      ], interface: { _ in })
    let growing = GrowingIndex(outline, pageCount: 1)
    var scripts = growing.add(page("A child died before the practice review."), at: 0)
    let index = growing.finish { scripts.append($0) }
    let reader = try IndexReader(files(of: index, scripts))
    #expect(try reader.synonyms(of: "death") == ["death=died"])
    #expect(try reader.synonyms(of: "died") == ["died=death"])
    #expect(try reader.synonyms(of: "cspr") == ["cspr=practic review"])
    #expect(try reader.texts(with: "death") == [])
  }

  @Test func findsWordsThatHyphensJoinAsOneToo() throws {
    let texts = [
      "A multi-agency panel.", "A multi\u{2011}agency, face-to-face panel.",
      "In 2015-16, A-1 -- x- y.",
    ]
    let index = try reader(of: [page(texts)])
    #expect(try index.texts(with: "multiagency") == Array(texts.prefix(2)))
    #expect(try index.texts(with: "facetofac") == [texts[1]])
    #expect(try index.texts(with: "agency") == Array(texts.prefix(2)))
    #expect(
      try index.texts(with: "201516") == [] && index.texts(with: "a1") == []
        && index.texts(with: "xy") == [])
  }

  @Test func tellsWhereTextsOfAnotherLanguageBegin() throws {
    var welsh = SearchPage(address: "c.html", title: "C", language: .named("cy"))
    welsh.add(SearchPassage(anchor: "", facet: 0), "Plant a theuluoedd.")
    let outline = SearchOutline(
      facets: [SearchFacet(id: "set.text", heading: "Text", weight: 1)], phases: [], sets: [],
      languages: [english, .named("cy")], interface: { _ in })
    let growing = GrowingIndex(outline, pageCount: 3)
    var scripts = [page("One.", "Two."), welsh, page("Three.")].enumerated().flatMap {
      growing.add($1, at: $0)
    }
    let index = growing.finish { scripts.append($0) }
    let manifest = try IndexReader(files(of: index, scripts)).manifest
    #expect(manifest["pageLanguages"] as? [[Int]] == [[0, 0], [1, 1], [2, 0]])
    let languages = try #require(manifest["languages"] as? [[String: Any]])
    #expect(languages.map { $0["passages"] as? Int } == [3, 1])
  }

  @Test func holdsCommonWordsOfWhichNoneIsTooShortForASlip() throws {
    let index = try reader(of: [page("One.")])
    let starts = try #require(index.manifest["common"] as? [String])
    let words = try starts.indices.flatMap { number in
      try #require(index.parts["c\(number)"] as? String).split(separator: " ").map(String.init)
    }
    #expect(words.contains("death") && words.contains("baby") && words == words.sorted())
    #expect(words.allSatisfy { $0.count >= 4 })
  }

  @Test func keepsWordsAsWrittenForSlipsAndBeginnings() throws {
    let index = try reader(of: [page("Reviewers reviewed 2015 cafés, Café QM2.")])
    #expect(try index.vocabulary() == ["cafe", "cafes", "reviewed", "reviewers"])
  }

  @Test func searchesEachPageInItsLanguage() throws {
    var german = SearchPage(address: "a.html", title: "A", language: .named("de"))
    german.add(SearchPassage(anchor: "", facet: 0), "Die Reviews")
    let index = try reader(of: [german, page("The reviews")])
    #expect(try index.texts(with: "reviews") == ["Die Reviews"])
    #expect(try index.texts(with: "review") == ["The reviews"])
    #expect(try index.texts(with: "die") == ["Die Reviews"])
  }

  @Test func numbersTextsAsItHasCountedThem() throws {
    let pages = (0..<300).map { number in
      page((0..<(number % 40)).map { "Passage \($0) of page p\(number)x." + filler(300) })
    }
    let (index, files) = index(of: pages)
    for (number, page) in pages.enumerated() {
      let texts = index.textFiles(of: page, at: number)
      #expect(texts.map(\.path) == index.textPaths(at: number))
      #expect(texts.allSatisfy { files.contains($0) && index.page(ofTextsAt: $0.path) == number })
    }
    #expect(index.paths.sorted() == files.map(\.path))
    let reader = try IndexReader(files)
    for number in [39, 127, 128, 299] {
      let texts = try reader.texts(with: "p\(number)x")
      #expect(texts.count == number % 40)
      #expect(texts.allSatisfy { $0.contains("p\(number)x") })
    }
  }

  @Test(arguments: 1...4) func isTheSameInWhateverOrderPagesAreAdded(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pages = (0..<80).map { _ in randomPage(&random) }
    let orders = [
      Array(pages.indices.reversed()), pages.indices.shuffled(using: &random),
      Array(stride(from: 1, to: 80, by: 2)) + Array(stride(from: 0, to: 80, by: 2)),
    ]
    let expected = index(of: pages).files
    for order in orders { #expect(index(of: pages, addedAs: order).files == expected) }
  }

  @Test(arguments: [1, 7, 80]) func isTheSameWhenPagesAreAddedSideBySide(_ size: Int) async throws {
    var random = SeededGenerator(seed: 5)
    let pages = (0..<80).map { _ in randomPage(&random) }
    let growing = GrowingIndex(outline, pageCount: pages.count)
    let parts = stride(from: 0, to: pages.count, by: size).map { start in
      Array(start..<min(start + size, pages.count))
    }
    var scripts = await parts.mapPartsConcurrently { part in
      part.flatMap { growing.add(pages[$0], at: $0) }
    }.flatMap { $0 }
    let index = growing.finish { scripts.append($0) }
    #expect(files(of: index, scripts) == allFiles(of: pages))
  }

  @Test func handsTextsOnAsSoonAsTheirTurnHasCome() throws {
    let growing = GrowingIndex(outline, pageCount: 3)
    #expect(growing.add(page("Two."), at: 1).isEmpty)
    #expect(growing.add(page("One."), at: 0).count == 2)
    #expect(growing.add(page("Three."), at: 2).count == 1)
  }

  @Test func isTheSameForTheSamePagesAndElsewhereForOthers() throws {
    let pages = (0..<200).map { page("Words of page \($0).") }
    let first = allFiles(of: pages)
    #expect(allFiles(of: pages) == first)
    let other = allFiles(of: pages.dropLast() + [page("Words of page 198 or so.")])
    let paths = Set(first.map(\.path)).intersection(other.map(\.path))
    #expect(paths == [SearchIndex.manifestPath])
  }

  @Test func makesAnIndexOfNothing() throws {
    let index = try reader(of: [])
    #expect(try index.texts(with: "a") == [] && index.vocabulary() == [])
  }
}
