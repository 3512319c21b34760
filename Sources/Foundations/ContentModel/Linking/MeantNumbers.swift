/// Returns the number that the name of a file begins with: `02-decision-making.md` gives 2; nil where none
/// does.
package func numberInName(ofFile path: String) -> Int? {
  let digits = fileName(path).prefix { $0.isASCII && $0.isNumber }
  return digits.utf8.count <= 9 ? Int(digits) : nil
}

/// The numbers that markers should most likely have, where two of them have one.
///
/// Whatever names such a number, or misses it, is no second mistake.
struct MeantNumbers: Sendable {
  /// Those that the names of files say.
  private var numbers: Set<Int> = []
  /// Whether there is one that no file says.
  private var hasUnknown = false

  /// Looks at the files of markers with one number.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - number: Their number among all of the set.
  ///   - base: What it has before the number that is written.
  mutating func add(_ paths: [String], number: Int, base: Int) {
    let meant = paths.compactMap(numberInName).filter { $0 > 0 }.map { base + $0 }
      .filter { $0 != number }
    if meant.isEmpty { hasUnknown = true }
    numbers.formUnion(meant)
  }

  /// Whether a number that no marker has is one of them.
  func contains(_ number: Int) -> Bool { hasUnknown || numbers.contains(number) }

  /// Whether a gap in the numbers comes of them.
  func explain(_ gap: ClosedRange<Int>) -> Bool {
    gap.allSatisfy(numbers.contains) || hasUnknown && gap.count == 1
  }
}
