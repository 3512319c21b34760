private import CGumbo

/// Reads a page as browsers do (https://html.spec.whatwg.org/multipage/parsing.html), whatever is wrong with it.
///
/// The tree of gumbo lives as long as this function, and no pointer of it leaves this file. Nothing on the page is
/// run or fetched.
///
/// - Parameter page: UTF-8.
/// - Returns: The element `html`.
/// - Throws: ``HTMLProblem`` where the page is larger than any that people write.
package func readHTML(_ page: [UInt8]) throws(HTMLProblem) -> HTMLElement {
  try checkTags(of: page)
  // Without room behind its text, a buffer of no bytes has no place in memory.
  let text = page + [0]
  var walk = TreeWalk()
  let root = unsafe text.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> HTMLElement? in
    guard let start = bytes.baseAddress,
      let output = unsafe waymark_parse_page(
        start.assumingMemoryBound(to: CChar.self), page.count)
    else { return nil }
    defer { unsafe waymark_free_page(output) }
    guard let root = unsafe output.pointee.root else { return nil }
    return unsafe walk.element(root, line: 1, level: 1)
  }
  if let problem = walk.problem { throw problem }
  guard let root else { preconditionFailure("gumbo has no memory") }
  return root
}

/// Copies the tree of gumbo.
private struct TreeWalk {
  var problem: HTMLProblem?
  private var count = 0

  mutating func element(
    _ node: UnsafePointer<GumboNode>, line: Int, level: Int
  ) -> HTMLElement {
    let found = unsafe node.pointee.v.element
    let ownLine = unsafe found.original_tag.length > 0 ? Int(found.start_pos.line) : line
    let number = count
    count += 1
    if level > HTMLProblem.mostLevels { problem = .nesting }
    if count > HTMLProblem.mostElements { problem = .size }
    let children = unsafe problem == nil ? nodes(found.children, line: ownLine, level: level) : []
    return unsafe HTMLElement(
      name: name(of: found), attributes: attributes(of: found), children: children, line: ownLine,
      number: number, lastNumber: count - 1)
  }

  private mutating func nodes(_ vector: GumboVector, line: Int, level: Int) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for index in unsafe 0..<Int(vector.length) {
      guard let child = unsafe vector.data[index] else { continue }
      let node = unsafe UnsafePointer(child.assumingMemoryBound(to: GumboNode.self))
      switch unsafe node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        unsafe nodes.append(.element(element(node, line: line, level: level + 1)))
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        let text = unsafe node.pointee.v.text
        unsafe nodes.append(.text(String(cString: text.text), line: Int(text.start_pos.line)))
      case GUMBO_NODE_COMMENT:
        unsafe nodes.append(.comment(String(cString: node.pointee.v.text.text)))
      default: break
      }
    }
    return nodes
  }

  /// Returns the name of an element, which gumbo knows as the page writes it where HTML does not have it.
  private func name(of element: GumboElement) -> String {
    let known = unsafe String(cString: gumbo_normalized_tagname(element.tag))
    guard known.isEmpty else { return known }
    var tag = unsafe element.original_tag
    unsafe gumbo_tag_from_original_text(&tag)
    let bytes = unsafe UnsafeRawBufferPointer(start: tag.data, count: tag.length)
    return unsafe String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private func attributes(of element: GumboElement) -> [String: String] {
    var attributes: [String: String] = [:]
    for index in unsafe 0..<Int(element.attributes.length) {
      guard let pointer = unsafe element.attributes.data[index] else { continue }
      let attribute = unsafe pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      unsafe attributes[String(cString: attribute.name).lowercased()] =
        unsafe String(cString: attribute.value)
    }
    return attributes
  }
}
