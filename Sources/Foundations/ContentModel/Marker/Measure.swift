package import Diagnostics

/// One measure of a marker: what is looked at to see whether it is met.
package struct Measure<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// Its number in the section, from 1, by which it is cited.
  package let number: Int
  /// What it measures: what is in place, what is done, or what comes of it.
  package let kind: MeasureKind
  /// What is measured, in words.
  package let content: [Block<Reference>]
  /// How it is worked out and from what, each kind of part at most once, as its file has them.
  package let parts: [MeasurePart<Reference>]
  /// Where its bullet or number stands.
  package let position: TextPosition

  /// Makes a measure.
  package init(
    _ number: Int, _ kind: MeasureKind, _ content: [Block<Reference>],
    parts: [MeasurePart<Reference>], position: TextPosition
  ) {
    self.number = number
    self.kind = kind
    self.content = content
    self.parts = parts
    self.position = position
  }

  /// All its blocks, part by part.
  package var blocks: [[Block<Reference>]] { [content] + parts.map(\.content) }

  /// Returns a part; nil where the measure has none of that kind.
  package subscript(kind: MeasurePartKind) -> MeasurePart<Reference>? {
    parts.first { $0.kind == kind }
  }

  /// Returns the measure as text of any shape: what is measured, and below it a list of its parts.
  ///
  /// - Parameters:
  ///   - words: What the set calls parts.
  ///   - name: Returns the name of a part with its colon as running text.
  /// - Returns: The blocks.
  package func text(
    _ words: MeasureWords, name: (String) -> [Inline<Reference>] = { [.text($0, .start)] }
  ) -> [Block<Reference>] {
    guard !parts.isEmpty else { return content }
    let entries = parts.map { part in
      BlockList<Reference>.Entry(
        part.content.beginning(with: name("\(words[part.kind]):") + [.text(" ", .start)]),
        at: part.position)
    }
    return content + [
      Block(.list(BlockList(start: nil, isTight: true, entries: entries)), at: position)
    ]
  }
}

/// How a measure is worked out, or from what.
package struct MeasurePart<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// What it says of the measure.
  package let kind: MeasurePartKind
  /// Its words.
  package let content: [Block<Reference>]
  /// Where its name stands.
  package let position: TextPosition

  /// Makes a part.
  package init(_ kind: MeasurePartKind, _ content: [Block<Reference>], position: TextPosition) {
    self.kind = kind
    self.content = content
    self.position = position
  }
}

/// What a measure looks at.
package enum MeasureKind: String, CaseIterable, Hashable, Sendable {
  /// What is in place.
  case structure
  /// What is done.
  case process
  /// What comes of it.
  case outcome
}

/// What a part says of its measure.
package enum MeasurePartKind: String, CaseIterable, Hashable, Sendable {
  /// What is counted, among what the denominator counts.
  case numerator
  /// Among how many.
  case denominator
  /// Where the numbers or the evidence come from.
  case dataSource = "data-source"
}

/// What a set calls the kinds and parts of measures in its texts.
package struct MeasureWords: Hashable, Sendable {
  /// The words that the set gives, by what they name.
  private let given: [String: String]

  /// Takes words by what they name, `data-source`; what is not among them has its English name.
  package init(_ given: [String: String] = [:]) { self.given = given }

  /// Everything that has a name, by which `set.yml` calls it.
  package static let keys =
    MeasureKind.allCases.map(\.rawValue) + MeasurePartKind.allCases.map(\.rawValue)

  /// Returns what the set calls a kind: `Structure`.
  package subscript(kind: MeasureKind) -> String { text(kind.rawValue) }

  /// Returns what the set calls a part: `Data source`.
  package subscript(part: MeasurePartKind) -> String { text(part.rawValue) }

  /// Returns the kind that words name, in the words of the set or in English; nil for any other words.
  package func kind(named words: String) -> MeasureKind? {
    MeasureKind.allCases.first { names($0.rawValue, words) }
  }

  /// Returns the part that words name, in the words of the set or in English; nil for any other words.
  package func part(named words: String) -> MeasurePartKind? {
    MeasurePartKind.allCases.first { names($0.rawValue, words) }
  }

  private func text(_ key: String) -> String { given[key] ?? Self.english(key) }

  private func names(_ key: String, _ words: String) -> Bool {
    let folded = foldedHeading(words)
    return folded == foldedHeading(text(key)) || folded == foldedHeading(Self.english(key))
  }

  /// `data-source` is `Data source`.
  private static func english(_ key: String) -> String {
    key.prefix(1).uppercased() + key.dropFirst().replacing("-", with: " ")
  }
}

extension Array {
  /// Returns blocks with running text before the words of the first.
  package func beginning<Reference>(with words: [Inline<Reference>]) -> [Block<Reference>]
  where Element == Block<Reference> {
    guard let first, case .paragraph(let content) = first.kind else {
      return [Block(.paragraph(words), at: first?.position ?? .start)] + self
    }
    return [Block(.paragraph(words + content), at: first.position)] + dropFirst()
  }
}

extension MarkerSet {
  /// Whether any of its markers has a measure.
  package var hasMeasures: Bool {
    settings.hasMeasures && markers.contains { $0.sections.contains { !$0.measures.isEmpty } }
  }
}
