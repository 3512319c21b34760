package import ByteWriting

/// What a template may ask of a subject: the values in their order, each with its name, what it is, a
/// sentence about it, and how it is written.
///
/// One declaration of a value serves pages, the check of themes and the tables of docs/themes.md. A value
/// is worked out when a template asks for it, and never kept.
package struct View<Subject: Sendable>: Sendable {
  /// The names and kinds of the values, for the check of themes and for documentation.
  package let shape: ViewShape
  fileprivate let values: [Value<Subject>]

  /// Makes a view of values; of two with the same name the later counts.
  package init(@ViewBuilder<Subject> _ values: () -> [Value<Subject>]) { self.init(values()) }

  private init(_ values: [Value<Subject>]) {
    var later: Set<String> = []
    self.values = values.reversed().filter { later.insert($0.name).inserted }.reversed()
    shape = ViewShape(self.values.map { ($0.name, $0.shape) })
  }

  /// Returns the same values of something that has the subject as a part.
  package func of<Whole: Sendable>(
    _ part: @escaping @Sendable (Whole) -> Subject
  ) -> View<Whole> {
    View<Whole>(values.map { $0.of(part) })
  }

  /// Returns what a template is filled with: this view of one subject.
  package func callAsFunction(_ subject: Subject) -> any FilledView {
    Filling(subject: subject, values: values)
  }
}

/// Puts a view together: values, and other views of the same subject.
@resultBuilder package enum ViewBuilder<Subject: Sendable> {
  /// Takes a value.
  package static func buildExpression(_ value: Value<Subject>) -> [Value<Subject>] { [value] }
  /// Takes all values of a view.
  package static func buildExpression(_ view: View<Subject>) -> [Value<Subject>] { view.values }
  /// Puts what is made one after the other together.
  package static func buildBlock(_ parts: [Value<Subject>]...) -> [Value<Subject>] {
    parts.flatMap(\.self)
  }
  /// Puts what is made in a loop together.
  package static func buildArray(_ parts: [[Value<Subject>]]) -> [Value<Subject>] {
    parts.flatMap(\.self)
  }
}

/// A view of one subject, whose values are asked for by their places.
package protocol FilledView: Sendable {
  /// Whether the value at a place is there: a section on it is shown.
  func isThere(_ slot: Int) -> Bool
  /// Writes the value at a place as HTML: text is escaped.
  func write(_ slot: Int, to page: inout UTF8Buffer)
  /// Calls `body` with the view of each entry of the list at a place, or of the object there.
  func forEach(_ slot: Int, _ body: (any FilledView) -> Void)
}

private struct Filling<Subject: Sendable>: FilledView {
  let subject: Subject
  let values: [Value<Subject>]

  func isThere(_ slot: Int) -> Bool { values[slot].isThere(subject) }
  func write(_ slot: Int, to page: inout UTF8Buffer) { values[slot].write(subject, &page) }
  func forEach(_ slot: Int, _ body: (any FilledView) -> Void) {
    values[slot].forEach(subject, body)
  }
}

/// A value of a ``View``.
package struct Value<Subject: Sendable>: Sendable {
  fileprivate let name: String
  fileprivate let shape: TemplateShape
  fileprivate var isThere: @Sendable (Subject) -> Bool
  fileprivate var write: @Sendable (Subject, inout UTF8Buffer) -> Void = { _, _ in }
  fileprivate var forEach: @Sendable (Subject, (any FilledView) -> Void) -> Void = { _, _ in }

  fileprivate func of<Whole: Sendable>(
    _ part: @escaping @Sendable (Whole) -> Subject
  ) -> Value<Whole> {
    Value<Whole>(
      name: name, shape: shape, isThere: { [isThere] in isThere(part($0)) },
      write: { [write] in write(part($0), &$1) }, forEach: { [forEach] in forEach(part($0), $1) })
  }
}

extension Value {
  /// Makes text that is always there, escaped where it is put into a page.
  package static func text(
    _ name: String, _ summary: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> Value {
    Value(
      name: name, shape: .text(summary), isThere: { _ in true },
      write: { $1.appendEscaped(text($0)) })
  }

  /// Makes text that may be missing.
  package static func optionalText(
    _ name: String, _ summary: String, _ text: @escaping @Sendable (Subject) -> String?
  ) -> Value {
    Value(
      name: name, shape: .text(summary).optional, isThere: { text($0) != nil },
      write: { if let text = text($0) { $1.appendEscaped(text) } })
  }

  /// Makes text that is written piece by piece, each escaped already.
  package static func writtenText(
    _ name: String, _ summary: String,
    _ write: @escaping @Sendable (Subject, inout UTF8Buffer) -> Void
  ) -> Value {
    Value(name: name, shape: .text(summary), isThere: { _ in true }, write: write)
  }

  /// Makes a piece of HTML that Waymark makes, put into a page as it is.
  package static func html(
    _ name: String, _ summary: String,
    _ write: @escaping @Sendable (Subject, inout UTF8Buffer) -> Void
  ) -> Value {
    Value(name: name, shape: .html(summary), isThere: { _ in true }, write: write)
  }

  /// Makes a piece of HTML that is there for those subjects alone for which something is so.
  package static func optionalHTML(
    _ name: String, _ summary: String, where isSo: @escaping @Sendable (Subject) -> Bool,
    _ write: @escaping @Sendable (Subject, inout UTF8Buffer) -> Void
  ) -> Value {
    Value(
      name: name, shape: .html(summary).optional, isThere: isSo,
      write: { if isSo($0) { write($0, &$1) } })
  }

  /// Makes a truth.
  package static func flag(
    _ name: String, _ summary: String, _ isSo: @escaping @Sendable (Subject) -> Bool
  ) -> Value {
    Value(name: name, shape: .flag(summary), isThere: isSo)
  }

  /// Makes a list of entries, each seen by the same view; none where there is nothing to list.
  package static func list<Entry: Sendable>(
    _ name: String, _ summary: String, of view: View<Entry>,
    _ entries: @escaping @Sendable (Subject) -> [Entry]
  ) -> Value {
    Value(
      name: name, shape: .list(summary, of: view.shape), isThere: { !entries($0).isEmpty },
      forEach: { subject, body in for entry in entries(subject) { body(view(entry)) } })
  }

  /// Makes an object that is always there.
  package static func object<Part: Sendable>(
    _ name: String, _ summary: String, _ view: View<Part>,
    _ part: @escaping @Sendable (Subject) -> Part
  ) -> Value {
    Value(
      name: name, shape: .object(summary, view.shape), isThere: { _ in true },
      forEach: { subject, body in body(view(part(subject))) })
  }

  /// Makes an object that may be missing.
  package static func optionalObject<Part: Sendable>(
    _ name: String, _ summary: String, _ view: View<Part>,
    _ part: @escaping @Sendable (Subject) -> Part?
  ) -> Value {
    Value(
      name: name, shape: .object(summary, view.shape).optional, isThere: { part($0) != nil },
      forEach: { subject, body in if let part = part(subject) { body(view(part)) } })
  }
}
