package import Diagnostics
private import Foundation
private import Yams

/// How deep values may nest, and how many there may be in one file; more is a finding.
package let maximumYAMLNesting = 20
/// See ``maximumYAMLNesting``.
package let maximumYAMLValues = 200_000

/// Reads one YAML 1.1 document into values with positions.
///
/// Anchors and aliases are refused: a few lines of them can stand for billions of values.
///
/// - Parameters:
///   - yaml: UTF-8 text.
///   - path: The file, for findings.
///   - firstLine: The line of the file that `yaml` begins on.
/// - Returns: The value; nil for an empty document, and with a finding for one that cannot be read.
package func readYAML(
  _ yaml: [UInt8], path: String, firstLine: Int = 1
) -> Reported<YAMLNode?> {
  let source = YAMLSource(yaml, firstLine: firstLine)
  if let refusal = source.refusal {
    return Reported(
      nil,
      [
        Diagnostic(
          .invalidYAML, at: refusal.position.inFile(path), refusal.summary, hint: refusal.hint)
      ])
  }
  do {
    // The default constructor fills three tables for every document, and we construct nothing with it.
    let parser = try Parser(
      yaml: String(decoding: yaml, as: UTF8.self), resolver: .basic,
      constructor: Constructor([:], [:], [:]), encoding: .utf8)
    guard let root = try parser.singleRoot() else { return Reported(nil) }
    var conversion = Conversion(source: source, path: path)
    let node = conversion.node(root, depth: 0)
    return Reported(node, conversion.diagnostics)
  } catch {
    return Reported(nil, [finding(for: error, in: source, path: path)])
  }
}

private struct Conversion {
  let source: YAMLSource
  let path: String
  var count = 0
  var diagnostics: [Diagnostic] = []

  mutating func node(_ node: Node, depth: Int) -> YAMLNode {
    let position = node.mark.map(source.position) ?? TextPosition(line: source.firstLine, column: 1)
    count += 1
    guard depth < maximumYAMLNesting, count <= maximumYAMLValues else {
      if diagnostics.isEmpty {
        report(
          position, "this holds too many values, or nests them too deep",
          "at most \(maximumYAMLValues) values, \(maximumYAMLNesting) levels deep")
      }
      return YAMLNode(.sequence([]), at: position)
    }
    switch node {
    case .scalar(let scalar): return YAMLNode(.scalar(text(scalar, at: position)), at: position)
    case .sequence(let sequence):
      return YAMLNode(
        .sequence(sequence.map { self.node($0, depth: depth + 1) }), at: position)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        let keyPosition = key.mark.map(source.position) ?? position
        guard case .scalar(let scalar) = key else {
          report(keyPosition, "a key has to be a word", "write 'key: value'")
          continue
        }
        entries.append(
          YAMLNode.Entry(
            key: text(scalar, at: keyPosition), value: self.node(value, depth: depth + 1)))
      }
      return YAMLNode(.mapping(entries), at: position)
    case .alias: return YAMLNode(.sequence([]), at: position)
    }
  }

  private func text(_ scalar: Node.Scalar, at position: TextPosition) -> YAMLText {
    switch scalar.style {
    case .literal, .folded:
      let block = source.block(after: position)
      return YAMLText(
        scalar.string, at: position, lines: block.lines, linesPosition: block.position,
        indentation: block.indentation)
    case .singleQuoted, .doubleQuoted:
      return YAMLText(
        scalar.string, at: position, lines: scalar.string,
        linesPosition: position.advanced(by: 1), indentation: 0)
    default:
      return YAMLText(
        scalar.string, at: position, lines: scalar.string, linesPosition: position, indentation: 0)
    }
  }

  private mutating func report(_ position: TextPosition, _ summary: String, _ hint: String) {
    diagnostics.append(Diagnostic(.invalidYAML, at: position.inFile(path), summary, hint: hint))
  }
}

private func finding(for error: any Error, in source: YAMLSource, path: String) -> Diagnostic {
  guard let error = error as? YamlError else {
    return Diagnostic(
      .invalidYAML, at: SourcePosition(wholeFile: path), "this is not valid YAML: \(error)")
  }
  switch error {
  case .duplicatedKeysInMapping(let keys, let context):
    return Diagnostic(
      .duplicateKey,
      at: source.lastPosition(ofKey: keys.first ?? "", from: context.mark)
        .inFile(path),
      "the key '\(keys.first ?? "")' stands here twice", hint: "keep one of the two")
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    let explanation = source.explanation(of: problem, at: mark)
    return Diagnostic(
      .invalidYAML, at: explanation.position.inFile(path), explanation.summary,
      hint: explanation.hint)
  case .reader(let problem, _, _, _):
    return Diagnostic(
      .invalidYAML, at: SourcePosition(wholeFile: path),
      "this holds a character that YAML does not allow: \(problem)", hint: "delete the character")
  default:
    return Diagnostic(
      .invalidYAML, at: SourcePosition(wholeFile: path), "this is not valid YAML")
  }
}
