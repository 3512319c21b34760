import ContentModel
import Diagnostics

/// Finds the entries of crosswalks that stand twice, contradict one another, or stand in one direction alone where both
/// are written.
///
/// Cost: linear in the number of entries.
func checkEntries(of crosswalks: Crosswalks, in site: Site) -> [Diagnostic] {
  let pairs = crosswalks.all.map { crosswalk in
    Dictionary(
      crosswalk.counterparts.map { (Pair(from: $0.from, to: $0.to), $0) },
      uniquingKeysWith: { first, _ in first })
  }
  var diagnostics: [Diagnostic] = []
  for (number, crosswalk) in crosswalks.all.enumerated() {
    var entries = CheckedEntries(site: site, path: crosswalks.path)
    let isBack = { (other: Crosswalk) in other.from == crosswalk.to && other.to == crosswalk.from }
    let back = crosswalks.all.firstIndex(where: isBack)
    for entry in crosswalk.counterparts {
      entries.check(entry)
      if let back { entries.check(entry, back: pairs[back], isLater: back < number) }
    }
    diagnostics += entries.diagnostics
  }
  return diagnostics
}

/// What stands side by side.
private struct Pair: Hashable {
  let from: Place?
  let to: Place?
}

/// The entries of a crosswalk up to one of them.
private struct CheckedEntries {
  let site: Site
  let path: String
  private var pairs: [Pair: Counterpart<Place>] = [:]
  /// The first entry of each kind of a marker or question: that it has none, that one is the same, any that it has one.
  private var lone: [Place: Counterpart<Place>] = [:]
  private var same: [Place: Counterpart<Place>] = [:]
  private var joined: [Place: Counterpart<Place>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(site: Site, path: String) { (self.site, self.path) = (site, path) }

  mutating func check(_ entry: Counterpart<Place>) {
    let sides = [entry.from, entry.to].compactMap(\.self)
    let first = pairs[Pair(from: entry.from, to: entry.to)]
    if let first, first.kind == entry.kind {
      report(
        .duplicateCounterpart, entry, "\(name(entry)) stands twice, first on line \(line(first))",
        "take one of the two out")
      return
    }
    if let first {
      report(
        .contradictoryCounterpart, entry,
        "\(name(entry)) is '\(entry.kind.rawValue)' here, and '\(first.kind.rawValue)' on line \(line(first))",
        "keep one of the two")
      return
    }
    pairs[Pair(from: entry.from, to: entry.to)] = entry
    for side in sides {
      if entry.kind == .noCounterpart {
        if let other = joined[side] { reportLone(side, other, at: entry) }
        lone[side] = entry
        continue
      }
      if let other = lone[side] { reportLone(side, entry, at: other) }
      if joined[side] == nil { joined[side] = entry }
      guard entry.kind == .same else { continue }
      guard let other = same.updateValue(entry, forKey: side) else { continue }
      report(
        .contradictoryCounterpart, entry,
        "\(site.label(of: side)) is the same as another one on line \(line(other))",
        "two that differ cannot both be the same as it: write narrower, wider or overlaps")
    }
  }

  /// Holds an entry to the crosswalk that leads back.
  mutating func check(
    _ entry: Counterpart<Place>, back: [Pair: Counterpart<Place>], isLater: Bool
  ) {
    let inverse = entry.kind.inverse
    guard let other = back[Pair(from: entry.to, to: entry.from)] else {
      report(
        .oneWayCounterpart, entry, "the crosswalk that leads back does not have \(name(entry))",
        "write it there as '\(inverse.rawValue)', or leave that crosswalk out: one is read both ways"
      )
      return
    }
    // Of two that differ, the later is told of.
    guard isLater, other.kind != inverse else { return }
    report(
      .oneWayCounterpart, entry,
      "\(name(entry)) is '\(entry.kind.rawValue)' here, and '\(other.kind.rawValue)' the other way on line \(line(other))",
      "the other way, '\(entry.kind.rawValue)' is '\(inverse.rawValue)'")
  }

  private mutating func reportLone(
    _ side: Place, _ other: Counterpart<Place>, at entry: Counterpart<Place>
  ) {
    report(
      .contradictoryCounterpart, entry,
      "\(site.label(of: side)) has no counterpart here, and has one on line \(line(other))",
      "keep one of the two")
  }

  private mutating func report(
    _ code: DiagnosticCode, _ entry: Counterpart<Place>, _ summary: String, _ hint: String
  ) {
    diagnostics.append(
      Diagnostic(code, at: entry.position.inFile(path), summary, hint: hint, mends: []))
  }

  private func line(_ entry: Counterpart<Place>) -> Int { Int(entry.position.line) }

  private func name(_ entry: Counterpart<Place>) -> String {
    [entry.from, entry.to].compactMap(\.self).map(site.label(of:)).joined(separator: " with ")
  }
}
