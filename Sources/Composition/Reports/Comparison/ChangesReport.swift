import Comparison
package import ContentModel
import Diagnostics

/// Returns entries of `changes` for the front matter of markers that are not the same in two versions, for an
/// editor to paste and to edit.
///
/// ```
/// content/scr/markers/02-two.md:
///   - date: 2026-11-29
///     note: "Added: A1. Reworded: Quality statement, Q2."
///     kind: major
///     added: [a1]
///     reworded: [q2]
/// ```
///
/// - Parameters:
///   - versions: The two versions.
///   - site: The version after.
///   - day: The day that the entries are given.
/// - Returns: YAML: a list of entries for each file, with comments before them.
package func changesReport(
  _ versions: ComparedVersions, of site: Site, on day: CalendarDate
) -> String {
  var report = "# \(withoutControlCharacters(versions.headline))\n"
  var entries = ""
  for difference in versions.changes.differences.flatMap(\.markers) {
    guard let address = difference.new?.address, let id = site.marker(atPage: address) else {
      continue
    }
    entries += entry(for: difference, of: site[id.set].marker(id.number), in: site[id.set], day)
  }
  if !entries.isEmpty {
    report +=
      "# Put each entry below 'changes:' in the front matter of its file. In its note, say what has changed "
      + "for readers;\n# its kind is 'major' where what is asked for or advised has changed.\n"
  }
  return report + entries
}

private func entry(
  for difference: Difference, of marker: Marker, in set: MarkerSet, _ day: CalendarDate
) -> String {
  var told = ToldChanges()
  told.take(difference, of: marker, restates: set.restated != nil)
  var entry = "\(yamlText(marker.path, isPlain: isPlainPath)):\n"
  entry += "  - date: \(day.iso)\n    note: \(yamlText(told.note))\n"
  entry += "    kind: \(told.kind.rawValue)\n"
  for (key, questions) in [("added", told.added), ("reworded", told.reworded)]
  where !questions.isEmpty {
    entry += "    \(key): [\(questions.joined(separator: ", "))]\n"
  }
  return entry
}

/// What an entry of `changes` tells of a marker.
private struct ToldChanges {
  /// The addresses of questions.
  private(set) var added: [String] = []
  private(set) var reworded: [String] = []
  /// What is told in words, by what became of it.
  private var names: [Outcome: [String]] = [:]
  private var isNew = false
  private var changesQuestions = false

  private enum Outcome: String, CaseIterable {
    case added = "Added"
    case reworded = "Reworded"
    case removed = "Removed"
    case moved = "Moved"
  }

  /// Whether questions came or went tells most likely how much it weighs.
  var kind: Change.Kind { isNew || changesQuestions ? .major : .minor }

  var note: String {
    if isNew { return "This marker is new." }
    let sentences = Outcome.allCases.compactMap { outcome in
      names[outcome].map { "\(outcome.rawValue): \($0.joined(separator: ", "))." }
    }
    return sentences.joined(separator: " ")
  }

  mutating func take(_ difference: Difference, of marker: Marker, restates: Bool) {
    isNew = difference.old == nil
    if difference.isMoved, let old = difference.old {
      names[.moved, default: []].append("\(difference.new?.label ?? "") (before: \(old.label))")
    }
    if difference.isReworded {
      names[.reworded, default: []] += difference.texts.map(\.field.rawValue)
    }
    let questions = difference.parts.flatMap(\.parts).filter { $0.kind == .question }
    let removed = questions.filter { $0.new == nil }.compactMap { $0.old.map(shortLabel(of:)) }
    let replaced = questions.filter { $0.old == nil }.compactMap { label(of: $0, in: marker) }
      .filter { restates && $0.series != .added && removed.contains($0.text) }
    for section in difference.parts {
      take(section: section)
      for part in section.parts where part.kind == .question {
        take(part, label(of: part, in: marker), restates: restates, replaced: replaced)
      }
    }
  }

  private mutating func take(section: Difference) {
    let name = section.new?.label ?? section.old?.label ?? ""
    if section.old == nil || section.new == nil {
      names[section.old == nil ? .added : .removed, default: []].append(name)
    } else if section.parts.contains(where: { $0.kind == .question }) {
      // Its questions are named one by one, and headings of their groups come and go with them.
    } else if section.isReworded || !section.parts.isEmpty {
      names[.reworded, default: []].append(name)
    }
  }

  /// Takes a question with its label now, where it is not gone.
  ///
  /// The number of a question of the original stays its own whatever the words: one that was `replaced` under
  /// its number is the same, reworded.
  private mutating func take(
    _ question: Difference, _ label: QuestionLabel?, restates: Bool, replaced: [QuestionLabel]
  ) {
    guard let label else {
      let name = question.old.map(shortLabel(of:)) ?? ""
      guard !replaced.contains(where: { $0.text == name }) else { return }
      changesQuestions = true
      names[.removed, default: []].append(name)
      return
    }
    if question.old == nil, !replaced.contains(label) {
      changesQuestions = true
      names[.added, default: []].append(label.text)
      if !restates || label.series == .added { added.append(label.anchor) }
      return
    }
    if question.isReworded || question.old == nil {
      names[.reworded, default: []].append(label.text)
      reworded.append(label.anchor)
    }
    if question.isMoved, let old = question.old {
      names[.moved, default: []].append("\(label.text) (before: \(shortLabel(of: old)))")
    }
  }
}

/// Returns what a question is called now; nil where it is gone.
private func label(of question: Difference, in marker: Marker) -> QuestionLabel? {
  question.new?.address.flatMap { address in
    marker.questions.lazy.map(\.label).first { address.hasSuffix("#\($0.anchor)") }
  }
}

/// Returns the label of a question without that of its marker: `Q3`.
private func shortLabel(of question: Difference.Name) -> String {
  question.label.split(separator: " ").last.map(String.init) ?? ""
}

extension Difference {
  /// The markers among it and its parts.
  fileprivate var markers: [Difference] {
    kind == .marker ? [self] : parts.flatMap(\.markers)
  }
}

/// Whether a path can stand as a key of YAML as it is.
private func isPlainPath(_ path: String) -> Bool {
  path.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_./".utf8.contains(byte)
    }
  }
}

/// Returns a text as a value of YAML, between double quotes unless it need have none.
private func yamlText(_ text: String, isPlain: (String) -> Bool = { _ in false }) -> String {
  isPlain(text)
    ? text
    : "\"\(withoutControlCharacters(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
}
