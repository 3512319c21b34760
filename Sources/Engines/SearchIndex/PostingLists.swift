/// Where words stand, while the passages of some pages are read.
struct PostingLists {
  private var terms: [String] = []
  private var lists: [[Posting]] = []
  private var numberOfTerm: [String: Int] = [:]
  /// The words as they are written, for each language.
  private var words: [String: [String: Int]] = [:]
  /// The number of each word's term; nil for a word that is not looked for.
  private var termOfWord: [Int?] = []
  /// How often each word stands in the texts.
  private var countOfWord: [Int] = []
  /// How often each term stands in the passage at hand; 0 between passages.
  private var counts: [Double] = []
  /// What a word counts in each facet.
  private let weights: [Double]

  /// How many times as much a word of a title counts.
  private static let titleFactor = 3.0
  /// The constants k1 and b of Okapi BM25, and a length of passages.
  ///
  /// Robertson and Zaragoza (2009), section 3.2, https://doi.org/10.1561/1500000019. The length is fixed and
  /// not the average, so that no passage has to wait for all others.
  private static let (saturation, lengthShare, length) = (1.2, 0.5, 40.0)

  /// Begins without any passage.
  init(weights: [Double]) {
    self.weights = weights
  }

  /// Where each term stands, in the order in which passages were added.
  var byTerm: [String: [Posting]] {
    Dictionary(zip(terms, lists), uniquingKeysWith: { first, _ in first })
  }

  /// How often each word stands in the texts, without numbers and codes.
  var vocabulary: [String: Int] {
    var counts: [String: Int] = [:]
    for (word, number) in words.values.lazy.flatMap({ $0 }) {
      guard termOfWord[number] != nil, !word.utf8.contains(where: isDigit) else { continue }
      counts[word, default: 0] += countOfWord[number]
    }
    return counts
  }

  /// Adds a passage, with what it is found by besides its words.
  mutating func add(
    _ passage: SearchPassage, codes: [String], _ language: SearchLanguage, block: UInt32,
    place: UInt8
  ) {
    var found: [Int] = []
    var length = 0.0
    var words = words.removeValue(forKey: language.code) ?? [:]
    func count(_ term: Int, _ amount: Double) {
      if counts[term] == 0 { found.append(term) }
      counts[term] += amount
    }
    func countWords(of text: String, _ amount: Double) {
      forEachWord(of: text) { word in
        let number = words[word] ?? self.add(word, language, to: &words)
        countOfWord[number] += 1
        guard let term = termOfWord[number] else { return }
        length += 1
        count(term, amount)
      }
    }
    countWords(of: passage.title, Self.titleFactor)
    countWords(of: passage.text, 1)
    for code in codes { count(number(of: code), Self.titleFactor) }
    self.words[language.code] = words
    for term in found {
      lists[term].append(
        Posting(
          block: block, passage: place,
          weight: weight(counts[term], length, weights[passage.facet]),
          facet: UInt16(passage.facet)))
      counts[term] = 0
    }
  }

  private mutating func add(
    _ word: String, _ language: SearchLanguage, to words: inout [String: Int]
  ) -> Int {
    words[word] = termOfWord.count
    termOfWord.append(language.term(of: word).map { number(of: $0) })
    countOfWord.append(0)
    return termOfWord.count - 1
  }

  private mutating func number(of term: String) -> Int {
    if let number = numberOfTerm[term] { return number }
    numberOfTerm[term] = terms.count
    terms.append(term)
    lists.append([])
    counts.append(0)
    return terms.count - 1
  }

  private func weight(_ count: Double, _ length: Double, _ weight: Double) -> UInt8 {
    let share = 1 - Self.lengthShare + Self.lengthShare * length / Self.length
    let fit = count * (Self.saturation + 1) / (count + Self.saturation * share)
    let greatest = (Self.saturation + 1) * SearchFacet.greatestWeight
    return UInt8(
      max(1, min(Posting.greatestWeight, fit * weight / greatest * Posting.greatestWeight)))
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
