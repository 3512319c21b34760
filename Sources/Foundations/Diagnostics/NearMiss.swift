/// The name that was most likely meant by one that is not known.
///
/// Near means a small number of slips (a letter left out, added, changed or swapped with its
/// neighbour), at most one for every three letters and never more than three; upper and lower case do
/// not matter. `"ratonale"` among `["rationale"]` gives `"rationale"`.
package struct NearMiss: Hashable, Sendable {
  /// The name; of equally near ones the first.
  package let name: String
  /// Whether the editor must have meant it.
  ///
  /// So it is where there is at most one slip in a name of four letters or more, no digit differs, and no other name
  /// is as near. `"report-2015"` may mean something else than `"report-2018"`.
  package let isSure: Bool
  /// Whether the name differs in a character alone that does not show.
  let isSameToTheEye: Bool

  /// Looks for the nearest of some names; nil where none is near.
  package init?(to written: String, among candidates: some Sequence<String>) {
    let wanted = Array(written.lowercased().utf8.prefix(80))
    let limit = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, name: String, isAlone: Bool)?
    for candidate in candidates {
      // Most candidates are too long or too short, and are not worth a copy.
      guard abs(min(candidate.utf8.count, 80) - wanted.count) <= limit else { continue }
      let bytes = Array(candidate.lowercased().utf8.prefix(80))
      let distance = slips(from: wanted, to: bytes)
      guard distance <= limit else { continue }
      if distance < best?.distance ?? .max {
        best = (distance, candidate, true)
      } else if distance == best?.distance, candidate != best?.name {
        best?.isAlone = false
      }
    }
    guard let best else { return nil }
    // Blanks that are no plain ones, and letters that do not show, look like nothing at all.
    let shown = String(written.unicodeScalars.filter { !isInvisible($0) })
    name = best.name
    isSameToTheEye = shown != written && shown == best.name
    let isLong = best.name.utf8.count >= 4 && wanted.count <= 79
    isSure =
      best.isAlone
      && (isSameToTheEye
        || digits(of: written) == digits(of: best.name)
          && (best.distance == 0 || best.distance == 1 && isLong))
  }

  /// Returns what to do where the name stands for another: `did you mean 'rationale'?`.
  package func suggestion(inPlaceOf written: String) -> Suggestion {
    Suggestion(
      isSameToTheEye
        ? "write '\(name)' without the character in it that does not show"
        : "did you mean '\(name)'?", writing: name, inPlaceOf: written, isSafe: isSure)
  }
}

/// Returns the digits of a name, with a letter that follows one: `2015a` is another year than `2015`.
private func digits(of name: String) -> [UInt8] {
  var digits: [UInt8] = []
  var isAfterDigit = false
  for byte in name.lowercased().utf8 {
    let isDigit = (0x30...0x39).contains(byte)
    if isDigit || isAfterDigit && (0x61...0x7A).contains(byte) { digits.append(byte) }
    isAfterDigit = isDigit
  }
  return digits
}

/// Returns the candidate that a reader would say was meant, or nil where none is near; see ``NearMiss``.
package func nearMiss(to name: String, among candidates: some Sequence<String>) -> String? {
  NearMiss(to: name, among: candidates)?.name
}

/// Returns `"did you mean 'rationale'?"` where a candidate is near.
///
/// - Returns: The suggestion, which keeps the name that was meant.
package func didYouMean(
  _ name: String, among candidates: some Sequence<String>
) -> Suggestion? {
  NearMiss(to: name, among: candidates)?.suggestion(inPlaceOf: name)
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xA0, 0xAD, 0x2000...0x200F, 0x202F, 0x2060...0x2064, 0x3000, 0xFEFF: true
  default: false
  }
}

/// Returns `"did you mean 'rationale'?"` where a candidate is near, and else what there is:
/// `"phases: before, after"`.
///
/// - Parameters:
///   - name: What was written.
///   - candidates: What there is, in the order to list it.
///   - noun: What the candidates are called together, in the plural.
///   - shown: How a listed candidate is written.
/// - Returns: nil where there is nothing to suggest or to list.
package func didYouMean(
  _ name: String, among candidates: [String], orList noun: String,
  shown: (String) -> String = { $0 }
) -> Suggestion? {
  didYouMean(name, among: candidates)
    ?? listing(candidates.map(shown)).map { "\(noun): \($0)" }
}

/// Returns names with commas between them, and how many more there are where they are many; nil where
/// there is none.
package func listing(_ names: [String]) -> String? {
  guard !names.isEmpty else { return nil }
  let limit = 12
  // To leave out a single one would save nothing.
  let shown = names.count > limit + 1 ? limit : names.count
  let rest = names.count - shown
  return names.prefix(shown).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
}

/// Returns the restricted Damerau–Levenshtein distance of two byte strings.
private func slips(from first: [UInt8], to second: [UInt8]) -> Int {
  guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in 1...first.count {
    var current = [row] + [Int](repeating: 0, count: second.count)
    for column in 1...second.count {
      let isSame = first[row - 1] == second[column - 1]
      var cost = min(
        last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, first[row - 1] == second[column - 2],
        first[row - 2] == second[column - 1]
      {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current[column] = cost
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
