import Foundation

/// A sequence of numbers that is the same on every machine: SplitMix64.
///
/// https://prng.di.unimi.it/splitmix64.c
struct Random {
  private var state: UInt64
  /// How many made-up words there are; nil for none.
  private let words: Int?

  init(seed: UInt64, words: Int?) {
    state = seed
    self.words = words
  }

  /// Returns a word: of a vocabulary alone, or one in three of it and else a made-up one.
  ///
  /// Made-up words are as frequent as their numbers are small, as Zipf found of any language.
  mutating func word(of vocabulary: [String]) -> String {
    guard let words, number(below: 3) > 0 else { return vocabulary[number(below: vocabulary.count)] }
    let share = Double(number(below: 1 << 30)) / Double(1 << 30)
    return madeUpWord(Int(exp(share * log(Double(words)))))
  }

  /// Returns a number from 0 up to, and without, `bound`.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

/// Returns the made-up word of a number from 1: two syllables, and more for greater numbers.
private func madeUpWord(_ number: Int) -> String {
  let starts = "b c d f g h k l m n p r s t v w st tr pl cr".split(separator: " ")
  let ends = "a e i o u an er in on al ar es".split(separator: " ")
  var rest = number
  var word = ""
  repeat {
    word += starts[rest % starts.count]
    rest /= starts.count
    word += ends[rest % ends.count]
    rest /= ends.count
  } while rest > 0
  return word.count < 4 ? word + "ning" : word
}
