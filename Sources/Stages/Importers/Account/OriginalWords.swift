import Alignment

/// A word as two walks over a document can have it: the letters and digits alone, in lower case.
///
/// Programs differ in the form of quotation marks and dashes, and in what stands beside a word; a word of
/// signs alone is itself.
func bareWord(_ word: some StringProtocol) -> String {
  let scalars = word.unicodeScalars.filter {
    $0.properties.isAlphabetic || $0.properties.numericType != nil
  }
  guard !scalars.isEmpty else { return String(word) }
  return String(String.UnicodeScalarView(scalars)).lowercased()
}

/// Finds for each word of an original the word of the document's blocks that it is.
///
/// The blocks may have been made by a program that sets notes elsewhere, drops what it cannot read, and
/// joins or parts words. So the words are matched in rounds, each with those that are left: in the order of both, and
/// then wherever they stand, in the order of each word.
///
/// Cost: that of ``commonSubsequence(_:_:)``, three times.
///
/// - Parameters:
///   - original: The words of the passages, in their order.
///   - document: The words of the blocks, in their order.
/// - Returns: For each word of the original the place of its word in the document; nil where it is not there.
func matchedWords(_ original: [String], _ document: [String]) -> [Int?] {
  var numbers: [String: Int32] = [:]
  func number(_ word: String) -> Int32 {
    let bare = bareWord(word)
    if let known = numbers[bare] { return known }
    numbers[bare] = Int32(numbers.count)
    return Int32(numbers.count - 1)
  }
  let (old, new) = (original.map(number), document.map(number))
  var found = [Int?](repeating: nil, count: old.count)
  var isTaken = [Bool](repeating: false, count: new.count)
  for _ in 0..<rounds {
    let oldPlaces = old.indices.filter { found[$0] == nil }
    let newPlaces = new.indices.filter { !isTaken[$0] }
    let pairs = commonSubsequence(oldPlaces.map { old[$0] }, newPlaces.map { new[$0] })
    guard !pairs.isEmpty else { break }
    for pair in pairs {
      found[oldPlaces[pair.old]] = newPlaces[pair.new]
      isTaken[newPlaces[pair.new]] = true
    }
  }
  var left: [Int32: [Int]] = [:]
  for place in new.indices.reversed() where !isTaken[place] {
    left[new[place], default: []].append(place)
  }
  for place in old.indices where found[place] == nil { found[place] = left[old[place]]?.popLast() }
  return found
}

/// How often what is left is compared in its order.
private let rounds = 3
