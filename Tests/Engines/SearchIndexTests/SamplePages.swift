import ByteWriting
import Files
import SearchIndex

let english = SearchLanguage.named("en")

let outline = SearchOutline(
  facets: [SearchFacet(id: "set.text", heading: "Text", weight: 1)], phases: [], sets: [],
  languages: [english], interface: { _ in })

/// Returns a page with a passage of each text.
func page(_ texts: String...) -> SearchPage { page(texts) }

/// Returns a page with a passage of each text.
func page(_ texts: [String], address: String = "a.html", title: String = "A") -> SearchPage {
  var page = SearchPage(address: address, title: title, language: english)
  for text in texts { page.add(SearchPassage(anchor: "x", facet: 0), text) }
  return page
}

extension SearchPage {
  /// Adds a passage.
  mutating func add(_ passage: SearchPassage, _ text: String) { add(passage) { $0.append(text) } }
}

/// Returns words that no test looks for, of so many bytes.
func filler(_ count: Int) -> String { String(repeating: " and so on", count: count / 10) }

/// Returns the index of some pages, added in an order, and all its files by their paths.
func index(
  of pages: [SearchPage], addedAs order: [Int]? = nil
) -> (index: SearchIndex, files: [OutputFile]) {
  let growing = GrowingIndex(outline, pageCount: pages.count)
  var scripts = (order ?? Array(pages.indices)).flatMap { growing.add(pages[$0], at: $0) }
  let index = growing.finish { scripts.append($0) }
  return (index, files(of: index, scripts))
}

/// Returns all files of an index, by their paths.
func files(of index: SearchIndex, _ scripts: [SearchScript]) -> [OutputFile] {
  var files = MemoryFileWriter()
  for script in scripts { script.write(in: index.folder, to: &files) }
  return (files.files + [index.manifest]).sorted { $0.path < $1.path }
}

/// Returns all files of the index of some pages.
func allFiles(of pages: [SearchPage]) -> [OutputFile] { index(of: pages).files }

/// Indexes pages, and reads what comes of it.
func reader(of pages: [SearchPage]) throws -> IndexReader { try IndexReader(allFiles(of: pages)) }
