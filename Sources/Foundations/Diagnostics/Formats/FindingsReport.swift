/// What findings can be written as.
package enum FindingsFormat: String, CaseIterable, Hashable, Sendable {
  /// For people: headline, the line of the source, hint.
  case text
  /// For programs: docs/findings-format.md says what it holds.
  case json
  /// For code hosts and editors: SARIF 2.1.0.
  case sarif
  /// For GitHub Actions: workflow commands, which become annotations.
  case github
  /// For GitLab: a report on code quality, which is shown at the lines of a merge request.
  case gitlab
}

/// The findings of a run with what is needed to write them.
///
/// ```swift
/// let report = FindingsReport(findings) { path in try? files.contents(of: path) }
/// print(report.written(as: .text))
/// ```
package struct FindingsReport {
  /// The findings; their counts are true whatever is left out.
  let findings: Findings
  /// What leads from the reader's folder to the site's: `"docs/"`, or nothing.
  let pathPrefix: String
  /// The version of the program.
  let version: String
  /// Whether all findings are written, however many there are.
  let isUncapped: Bool
  private let contents: (_ path: String) -> [UInt8]?

  /// Prepares findings to be written.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - pathPrefix: What leads from the reader's folder to the site's: `"docs/"`, or nothing.
  ///   - version: The version of the program.
  ///   - isUncapped: Whether all findings are written, however many there are.
  ///   - contents: Reads a file of the site; nil where it cannot be read.
  package init(
    _ findings: Findings, pathPrefix: String = "", version: String = "", isUncapped: Bool = false,
    contents: @escaping (_ path: String) -> [UInt8]?
  ) {
    self.findings = findings
    self.pathPrefix = pathPrefix
    self.version = version
    self.isUncapped = isUncapped
    self.contents = contents
  }

  /// Returns the report, each line with its end.
  ///
  /// Control characters of the content are shown as `�`, or escaped in JSON, so that no file can steer a
  /// terminal.
  package func written(as format: FindingsFormat) -> String {
    switch format {
    case .text: text()
    case .json: json()
    case .sarif: sarif()
    case .github: workflowCommands()
    case .gitlab: codeQualityReport()
    }
  }

  /// The path of a file as the reader would open it, on one line.
  func shownPath(_ path: String) -> String { onOneLine(pathPrefix + path) }

  /// Returns the lines of the files that findings stand in.
  func sourceLines() -> SourceLines { SourceLines(contents) }
}
