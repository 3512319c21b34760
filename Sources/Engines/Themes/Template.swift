/// A template with everything it includes, ready to be filled: a tree of text, values and sections.
struct Template: Sendable {
  private let nodes: [Node]

  private indirect enum Node {
    case text(String)
    case value([String])
    case section([String], isInverted: Bool, [Node])
  }

  /// Puts a checked template together.
  ///
  /// - Parameters:
  ///   - name: Which of the templates.
  ///   - templates: All templates of the theme, in none of which a name is unknown or a partial includes
  ///     itself.
  ///   - constants: Objects whose texts are the same on every page, and are put in here once for all.
  init(_ name: String, of templates: [String: [TemplateTag]], constants: [String: TemplateValue]) {
    let assembly = Assembly(templates: templates, constants: constants)
    nodes = assembly.nodes(of: templates[name] ?? [], blocks: [:])
  }

  /// Returns the template filled with a view.
  func render(_ view: TemplateValue) -> String {
    guard case .object(let fields) = view else { preconditionFailure("a view is an object") }
    var page = ""
    page.reserveCapacity(16_384)
    var stack = [fields]
    Self.append(nodes, &stack, to: &page)
    return page
  }

  private static func append(
    _ nodes: [Node], _ stack: inout [[String: TemplateValue]], to page: inout String
  ) {
    for node in nodes {
      switch node {
      case .text(let text): page += text
      case .value(let names):
        switch find(names, in: stack) {
        case .text(let text): appendEscaped(text, to: &page)
        case .html(let html): page += html
        case .flag, .list, .object, .missing: break
        }
      case .section(let names, let isInverted, let children):
        append(children, isInverted, find(names, in: stack), &stack, to: &page)
      }
    }
  }

  private static func append(
    _ children: [Node], _ isInverted: Bool, _ value: TemplateValue,
    _ stack: inout [[String: TemplateValue]], to page: inout String
  ) {
    guard !isInverted else {
      if !isThere(value) { append(children, &stack, to: &page) }
      return
    }
    switch value {
    case .text, .html: append(children, &stack, to: &page)
    case .flag(let isSo): if isSo { append(children, &stack, to: &page) }
    case .object(let fields): append(children, inside: fields, &stack, to: &page)
    case .list(let entries):
      for case .object(let fields) in entries {
        append(children, inside: fields, &stack, to: &page)
      }
    case .missing: break
    }
  }

  private static func append(
    _ children: [Node], inside fields: [String: TemplateValue],
    _ stack: inout [[String: TemplateValue]], to page: inout String
  ) {
    stack.append(fields)
    append(children, &stack, to: &page)
    stack.removeLast()
  }

  private static func isThere(_ value: TemplateValue) -> Bool {
    switch value {
    case .missing, .flag(false): false
    case .list(let entries): !entries.isEmpty
    case .text, .html, .flag(true), .object: true
    }
  }

  /// Returns the value of a path: its first name from the innermost object that has it, the others from
  /// there inwards.
  private static func find(
    _ names: [String], in stack: [[String: TemplateValue]]
  ) -> TemplateValue {
    guard var value = stack.reversed().lazy.compactMap({ $0[names[0]] }).first else {
      return .missing
    }
    for name in names.dropFirst() {
      guard case .object(let fields) = value, let next = fields[name] else { return .missing }
      value = next
    }
    return value
  }

  /// Replaces partials and blocks by what they stand for.
  private struct Assembly {
    let templates: [String: [TemplateTag]]
    let constants: [String: TemplateValue]

    func nodes(of tags: [TemplateTag], blocks: [String: [TemplateTag]]) -> [Node] {
      var nodes: [Node] = []
      for tag in tags {
        switch tag {
        case .text(let text): append(.text(text), to: &nodes)
        case .variable(let names, _, _):
          append(constant(names).map(Node.text) ?? .value(names), to: &nodes)
        case .section(let names, let isInverted, let children, _):
          nodes.append(
            .section(names, isInverted: isInverted, self.nodes(of: children, blocks: blocks)))
        case .block(let name, let children, _):
          for node in self.nodes(of: blocks[name] ?? children, blocks: blocks) {
            append(node, to: &nodes)
          }
        case .partial(let name, let overrides, _):
          // The outermost template that fills a block has the last word.
          let inner = overrides.merging(blocks) { $1 }
          for node in self.nodes(of: templates[name] ?? [], blocks: inner) {
            append(node, to: &nodes)
          }
        }
      }
      return nodes
    }

    private func constant(_ names: [String]) -> String? {
      guard names.count == 2, case .object(let fields) = constants[names[0]],
        case .text(let text) = fields[names[1]]
      else { return nil }
      return escaped(text)
    }

    /// Adds a node, joining text to text.
    private func append(_ node: Node, to nodes: inout [Node]) {
      if case .text(let text) = node, case .text(let last) = nodes.last {
        nodes[nodes.count - 1] = .text(last + text)
      } else {
        nodes.append(node)
      }
    }
  }
}
