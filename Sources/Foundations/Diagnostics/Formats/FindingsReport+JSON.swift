extension FindingsReport {
  /// Returns the findings as a JSON document, which docs/findings-format.md describes.
  func json() -> String {
    let listed = listedForPrograms(findings.shown)
    let silenced = listedForPrograms(findings.silenced)
    let document = FindingsData(
      version: version,
      counts: .init(
        errors: findings.errorCount, warnings: findings.warningCount,
        silenced: findings.silenced.count, capped: listed.leftOutCount + silenced.leftOutCount),
      findings: listed.written.map(findingData), silenced: silenced.written.map(findingData))
    return jsonText(document)
  }

  private func findingData(_ diagnostic: Diagnostic) -> FindingsData.Finding {
    let position = diagnostic.position
    let hasLine = position.line > 0
    return FindingsData.Finding(
      code: diagnostic.code.rawValue, severity: diagnostic.severity.rawValue,
      file: pathPrefix + position.path, line: hasLine ? position.line : nil,
      column: hasLine ? position.column : nil, endColumn: hasLine ? diagnostic.endColumn : nil,
      summary: diagnostic.summary, hint: diagnostic.hint,
      mends: diagnostic.mends.isEmpty ? nil : diagnostic.mends.map(mendData),
      page: diagnostic.code.page, help: findings.helpAddress(of: diagnostic.code))
  }

  private func mendData(_ mend: Mend) -> FindingsData.Mend {
    .init(
      title: mend.title, safe: mend.isSafe,
      replacements: mend.replacements.map { replacement in
        let range = replacement.range
        return .init(
          file: pathPrefix + range.path, line: Int(range.start.line),
          column: Int(range.start.column), endLine: Int(range.end.line),
          endColumn: Int(range.end.column), text: replacement.text)
      })
  }
}

/// The shape of the JSON document.
private struct FindingsData: Encodable {
  let format = 1
  let program = "waymark"
  let version: String
  let counts: Counts
  let findings: [Finding]
  let silenced: [Finding]

  struct Counts: Encodable {
    let errors: Int
    let warnings: Int
    let silenced: Int
    let capped: Int
  }

  struct Finding: Encodable {
    let code: String
    let severity: String
    let file: String
    let line: Int?
    let column: Int?
    let endColumn: Int?
    let summary: String
    let hint: String?
    let mends: [Mend]?
    let page: String
    let help: String?
  }

  struct Mend: Encodable {
    let title: String
    let safe: Bool
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let text: String
  }
}
