package import Diagnostics

/// Takes the keys of a mapping one by one, and knows at the end which ones nobody asked for.
///
/// ```swift
/// var fields = YAMLFields(node, path: path)
/// let title = fields.text("title")          // required: a finding where it is missing or empty
/// let subtitle = fields.optionalText("subtitle")
/// diagnostics += fields.finish()            // an unknown key is a finding, with the nearest known one
/// ```
package struct YAMLFields {
  private let entries: [YAMLNode.Entry]
  private let path: String
  private let position: TextPosition
  /// Whether there are keys at all; where there are none, that is the mistake, and not each missing key.
  private let isMapping: Bool
  private var asked: [String] = []
  private var missing: [String] = []
  /// The findings so far, without those on unknown keys, which ``finish()`` adds.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Begins to take the keys of `node`; anything but a mapping is a finding and has no keys.
  package init(_ node: YAMLNode, path: String) {
    self.path = path
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

  /// Returns the value of a key, whatever it is.
  package mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    return entries.first { $0.key.string == key }?.value
  }

  /// Returns the text of a key that must be there and not be empty.
  package mutating func text(_ key: String) -> YAMLText? {
    if let node = node(key) { return nonEmptyText(node, key) }
    if isMapping {
      missing.append(key)
      diagnostics.append(missingKey(key))
    }
    return nil
  }

  /// Returns the text of a key that may be missing, but not empty.
  package mutating func optionalText(_ key: String) -> YAMLText? {
    node(key).flatMap { nonEmptyText($0, key) }
  }

  /// Returns the list of texts of a key that may be missing; one text alone counts as a list of one.
  package mutating func texts(_ key: String) -> [YAMLText] {
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
    guard let node = node(key) else { return [] }
    if case .sequence(let nodes) = node.content { return nodes }
    report(.wrongValue, at: node.position, "'\(key)' is a list", "begin each entry with '- '")
    return []
  }

  /// Returns a whole number from 1 of a key that must be there, with its place.
  package mutating func positiveNumber(_ key: String) -> (number: Int, position: TextPosition)? {
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
    guard let text = optionalText(key) else { return false }
    if text.unquoted == "true" || text.unquoted == "false" { return text.unquoted == "true" }
    report(
      .wrongValue, text, "'\(text.string)' is neither true nor false",
      "write '\(key): true' or '\(key): false'")
    return false
  }

  /// Returns what `read` makes of the text of a key, with a finding where it makes nothing.
  package mutating func value<Value>(
    _ key: String, hint: String, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = optionalText(key) else { return nil }
    if let value = read(text.unquoted) { return value }
    report(.wrongValue, text, "'\(text.string)' does not fit '\(key)'", hint)
    return nil
  }

  /// Adds a finding of the caller's own.
  package mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, _ hint: String?
  ) {
    diagnostics.append(Diagnostic(code, at: position.inFile(path), summary, hint: hint))
  }

  /// Adds a finding of the caller's own on a key or a single value.
  package mutating func report(
    _ code: DiagnosticCode, _ text: YAMLText, _ summary: String, _ hint: String?
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: text.position.inFile(path), length: text.plainLength, summary, hint: hint))
  }

  /// Adds a finding on a value below one of these keys.
  package mutating func add(_ finding: Diagnostic) { diagnostics.append(finding) }

  /// Returns all findings, those on unknown keys included.
  package consuming func finish() -> [Diagnostic] {
    for entry in entries where !asked.contains(entry.key.string) {
      // A key with a slip in it is not missing as well.
      if let meant = nearMiss(to: withoutBlanksAround(entry.key.string), among: asked),
        missing.contains(meant)
      {
        diagnostics.removeAll { $0 == missingKey(meant) }
      }
      report(
        .unknownKey, entry.key, "no key '\(entry.key.string)' is known here",
        didYouMean(entry.key.string, among: asked, orList: "known keys") { "'\($0)'" })
    }
    return diagnostics
  }

  private func missingKey(_ key: String) -> Diagnostic {
    Diagnostic(
      .missingKey, at: position.inFile(path), "the key '\(key)' is missing",
      hint: "add '\(key): …'")
  }

  private mutating func nonEmptyText(_ node: YAMLNode, _ key: String) -> YAMLText? {
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
    if text.isInCurlyQuotes {
      report(
        .curlyQuotes, at: text.position,
        "curly quotes stand around '\(key)', and are shown with it",
        "write straight quotes, or none: \(key): \(text.unquoted)")
    }
    return text
  }
}

/// Reads decimal digits; nil for a sign, a space, a separator or more than nine digits.
package func wholeNumber(_ text: String) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
  else { return nil }
  return Int(text)
}
