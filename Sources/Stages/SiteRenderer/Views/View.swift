import ByteWriting
import Themes

/// What a template may ask of a subject: the values in their order, each with its name, what it is, a
/// sentence about it, and how it is written.
///
/// One declaration of a value serves pages, the check of themes and the tables of docs/themes.md. A value
/// is worked out when a template asks for it, and never kept. It is declared in the module of its subjects, so
/// that the compiler knows them: unknown, each call would look for the types of what it passes on.
struct View<Subject: Sendable>: Sendable {
  /// The names and kinds of the values, for the check of themes and for documentation.
  let shape: ViewShape
  let values: [Value<Subject>]
  private let code: ViewCode

  /// Makes a view of values; of two with the same name the later counts.
  init(@ViewBuilder<Subject> _ values: () -> [Value<Subject>]) {
    self.init(values: values())
  }

  init(values: [Value<Subject>]) {
    var later: Set<String> = []
    let values = Array(values.reversed().filter { later.insert($0.name).inserted }.reversed())
    self.values = values
    shape = ViewShape(values.map { ($0.name, $0.shape) })
    code = ViewCode(values)
  }

  /// Returns the same values of something that has the subject as a part.
  func of<Whole: Sendable>(
    _ part: @escaping @Sendable (Whole) -> Subject
  ) -> View<Whole> {
    View<Whole>(values: values.map { $0.of(part) })
  }

  /// Returns what a template is filled with: this view of one subject.
  func callAsFunction(_ subject: Subject) -> FilledView {
    FilledView(Held(subject), code)
  }
}

/// Puts a view together: values, and other views of the same subject.
@resultBuilder enum ViewBuilder<Subject: Sendable> {
  /// Takes a value.
  static func buildExpression(_ value: Value<Subject>) -> [Value<Subject>] {
    [value]
  }
  /// Takes all values of a view.
  static func buildExpression(_ view: View<Subject>) -> [Value<Subject>] {
    view.values
  }
  /// Puts what is made one after the other together.
  static func buildBlock(_ parts: [Value<Subject>]...) -> [Value<Subject>] {
    parts.flatMap(\.self)
  }
}

/// Holds a subject for a ``FilledView``, which does not know its type.
private final class Held<Subject: Sendable>: Sendable {
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  /// Returns the subject that an object holds.
  static func subject(_ object: AnyObject) -> Subject {
    guard let held = object as? Held<Subject> else {
      preconditionFailure("a view was filled with a subject of another type")
    }
    return held.subject
  }
}

extension ViewCode {
  /// Makes the code of values, which is asked about subjects that ``Held`` holds.
  fileprivate convenience init<Subject>(_ values: [Value<Subject>]) {
    self.init(
      isThere: values.map(\.isThere).map { isThere in { isThere(Held.subject($0)) } },
      write: values.map(\.write).map { write in { write(Held.subject($0), &$1) } },
      forEach: values.map(\.forEach).map { forEach in { forEach(Held.subject($0), $1) } })
  }
}

/// A value of a ``View``.
struct Value<Subject: Sendable>: Sendable {
  let name: String
  let shape: TemplateShape
  let isThere: @Sendable (Subject) -> Bool
  let write: @Sendable (Subject, inout UTF8Buffer) -> Void
  let forEach: @Sendable (Subject, (FilledView) -> Void) -> Void

  init(
    name: String, shape: TemplateShape, isThere: @escaping @Sendable (Subject) -> Bool,
    write: @escaping @Sendable (Subject, inout UTF8Buffer) -> Void = { _, _ in },
    forEach: @escaping @Sendable (Subject, (FilledView) -> Void) -> Void = { _, _ in }
  ) {
    self.name = name
    self.shape = shape
    self.isThere = isThere
    self.write = write
    self.forEach = forEach
  }

  func of<Whole: Sendable>(
    _ part: @escaping @Sendable (Whole) -> Subject
  ) -> Value<Whole> {
    Value<Whole>(
      name: name, shape: shape, isThere: { [isThere] in isThere(part($0)) },
      write: { [write] in write(part($0), &$1) }, forEach: { [forEach] in forEach(part($0), $1) })
  }
}

extension Value {
  /// Makes text that is always there, escaped where it is put into a page.
  static func text(
    _ name: String, _ summary: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> Value {
    Value(
      name: name, shape: .text(summary), isThere: { _ in true },
      write: { $1.appendEscaped(text($0)) })
  }

  /// Makes text that may be missing.
  static func optionalText(
    _ name: String, _ summary: String, _ text: @escaping @Sendable (Subject) -> String?
  ) -> Value {
    Value(
      name: name, shape: .text(summary).optional, isThere: { text($0) != nil },
      write: { if let text = text($0) { $1.appendEscaped(text) } })
  }

  /// Makes text that is written piece by piece, each escaped already.
  static func writtenText(
    _ name: String, _ summary: String,
    _ write: @escaping @Sendable (Subject, inout UTF8Buffer) -> Void
  ) -> Value {
    Value(name: name, shape: .text(summary), isThere: { _ in true }, write: write)
  }

  /// Makes a piece of HTML that Waymark makes, put into a page as it is.
  static func html(
    _ name: String, _ summary: String,
    _ write: @escaping @Sendable (Subject, inout UTF8Buffer) -> Void
  ) -> Value {
    Value(name: name, shape: .html(summary), isThere: { _ in true }, write: write)
  }

  /// Makes a piece of HTML that is there for those subjects alone for which something is so.
  static func optionalHTML(
    _ name: String, _ summary: String, where isSo: @escaping @Sendable (Subject) -> Bool,
    _ write: @escaping @Sendable (Subject, inout UTF8Buffer) -> Void
  ) -> Value {
    Value(
      name: name, shape: .html(summary).optional, isThere: isSo,
      write: { if isSo($0) { write($0, &$1) } })
  }

  /// Makes a truth.
  static func flag(
    _ name: String, _ summary: String, _ isSo: @escaping @Sendable (Subject) -> Bool
  ) -> Value {
    Value(name: name, shape: .flag(summary), isThere: isSo)
  }

  /// Makes a list of entries, each seen by the same view; none where there is nothing to list.
  static func list<Entry: Sendable>(
    _ name: String, _ summary: String, of view: View<Entry>,
    _ entries: @escaping @Sendable (Subject) -> [Entry]
  ) -> Value {
    Value(
      name: name, shape: .list(summary, of: view.shape), isThere: { !entries($0).isEmpty },
      forEach: { subject, body in for entry in entries(subject) { body(view(entry)) } })
  }

  /// Makes an object that is always there.
  static func object<Part: Sendable>(
    _ name: String, _ summary: String, _ view: View<Part>,
    _ part: @escaping @Sendable (Subject) -> Part
  ) -> Value {
    Value(
      name: name, shape: .object(summary, view.shape), isThere: { _ in true },
      forEach: { subject, body in body(view(part(subject))) })
  }

  /// Makes an object that may be missing.
  static func optionalObject<Part: Sendable>(
    _ name: String, _ summary: String, _ view: View<Part>,
    _ part: @escaping @Sendable (Subject) -> Part?
  ) -> Value {
    Value(
      name: name, shape: .object(summary, view.shape).optional, isThere: { part($0) != nil },
      forEach: { subject, body in if let part = part(subject) { body(view(part)) } })
  }
}
