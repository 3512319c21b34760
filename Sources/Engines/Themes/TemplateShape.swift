/// What a value of a view is, and a sentence about it.
///
/// Shapes are checked against templates when a theme is loaded, and are the source of the tables in
/// docs/themes.md.
package struct TemplateShape: Sendable {
  /// What the value is.
  package let kind: Kind
  /// What it means, in a sentence for theme authors.
  package let summary: String
  /// Whether it may be missing, and a section on it tells whether it is there.
  package let isOptional: Bool

  /// The kinds of value.
  package indirect enum Kind: Sendable {
    /// Text: `{{name}}`.
    case text
    /// HTML: `{{{name}}}`.
    case html
    /// A truth: `{{#name}}…{{/name}}`.
    case flag
    /// Objects, one after the other: `{{#name}}…{{/name}}`.
    case list(ViewShape)
    /// Values by name: `{{name.part}}` or `{{#name}}{{part}}{{/name}}`.
    case object(ViewShape)
  }

  private init(_ kind: Kind, _ summary: String, isOptional: Bool = false) {
    self.kind = kind
    self.summary = summary
    self.isOptional = isOptional
  }

  /// Text that is always there.
  package static func text(_ summary: String) -> TemplateShape {
    TemplateShape(.text, summary)
  }
  /// HTML that is always there.
  package static func html(_ summary: String) -> TemplateShape {
    TemplateShape(.html, summary)
  }
  /// A truth.
  package static func flag(_ summary: String) -> TemplateShape {
    TemplateShape(.flag, summary)
  }
  /// Objects, each with the values of a view.
  package static func list(_ summary: String, of entry: ViewShape) -> TemplateShape {
    TemplateShape(.list(entry), summary)
  }
  /// An object with the values of a view.
  package static func object(_ summary: String, _ view: ViewShape) -> TemplateShape {
    TemplateShape(.object(view), summary)
  }
  /// The same, but it may be missing.
  package var optional: TemplateShape { TemplateShape(kind, summary, isOptional: true) }
}

/// The values of a view by their names, each at its place.
package struct ViewShape: Sendable {
  /// The values, by name.
  package let values: [String: TemplateShape]
  private let slots: [String: Int]

  /// Makes a shape of values in the order of their places, each with a name of its own.
  package init(_ values: [(name: String, shape: TemplateShape)]) {
    self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.name, $0.shape) })
    slots = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1.name, $0) })
  }

  /// Returns the place of a value, and what it is; nil where no value has the name.
  func value(named name: String) -> (slot: Int, shape: TemplateShape)? {
    guard let slot = slots[name], let shape = values[name] else { return nil }
    return (slot, shape)
  }
}
