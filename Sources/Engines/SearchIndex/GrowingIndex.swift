private import Digests
import Synchronization

/// The index of a site's search while its pages are made, side by side and in any order.
///
/// It is an object, since all workers add to the same one. A lock stands before what they share, which each
/// holds for the few microseconds in which what is known of a page is put where it belongs.
package final class GrowingIndex: Sendable {
  private let outline: SearchOutline
  private let pageCount: Int
  private let terms = TermNumbers()
  private let state = Mutex(State())

  private struct State {
    /// What workers look at pages with, while no worker does.
    var indexers: [PageIndexer] = []
    /// Pages that were looked at, whose turn has not come.
    var waiting: [Int: IndexedPage] = [:]
    var pages = IndexedPages()
  }

  /// Begins without any page.
  ///
  /// - Parameters:
  ///   - outline: What the search knows besides passages.
  ///   - pageCount: How many pages there will be.
  package init(_ outline: SearchOutline, pageCount: Int) {
    self.outline = outline
    self.pageCount = pageCount
  }

  /// Adds a page.
  ///
  /// Scripts are numbered through all pages. So those of a page are there once all pages before it were added,
  /// and are kept until then; where workers take pages in about their order, these are few.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - number: Its number, from 0; each is added once.
  /// - Returns: The scripts with texts that can be written now, of this page or of others.
  package func add(_ page: SearchPage, at number: Int) -> [SearchScript] {
    var indexer =
      state.withLock { $0.indexers.popLast() }
      ?? PageIndexer(weights: outline.facets.map(\.weight), terms)
    let indexed = indexer.index(page)
    return state.withLock { state in
      state.indexers.append(indexer)
      state.waiting[number] = indexed
      var scripts: [SearchScript] = []
      while let page = state.waiting.removeValue(forKey: state.pages.count) {
        scripts += state.pages.add(page)
      }
      return scripts
    }
  }

  /// Makes what is left when all pages were added; called once.
  ///
  /// - Parameter write: Takes a script with words, one after the other.
  /// - Returns: The index.
  package func finish(_ write: (SearchScript) -> Void) -> SearchIndex {
    var (pages, indexers) = state.withLock { state in
      defer { state = State() }
      return (state.pages, state.indexers)
    }
    precondition(pages.count == pageCount, "not all pages of the search were added")
    for (synonym, language) in outline.synonyms {
      for side in Synonym.pair(synonym, language) {
        // What no text says leads to the words that stand for it.
        _ = terms.number(of: Array(side.first.utf8))
        pages.add(side)
      }
    }
    var fingerprints = pages.fingerprints
    var words = WordShards(pages, terms.words, facets: 2 * outline.facets.count)
    let wordStarts = writeAll(&words, "w", &fingerprints, write)
    var vocabulary = VocabularyShards(indexers)
    let vocabularyStarts = writeAll(&vocabulary, "v", &fingerprints, write)
    var common = CommonWordShards(outline.languages)
    let commonStarts = writeAll(&common, "c", &fingerprints, write)
    let manifest = Manifest(
      outline, pages, wordStarts: wordStarts, vocabularyStarts: vocabularyStarts,
      commonStarts: commonStarts)
    fingerprints += sha256(manifest.script(folder: nil)).utf8
    return SearchIndex(
      manifest, fingerprint: String(sha256(fingerprints).prefix(16)),
      firstBlocks: pages.firstBlocks, words: wordStarts.count, vocabulary: vocabularyStarts.count,
      common: commonStarts.count)
  }
}

/// Writes shards one after the other, and adds their digests to others.
///
/// - Returns: With what each begins.
private func writeAll(
  _ shards: inout some ShardSource, _ kind: String, _ digests: inout [UInt8],
  _ write: (SearchScript) -> Void
) -> [String] {
  var starts: [String] = []
  while let shard = shards.next() {
    digests += sha256(shard.script).utf8
    write(SearchScript("\(kind)\(starts.count)", shard.script))
    starts.append(shard.start)
  }
  return starts
}
