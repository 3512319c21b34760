import Files
import JSONWriting
import SearchIndex

let english = SearchLanguage.named("en")

let outline = SearchOutline(
  facets: [SearchFacet(id: "set.text", heading: "Text", weight: 1)], phases: [], sets: [],
  languages: [english], interface: .object([]))

/// Returns a page with a passage of each text.
func page(_ texts: String...) -> SearchPage { page(texts) }

/// Returns a page with a passage of each text.
func page(_ texts: [String], address: String = "a.html", title: String = "A") -> SearchPage {
  SearchPage(
    address: address, title: title, language: english,
    passages: texts.map { SearchPassage(anchor: "x", facet: 0, text: $0) })
}

/// Returns words that no test looks for, of so many bytes.
func filler(_ count: Int) -> String { String(repeating: " and so on", count: count / 10) }

/// Returns all files of the index of some pages.
func allFiles(of pages: [SearchPage]) async -> [OutputFile] {
  files(of: await SearchIndex.of(outline, pageCount: pages.count) { pages[$0] }, pages)
}

/// Returns the files of an index, with the texts of the pages that it was made of.
func files(of index: SearchIndex, _ pages: [SearchPage]) -> [OutputFile] {
  index.files + pages.enumerated().flatMap { index.textFiles(of: $1, at: $0) }
}

/// Indexes pages, and reads what comes of it.
func reader(of pages: [SearchPage]) async throws -> IndexReader {
  try IndexReader(await allFiles(of: pages))
}
