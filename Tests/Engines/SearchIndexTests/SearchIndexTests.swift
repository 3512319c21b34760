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
    let pages = (0..<300).map { _ in randomPage(&random) }
    let orders = [
      Array(pages.indices.reversed()), pages.indices.shuffled(using: &random),
      Array(stride(from: 1, to: 300, by: 2)) + Array(stride(from: 0, to: 300, by: 2)),
    ]
    let expected = index(of: pages).files
    for order in orders { #expect(index(of: pages, addedAs: order).files == expected) }
  }

  @Test(arguments: [1, 7, 300]) func isTheSameWhenPagesAreAddedSideBySide(_ size: Int) async throws
  {
    var random = SeededGenerator(seed: 5)
    let pages = (0..<300).map { _ in randomPage(&random) }
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
