import ContentModel
import Diagnostics
import Wording

/// The crosswalks of a site with what was found in them, kept so that a marker is looked at again only where it is
/// another.
struct CheckedCrosswalks: Sendable {
  let crosswalks: Crosswalks
  private let findings: [Diagnostic]
  private var wordings: [SetID: KnownResults<Marker, [OtherWording]>] = [:]

  /// Looks at the entries, but at no wording yet.
  init(_ crosswalks: Crosswalks, of site: Site) {
    self.crosswalks = crosswalks
    findings = checkEntries(of: crosswalks, in: site)
  }

  /// Returns what is found: in the entries, and where a wording is not the one that was judged.
  mutating func diagnostics(of site: Site) async -> [Diagnostic] {
    var others: [OtherWording] = []
    for set in site.sets where !crosswalks.concerning(set.id).isEmpty {
      let known = await (wordings[set.id] ?? KnownResults()).following(set.markers) {
        [crosswalks] marker in
        otherWordings(of: marker, in: crosswalks)
      }
      wordings[set.id] = known
      for found in known.results where !found.isEmpty { others += found }
    }
    return findings + staleEntries(others, in: crosswalks, of: site)
  }
}

/// A wording that is not the one which an entry says was judged.
private struct OtherWording: Sendable {
  let entry: Crosswalks.EntryPlace
  let isSecond: Bool
  let digits: String
}

private func otherWordings(of marker: Marker, in crosswalks: Crosswalks) -> [OtherWording] {
  crosswalks.entries(of: marker.id).compactMap { place in
    let entry = crosswalks.all[place.crosswalk].counterparts[place.entry]
    let isSecond = entry.to?.marker == marker.id
    let side = isSecond ? entry.to : entry.from
    let question = side?.anchor.flatMap { anchor in marker.questions.first { $0.anchor == anchor } }
    let digits = question.map(wordingHash(of:)) ?? wordingHash(of: marker)
    if let judged = entry.judgedDigits, (isSecond ? judged.to : judged.from) == digits {
      return nil
    }
    return OtherWording(entry: place, isSecond: isSecond, digits: digits)
  }
}

private func staleEntries(
  _ others: [OtherWording], in crosswalks: Crosswalks, of site: Site
) -> [Diagnostic] {
  let entries = Dictionary(grouping: others) { [$0.entry.crosswalk, $0.entry.entry] }
  return entries.values.map { others in
    let place = others[0].entry
    let entry = crosswalks.all[place.crosswalk].counterparts[place.entry]
    let noted = entry.judgedDigits
    func digits(isSecond: Bool) -> String {
      others.first { $0.isSecond == isSecond }?.digits
        ?? (isSecond ? noted?.to : noted?.from).map(String.init) ?? "-"
    }
    let now = "\(digits(isSecond: false))/\(digits(isSecond: true))"
    let position = entry.position.inFile(crosswalks.path)
    guard let wording = entry.wording else {
      let line = entry.insertion.map { at in
        Replacement(
          SourceRange(path: crosswalks.path, start: at, end: at),
          with: "wording: \(now)\n" + String(repeating: " ", count: Int(at.column) - 1))
      }
      return Diagnostic(
        .staleCounterpart, at: position, "nothing says which wordings were judged here",
        hint: Suggestion(
          "write 'wording: \(now)', those of today",
          mends: [line.map { Mend("note the wordings of today", $0, isSafe: true) }]))
    }
    let sides = [(entry.from, false), (entry.to, true)].compactMap { side, isSecond in
      others.contains { $0.isSecond == isSecond } ? side.map(site.label(of:)) : nil
    }
    return Diagnostic(
      .staleCounterpart, at: position,
      "the wording of \(sides.joined(separator: " and that of ")) is not the one that was judged here",
      hint: Suggestion(
        "look at the entry again, and then write 'wording: \(now)'", writing: now,
        inPlaceOf: wording.text, isSafe: false),
      words: wording.range(in: crosswalks.path))
  }
}

extension Counterpart<Place> {
  /// The digits that the entry notes; nil where it notes none.
  fileprivate var judgedDigits: (from: Substring, to: Substring)? {
    guard let parts = wording?.text.split(separator: "/"), parts.count == 2 else { return nil }
    return (parts[0], parts[1])
  }
}
