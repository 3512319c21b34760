private import Platform

extension FindingsReport {
  /// Returns the findings as a SARIF log with one run; docs/findings-format.md says what it holds.
  func sarif() -> String {
    let listed = listedForPrograms(findings.shown)
    let root = SARIFLog.ArtifactLocation(
      description: .init(
        rootPath == nil ? "The folder of the site" : "The folder that the check ran in"))
    let run = SARIFLog.Run(
      tool: .init(
        driver: .init(
          version: version, semanticVersion: version, informationUri: findings.documentation,
          rules: DiagnosticCode.allCases.map(rule))),
      originalUriBaseIds: [rootName: root],
      invocations: [
        .init(
          toolConfigurationNotifications: silencedNotifications,
          toolExecutionNotifications: listed.leftOut.map { code, count in
            notification(code, "warning", "\(count) more findings of this kind are left out")
          })
      ],
      results: results(listed.written))
    return jsonText(SARIFLog(runs: [run]))
  }

  private func rule(_ code: DiagnosticCode) -> SARIFLog.Rule {
    .init(
      id: code.rawValue, shortDescription: .init(code.meaning),
      help: .init("\(code.meaning) 'waymark explain \(code.rawValue)' says more."),
      helpUri: findings.helpAddress(of: code),
      defaultConfiguration: .init(enabled: code.isOnByDefault, level: code.severity.rawValue))
  }

  /// Says how many warnings are silenced of each code; as results, code hosts would show them.
  private var silencedNotifications: [SARIFLog.Notification] {
    DiagnosticCode.allCases.compactMap { code in
      let count = findings.silenced.count { $0.code == code }
      guard count > 0 else { return nil }
      return notification(code, "note", "\(count) findings of this kind are silenced")
    }
  }

  private func notification(
    _ code: DiagnosticCode, _ level: String, _ text: String
  ) -> SARIFLog.Notification {
    .init(
      level: level, message: .init(text),
      associatedRule: .init(id: code.rawValue, index: ruleIndex[code] ?? -1))
  }

  private func results(_ diagnostics: [Diagnostic]) -> [SARIFLog.Result] {
    var lines = sourceLines()
    return identified(diagnostics).map { diagnostic, line, identity in
      .init(
        ruleId: diagnostic.code.rawValue, ruleIndex: ruleIndex[diagnostic.code] ?? -1,
        level: diagnostic.severity.rawValue,
        message: .init(diagnostic.message(joinedBy: "\n")),
        locations: [location(of: diagnostic, line: line)],
        partialFingerprints: ["findingHash/v1": identity],
        fixes: diagnostic.mends.isEmpty ? nil : diagnostic.mends.map { fix($0, &lines) })
    }
  }

  private func fix(_ mend: Mend, _ lines: inout SourceLines) -> SARIFLog.Fix {
    var changes: [SARIFLog.ArtifactChange] = []
    for (path, replacements) in mend.replacementsByFile {
      changes.append(
        .init(
          artifactLocation: artifact(path),
          replacements: replacements.map { replacement in
            .init(
              deletedRegion: region(of: replacement.range, &lines),
              insertedContent: .init(text: replacement.text))
          }))
    }
    return .init(
      description: .init(mend.title), artifactChanges: changes,
      properties: .init(safe: mend.isSafe))
  }

  private func region(of range: SourceRange, _ lines: inout SourceLines) -> SARIFLog.Region {
    let places = [range.start, range.end].map { place in
      let position = place.inFile(range.path)
      return (position.line, codePointColumn(position.column, of: lines.line(at: position)))
    }
    return .init(
      startLine: places[0].0, startColumn: places[0].1, endLine: places[1].0,
      endColumn: places[1].1)
  }

  private func artifact(_ path: String) -> SARIFLog.ArtifactLocation {
    .init(uri: percentEncoded((rootPath ?? "") + path), uriBaseId: rootName)
  }

  private func location(of diagnostic: Diagnostic, line: String?) -> SARIFLog.Location {
    let position = diagnostic.position
    let region = SARIFLog.Region(
      startLine: position.line, startColumn: codePointColumn(position.column, of: line),
      endColumn: diagnostic.endColumn.map { codePointColumn($0, of: line) })
    return .init(
      physicalLocation: .init(
        artifactLocation: artifact(position.path),
        region: position.line > 0 ? region : nil))
  }

}

/// What the addresses of files are relative to.
private let rootName = "%SRCROOT%"

/// The place of each code among the rules.
private let ruleIndex: [DiagnosticCode: Int] = Dictionary(
  uniqueKeysWithValues: DiagnosticCode.allCases.enumerated().map { ($1, $0) })
