extension FindingsReport {
  /// Returns the findings as workflow commands of GitHub Actions, a line each.
  ///
  /// ```
  /// ::error file=content/scr/markers/02-x.md,line=31,col=74,title=unknown-marker::no marker QM19 …
  /// ```
  ///
  /// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. What stands in
  /// the content is escaped, and so cannot begin a command or change one. Columns count Unicode code
  /// points.
  func workflowCommands() -> String {
    var lines = sourceLines()
    let shown = shownToPeople
    let commands = shown.written.map { diagnostic in
      let position = diagnostic.position
      var properties = [("file", shownPath(position.path))]
      if position.line > 0 {
        let line = lines.line(at: position)
        properties += [
          ("line", "\(position.line)"), ("col", "\(codePointColumn(position.column, of: line))"),
        ]
        if let end = diagnostic.endColumn {
          properties.append(("endColumn", "\(codePointColumn(end, of: line))"))
        }
      }
      properties.append(("title", diagnostic.code.rawValue))
      return workflowCommand(
        diagnostic.severity.rawValue, properties, diagnostic.message(joinedBy: "\nhint: "))
    }
    let rest = shown.leftOut.map {
      workflowCommand("notice", [("title", $0.code.rawValue)], "… and \($0.count) more")
    }
    return (commands + rest).joined()
  }
}

extension Diagnostic {
  /// The summary on one line and, where there is one, the hint on another.
  package func message(joinedBy separator: String) -> String {
    ([summary] + [hint].compactMap(\.self)).map(onOneLine).joined(separator: separator)
  }
}

private func workflowCommand(
  _ name: String, _ properties: [(key: String, value: String)], _ message: String
) -> String {
  let written = properties.map { "\($0.key)=\(escapedProperty($0.value))" }
  return "::\(name) \(written.joined(separator: ","))::\(escapedData(message))\n"
}

/// Escapes the message of a command, as the runner unescapes it.
///
/// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
private func escapedData(_ text: String) -> String {
  withoutControlCharacters(text).replacing("%", with: "%25").replacing("\r", with: "%0D")
    .replacing("\n", with: "%0A")
}

private func escapedProperty(_ text: String) -> String {
  escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
