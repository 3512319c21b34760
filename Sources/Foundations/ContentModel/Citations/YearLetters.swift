/// Returns the publications of the lists of a site, with a letter for each that running text would name like
/// another.
///
/// Two reports of HM Government of 2015 become 2015a and 2015b, in the order of the list, as in any
/// author–date style: https://docs.citationstyles.org/en/stable/specification.html#disambiguation
/// A publication has one letter in all lists, and so in every text of the site.
///
/// - Parameters:
///   - lists: The publications of each set, in the order in which they are listed.
///   - order: The order of publications that stand in several lists.
/// - Returns: The same, in the same order.
func lettered(_ lists: [[Source]], in order: LetterOrder) -> [[Source]] {
  var groups: [String: [SourcePlace]] = [:]
  for (list, sources) in lists.enumerated() {
    for (index, source) in sources.enumerated() {
      groups[shortReferenceText(of: source, words: .english), default: []]
        .append(SourcePlace(list: list, index: index))
    }
  }
  var lettered = lists
  for var group in groups.values where group.count > 1 {
    if Set(group.map(\.list)).count > 1 {
      group = group.sorted(in: order) { sortKey(lists[$0.list][$0.index]) }
    }
    let numbers = numbersOfWorks(group, in: lists)
    guard numbers.contains(where: { $0 > 0 }) else { continue }
    for (place, number) in zip(group, numbers) {
      lettered[place.list][place.index].letter = letters(number)
    }
  }
  return lettered
}

/// Where a publication stands among the lists of a site.
private struct SourcePlace {
  let list: Int
  let index: Int
}

/// Returns for each entry the number of its publication, from 0; entries of several lists can be of one.
private func numbersOfWorks(_ group: [SourcePlace], in lists: [[Source]]) -> [Int] {
  var works: [[SourcePlace]] = []
  var worksOfTitle: [String: [Int]] = [:]
  return group.map { place in
    let source = lists[place.list][place.index]
    let title = source.title.lowercased()
    let known = worksOfTitle[title, default: []].first { work in
      works[work].allSatisfy { other in
        other.list != place.list && lists[other.list][other.index].isLike(source)
      }
    }
    if let known {
      works[known].append(place)
      return known
    }
    worksOfTitle[title, default: []].append(works.count)
    works.append([place])
    return works.count - 1
  }
}

/// The order of a list of sources: authors, year, title; what has no date comes first.
func sortKey(_ source: Source) -> String {
  let leaders = source.leaders.map(\.listed).joined(separator: " ")
  let author = leaders.isEmpty ? source.title : leaders
  let year = source.issued?.start.map { String(10_000 + $0.year) } ?? "0"
  return [author, year, source.title, source.key].joined(separator: String(fieldEnd))
}

/// Returns the letters that stand for a number from 0: `a` to `z`, then `aa`, `ab` and so on.
private func letters(_ number: Int) -> String {
  let last = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26)))
  return number < 26 ? last : letters(number / 26 - 1) + last
}
