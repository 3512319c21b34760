package import Diagnostics

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
  if let refusal = source.refusal { return Reported(nil, [refusal.finding(in: path)]) }
  var tree = YAMLTree(source: source, path: path)
  do throws(YAMLFailure) {
    try tree.read(source.isASCII ? yaml : Array(String(decoding: yaml, as: UTF8.self).utf8))
    return Reported(tree.root, tree.diagnostics)
  } catch {
    return Reported(nil, [error.finding(in: source, path: path)])
  }
}

extension YAMLFailure {
  fileprivate func finding(in source: YAMLSource, path: String) -> Diagnostic {
    switch self {
    case .syntax(let problem, let mark):
      source.explanation(of: problem, at: mark).finding(in: path)
    case .secondDocument(let mark):
      YAMLRefusal(
        source.position(mark), "a second document begins here, and only one is read",
        "delete this line with '---', and what stands below it or above it"
      ).finding(in: path)
    case .nesting(let mark): YAMLRefusal(ofNestingAt: source.position(mark)).finding(in: path)
    case .duplicateKey(let key, let mark):
      Diagnostic(
        .duplicateKey, at: source.lastPosition(ofKey: key, from: mark).inFile(path),
        "the key '\(key)' stands here twice", hint: "keep one of the two")
    case .character(let problem):
      Diagnostic(
        .invalidYAML, at: SourcePosition(wholeFile: path),
        "this holds a character that YAML does not allow: \(problem)", hint: "delete the character")
    case .memory:
      Diagnostic(
        .invalidYAML, at: SourcePosition(wholeFile: path), "this is not valid YAML")
    }
  }
}
