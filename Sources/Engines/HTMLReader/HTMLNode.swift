/// A part of a page.
package enum HTMLNode: Hashable, Sendable {
  /// An element with what stands in it.
  indirect case element(HTMLElement)
  /// Words as they stand there, entities decoded, with the line on which they begin.
  case text(String, line: Int)
  /// A comment, without the signs around it.
  case comment(String)
}

/// An element of a page.
package struct HTMLElement: Hashable, Sendable {
  /// Its name in lower case: `p`.
  package let name: String
  /// Its attributes, by their names in lower case.
  package let attributes: [String: String]
  /// What stands in it.
  package let children: [HTMLNode]
  /// The line on which it begins, from 1; that of its parent where the page does not write it.
  package let line: Int
  /// Its number among the elements of the page, in the order in which they begin, from 0.
  package let number: Int
  /// The number of the last element in it; its own where there is none.
  package let lastNumber: Int

  /// Makes an element.
  package init(
    name: String, attributes: [String: String], children: [HTMLNode], line: Int, number: Int,
    lastNumber: Int
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.line = line
    self.number = number
    self.lastNumber = lastNumber
  }

  /// The elements directly in it.
  package var elements: [HTMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The words of its class, in lower case.
  package var classes: [Substring] {
    attributes["class"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
  }

  /// Whether it is another element or stands in it.
  package func isWithin(_ other: HTMLElement) -> Bool {
    (other.number...other.lastNumber).contains(number)
  }

  /// All its words, as they stand there.
  package var text: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for child in children {
      switch child {
      case .element(let element): element.appendText(to: &text)
      case .text(let words, _): text += words
      case .comment: break
      }
    }
  }

  /// The first words in it, for messages: those of each element apart.
  package func firstWords(_ count: Int) -> String {
    var text = ""
    func add(_ element: HTMLElement) {
      if !inlineNames.contains(element.name) { text += " " }
      for child in element.children where text.utf8.count < 2_000 {
        switch child {
        case .element(let element): add(element)
        case .text(let words, _): text += words
        case .comment: break
        }
      }
      if !inlineNames.contains(element.name) { text += " " }
    }
    add(self)
    return text.split(whereSeparator: \.isWhitespace).prefix(count).joined(separator: " ")
  }

  /// Calls a function with each element in it, itself first, in the order in which they begin.
  package func forEachElement(_ body: (HTMLElement) -> Void) {
    body(self)
    for element in elements { element.forEachElement(body) }
  }
}

/// Elements between whose words no blank is.
private let inlineNames: Set<String> = [
  "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s",
  "small", "span", "strong",
  "sub", "sup", "time", "u",
]

/// Why a page is not read.
package enum HTMLProblem: Error, Hashable, Sendable {
  /// Its elements stand too deep in one another, or too many are never ended.
  case nesting
  /// It has more elements than ``mostElements``.
  case size

  /// How deep elements may stand.
  package static let mostLevels = 250
  /// How many elements a page may have.
  package static let mostElements = 2_000_000
}
