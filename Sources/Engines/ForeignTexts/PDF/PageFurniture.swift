/// The heads and feet of pages: lines that stand on several of them alike, but for numbers.
struct PageFurniture {
  private var heads: [Int: Int] = [:]
  private var feet: [Int: Int] = [:]

  /// Finds what pages have in common at their edges.
  init(of pages: [PDFPage]) {
    let places = pages.map { page in page.lines.indices.filter { !page.lines[$0].isBlank } }
    var headCounts: [String: Int] = [:]
    var footCounts: [String: Int] = [:]
    for (page, places) in zip(pages, places) {
      for place in Set(places.prefix(deepest)) {
        headCounts[key(page.lines[place]), default: 0] += 1
      }
      for place in Set(places.suffix(deepest)) {
        footCounts[key(page.lines[place]), default: 0] += 1
      }
    }
    // A line of both edges of one side, left and right, stands on every second page alone.
    let needed = max(2, (pages.count + 2) / 3)
    for (index, page) in pages.enumerated() {
      let places = places[index]
      guard places.count > 1 || pages.count > 1 else { continue }
      func isFurniture(_ place: Int, _ counts: [String: Int]) -> Bool {
        let line = page.lines[place]
        return isRepeated(line, counts, needed) || isNumber(line, page.number)
          || isNumberOfAll(line, page.number, pages.count)
      }
      let head = places.prefix(deepest).prefix { isFurniture($0, headCounts) }
      let foot = places.dropFirst(head.count).suffix(deepest).reversed()
        .prefix { isFurniture($0, footCounts) }
      if let last = head.last { heads[page.number] = last }
      if let first = foot.last { feet[page.number] = first }
    }
  }

  /// Takes the head and foot off a page.
  ///
  /// - Returns: The lines of both.
  func take(from page: inout PDFPage) -> (head: [PDFPage.Line], foot: [PDFPage.Line]) {
    var result: (head: [PDFPage.Line], foot: [PDFPage.Line]) = ([], [])
    if let first = feet[page.number] {
      result.foot = Array(page.lines[first...])
      page.lines.removeSubrange(first...)
    }
    if let last = heads[page.number] {
      result.head = Array(page.lines[...last])
      page.lines.removeSubrange(...last)
    }
    while page.lines.first?.isBlank == true { page.lines.removeFirst() }
    while page.lines.last?.isBlank == true { page.lines.removeLast() }
    return result
  }

  private func isRepeated(_ line: PDFPage.Line, _ counts: [String: Int], _ needed: Int) -> Bool {
    let key = key(line)
    return key.contains { $0 != "#" && $0 != " " } && (counts[key] ?? 0) >= needed
  }

  /// Whether a line is a number of a page: `12`, `– 12 –`, `Page 3 of 20`, `iv`.
  private func isNumber(_ line: PDFPage.Line, _ page: Int) -> Bool {
    let words = line.words
    guard words.count <= 5 else { return false }
    let numbers = words.compactMap { Int($0.filter(\.isNumber)) }
    let others = words.filter { !$0.contains(where: \.isNumber) && $0.contains(where: \.isLetter) }
    if numbers.isEmpty {
      return words.count == 1 && words[0].count <= 5 && words[0].allSatisfy { "ivxl".contains($0) }
    }
    if words.contains(where: { $0.contains(where: \.isNumber) && $0.contains(where: \.isLetter) }) {
      return false
    }
    // Alone, it may be the number of a page that counts its covers otherwise.
    if others.isEmpty { return numbers.count == 1 && abs(numbers[0] - page) <= 20 }
    return numbers.count == 1 && others.count == 1 && words[0].count >= 4 && numbers[0] == page
  }

  /// Whether a line ends in the number of its page among all: `Handbook    page 1 of 3`.
  private func isNumberOfAll(_ line: PDFPage.Line, _ page: Int, _ count: Int) -> Bool {
    let words = line.words.suffix(3)
    guard words.count == 3, let first = words.first, let last = words.last else { return false }
    return Int(first) == page && Int(last) == count && count > 1
  }

  /// A line without what is another on each page: numbers, and where it stands.
  private func key(_ line: PDFPage.Line) -> String {
    var key = ""
    for sign in line.text {
      if sign.isNumber {
        if key.last != "#" { key.append("#") }
      } else {
        key.append(sign)
      }
    }
    return key
  }
}

/// How many lines at each edge can be the head or the foot.
private let deepest = 4
