/// An element of a document with all that stands in it.
package struct XMLElement: Hashable, Sendable {
  /// Its name, as the document writes it: `w:p`.
  package var name: String
  /// Its attributes.
  package var attributes: [String: String]
  /// What stands in it.
  package var content: [XMLContent]

  /// Makes an element.
  package init(
    _ name: String, _ attributes: [String: String] = [:], _ content: [XMLContent] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }
}

/// What stands in an element: another one, or words.
package enum XMLContent: Hashable, Sendable {
  /// An element.
  case element(XMLElement)
  /// Words, as many as stand together.
  case text(String)
}

/// Reads a document whole, as the tree of its elements, which are no deeper than ``XMLProblem/mostLevels``.
///
/// - Parameter bytes: A document that is not trusted, in an encoding that it names, or in UTF-8.
/// - Returns: Its one element.
/// - Throws: ``XMLProblem``.
package func readXMLTree(_ bytes: [UInt8]) throws(XMLProblem) -> XMLElement {
  var events = XMLEvents(bytes, names: .written)
  var open = [XMLElement("")]
  while let event = try events.next() {
    switch event {
    case .start(let name, let attributes): open.append(XMLElement(name, attributes))
    case .text(let words): open[open.count - 1].content.append(.text(words))
    case .end:
      let element = open.removeLast()
      open[open.count - 1].content.append(.element(element))
    }
  }
  guard open.count == 1, case .element(let root)? = open[0].content.last else { throw .malformed }
  return root
}

extension XMLElement {
  /// The elements that stand in it.
  package var elements: [XMLElement] {
    content.compactMap {
      guard case .element(let element) = $0 else { return nil }
      return element
    }
  }

  /// Returns the first element of a name that stands in it.
  package func first(_ name: String) -> XMLElement? {
    for case .element(let element) in content where element.name == name { return element }
    return nil
  }

  /// Returns the element at the end of a way of names.
  package func first(_ way: String...) -> XMLElement? {
    var found = self
    for name in way {
      guard let next = found.first(name) else { return nil }
      found = next
    }
    return found
  }

  /// All words in it, however deep.
  package var text: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for part in content {
      switch part {
      case .text(let words): text += words
      case .element(let element): element.appendText(to: &text)
      }
    }
  }

  /// Whether an element of a name stands in it, however deep.
  package func holds(_ name: String) -> Bool {
    content.contains { part in
      guard case .element(let element) = part else { return false }
      return element.name == name || element.holds(name)
    }
  }

  /// Calls a function with each element in it, however deep, in the order of the document.
  package func forEachElement(_ body: (XMLElement) -> Void) {
    for case .element(let element) in content {
      body(element)
      element.forEachElement(body)
    }
  }
}
