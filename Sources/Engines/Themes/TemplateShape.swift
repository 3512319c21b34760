/// What a template may ask of its view: the names, what each one is, and a sentence about it.
///
/// The shapes are checked against templates when a theme is loaded, against the views in tests, and are
/// the source of the tables in docs/themes.md.
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
    case list([String: TemplateShape])
    /// Values by name: `{{name.part}}` or `{{#name}}{{part}}{{/name}}`.
    case object([String: TemplateShape])
  }

  private init(_ kind: Kind, _ summary: String, isOptional: Bool = false) {
    self.kind = kind
    self.summary = summary
    self.isOptional = isOptional
  }

  /// Text that is always there.
  package static func text(_ summary: String) -> TemplateShape { TemplateShape(.text, summary) }
  /// HTML that is always there.
  package static func html(_ summary: String) -> TemplateShape { TemplateShape(.html, summary) }
  /// A truth.
  package static func flag(_ summary: String) -> TemplateShape { TemplateShape(.flag, summary) }
  /// Objects with the given fields; none where there is nothing to list.
  package static func list(
    _ summary: String, of fields: [String: TemplateShape]
  ) -> TemplateShape { TemplateShape(.list(fields), summary) }
  /// An object with the given fields.
  package static func object(
    _ summary: String, _ fields: [String: TemplateShape]
  ) -> TemplateShape { TemplateShape(.object(fields), summary) }
  /// The same, but it may be missing.
  package var optional: TemplateShape { TemplateShape(kind, summary, isOptional: true) }
}

extension TemplateShape {
  /// Returns where a view and its shape differ, each as a path with what is wrong; none where they fit.
  package func differences(from value: TemplateValue, path: String = "view") -> [String] {
    switch (kind, value) {
    case (.text, .text), (.html, .html), (.flag, .flag): []
    case (.list(let fields), .list(let entries)):
      entries.enumerated().flatMap { index, entry in
        TemplateShape.object("", fields).differences(from: entry, path: "\(path)[\(index)]")
      }
    case (.object(let fields), .object(let values)):
      fields.keys.sorted().flatMap { name -> [String] in
        guard let shape = fields[name] else { return [] }
        guard let value = values[name], value != .missing else {
          return shape.isOptional ? [] : ["\(path).\(name) is missing"]
        }
        return shape.differences(from: value, path: "\(path).\(name)")
      }
        + values.keys.filter { fields[$0] == nil }.sorted().map {
          "\(path).\($0) is not documented"
        }
    default: ["\(path) is of another kind"]
    }
  }
}
