/// Where the project is published; documents of the project have addresses below it.
///
/// The project has no address of its own yet, and SARIF asks for whole ones (docs/decisions/0012).
private let projectAddress = "https://waymark.example/"

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
          version: version, semanticVersion: version, informationUri: projectAddress,
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
      help: .init("\(code.meaning) See \(code.page)."), helpUri: projectAddress + code.page,
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
    identified(diagnostics).map { diagnostic, line, identity in
      .init(
        ruleId: diagnostic.code.rawValue, ruleIndex: ruleIndex[diagnostic.code] ?? -1,
        level: diagnostic.severity.rawValue,
        message: .init(diagnostic.message(joinedBy: "\n")),
        locations: [location(of: diagnostic, line: line)],
        partialFingerprints: ["findingHash/v1": identity])
    }
  }

  private func location(of diagnostic: Diagnostic, line: String?) -> SARIFLog.Location {
    let position = diagnostic.position
    let region = SARIFLog.Region(
      startLine: position.line, startColumn: codePointColumn(position.column, of: line),
      endColumn: diagnostic.endColumn.map { codePointColumn($0, of: line) })
    let path = (rootPath ?? "") + position.path
    return .init(
      physicalLocation: .init(
        artifactLocation: .init(uri: relativeAddress(path), uriBaseId: rootName),
        region: position.line > 0 ? region : nil))
  }

}

/// What the addresses of files are relative to.
private let rootName = "%SRCROOT%"

/// The place of each code among the rules.
private let ruleIndex: [DiagnosticCode: Int] = Dictionary(
  uniqueKeysWithValues: DiagnosticCode.allCases.enumerated().map { ($1, $0) })

/// Returns a path as a relative URI: whatever is not unreserved is percent-encoded.
///
/// https://www.rfc-editor.org/rfc/rfc3986#section-2.3. A colon is encoded as well, so that nothing before
/// it is taken for a scheme.
private func relativeAddress(_ path: String) -> String {
  var address = ""
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: address.unicodeScalars.append(Unicode.Scalar(byte))
    case _ where "-._~/".utf8.contains(byte): address.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      address += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
  return address
}
