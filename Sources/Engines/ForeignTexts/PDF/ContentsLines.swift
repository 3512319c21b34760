/// The lines of a contents list on a page: those that end in a number behind dots or a wide blank.
struct ContentsLines {
  /// The numbers of the lines.
  private(set) var numbers: Set<Int> = []

  init(_ lines: [PDFPage.Line]) {
    var run: [PDFPage.Line] = []
    var entries = 0
    var others = 0
    func end(_ numbers: inout Set<Int>) {
      while let last = run.last, !isEntry(last) { run.removeLast() }
      if entries >= 3 { numbers.formUnion(run.map(\.number)) }
      run = []
      entries = 0
      others = 0
    }
    for (index, line) in lines.enumerated() {
      if isEntry(line) {
        if run.isEmpty, let heading = lines[..<index].suffix(3).last(where: { !$0.isBlank }),
          ["contents", "table of contents"].contains(heading.text.lowercased())
        {
          run.append(heading)
        }
        run.append(line)
        entries += 1
        others = 0
      } else if !run.isEmpty {
        // A heading of two lines has its number behind the second.
        if !line.isBlank { others += 1 }
        if others > 1 { end(&numbers) } else { run.append(line) }
      }
    }
    end(&numbers)
  }
}

private func isEntry(_ line: PDFPage.Line) -> Bool {
  let digits = line.signs.reversed().prefix { $0.isNumber }
  guard (1...4).contains(digits.count), digits.count < line.signs.count else { return false }
  let before = line.signs.dropLast(digits.count).reversed().prefix {
    $0.isWhitespace || $0 == "." || $0 == "…" || $0 == "_"
  }
  guard before.count < line.signs.count - digits.count else { return false }
  let dots = before.count { $0 == "." || $0 == "…" }
  let letters = line.signs.contains { $0.isLetter }
  return letters && (dots >= 3 || before.count >= 6)
}
