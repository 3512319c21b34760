/// The words of a text without their order, each as often as it is used.
struct WordBag: Sendable {
  /// The numbers of the words, sorted.
  let numbers: [Int32]

  init(_ numbers: [Int32]) {
    self.numbers = numbers.sorted()
  }
}

/// Returns how much two texts have in common: twice the number of words that both have, divided by the
/// number of words of both; from 0 to 1 (https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient).
///
/// Two empty texts are the same. Cost: linear.
func overlap(_ first: WordBag, _ second: WordBag) -> Double {
  let count = first.numbers.count + second.numbers.count
  guard count > 0 else { return 1 }
  var (common, i, j) = (0, 0, 0)
  while i < first.numbers.count, j < second.numbers.count {
    if first.numbers[i] == second.numbers[j] {
      common += 1
      i += 1
      j += 1
    } else if first.numbers[i] < second.numbers[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return Double(2 * common) / Double(count)
}

/// Numbers that stand for words, so that comparing them is quick.
struct WordNumbers: Sendable {
  private var numbers: [Word.Identity: Int32] = [:]

  /// Returns the number of each word, the same for words that count as the same.
  mutating func numbers(of words: [Word]) -> [Int32] {
    words.map { word in
      let identity = word.identity
      if let number = numbers[identity] { return number }
      let number = Int32(clamping: numbers.count)
      numbers[identity] = number
      return number
    }
  }
}
