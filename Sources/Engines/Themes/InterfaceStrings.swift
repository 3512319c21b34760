import Diagnostics
import YAMLReader

/// The words of the interface in one language, from `strings/LANGUAGE.yml` of a theme.
package struct InterfaceStrings: Sendable {
  /// The language: `en-GB`.
  package let language: String
  /// The words that templates can use, by key.
  let texts: [String: String]
  private let plurals: [String: [String: String]]
  /// The texts that have placeholders, taken apart.
  private let pieces: [String: [TextPiece]]
  /// Whose words they have in place of the theme's own; nil for the theme's.
  private(set) var variant: WordVariant?
  /// Where each key stands, in every file that has it.
  let keys: [(name: String, position: SourcePosition)]

  init(
    language: String, texts: [String: String], plurals: [String: [String: String]],
    keys: [(name: String, position: SourcePosition)]
  ) {
    self.keys = keys
    self.language = language
    self.texts = texts
    self.plurals = plurals
    pieces = texts.filter { $0.value.utf8.contains(UInt8(ascii: "{")) }.mapValues(takenApart)
  }

  /// Whether some words stand in place of the theme's own.
  package var isVariant: Bool { variant != nil }

  /// Returns the words with others in place of some.
  func saying(_ variant: WordVariant) -> InterfaceStrings {
    let pieces = takenApart(text(variant.key)).map { piece in
      switch piece {
      case .words(let words): words
      case .placeholder(let name): variant.values[name] ?? "{\(name)}"
      }
    }
    let pairs = WordPair.pairs(pieces.joined())
    var strings = InterfaceStrings(
      language: language, texts: texts.mapValues { replacing(pairs, in: $0) },
      plurals: plurals.mapValues { $0.mapValues { replacing(pairs, in: $0) } }, keys: keys)
    strings.variant = variant
    return strings
  }

  /// Returns the words with those of a theme that extends this one before them.
  func overridden(by others: InterfaceStrings) -> InterfaceStrings {
    InterfaceStrings(
      language: language,
      texts: texts.filter { others.plurals[$0.key] == nil }.merging(others.texts) { $1 },
      plurals: plurals.filter { others.texts[$0.key] == nil }.merging(others.plurals) { $1 },
      keys: keys + others.keys)
  }

  /// Returns the words without the plain texts that have plural forms in others, and the other way round.
  func withoutOtherForms(than others: InterfaceStrings) -> InterfaceStrings {
    InterfaceStrings(
      language: language, texts: texts.filter { others.plurals[$0.key] == nil },
      plurals: plurals.filter { others.texts[$0.key] == nil }, keys: keys)
  }

  /// Returns the words with one more, in another language.
  func completed(with key: String, of other: InterfaceStrings) -> InterfaceStrings {
    InterfaceStrings(
      language: language,
      texts: texts.merging(other.texts.filter { $0.key == key }) { own, _ in own },
      plurals: plurals.merging(other.plurals.filter { $0.key == key }) { own, _ in own }, keys: keys
    )
  }

  /// The keys that templates can use.
  var textKeys: Set<String> { Set(texts.keys) }

  /// The keys of texts with plural forms.
  var pluralKeys: Set<String> { Set(plurals.keys) }

  /// Returns a text with its placeholders filled.
  ///
  /// `text("position", ["number": "2"])` on `Marker {number}` gives `Marker 2`. The key is one that was
  /// required when the theme was loaded.
  package func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    if let pieces = pieces[key], !values.isEmpty { return filled(pieces, values) }
    guard let text = texts[key] else { preconditionFailure("no string '\(key)' was required") }
    return text
  }

  /// Returns a text as its words and what is to be filled in.
  ///
  /// The key is one that was required when the theme was loaded.
  package func pieces(of key: String) -> [TextPiece] {
    pieces[key] ?? [.words(text(key))]
  }

  /// Returns the plural forms of a text, by their categories: `one`, `other`.
  ///
  /// The key is one that was required when the theme was loaded.
  package func forms(of key: String) -> [String: String] {
    guard let forms = plurals[key] else { preconditionFailure("no plural '\(key)' was required") }
    return forms
  }

  /// Returns the form of a text that fits a number, with `{count}` filled.
  package func text(_ key: String, count: Int) -> String {
    guard let forms = plurals[key] else { preconditionFailure("no plural '\(key)' was required") }
    let form = forms[pluralCategory(of: count, language: language)] ?? forms["other"] ?? ""
    return filled(takenApart(form), ["count": String(count)])
  }
}

/// A piece of a text of the interface.
package enum TextPiece: Hashable, Sendable {
  /// Words that stand as they are.
  case words(String)
  /// The name of what is to be filled in.
  case placeholder(String)
}

/// Replaces each placeholder by its value; one without a value stays as it is.
private func filled(_ pieces: [TextPiece], _ values: KeyValuePairs<String, String>) -> String {
  var filled = ""
  for piece in pieces {
    switch piece {
    case .words(let words): filled += words
    case .placeholder(let name):
      filled += values.first { $0.key == name }?.value ?? "{\(name)}"
    }
  }
  return filled
}

/// Takes a text apart at its placeholders: `{name}`.
private func takenApart(_ text: String) -> [TextPiece] {
  var pieces: [TextPiece] = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
    pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
    rest = rest[rest.index(after: close)...]
  }
  if !rest.isEmpty { pieces.append(.words(String(rest))) }
  return pieces
}

/// Returns the plural category of a whole number, by the rules of CLDR for the languages known here:
/// English and Welsh; others have one and other.
///
/// https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
private func pluralCategory(of count: Int, language: String) -> String {
  if language == "cy" || language.hasPrefix("cy-") {
    return [0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"][count] ?? "other"
  }
  return count == 1 ? "one" : "other"
}

/// Reads the words of one language; nil where the file cannot be read at all.
func readStrings(
  _ yaml: [UInt8], path: String, language: String
) -> Reported<InterfaceStrings?> {
  let read = readYAML(yaml, path: path)
  var diagnostics = read.diagnostics
  if read.value == nil, !diagnostics.isEmpty { return Reported(nil, diagnostics) }
  var texts: [String: String] = [:]
  var plurals: [String: [String: String]] = [:]
  var keys: [(name: String, position: SourcePosition)] = []
  if case .mapping(let entries) = read.value?.content {
    for entry in entries {
      keys.append((entry.key.string, entry.key.position.inFile(path)))
      switch entry.value.content {
      case .scalar(let text): texts[entry.key.string] = text.string
      case .mapping(let forms):
        var texts: [String: String] = [:]
        for form in forms {
          guard case .scalar(let text) = form.value.content,
            ["zero", "one", "two", "few", "many", "other"].contains(form.key.string)
          else {
            diagnostics.append(
              Diagnostic(
                .wrongValue, at: form.key.position.inFile(path),
                "'\(form.key.string)' is no plural form",
                hint: "forms: zero, one, two, few, many, other"))
            continue
          }
          texts[form.key.string] = text.string
        }
        if texts["other"] == nil {
          diagnostics.append(
            Diagnostic(
              .missingString, at: entry.key.position.inFile(path),
              "the string '\(entry.key.string)' has no plural form 'other'"))
        }
        plurals[entry.key.string] = texts
      case .sequence:
        // The key is there: that templates use it is no second mistake.
        texts[entry.key.string] = ""
        diagnostics.append(
          Diagnostic(
            .wrongValue, at: entry.value.position.inFile(path),
            "'\(entry.key.string)' is a text, or plural forms"))
      }
    }
  }
  return Reported(
    InterfaceStrings(
      language: language, texts: texts, plurals: plurals, keys: keys), diagnostics)
}
