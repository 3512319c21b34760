/// Finds where the runs of blocks stand in the original, in the order of both.
struct RunPlaces {
  private var byStart: [String: [Int]] = [:]
  private let passages: [ForeignPassage]
  private var last = 0

  init(_ passages: [ForeignPassage]) {
    self.passages = passages
    for (index, passage) in passages.enumerated()
    where passage.kind == .body || passage.kind == .inserted {
      byStart[key(passage.words.lazy.map(\.text)), default: []].append(index)
    }
  }

  /// Returns the place of a run of text; that of the one before where it is not found.
  mutating func place(of text: String) -> ForeignPlace {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let indices = byStart[key(words)] ?? []
    let next = indices.partitioningIndex(from: last)
    if !indices.isEmpty {
      last = next < indices.count ? indices[next] : indices[0]
    } else if let index = passages[last...].prefix(40).firstIndex(where: { holds(words, $0) }) {
      last = index
    }
    return passages.isEmpty ? ForeignPlace(.line, 1) : passages[last].place
  }

  private func key(_ words: some Sequence<String>) -> String {
    words.prefix(4).joined(separator: " ")
  }

  /// Whether the first words of a run stand somewhere in a passage.
  private func holds(_ words: [String], _ passage: ForeignPassage) -> Bool {
    let start = Array(words.prefix(3))
    guard let first = start.first, passage.words.count >= start.count else { return false }
    return passage.words.indices.dropLast(start.count - 1).contains { index in
      passage.words[index].text == first
        && start.indices.allSatisfy { passage.words[index + $0].text == start[$0] }
    }
  }
}

extension [Int] {
  /// The place of the first number that is not smaller than another, among numbers in their order.
  fileprivate func partitioningIndex(from number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
