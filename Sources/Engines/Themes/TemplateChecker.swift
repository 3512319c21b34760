import Diagnostics

/// Checks every name in a template against the view that it will get.
///
/// The engine renders an unknown name as nothing; here it is an error with a place.
struct TemplateChecker {
  /// The tags of all templates of the theme, by name.
  let templates: [String: [TemplateTag]]
  /// The templates that are there and cannot be read; to include one is no second mistake.
  let unreadable: Set<String>
  /// Returns the file of a template, for findings.
  let path: (String) -> String
  var diagnostics: [Diagnostic] = []

  init(
    templates: [String: [TemplateTag]], unreadable: Set<String>,
    path: @escaping (String) -> String
  ) {
    self.templates = templates
    self.unreadable = unreadable
    self.path = path
  }

  /// A block that a template puts in place of its parent's, with the template it is written in.
  private typealias Blocks = [String: (tags: [TemplateTag], template: String)]

  /// Checks a template and everything it includes against what it is filled with, from the outermost view.
  mutating func check(_ template: String, views: [ViewShape]) {
    check(templates[template] ?? [], in: template, views, blocks: [:], including: [template])
  }

  private mutating func check(
    _ tags: [TemplateTag], in template: String, _ stack: [ViewShape],
    blocks: Blocks, including open: [String]
  ) {
    for tag in tags {
      switch tag {
      case .text: break
      case .variable(let names, let isUnescaped, let position):
        guard let shape = find(names, in: stack, template, position) else { continue }
        checkVariable(shape, names, isUnescaped, template, position)
      case .section(let names, let isInverted, let children, let position):
        guard let shape = find(names, in: stack, template, position) else { continue }
        let inner: [ViewShape]
        switch shape.kind {
        case .list(let view), .object(let view): inner = isInverted ? stack : stack + [view]
        case .flag: inner = stack
        case .text, .html:
          if !shape.isOptional {
            report(
              template, position, "'\(names.joined(separator: "."))' is always there",
              hint: "a section is for lists, objects, flags and values that may be missing")
          }
          inner = stack
        }
        check(children, in: template, inner, blocks: blocks, including: open)
      case .block(let name, let children, _):
        if let override = blocks[name] {
          check(override.tags, in: override.template, stack, blocks: blocks, including: open)
        } else {
          check(children, in: template, stack, blocks: blocks, including: open)
        }
      case .partial(let name, let overrides, let position):
        checkPartial(name, overrides, template, position, stack, blocks, open)
      }
    }
  }

  private mutating func checkPartial(
    _ name: String, _ overrides: [String: [TemplateTag]], _ template: String,
    _ position: TextPosition, _ stack: [ViewShape], _ blocks: Blocks, _ open: [String]
  ) {
    guard let tags = templates[name] else {
      if unreadable.contains(name) { return }
      report(
        template, position, "no template '\(name)' is part of this theme",
        hint: didYouMean(name, among: templates.keys.sorted()))
      return
    }
    guard !open.contains(name) else {
      report(template, position, "'\(name)' includes itself", hint: "take one of the tags out")
      return
    }
    var visited: Set<String> = [name]
    let known = blockNames(in: tags, &visited)
    for block in overrides.keys.sorted() where !known.contains(block) {
      report(
        template, position, "no block '\(block)' is in the template '\(name)'",
        hint: didYouMean(block, among: known.sorted())
          ?? "blocks: \(known.sorted().joined(separator: ", "))")
    }
    var inner = blocks
    for (block, children) in overrides where inner[block] == nil {
      inner[block] = (children, template)
    }
    check(tags, in: name, stack, blocks: inner, including: open + [name])
  }

  private mutating func checkVariable(
    _ shape: TemplateShape, _ names: [String], _ isUnescaped: Bool, _ template: String,
    _ position: TextPosition
  ) {
    let name = names.joined(separator: ".")
    switch shape.kind {
    case .text:
      if isUnescaped {
        report(
          template, position, "'\(name)' is text, and would not be escaped here",
          hint: "write {{\(name)}}")
      }
    case .html:
      if !isUnescaped {
        report(
          template, position, "'\(name)' is HTML, and would be escaped here",
          hint: "write {{{\(name)}}}")
      }
    case .flag, .list, .object:
      report(
        template, position, "'\(name)' has no text of its own",
        hint: "write {{#\(name)}}…{{/\(name)}}")
    }
  }

  private mutating func find(
    _ names: [String], in stack: [ViewShape], _ template: String,
    _ position: TextPosition
  ) -> TemplateShape? {
    guard let first = names.first,
      var shape = stack.reversed().lazy.compactMap({ $0.values[first] }).first
    else {
      reportUnknown(names[0], among: stack.flatMap(\.values.keys), template, position)
      return nil
    }
    for name in names.dropFirst() {
      guard case .object(let view) = shape.kind else {
        reportUnknown(names.joined(separator: "."), among: [], template, position)
        return nil
      }
      guard let next = view.values[name] else {
        reportUnknown(name, among: Array(view.values.keys), template, position)
        return nil
      }
      shape = next
    }
    return shape
  }

  private mutating func reportUnknown(
    _ name: String, among names: [String], _ template: String, _ position: TextPosition
  ) {
    report(
      template, position, "no value '\(name)' is known here",
      hint: didYouMean(name, among: Set(names).sorted()) ?? "docs/themes.md lists the values")
  }

  private mutating func report(
    _ template: String, _ position: TextPosition, _ summary: String, hint: Suggestion?
  ) {
    diagnostics.append(
      Diagnostic(
        .unknownTemplateValue, at: position.inFile(path(template)), summary, hint: hint))
  }

  private func blockNames(in tags: [TemplateTag], _ visited: inout Set<String>) -> Set<String> {
    var names: Set<String> = []
    for tag in tags {
      switch tag {
      case .text, .variable: break
      case .section(_, _, let children, _): names.formUnion(blockNames(in: children, &visited))
      case .block(let name, let children, _):
        names.insert(name)
        names.formUnion(blockNames(in: children, &visited))
      case .partial(let name, _, _):
        if visited.insert(name).inserted {
          names.formUnion(blockNames(in: templates[name] ?? [], &visited))
        }
      }
    }
    return names
  }
}
