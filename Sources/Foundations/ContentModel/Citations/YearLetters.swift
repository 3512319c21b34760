/// Returns the publications of a list, with a letter for each that running text would name like another.
///
/// Two reports of HM Government of 2015 become 2015a and 2015b, in the order of the list, as in any
/// author–date style: https://docs.citationstyles.org/en/stable/specification.html#disambiguation
///
/// - Parameter sources: The publications, in the order in which they are listed.
/// - Returns: The same, in the same order.
func lettered(_ sources: [Source]) -> [Source] {
  var groups: [String: [Int]] = [:]
  for (index, source) in sources.enumerated() {
    groups[shortReferenceText(of: source, words: .english), default: []].append(index)
  }
  var lettered = sources
  for group in groups.values where group.count > 1 {
    for (number, index) in group.enumerated() { lettered[index].letter = letters(number) }
  }
  return lettered
}

/// Returns the letters that stand for a number from 0: `a` to `z`, then `aa`, `ab` and so on.
private func letters(_ number: Int) -> String {
  let last = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26)))
  return number < 26 ? last : letters(number / 26 - 1) + last
}
