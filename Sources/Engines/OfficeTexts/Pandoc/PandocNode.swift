import JSONReading

/// A node of Pandoc's tree: https://hackage.haskell.org/package/pandoc-types-1.23/docs/Text-Pandoc-Definition.html.
struct PandocNode {
  /// What it is: `Para`.
  let kind: String
  /// What it holds.
  let content: JSONValue

  /// Nil where a value is no node, which Pandoc never writes.
  init?(_ value: JSONValue) {
    guard case .object(let members) = value, case .text(let kind)? = members["t"] else {
      return nil
    }
    self.kind = kind
    content = members["c"] ?? .null
  }

  subscript(index: Int) -> JSONValue { content[index] }
}

extension JSONValue {
  /// An entry of a list; nothing where there is none.
  subscript(index: Int) -> JSONValue {
    guard case .list(let entries) = self, entries.indices.contains(index) else { return .null }
    return entries[index]
  }

  /// The entries of a list; none of what is not one.
  var entries: [JSONValue] {
    guard case .list(let entries) = self else { return [] }
    return entries
  }

  /// The entries of a list of nodes.
  var nodes: [PandocNode] { entries.compactMap(PandocNode.init) }

  /// A text; nothing for what is not one.
  var string: String {
    guard case .text(let text) = self else { return "" }
    return text
  }

  /// A whole number; nil for what is not one.
  var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number.rounded())
  }

  /// The identifier of attributes.
  var identifier: String { self[0].string }

  /// The classes of attributes.
  var classes: [String] { self[1].entries.map(\.string) }

  /// Returns the value of a key of attributes.
  func attribute(_ key: String) -> String? {
    self[2].entries.first { $0[0].string == key }?[1].string
  }
}
