package import ByteWriting

/// Writes JSON (RFC 8259) member by member, in the order in which it is asked to.
///
/// In a file each member and entry stands on a line of its own; in a script all stands on one line, fit for a
/// page.
@usableFromInline package struct JSONWriter: ~Copyable {
  private var buffer: UTF8Buffer
  private let isScript: Bool
  private var depth = 0
  /// Whether nothing stands in the object or list that is open.
  private var isEmpty = true

  fileprivate init(_ buffer: consuming UTF8Buffer, isScript: Bool) {
    self.buffer = buffer
    self.isScript = isScript
  }

  fileprivate consuming func finish() -> UTF8Buffer { buffer }

  /// Writes a text.
  package mutating func text(_ text: String) {
    if isScript { buffer.appendScriptJSON(text) } else { buffer.appendJSON(text) }
  }

  /// Writes a text that is made piece by piece.
  ///
  /// - Parameter write: Appends the text as it is, and nothing else.
  package mutating func text(_ write: (inout UTF8Buffer) -> Void) {
    buffer.append(ascii: UInt8(ascii: "\""))
    let start = buffer.count
    write(&buffer)
    if isScript { buffer.escapeScriptJSON(from: start) } else { buffer.escapeJSON(from: start) }
    buffer.append(ascii: UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  package mutating func number(_ number: Int) { buffer.append(number) }

  /// Writes a number of hundredths: 25 is written as 0.25.
  package mutating func hundredths(_ number: Int) {
    if number < 0 { buffer += "-" }
    buffer.append(Int(number.magnitude / 100))
    buffer += number.magnitude % 100 < 10 ? ".0" : "."
    buffer.append(Int(number.magnitude % 100))
  }

  /// Writes a truth.
  package mutating func flag(_ flag: Bool) { buffer += flag ? "true" : "false" }

  /// Writes nothing, where a format asks for a value all the same.
  package mutating func null() { buffer += "null" }

  /// Writes an object.
  ///
  /// - Parameter write: Writes its members: for each ``name(_:)``, and then one value.
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    open("{")
    write(&self)
    close("}")
  }

  /// Writes a list of values.
  ///
  /// It can be inlined, so that the compiler knows the entries where it is called.
  ///
  /// - Parameters:
  ///   - entries: What the list is made of.
  ///   - write: Writes one value for an entry.
  @inlinable package mutating func list<Entry>(
    _ entries: some Sequence<Entry>, _ write: (Entry, inout JSONWriter) -> Void
  ) {
    open("[")
    for entry in entries {
      beginEntry()
      write(entry, &self)
    }
    close("]")
  }

  /// Writes the name of a member, whose value follows.
  @usableFromInline package mutating func name(_ name: String) {
    separate()
    text(name)
    buffer += isScript ? ":" : ": "
    isEmpty = false
  }

  /// Writes a member whose value is text; nothing for no text.
  package mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    self.text(text)
  }

  /// Writes a member whose value is a whole number; nothing for no number.
  package mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    self.number(number)
  }

  /// Writes a member whose value is a truth.
  package mutating func member(_ name: String, flag: Bool) {
    self.name(name)
    self.flag(flag)
  }

  /// Writes a member whose value is a list of texts.
  package mutating func member(_ name: String, _ texts: [String]) {
    member(name, texts) { text, json in json.text(text) }
  }

  /// Writes a member whose value is a list.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - entries: What the list is made of.
  ///   - write: Writes one value for an entry.
  @inlinable package mutating func member<Entry>(
    _ name: String, _ entries: [Entry], _ write: (Entry, inout JSONWriter) -> Void
  ) {
    self.name(name)
    list(entries, write)
  }

  /// Writes a member whose value is an object.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - write: Writes the members of the object.
  package mutating func member(_ name: String, object write: (inout JSONWriter) -> Void) {
    self.name(name)
    object(write)
  }

  @usableFromInline mutating func open(_ bracket: String) {
    buffer += bracket
    depth += 1
    isEmpty = true
  }

  @usableFromInline mutating func close(_ bracket: String) {
    depth -= 1
    if !isEmpty, !isScript { startLine() }
    buffer += bracket
    isEmpty = false
    buffer.drain()
  }

  @usableFromInline mutating func beginEntry() {
    separate()
    isEmpty = false
  }

  private mutating func separate() {
    if !isEmpty { buffer.append(ascii: UInt8(ascii: ",")) }
    if !isScript { startLine() }
  }

  private mutating func startLine() {
    buffer.append(ascii: UInt8(ascii: "\n"))
    for _ in 0..<depth { buffer += "  " }
  }
}

extension UTF8Buffer {
  /// Appends a value of JSON as it stands in a file, with a line end after it.
  ///
  /// - Parameter write: Writes the value.
  package mutating func appendJSONFile(_ write: (inout JSONWriter) -> Void) {
    appendJSON(isScript: false, write)
    append(ascii: UInt8(ascii: "\n"))
  }

  /// Appends a value of JSON on one line, fit to stand in a script element of a page, and also an expression
  /// of JavaScript: `<`, `>` and `&` are written as escapes.
  ///
  /// - Parameter write: Writes the value.
  package mutating func appendJSONScript(_ write: (inout JSONWriter) -> Void) {
    appendJSON(isScript: true, write)
  }

  private mutating func appendJSON(isScript: Bool, _ write: (inout JSONWriter) -> Void) {
    // The writer holds the only copy of the bytes meanwhile, so that none is made.
    var json = JSONWriter(self, isScript: isScript)
    self = UTF8Buffer()
    write(&json)
    self = json.finish()
  }
}

/// Returns the bytes of a file of JSON: each member and entry on a line of its own, and a line end after it.
///
/// - Parameter write: Writes the value.
/// - Returns: The bytes.
package func jsonFile(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
  var buffer = UTF8Buffer()
  buffer.appendJSONFile(write)
  return Array(buffer.bytes)
}

/// Returns the bytes of a value on one line: ``ByteWriting/UTF8Buffer/appendJSONScript(_:)``.
///
/// - Parameter write: Writes the value.
/// - Returns: The bytes.
package func jsonScript(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
  var buffer = UTF8Buffer()
  buffer.appendJSONScript(write)
  return Array(buffer.bytes)
}
