import JSONWriting

/// How objects of the data are written: their fields in their order, each with what it is, a sentence about
/// it, and where its value comes from.
///
/// One declaration of a field serves the file, its schema and its documentation.
struct DataRecord<Subject>: Sendable {
  /// What the objects hold, for schemas and documentation.
  let shape: DataShape
  let members: [Member<Subject>]

  /// Makes a record.
  init(
    name: String, summary: String, @DataRecordBuilder<Subject> _ members: () -> [Member<Subject>]
  ) {
    self.members = members()
    shape = DataShape(name: name, summary: summary, fields: self.members.map(\.field))
  }

  /// Writes the object of a subject.
  func write(_ subject: Subject, to json: inout JSONWriter) {
    json.object { json in
      for member in members { member.write(subject, &json) }
    }
  }
}

/// Puts the fields of a record together, in their order.
@resultBuilder enum DataRecordBuilder<Subject> {
  /// Takes a field.
  static func buildExpression(_ member: Member<Subject>) -> [Member<Subject>] {
    [member]
  }
  /// Takes fields.
  static func buildExpression(_ members: [Member<Subject>]) -> [Member<Subject>] {
    members
  }
  /// Puts what is made one after the other together.
  static func buildBlock(_ parts: [Member<Subject>]...) -> [Member<Subject>] {
    parts.flatMap(\.self)
  }
}

/// A field of a ``DataRecord``.
struct Member<Subject>: Sendable {
  let field: DataField
  /// Writes the name and the value; neither where there is no value.
  let write: @Sendable (Subject, inout JSONWriter) -> Void

  /// Makes a field whose value is text.
  init(
    _ name: String, _ kind: DataKind, _ summary: String,
    text: @escaping @Sendable (Subject) -> String
  ) {
    self.init(DataField(name, kind, summary)) { subject, json in
      json.name(name)
      json.text(text(subject))
    }
  }

  /// Makes a field whose value is text that may be missing.
  init(
    _ name: String, _ kind: DataKind, _ summary: String,
    optionalText text: @escaping @Sendable (Subject) -> String?
  ) {
    self.init(DataField(name, kind, summary).optional) { subject, json in
      guard let text = text(subject) else { return }
      json.name(name)
      json.text(text)
    }
  }

  /// Makes a field whose value is a whole number.
  init(
    _ name: String, _ kind: DataKind, _ summary: String,
    number: @escaping @Sendable (Subject) -> Int
  ) {
    self.init(DataField(name, kind, summary)) { subject, json in
      json.name(name)
      json.number(number(subject))
    }
  }

  /// Makes a field whose value is a whole number that may be missing.
  init(
    _ name: String, _ kind: DataKind, _ summary: String,
    optionalNumber number: @escaping @Sendable (Subject) -> Int?
  ) {
    self.init(DataField(name, kind, summary).optional) { subject, json in
      guard let number = number(subject) else { return }
      json.name(name)
      json.number(number)
    }
  }

  /// Makes a field whose value is a truth.
  init(
    _ name: String, _ summary: String, flag: @escaping @Sendable (Subject) -> Bool
  ) {
    self.init(DataField(name, .flag, summary)) { subject, json in
      json.name(name)
      json.flag(flag(subject))
    }
  }

  /// Makes a field whose value is a list of texts.
  init(
    _ name: String, _ kind: DataKind, _ summary: String,
    texts: @escaping @Sendable (Subject) -> [String]
  ) {
    self.init(DataField(name, .list(kind), summary)) { subject, json in
      json.name(name)
      json.list(texts(subject)) { text, json in json.text(text) }
    }
  }

  /// Makes a field whose value is a list of whole numbers.
  init(
    _ name: String, _ kind: DataKind, _ summary: String,
    numbers: @escaping @Sendable (Subject) -> [Int]
  ) {
    self.init(DataField(name, .list(kind), summary)) { subject, json in
      json.name(name)
      json.list(numbers(subject)) { number, json in json.number(number) }
    }
  }

  /// Makes a field whose value is a list of objects.
  init<Entry>(
    _ name: String, _ summary: String, of record: DataRecord<Entry>,
    list: @escaping @Sendable (Subject) -> [Entry]
  ) {
    self.init(DataField(name, .list(.object(record.shape)), summary)) { subject, json in
      json.name(name)
      json.list(list(subject)) { entry, json in record.write(entry, to: &json) }
    }
  }

  /// Makes a field whose value is a list of objects that may be missing.
  init<Entry>(
    _ name: String, _ summary: String, of record: DataRecord<Entry>,
    optionalList list: @escaping @Sendable (Subject) -> [Entry]?
  ) {
    self.init(DataField(name, .list(.object(record.shape)), summary).optional) { subject, json in
      guard let list = list(subject) else { return }
      json.name(name)
      json.list(list) { entry, json in record.write(entry, to: &json) }
    }
  }

  /// Makes a field whose value is an object that may be missing.
  init<Part>(
    _ name: String, _ summary: String, _ record: DataRecord<Part>,
    optional part: @escaping @Sendable (Subject) -> Part?
  ) {
    self.init(DataField(name, .object(record.shape), summary).optional) { subject, json in
      guard let part = part(subject) else { return }
      json.name(name)
      record.write(part, to: &json)
    }
  }

  /// Makes a field whose value is written as it may be best.
  ///
  /// - Parameters:
  ///   - field: The name and what it means.
  ///   - write: Writes one value.
  /// - Returns: The field.
  static func written(
    _ field: DataField, value write: @escaping @Sendable (Subject, inout JSONWriter) -> Void
  ) -> Member {
    Member(field) { subject, json in
      json.name(field.name)
      write(subject, &json)
    }
  }

  init(
    _ field: DataField, write: @escaping @Sendable (Subject, inout JSONWriter) -> Void
  ) {
    self.field = field
    self.write = write
  }

  /// The same, but it may be missing, as the documentation says.
  var optional: Member { Member(field.optional, write: write) }

  /// The same, but written of those subjects alone for which something is so.
  func `where`(_ isSo: @escaping @Sendable (Subject) -> Bool) -> Member {
    Member(field) { subject, json in if isSo(subject) { write(subject, &json) } }
  }

  /// The same where it is known of something that a subject has: the field of a part as one of the whole.
  func of<Whole>(
    _ part: @escaping @Sendable (Whole) -> Subject
  ) -> Member<Whole> {
    Member<Whole>(field) { whole, json in write(part(whole), &json) }
  }
}
