/// What an object of the data holds: its fields in their order, what each one is, and a sentence about it.
///
/// The shapes are the source of the JSON Schemas and of the tables in docs/data-format.md; tests hold the
/// data to both.
package struct DataShape: Sendable {
  /// What the schema calls it: `question`.
  package let name: String
  /// What it is, in a sentence.
  package let summary: String
  /// Its fields.
  package let fields: [DataField]

  /// Makes a shape.
  package init(name: String, summary: String, fields: [DataField]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }
}

/// A field of the data.
package struct DataField: Sendable {
  /// Its name.
  package let name: String
  /// What it holds.
  package let kind: DataKind
  /// What it means, in a sentence.
  package let summary: String
  /// Whether it may be missing.
  package let isOptional: Bool

  /// Makes a field that is always there.
  package init(_ name: String, _ kind: DataKind, _ summary: String) {
    self.init(name, kind, summary, isOptional: false)
  }

  private init(_ name: String, _ kind: DataKind, _ summary: String, isOptional: Bool) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isOptional = isOptional
  }

  /// The same, but it may be missing.
  package var optional: DataField { DataField(name, kind, summary, isOptional: true) }
}

/// What a field can hold.
package indirect enum DataKind: Sendable {
  /// Any text.
  case text
  /// A text that is never empty, without a space: a name for programs.
  case identifier
  /// An address relative to the file.
  case address
  /// A whole address.
  case wholeAddress
  /// A day: `2026-11-21`.
  case day
  /// A number from 0.
  case number
  /// A truth.
  case flag
  /// So many first digits of a digest.
  case hash(digits: Int)
  /// The version of the format.
  case version(Int)
  /// One of some words.
  case choice([String])
  /// Values of one kind, in order.
  case list(DataKind)
  /// Fields.
  case object(DataShape)
  /// The same fields as an object around it, which has that name.
  case objectAround(String)
}
