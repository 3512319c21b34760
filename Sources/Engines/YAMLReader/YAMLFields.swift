package import ContentShapes
package import Diagnostics

/// Takes the keys of a mapping one by one, and knows at the end which ones nobody asked for.
///
/// ```swift
/// var fields = YAMLFields(node, path: path, shape: .page)
/// let title = fields.text("title")          // required: a finding where it is missing or empty
/// let subtitle = fields.optionalText("subtitle")
/// diagnostics += fields.finish()            // an unknown key is a finding, with the nearest known one
/// ```
///
/// The shape is the table that schemas and editors know the keys by: in debug builds, a key that is not in it, is read
/// as something else than it says, or is never asked for, ends the program.
package struct YAMLFields {
  private let entries: [YAMLNode.Entry]
  private let path: String
  private let shape: FileShape?
  private let position: TextPosition
  /// Whether there are keys at all; where there are none, that is the mistake, and not each missing key.
  private let isMapping: Bool
  private var asked: [String] = []
  private var missing: [String] = []
  /// The findings so far, without those on unknown keys, which ``finish()`` adds.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Begins to take the keys of `node`; anything but a mapping is a finding and has no keys.
  ///
  /// - Parameters:
  ///   - node: The keys with their values.
  ///   - path: The file.
  ///   - shape: What may stand there; without one, the keys that are asked for.
  package init(_ node: YAMLNode, path: String, shape: FileShape? = nil) {
    self.path = path
    self.shape = shape
    position = node.position
    if case .mapping(let entries) = node.content {
      self.entries = entries
      isMapping = true
    } else {
      entries = []
      isMapping = false
      diagnostics = [
        Diagnostic(
          .wrongValue, at: node.position.inFile(path), "keys with values belong here",
          hint: "write 'key: value', one on a line")
      ]
    }
  }

  /// Whether a key is there.
  package func has(_ key: String) -> Bool { entries.contains { $0.key.string == key } }

  /// Returns where the value of a key stands; the mapping's own place where it is missing.
  package func position(of key: String) -> TextPosition {
    entries.first { $0.key.string == key }?.value.position ?? position
  }

  /// Returns where a key itself stands; the mapping's own place where it is missing.
  package func position(ofKey key: String) -> TextPosition {
    entries.first { $0.key.string == key }?.key.position ?? position
  }

  /// Returns the value of a key, whatever it is.
  package mutating func node(_ key: String) -> YAMLNode? {
    assert(shape.map { $0[key] != nil } ?? true, "no table has the key '\(key)'")
    asked.append(key)
    return entries.first { $0.key.string == key }?.value
  }

  /// Returns the text of a key that must be there and not be empty.
  package mutating func text(_ key: String) -> YAMLText? {
    assert(
      shape.map { $0[key]?.isRequired == true || $0.alternatives.contains(key) } ?? true,
      "the table says that '\(key)' may be missing")
    if let node = node(key) { return nonEmptyText(node, key) }
    if isMapping {
      missing.append(key)
      diagnostics.append(missingKey(key))
    }
    return nil
  }

  /// Returns the text of a key that may be missing, but not empty.
  package mutating func optionalText(_ key: String) -> YAMLText? {
    assert(shape?[key]?.isRequired != true, "the table says that '\(key)' has to be there")
    return node(key).flatMap { nonEmptyText($0, key) }
  }

  /// Returns the list of texts of a key that may be missing; one text alone counts as a list of one.
  package mutating func texts(_ key: String) -> [YAMLText] {
    assert(isRead(key) { $0.takesList && $0.takesText }, "the table has '\(key)' otherwise")
    guard let node = node(key) else { return [] }
    switch node.content {
    case .scalar: return nonEmptyText(node, key).map { [$0] } ?? []
    case .sequence(let nodes): return nodes.compactMap { nonEmptyText($0, key) }
    case .mapping:
      report(
        .wrongValue, at: node.position, "'\(key)' is a list of texts", "write '\(key): [a, b]'")
      return []
    }
  }

  /// Returns the values of a key that holds a list, or none.
  package mutating func nodes(_ key: String) -> [YAMLNode] {
    assert(isRead(key) { $0.takesList && !$0.takesText }, "the table has '\(key)' otherwise")
    guard let node = node(key) else { return [] }
    if case .sequence(let nodes) = node.content { return nodes }
    report(.wrongValue, at: node.position, "'\(key)' is a list", "begin each entry with '- '")
    return []
  }

  /// Returns a whole number from 1 of a key that must be there, with its place.
  package mutating func positiveNumber(_ key: String) -> (number: Int, position: TextPosition)? {
    assert(isRead(key) { if case .number = $0 { true } else { false } }, "'\(key)' is no number")
    guard let text = text(key) else { return nil }
    guard let number = wholeNumber(text.unquoted), number >= 1, number <= 1_000_000 else {
      report(
        .wrongValue, text, "'\(text.string)' is not a number for '\(key)'",
        "a whole number from 1 to 1000000")
      return nil
    }
    return (number, text.position)
  }

  /// Returns the truth of a key, false where it is missing.
  package mutating func flag(_ key: String) -> Bool {
    assert(isRead(key) { if case .flag = $0 { true } else { false } }, "'\(key)' is no flag")
    guard let text = optionalText(key) else { return false }
    switch text.unquoted {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default: break
    }
    let hint = "write '\(key): true' or '\(key): false'"
    let meant = truth(meantBy: text.unquoted)
    report(
      .wrongValue, text, "'\(text.string)' is neither true nor false",
      meant.map {
        Suggestion(hint, writing: "\($0)", inPlaceOf: text.string, isSafe: true)
      } ?? Suggestion(hint))
    return false
  }

  /// Returns what `read` makes of the text of a key, with a finding where it makes nothing.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - hint: What can stand there, in words.
  ///   - choices: All that can stand there, where it is so much; one that is near is a mend.
  ///   - read: Makes a value of the text.
  /// - Returns: The value; nil where there is none.
  package mutating func value<Value>(
    _ key: String, hint: String, among choices: [String] = [], _ read: (String) -> Value?
  ) -> Value? {
    assert(
      isRead(key) {
        if case .choice(let words) = $0 { words.allSatisfy { read($0) != nil } } else { true }
      },
      "the table has a word for '\(key)' that is not read")
    guard let text = optionalText(key) else { return nil }
    if let value = read(text.unquoted) { return value }
    let meant = NearMiss(to: text.unquoted, among: choices)
    report(
      .wrongValue, text, "'\(text.string)' does not fit '\(key)'",
      meant?.suggestion(inPlaceOf: text.string).saying { _ in hint } ?? Suggestion(hint))
    return nil
  }

  /// Adds a finding of the caller's own.
  package mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, _ hint: Suggestion?
  ) {
    diagnostics.append(Diagnostic(code, at: position.inFile(path), summary, hint: hint))
  }

  /// Adds a finding of the caller's own on a key or a single value.
  package mutating func report(
    _ code: DiagnosticCode, _ text: YAMLText, _ summary: String, _ hint: Suggestion?
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: text.position.inFile(path), length: text.plainLength, summary,
        hint: hint?.writing(onlyWhere: text.canHold), words: text.wordsRange(in: path)))
  }

  /// Adds a finding on a value below one of these keys.
  package mutating func add(_ finding: Diagnostic) { diagnostics.append(finding) }

  /// Returns all findings, those on unknown keys included.
  package consuming func finish() -> [Diagnostic] {
    let known = shape.map { $0.keys.map(\.name) } ?? asked
    assert(known.allSatisfy(asked.contains), "a key of the table is not read: \(known), \(asked)")
    for entry in entries where !known.contains(entry.key.string) {
      // A key with a slip in it is not missing as well.
      if let meant = nearMiss(to: withoutBlanksAround(entry.key.string), among: known),
        missing.contains(meant)
      {
        diagnostics.removeAll { $0 == missingKey(meant) }
      }
      let meant = didYouMean(entry.key.string, among: known, orList: "known keys") { "'\($0)'" }
      // The key that was meant may stand there as well.
      let isThere = meant?.meant.map { has($0) } ?? false
      report(
        .unknownKey, entry.key, "no key '\(entry.key.string)' is known here",
        isThere ? meant.map { Suggestion($0.hint) } : meant)
    }
    return diagnostics
  }

  /// Whether the table has a value for a key that a rule fits; true without a table.
  private func isRead(_ key: String, as fits: (ValueShape) -> Bool) -> Bool {
    shape.map { $0[key].map { fits($0.value) } ?? false } ?? true
  }

  private func missingKey(_ key: String) -> Diagnostic {
    Diagnostic(
      .missingKey, at: position.inFile(path), "the key '\(key)' is missing",
      hint: "add '\(key): …'")
  }

  /// Reads the text of one value, and reports what is none, or empty.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - key: The key that it belongs to.
  /// - Returns: The text; nil where there is none.
  package mutating func nonEmptyText(_ node: YAMLNode, _ key: String) -> YAMLText? {
    guard case .scalar(let text) = node.content else {
      report(
        .wrongValue, at: node.position, "'\(key)' is one text, and not a list or a group of keys",
        "write '\(key): text'")
      return nil
    }
    if text.string.allSatisfy(\.isWhitespace) {
      report(
        .emptyText, at: node.position, "'\(key)' is empty", "write a text, or take the key out")
      return nil
    }
    if text.isNothing {
      report(
        .emptyText, at: node.position, "'\(key)' is empty: '\(text.string)' is nothing in YAML",
        "write a text, or take the key out; the word itself stands between quotes")
      return nil
    }
    return text
  }
}

/// Returns the truth that people write in other words of YAML or in other letters.
private func truth(meantBy text: String) -> Bool? {
  switch text.lowercased() {
  case "true", "yes", "on": true
  case "false", "no", "off": false
  default: nil
  }
}

/// Reads decimal digits; nil for a sign, a space, a separator or more than nine digits.
package func wholeNumber(_ text: String) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
  else { return nil }
  return Int(text)
}
