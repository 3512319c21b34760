import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns the parts of a file that can be folded, by their first and last lines: front matter, what stands under a
  /// heading, the entries of a YAML list and long lists.
  package func folds(of path: String) -> [ClosedRange<Int>] {
    guard let file = file(path) else { return [] }
    var folds: [ClosedRange<Int>] = []
    func add(_ first: Int, _ last: Int) { if first < last { folds.append(first...last) } }
    if !file.keys.isEmpty {
      if !file.body.isEmpty {
        let last = file.lineNumber(of: file.keys.upperBound)
        add(file.lineNumber(of: file.keys.lowerBound) - 1, last)
      }
      for fold in keyFolds(file) { add(fold.0, fold.1) }
    }
    func add(_ symbols: [Symbol]) {
      for symbol in symbols {
        if symbol.kind != .marker {
          add(Int(symbol.range.start.line), Int(symbol.range.end.line))
        }
        add(symbol.children)
      }
    }
    if !file.body.isEmpty { add(outline(of: path)) }
    return folds.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
  }

  /// The lines of keys with what stands further right below them.
  private func keyFolds(_ file: AssistedFile) -> [(Int, Int)] {
    let first = file.lineNumber(of: file.keys.lowerBound)
    let last = file.lineNumber(of: max(file.keys.lowerBound, file.keys.upperBound - 1))
    let lines = (first...last).compactMap { number in
      KeyLine(file.line(number), of: file.bytes).map { (number: number, line: $0) }
    }
    var open: [(number: Int, indent: Int)] = []
    var folds: [(Int, Int)] = []
    var previous = first
    for (number, line) in lines {
      // The entries of a list may stand as far left as its key.
      let isInside = { (other: Int) in line.hasDash ? other < line.indent + 1 : other < line.indent
      }
      while let above = open.last,
        !isInside(above.indent) || above.indent == line.indent && !line.hasDash
      {
        folds.append((open.removeLast().number, previous))
      }
      while line.hasDash, let above = open.last, above.indent == line.indent,
        KeyLine(file.line(above.number), of: file.bytes)?.hasDash == true
      {
        folds.append((open.removeLast().number, previous))
      }
      open.append((number, line.indent))
      previous = number
    }
    while let above = open.popLast() { folds.append((above.number, previous)) }
    return folds
  }
}
