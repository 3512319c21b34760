extension ThemeCopy.File {
  /// A line that one of two files has and the other has not.
  package struct Line: Hashable {
    /// Whether the copy has it, and not the program.
    package let isOwn: Bool
    /// Its number in the file that has it, from 1.
    package let number: Int
    /// What it says.
    package let text: String
  }

  /// The lines in which the copy and the program differ, in order; those of the program first where both
  /// have others at one place.
  package var differingLines: [Line] {
    let (old, new) = (lines(of: standard), lines(of: own))
    let changes = new.difference(from: old)
    let removed = Set(changes.removals.map(\.place))
    let inserted = Set(changes.insertions.map(\.place))
    var ordered: [Line] = []
    var (oldPlace, newPlace) = (1, 1)
    while oldPlace <= old.count || newPlace <= new.count {
      if removed.contains(oldPlace) {
        ordered.append(Line(isOwn: false, number: oldPlace, text: old[oldPlace - 1]))
        oldPlace += 1
      } else if inserted.contains(newPlace) {
        ordered.append(Line(isOwn: true, number: newPlace, text: new[newPlace - 1]))
        newPlace += 1
      } else {
        oldPlace += 1
        newPlace += 1
      }
    }
    return ordered
  }

  private func lines(of contents: [UInt8]?) -> [String] {
    guard let contents else { return [] }
    return String(decoding: contents, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension CollectionDifference.Change {
  /// The number of its line, from 1.
  fileprivate var place: Int {
    switch self {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset + 1
    }
  }
}
