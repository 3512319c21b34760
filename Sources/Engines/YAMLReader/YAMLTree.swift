import Diagnostics

/// Makes values of what libyaml meets, without calling itself: what is open stands on a stack.
struct YAMLTree {
  /// The value of the document; nil where it is empty.
  private(set) var root: YAMLNode?
  /// The findings that leave a value.
  private(set) var diagnostics: [Diagnostic] = []

  private var source: YAMLSource
  private let path: String
  private var open: [Level] = []
  private var count = 0

  /// What becomes of a value.
  private enum Use {
    case kept
    /// One too many or too deep: an empty list stands for it.
    case refused
    /// It belongs to something that is not kept.
    case ignored
  }

  /// A list or mapping whose end has not come.
  private struct Level {
    let position: TextPosition
    let use: Use
    let isMapping: Bool
    var nodes: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    /// All keys that are words, for a look at the end; of what is not kept as well.
    var keys: [(key: Key, mark: YAMLMark)] = []
    var awaits = Part.key

    /// The part of a mapping that comes next.
    enum Part {
      case key
      case value(of: YAMLText)
      case valueOfNoWord
    }
  }

  /// What makes keys the same.
  private struct Key: Hashable {
    let string: String
    let tag: String
  }

  init(source: YAMLSource, path: String) {
    self.source = source
    self.path = path
  }

  /// Reads a document.
  ///
  /// - Parameter yaml: The bytes of the source, as valid UTF-8.
  /// - Throws: ``YAMLFailure`` where the document cannot be read to its end.
  mutating func read(_ yaml: [UInt8]) throws(YAMLFailure) {
    var events = try YAMLEvents(yaml)
    guard case .documentStart = try events.next() else { return }
    repeat { try add(try events.next()) } while !open.isEmpty
    // The end of the document.
    _ = try events.next()
    guard case .documentStart(let mark) = try events.next() else { return }
    // Pandoc and others end a document as they begin it, with three hyphens.
    guard isNothing(in: &events) else { throw .secondDocument(mark) }
  }

  /// Whether a document that has begun is empty, and the last one.
  private func isNothing(in events: inout YAMLEvents) -> Bool {
    do throws(YAMLFailure) {
      guard case .scalar(let scalar) = try events.next(), scalar.string.isEmpty,
        scalar.style == .plain, case .documentEnd = try events.next(),
        case .streamEnd = try events.next()
      else { return false }
      return true
    } catch {
      return false
    }
  }

  private mutating func add(_ event: YAMLEvent) throws(YAMLFailure) {
    switch event {
    case .scalar(let scalar): add(scalar)
    case .sequenceStart(let mark): try begin(at: mark, isMapping: false)
    case .mappingStart(let mark): try begin(at: mark, isMapping: true)
    case .sequenceEnd, .mappingEnd: try end()
    // The text was searched for aliases of anchors before.
    case .alias(let mark): throw .syntax(problem: "found undefined alias", mark)
    case .documentStart, .documentEnd, .streamEnd: break
    }
  }

  private mutating func add(_ scalar: YAMLScalar) {
    let position = source.advance(to: scalar.mark)
    if let level = open.indices.last, open[level].isMapping, case .key = open[level].awaits {
      let key = Key(string: scalar.string, tag: scalar.tag ?? plainTag)
      open[level].keys.append((key, scalar.mark))
      open[level].awaits = .value(of: text(scalar, at: position))
      return
    }
    switch use(at: position) {
    case .kept: add(YAMLNode(.scalar(text(scalar, at: position)), at: position))
    case .refused: add(YAMLNode(.sequence([]), at: position))
    case .ignored: add(nil)
    }
  }

  private mutating func begin(at mark: YAMLMark, isMapping: Bool) throws(YAMLFailure) {
    guard open.count < deepestReading else { throw .nesting(mark) }
    let position = source.advance(to: mark)
    let level: Level
    if let last = open.last, last.isMapping, case .key = last.awaits {
      if last.use == .kept { report(position, "a key has to be a word", "write 'key: value'") }
      level = Level(position: position, use: .ignored, isMapping: isMapping)
    } else {
      level = Level(position: position, use: use(at: position), isMapping: isMapping)
    }
    open.append(level)
  }

  private mutating func end() throws(YAMLFailure) {
    let level = open.removeLast()
    try checkKeys(of: level)
    switch level.use {
    case .kept where level.isMapping: add(YAMLNode(.mapping(level.entries), at: level.position))
    case .kept: add(YAMLNode(.sequence(level.nodes), at: level.position))
    case .refused: add(YAMLNode(.sequence([]), at: level.position))
    case .ignored: add(nil)
    }
  }

  /// Puts a value where the innermost level awaits one; nil for one that is not kept.
  private mutating func add(_ node: YAMLNode?) {
    guard let level = open.indices.last else {
      root = node
      return
    }
    guard open[level].isMapping else {
      if let node { open[level].nodes.append(node) }
      return
    }
    switch open[level].awaits {
    case .key: open[level].awaits = .valueOfNoWord
    case .value(let key):
      if let node { open[level].entries.append(YAMLNode.Entry(key: key, value: node)) }
      open[level].awaits = .key
    case .valueOfNoWord: open[level].awaits = .key
    }
  }

  /// Counts a value, and says what becomes of it.
  private mutating func use(at position: TextPosition) -> Use {
    if let level = open.last {
      if level.use != .kept { return .ignored }
      if level.isMapping, case .valueOfNoWord = level.awaits { return .ignored }
    }
    count += 1
    if open.count < maximumYAMLNesting, count <= maximumYAMLValues { return .kept }
    if diagnostics.isEmpty {
      report(
        position, "this holds too many values, or nests them too deep",
        "at most \(maximumYAMLValues) values, \(maximumYAMLNesting) levels deep")
    }
    return .refused
  }

  private func checkKeys(of level: Level) throws(YAMLFailure) {
    guard level.keys.count > 1 else { return }
    var seen: Set<Key> = []
    let twice = level.keys.filter { !seen.insert($0.key).inserted }.map(\.key)
    guard let key = twice.min(by: { $0.string < $1.string }),
      let first = level.keys.first(where: { $0.key == key })
    else { return }
    throw .duplicateKey(first.key.string, first.mark)
  }

  private func text(_ scalar: YAMLScalar, at position: TextPosition) -> YAMLText {
    switch scalar.style {
    case .block:
      let block = source.block(after: position)
      return YAMLText(
        scalar.string, at: position, lines: block.lines, linesPosition: block.position,
        isVerbatim: false, indentation: block.indentation)
    case .quoted:
      return YAMLText(
        scalar.string, at: position, lines: scalar.string,
        linesPosition: position.advanced(by: 1),
        isVerbatim: source.holds(scalar.string, at: position.advanced(by: 1)), indentation: 0)
    case .plain:
      return YAMLText(
        scalar.string, at: position, lines: scalar.string, linesPosition: position,
        isVerbatim: source.holds(scalar.string, at: position), indentation: 0)
    }
  }

  private mutating func report(_ position: TextPosition, _ summary: String, _ hint: String) {
    diagnostics.append(Diagnostic(.invalidYAML, at: position.inFile(path), summary, hint: hint))
  }
}

/// What a key without a tag is.
private let plainTag = "tag:yaml.org,2002:str"

/// How many levels are looked at, although fewer are kept, for mistakes that matter more than their depth.
///
/// libyaml takes longer for each sign the deeper it stands.
private let deepestReading = 5 * maximumYAMLNesting
