private import Digests

/// What is known of the pages so far, each added in its turn.
struct IndexedPages: Sendable {
  /// Where each term stands, by its number.
  private(set) var lists: [PostingList] = []
  /// Where each passage is.
  private(set) var places: [PlaceOfPassage] = []
  /// The number of each page's first script with texts, and of the one after the last page.
  private(set) var firstBlocks = [0]
  /// A digit for each script with texts, `.` for one that goes on with the page before: the place of the
  /// page's phase from 1, or 0.
  private(set) var blockTable: [UInt8] = []
  /// The pages with which texts of another language begin, of those that have scripts.
  private(set) var languages: [LanguageRun] = []
  /// How many passages each language has.
  private(set) var passageCounts: [String: Int] = [:]
  private var shownPages = 0
  private var synonyms: [String: [String]] = [:]
  /// The digests of the scripts of the last pages.
  private var digests: [UInt8] = []
  /// A digest for as many pages as are taken together.
  private var partFingerprints: [UInt8] = []

  /// How many pages are taken together in what changes with any of their texts.
  private static let pagesOfPart = 128

  /// A run of pages in one language.
  struct LanguageRun: Hashable, Sendable {
    /// The number of its first page among those that have scripts.
    let firstPage: Int
    /// The language: ``SearchLanguage/code``.
    let language: String
  }

  /// How many pages were added.
  var count: Int { firstBlocks.count - 1 }

  /// What changes with any text of the pages.
  var fingerprints: [UInt8] {
    count % Self.pagesOfPart == 0 ? partFingerprints : partFingerprints + sha256(digests).utf8
  }

  /// Returns what stands for a term and those after it: `local safeguard child board=lscb`.
  func synonyms(of term: String) -> [String] { synonyms[term] ?? [] }

  /// Adds the page that comes next.
  ///
  /// - Returns: The scripts with its texts.
  mutating func add(_ page: IndexedPage) -> [SearchScript] {
    let firstPassage = UInt32(places.count)
    let firstBlock = firstBlocks[count]
    for place in page.passages {
      var place = place
      place.block += UInt32(firstBlock)
      places.append(place)
    }
    for occurrence in page.occurrences {
      let term = Int(occurrence.term)
      while lists.count <= term { lists.append(PostingList()) }
      lists[term].append(firstPassage + occurrence.passage, weight: occurrence.weight)
    }
    for synonym in page.synonyms { add(synonym) }
    passageCounts[page.language, default: 0] += page.passages.count
    if !page.scripts.isEmpty {
      if languages.last?.language != page.language {
        languages.append(LanguageRun(firstPage: shownPages, language: page.language))
      }
      shownPages += 1
      appendNumber(page.phase.map { $0 + 1 } ?? 0, to: &blockTable)
      blockTable.append(
        contentsOf: repeatElement(UInt8(ascii: "."), count: page.scripts.count - 1))
    }
    digests += page.digests
    firstBlocks.append(firstBlock + page.scripts.count)
    if count % Self.pagesOfPart == 0 {
      partFingerprints += sha256(digests).utf8
      digests.removeAll(keepingCapacity: true)
    }
    return page.scripts.enumerated().map { SearchScript("t\(firstBlock + $0)", $1) }
  }

  /// Returns where a term stands; nothing for one that only stands for others.
  func list(of term: Int) -> PostingList { term < lists.count ? lists[term] : PostingList() }

  /// Adds what stands for something else.
  mutating func add(_ synonym: Synonym) {
    let known = synonyms[synonym.first] ?? []
    guard synonym.text.utf8.count <= SearchLimits.synonyms.size, !known.contains(synonym.text),
      known.count < SearchLimits.synonyms.count
    else { return }
    synonyms[synonym.first, default: []].append(synonym.text)
  }
}
