import ByteWriting

/// What a template is made of when everything it includes stands in it.
indirect enum TemplateNode {
  case text([UInt8])
  case value(Path)
  /// What is shown once where a value is there.
  case condition(Path, isInverted: Bool, [TemplateNode])
  /// What is shown for each entry of a list, or for an object.
  case nested(Path, [TemplateNode])

  /// A value: of which of the views that are open, counted from the outermost, and at which place in it;
  /// then at which places in the objects found there.
  struct Path {
    let depth: Int
    let slot: Int
    let inner: [Int]
  }
}

/// Replaces partials, blocks, constants and names by what they stand for.
struct TemplateAssembly {
  let templates: [String: [TemplateTag]]
  let constants: [String: [String: String]]

  func nodes(
    of tags: [TemplateTag], views: [ViewShape], blocks: [String: [TemplateTag]]
  ) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
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
  ) -> TemplateNode {
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
  ) -> (path: TemplateNode.Path, shape: TemplateShape) {
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
      return (TemplateNode.Path(depth: depth, slot: first.slot, inner: inner), shape)
    }
    preconditionFailure("a template was put together that had not been checked")
  }

  /// Adds a node, joining text to text.
  private func append(_ node: TemplateNode, to nodes: inout [TemplateNode]) {
    if case .text(let text) = node, case .text(let last) = nodes.last {
      nodes[nodes.count - 1] = .text(last + text)
    } else {
      nodes.append(node)
    }
  }
}
