package import Comparison

/// Two versions by name, with what changed from one to the other: what a report tells.
package struct ComparedVersions: Sendable {
  /// What the user calls the version before.
  package let old: String
  /// What the user calls the version after.
  package let new: String
  /// What changed.
  package let changes: SiteChanges
  /// The language that the texts are in, such as `en-GB`.
  package let language: String

  /// Takes two versions.
  package init(old: String, new: String, changes: SiteChanges, language: String) {
    self.old = old
    self.new = new
    self.changes = changes
    self.language = language
  }

  /// Between which versions what changed, in a line.
  package var headline: String { "from \(old) to \(new): \(summary)" }

  /// What changed, in a line: `1 marker added; 2 questions removed, 1 reworded`.
  package var summary: String {
    if changes.isEmpty { return "no differences" }
    let counted = Difference.Kind.counted.compactMap { kind in
      summary(of: changes.counts(of: kind), kind.rawValue)
    }
    return counted.isEmpty
      ? "markers and questions are the same" : counted.joined(separator: "; ")
  }

  private func summary(of counts: ChangeCounts, _ noun: String) -> String? {
    let found = [
      (counts.added, "added"), (counts.removed, "removed"), (counts.moved, "moved"),
      (counts.reworded, "reworded"),
    ].filter { $0.0 > 0 }
    guard let first = found.first else { return nil }
    let head = "\(first.0) \(noun)\(first.0 == 1 ? "" : "s") \(first.1)"
    return ([head] + found.dropFirst().map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }
}

extension Difference {
  /// What it is called, with what became of it: `QM2 Q3, now QM2 Q4, reworded`.
  var headline: String {
    var words = (kind.introduction.map { "\($0) " } ?? "") + onOneLine(old ?? new)
    if old == nil { words += ", added" }
    if new == nil { words += ", removed" }
    if isMoved, let old, let new {
      words += old.label == new.label ? ", moved" : ", now \(new.label)"
    }
    return isReworded ? words + ", reworded" : words
  }

  private func onOneLine(_ name: Name?) -> String {
    guard let name else { return "" }
    return name.title.isEmpty || name.title == name.label
      ? name.label : "\(name.label), \(name.title)"
  }

  /// Its texts without those that its headline tells already.
  var textsBelowHeadline: [FieldDifference] {
    old != nil && new != nil
      ? texts : texts.filter { ![.title, .heading, .name].contains($0.field) }
  }
}

extension Difference.Kind {
  /// The kinds whose changes a summary counts.
  static let counted: [Difference.Kind] = [.marker, .question]

  /// What has to stand before a name for people to know what it is; nil where the name says so itself.
  var introduction: String? {
    switch self {
    case .set, .marker, .question, .point, .measure, .section: nil
    case .landing: "first page of"
    case .glossary: "introduction to the glossary of"
    case .heading: "section heading"
    case .site, .page, .phase, .term, .source: rawValue
    }
  }
}

extension FieldDifference.Field {
  /// What people call the text; nil for the one that is the thing itself.
  var words: String? {
    switch self {
    case .text, .reference: nil
    case .dataSource: "data source"
    default: rawValue
    }
  }
}
