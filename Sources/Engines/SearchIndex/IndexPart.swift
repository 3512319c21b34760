private import Digests

/// The index of some pages that follow one another; its blocks are numbered from 0.
struct IndexPart: Sendable {
  /// Where each word stands, by what it is found by.
  let postings: [String: [Posting]]
  /// How often each word stands in the texts as it is written, without numbers and codes.
  let vocabulary: [String: Int]
  /// What stands for something else.
  let synonyms: [Synonym]
  /// How many blocks each page has, and its phase.
  let pages: [(blocks: Int, phase: Int?)]
  /// How many passages there are.
  let passageCount: Int
  /// What changes with any block.
  let fingerprint: String

  /// Words that other words stand for as well.
  struct Synonym: Hashable, Sendable {
    let terms: [String]
    let others: [String]
  }

  /// Indexes pages in their order, with what a word counts in each facet.
  init(_ pages: some Sequence<SearchPage>, facets: [SearchFacet]) {
    var lists = PostingLists(weights: facets.map(\.weight))
    var digests: [UInt8] = []
    var synonyms: [Synonym] = []
    var counts: [(blocks: Int, phase: Int?)] = []
    var passageCount = 0
    var number: UInt32 = 0
    for page in pages {
      let blocks = textBlocks(of: page)
      counts.append((blocks.count, page.phase))
      for (place, block) in blocks.enumerated() {
        for (index, passage) in block.passages.enumerated() {
          lists.add(
            passage, codes: place == 0 && index == 0 ? page.codes : [], page.language,
            block: number, place: UInt8(index))
          if let synonym = passage.synonym { synonyms += pair(synonym, page.language) }
        }
        passageCount += block.passages.count
        digests += sha256(block.script).utf8
        number += 1
      }
    }
    postings = lists.byTerm
    vocabulary = lists.vocabulary
    self.synonyms = synonyms
    self.pages = counts
    self.passageCount = passageCount
    fingerprint = sha256(digests)
  }
}

/// Returns both directions of a pair; none where one side has no words, or both have the same.
private func pair(_ synonym: SearchSynonym, _ language: SearchLanguage) -> [IndexPart.Synonym] {
  let short = language.terms(of: synonym.short)
  let long = language.terms(of: synonym.long)
  guard !short.isEmpty, !long.isEmpty, short != long else { return [] }
  return [.init(terms: short, others: long), .init(terms: long, others: short)]
}
