private import ByteWriting
private import Digests

/// Looks at the words of pages, one page after the other.
///
/// Each worker has one, which knows what each word is found by that it has met, so that nothing is made of a
/// word that was seen before.
struct PageIndexer: Sendable {
  /// What a word counts in each facet.
  private let weights: [Double]
  private let terms: TermNumbers
  /// The words as they are written, for each language.
  private var languages: [String: KnownWords] = [:]
  private var text = FoldedText()
  private var passage = TermsOfPassage()

  /// How many times as much a word of a title counts.
  private static let titleFactor: UInt32 = 3

  /// Begins without any word.
  init(weights: [Double], _ terms: TermNumbers) {
    self.weights = weights
    self.terms = terms
  }

  /// Calls `take` with each word that it has met and that is looked for, and how often.
  func forEachWord(_ take: (ArraySlice<UInt8>, Int) -> Void) {
    for known in languages.values { known.forEachWord(take) }
  }

  /// Makes the scripts of a page, and looks at each passage that they have.
  mutating func index(_ page: SearchPage) -> IndexedPage {
    var indexed = IndexedPage(phase: page.phase, language: page.language.code)
    var known = languages.removeValue(forKey: page.language.code) ?? KnownWords(page.language)
    indexed.scripts = textScripts(of: page) { placed in
      let passage = placed.passage
      if placed.isFirstPiece {
        count(Array(passage.title.utf8)[...], Self.titleFactor, &known)
        if let synonym = passage.synonym {
          indexed.synonyms += Synonym.pair(synonym, page.language)
        }
      }
      count(page.texts.bytes[placed.text], 1, &known)
      if indexed.passages.isEmpty {
        for code in page.codes {
          self.passage.count(terms.number(of: Array(code.utf8)), Self.titleFactor)
        }
      }
      self.passage.end(UInt32(indexed.passages.count), weights[passage.facet], &indexed.occurrences)
      indexed.passages.append(
        PlaceOfPassage(
          block: UInt32(placed.block), facet: UInt16(postedFacet(of: passage)),
          place: UInt8(placed.place)))
    }
    languages[page.language.code] = known
    for script in indexed.scripts { indexed.digests += sha256(script).utf8 }
    return indexed
  }

  /// Returns the place of a passage's facet among postings, in which what was written for an edition has facets
  /// of its own after all others, so that a search can leave it out.
  private func postedFacet(of passage: SearchPassage) -> Int {
    passage.facet + (passage.isDrafted ? weights.count : 0)
  }

  private mutating func count(
    _ text: ArraySlice<UInt8>, _ amount: UInt32, _ known: inout KnownWords
  ) {
    guard !text.isEmpty else { return }
    self.text.fold(text)
    passage.count(self.text, amount, &known, terms)
  }
}

/// The terms of one passage, while its words are read.
private struct TermsOfPassage: Sendable {
  /// How often each term stands in the passage; 0 between passages.
  private var counts: [UInt32] = []
  /// The terms that stand in it.
  private var found: [UInt32] = []
  /// How many of its words are looked for.
  private var length = 0
  /// Room for words that hyphens join.
  private var joined: [UInt8] = []

  /// Counts the words of a text that was folded.
  mutating func count(
    _ text: FoldedText, _ amount: UInt32, _ known: inout KnownWords, _ terms: TermNumbers
  ) {
    let bytes = text.bytes.span
    var start = 0
    /// Where the words begin that hyphens have joined so far.
    var chain = 0
    var key = WordKey()
    for index in bytes.indices {
      let byte = bytes[index]
      if !FoldedText.isSeparator(byte) {
        key.add(byte)
        continue
      }
      if index == start || byte == FoldedText.blank {
        if chain < start, start < index {
          countJoined(chain..<index, in: bytes, amount, &known, terms)
        }
        chain = index + 1
      }
      if index > start {
        if let term = known.term(of: start..<index, in: bytes, key, terms) {
          length += 1
          count(term, amount)
        }
        key = WordKey()
      }
      start = index + 1
    }
  }

  /// Counts words that hyphens join as the one that others write: `multi-agency` as `multiagency`.
  private mutating func countJoined(
    _ words: Range<Int>, in bytes: Span<UInt8>, _ amount: UInt32, _ known: inout KnownWords,
    _ terms: TermNumbers
  ) {
    joined.removeAll(keepingCapacity: true)
    var key = WordKey()
    for index in words where bytes[index] != FoldedText.hyphen {
      // Numbers that stand so are a span or a date.
      guard bytes[index] &- 0x30 >= 10 else { return }
      joined.append(bytes[index])
      key.add(bytes[index])
    }
    let term = known.term(of: joined.indices, in: joined.span, key, terms)
    if let term { count(term, amount) }
  }

  /// Counts a term.
  mutating func count(_ term: UInt32, _ amount: UInt32) {
    let index = Int(term)
    while counts.count <= index { counts.append(0) }
    if counts[index] == 0 { found.append(term) }
    counts[index] += amount
  }

  /// Ends the passage, and tells what stands in it.
  mutating func end(
    _ passage: UInt32, _ facetWeight: Double, _ occurrences: inout [IndexedPage.Occurrence]
  ) {
    let fit = PassageFit(length: Double(length), facetWeight: facetWeight)
    for term in found {
      occurrences.append(
        IndexedPage.Occurrence(
          term: term, passage: passage, weight: fit.weight(ofCount: counts[Int(term)])))
      counts[Int(term)] = 0
    }
    found.removeAll(keepingCapacity: true)
    length = 0
  }
}

/// How well words fit a passage: Okapi BM25 with its constants k1 and b, and a length of passages.
///
/// Robertson and Zaragoza (2009), section 3.2, https://doi.org/10.1561/1500000019. The length is fixed and
/// not the average, so that no passage has to wait for all others.
private struct PassageFit {
  private let saturationOfLength: Double
  private let facetWeight: Double

  private static let (saturation, lengthShare, length) = (1.2, 0.5, 40.0)

  /// Takes how many words of the passage are looked for, and what a word counts in its facet.
  init(length: Double, facetWeight: Double) {
    let share = 1 - Self.lengthShare + Self.lengthShare * length / Self.length
    saturationOfLength = Self.saturation * share
    self.facetWeight = facetWeight
  }

  /// Returns the weight of a word that stands so often in the passage.
  func weight(ofCount count: UInt32) -> UInt8 {
    let count = Double(count)
    let fit = count * (Self.saturation + 1) / (count + saturationOfLength)
    let greatest = (Self.saturation + 1) * SearchFacet.greatestWeight
    return UInt8(
      max(1, min(Posting.greatestWeight, fit * facetWeight / greatest * Posting.greatestWeight)))
  }
}
