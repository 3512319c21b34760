extension FindingsReport {
  /// Returns the findings as a report on code quality, which GitLab shows at the lines of a merge request.
  ///
  /// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
  func codeQualityReport() -> String {
    jsonText(
      identified(listedForPrograms(findings.shown).written).map { diagnostic, _, identity in
        CodeQualityIssue(
          description: withoutControlCharacters(diagnostic.message(joinedBy: "; ")),
          check_name: diagnostic.code.rawValue, fingerprint: identity,
          severity: diagnostic.severity == .error ? "major" : "minor",
          location: .init(
            path: onOneLine((rootPath ?? "") + diagnostic.position.path),
            // GitLab asks for a line of a whole file as well.
            lines: .init(begin: max(diagnostic.position.line, 1))))
      })
  }
}

/// A finding as GitLab reads it.
private struct CodeQualityIssue: Encodable {
  let description: String
  let check_name: String
  let fingerprint: String
  let severity: String
  let location: Location

  struct Location: Encodable {
    let path: String
    let lines: Lines
  }

  struct Lines: Encodable {
    let begin: Int
  }
}
