import ByteWriting

/// A template with everything it includes, ready to be filled: a tree of text, values and sections, in which
/// every name is the place of a value in a view.
struct Template: Sendable {
  private let nodes: [Node]

  /// A value: of which of the views that are open, counted from the outermost, and at which place in it;
  /// then at which places in the objects found there.
  fileprivate struct Path {
    let depth: Int
    let slot: Int
    let inner: [Int]
  }

  fileprivate indirect enum Node {
    case text([UInt8])
    case value(Path)
    /// What is shown once where a value is there.
    case condition(Path, isInverted: Bool, [Node])
    /// What is shown for each entry of a list, or for an object.
    case nested(Path, [Node])
  }

  /// Puts a checked template together.
  ///
  /// - Parameters:
  ///   - name: Which of the templates.
  ///   - templates: All templates of the theme, in none of which a name is unknown or a partial includes
  ///     itself.
  ///   - constants: Texts that are the same on every page, and are put in here once for all, by the name of
  ///     the object that templates find them in.
  ///   - views: The shapes of what it is filled with, from the outermost.
  init(
    _ name: String, of templates: [String: [TemplateTag]],
    constants: [String: [String: String]], views: [ViewShape]
  ) {
    let assembly = TemplateAssembly(templates: templates, constants: constants)
    nodes = assembly.nodes(of: templates[name] ?? [], views: views, blocks: [:])
  }

  /// Writes the template filled with views, from the outermost.
  func render(_ views: [FilledView], to page: inout UTF8Buffer) {
    var stack = views
    Self.append(nodes, &stack, to: &page)
  }

  private static func append(
    _ nodes: [Node], _ stack: inout [FilledView], to page: inout UTF8Buffer
  ) {
    for node in nodes {
      switch node {
      case .text(let text): page.append(text)
      case .value(let path):
        if path.inner.isEmpty {
          stack[path.depth].write(path.slot, to: &page)
        } else {
          withHolder(of: path, from: stack[path.depth]) { $0.write($1, to: &page) }
        }
      case .condition(let path, let isInverted, let children):
        if isThere(path, stack) != isInverted { append(children, &stack, to: &page) }
      case .nested(let path, let children):
        withHolder(of: path, from: stack[path.depth]) { holder, slot in
          holder.forEach(slot) { entry in
            stack.append(entry)
            append(children, &stack, to: &page)
            stack.removeLast()
            page.drain()
          }
        }
      }
    }
  }

  private static func isThere(_ path: Path, _ stack: [FilledView]) -> Bool {
    var isThere = false
    withHolder(of: path, from: stack[path.depth]) { isThere = $0.isThere($1) }
    return isThere
  }

  /// Calls `body` with the view that holds the value of a path, and the place of it there; not where an object
  /// on the way is missing.
  private static func withHolder(
    of path: Path, from view: FilledView, _ body: (FilledView, _ slot: Int) -> Void
  ) {
    func descend(_ view: FilledView, _ slot: Int, _ inner: ArraySlice<Int>) {
      guard let next = inner.first else { return body(view, slot) }
      view.forEach(slot) { descend($0, next, inner.dropFirst()) }
    }
    descend(view, path.slot, path.inner[...])
  }
}

/// Replaces partials, blocks, constants and names by what they stand for.
private struct TemplateAssembly {
  let templates: [String: [TemplateTag]]
  let constants: [String: [String: String]]

  func nodes(
    of tags: [TemplateTag], views: [ViewShape], blocks: [String: [TemplateTag]]
  ) -> [Template.Node] {
    var nodes: [Template.Node] = []
    for tag in tags {
      switch tag {
      case .text(let text): append(.text(Array(text.utf8)), to: &nodes)
      case .variable(let names, _, _):
        if names.count == 2, let constant = constants[names[0]]?[names[1]] {
          append(.text(Array(escaped(constant).utf8)), to: &nodes)
        } else {
          append(.value(find(names, in: views).path), to: &nodes)
        }
      case .section(let names, let isInverted, let children, _):
        append(section(names, isInverted, children, views, blocks), to: &nodes)
      case .block(let name, let children, _):
        for node in self.nodes(of: blocks[name] ?? children, views: views, blocks: blocks) {
          append(node, to: &nodes)
        }
      case .partial(let name, let overrides, _):
        // The outermost template that fills a block has the last word.
        let inner = overrides.merging(blocks) { $1 }
        for node in self.nodes(of: templates[name] ?? [], views: views, blocks: inner) {
          append(node, to: &nodes)
        }
      }
    }
    return nodes
  }

  private func section(
    _ names: [String], _ isInverted: Bool, _ children: [TemplateTag], _ views: [ViewShape],
    _ blocks: [String: [TemplateTag]]
  ) -> Template.Node {
    let (path, shape) = find(names, in: views)
    switch shape.kind {
    case .list(let entry) where !isInverted, .object(let entry) where !isInverted:
      return .nested(path, nodes(of: children, views: views + [entry], blocks: blocks))
    case .text, .html, .flag, .list, .object:
      return .condition(
        path, isInverted: isInverted, nodes(of: children, views: views, blocks: blocks))
    }
  }

  /// Returns the place of a value: its first name in the innermost view that has it, the others from there
  /// inwards.
  private func find(
    _ names: [String], in views: [ViewShape]
  ) -> (path: Template.Path, shape: TemplateShape) {
    for depth in views.indices.reversed() {
      guard let first = views[depth].value(named: names[0]) else { continue }
      var (inner, shape): ([Int], TemplateShape) = ([], first.shape)
      for name in names.dropFirst() {
        guard case .object(let view) = shape.kind, let next = view.value(named: name) else {
          preconditionFailure("a template was put together that had not been checked")
        }
        inner.append(next.slot)
        shape = next.shape
      }
      return (Template.Path(depth: depth, slot: first.slot, inner: inner), shape)
    }
    preconditionFailure("a template was put together that had not been checked")
  }

  /// Adds a node, joining text to text.
  private func append(_ node: Template.Node, to nodes: inout [Template.Node]) {
    if case .text(let text) = node, case .text(let last) = nodes.last {
      nodes[nodes.count - 1] = .text(last + text)
    } else {
      nodes.append(node)
    }
  }
}
