/// The most characters that the name of a sheet can have.
private let maximumNameLength = 31

/// Returns names for sheets with these titles, in their order.
///
/// A sheet's name has at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at an end, and differs
/// from the others by more than capitals. A long title is cut between words; one that is taken gets a
/// number.
///
/// `["Phase 1: start", "phase 1/ start"]` gives `["Phase 1 start", "phase 1 start (2)"]`.
package func sheetNames(for titles: [String]) -> [String] {
  // The name of a sheet that spreadsheets keep for themselves.
  var taken: Set<String> = ["history"]
  return titles.map { title in
    var name = shortened(allowedWords(of: title), to: maximumNameLength)
    if name.isEmpty { name = "–" }
    var candidate = name
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      let ending = " (\(number))"
      candidate = shortened(name, to: maximumNameLength - ending.count) + ending
    }
    return candidate
  }
}

private func allowedWords(of title: String) -> String {
  let allowed = title.unicodeScalars.map { scalar -> Character in
    "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
      || scalar.properties.generalCategory == .control ? " " : Character(scalar)
  }
  return withoutApostrophes(
    String(allowed).split(separator: " ").joined(separator: " "))
}

private func shortened(_ name: String, to length: Int) -> String {
  guard name.utf16.count > length else { return name }
  var words = ""
  for word in name.split(separator: " ") {
    let longer = words.isEmpty ? String(word) : "\(words) \(word)"
    if longer.utf16.count > length - 1 { break }
    words = longer
  }
  if words.isEmpty {
    for character in name {
      if words.utf16.count + character.utf16.count > length - 1 { break }
      words.append(character)
    }
  }
  return withoutApostrophes(words) + "…"
}

/// Returns a name without apostrophes at its ends.
private func withoutApostrophes(_ name: String) -> String {
  var name = name[...]
  while name.first == "'" { name.removeFirst() }
  while name.last == "'" { name.removeLast() }
  return String(name)
}
