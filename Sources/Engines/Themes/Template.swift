import ByteWriting

/// A template with everything it includes, ready to be filled: steps that are followed one after the other, in
/// which every name is the place of a value in a view.
///
/// The steps are plain numbers in one array: workers that fill the same template share no counts of references
/// (docs/decisions/0039).
struct Template: Sendable {
  private var steps: [Step] = []
  /// The text of all steps.
  private var text: [UInt8] = []
  /// The places in objects of all paths.
  private var innerSlots: [Int] = []

  /// A value: of which of the views that are open, counted from the outermost, and at which place in it;
  /// then at which places in the objects found there.
  private struct Path {
    let depth: Int
    let slot: Int
    let inner: Range<Int>
  }

  private enum Step {
    /// Text that stands as it is.
    case text(Range<Int>)
    case value(Path)
    /// The steps up to a place are followed once where a value is there.
    case condition(Path, isInverted: Bool, end: Int)
    /// The steps up to a place are followed for each entry of a list, or for an object.
    case nested(Path, end: Int)
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
    append(assembly.nodes(of: templates[name] ?? [], views: views, blocks: [:]))
  }

  private mutating func append(_ nodes: [TemplateNode]) {
    for node in nodes {
      let place = steps.count
      switch node {
      case .text(let words):
        steps.append(.text(text.count..<text.count + words.count))
        text += words
      case .value(let value): steps.append(.value(path(value)))
      case .condition(let value, let isInverted, let children):
        let path = path(value)
        steps.append(.condition(path, isInverted: isInverted, end: place))
        append(children)
        steps[place] = .condition(path, isInverted: isInverted, end: steps.count)
      case .nested(let value, let children):
        let path = path(value)
        steps.append(.nested(path, end: place))
        append(children)
        steps[place] = .nested(path, end: steps.count)
      }
    }
  }

  private mutating func path(_ value: TemplateNode.Path) -> Path {
    let first = innerSlots.count
    innerSlots += value.inner
    return Path(depth: value.depth, slot: value.slot, inner: first..<innerSlots.count)
  }

  /// Writes the template filled with views, from the outermost.
  func render(_ views: [FilledView], to page: inout UTF8Buffer) {
    var stack = views
    follow(0..<steps.count, &stack, to: &page)
  }

  private func follow(
    _ range: Range<Int>, _ stack: inout [FilledView], to page: inout UTF8Buffer
  ) {
    var next = range.lowerBound
    while next < range.upperBound {
      let place = next
      next += 1
      switch steps[place] {
      case .text(let range): page.append(text.span.extracting(range))
      case .value(let path):
        if path.inner.isEmpty {
          stack[path.depth].write(path.slot, to: &page)
        } else {
          withHolder(of: path, from: stack[path.depth]) { $0.write($1, to: &page) }
        }
      case .condition(let path, let isInverted, let end):
        if isThere(path, stack) == isInverted { next = end }
      case .nested(let path, let end):
        withHolder(of: path, from: stack[path.depth]) { holder, slot in
          holder.forEach(slot) { entry in
            stack.append(entry)
            follow(place + 1..<end, &stack, to: &page)
            stack.removeLast()
            page.drain()
          }
        }
        next = end
      }
    }
  }

  private func isThere(_ path: Path, _ stack: [FilledView]) -> Bool {
    if path.inner.isEmpty { return stack[path.depth].isThere(path.slot) }
    var isThere = false
    withHolder(of: path, from: stack[path.depth]) { isThere = $0.isThere($1) }
    return isThere
  }

  /// Calls `body` with the view that holds the value of a path, and the place of it there; not where an object
  /// on the way is missing.
  private func withHolder(
    of path: Path, from view: FilledView, _ body: (FilledView, _ slot: Int) -> Void
  ) {
    func descend(_ view: FilledView, _ slot: Int, _ inner: Range<Int>) {
      guard let next = inner.first else { return body(view, slot) }
      view.forEach(slot) { descend($0, innerSlots[next], inner.dropFirst()) }
    }
    descend(view, path.slot, path.inner)
  }
}
