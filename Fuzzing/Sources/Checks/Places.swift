import Diagnostics

/// Expects that each finding lies inside the file that it names, in which an editor would look for it.
///
/// - Parameters:
///   - findings: The findings.
///   - files: The bytes of all files, by their paths.
func expectPlaces(of findings: [Diagnostic], in files: [String: [UInt8]]) {
  for finding in findings {
    let position = finding.position
    expect(!finding.summary.isEmpty, "a finding says nothing [\(finding.code.rawValue)]")
    guard let file = files[position.path], position.line > 0 else { continue }
    let lines = lines(of: file)
    let shown = "[\(finding.code.rawValue)] at \(position.line):\(position.column)"
    expect(position.column > 0, "a finding stands in no column: \(shown)")
    expect(position.line <= lines.count, "a finding stands below its file: \(shown)")
    // Where bytes are no text, a reader sees another character, which is longer; and a CR alone ends a line of Markdown,
    // but not one of YAML or of a template.
    guard String(validating: file, as: UTF8.self) != nil, !file.contains(0), !holdsLoneReturn(file)
    else { continue }
    expect(
      position.column <= lines[position.line - 1] + 1, "a finding stands beside its line: \(shown)")
  }
}

/// Returns how many bytes the lines of a file have, without their ends: LF, CR or both.
private func lines(of file: [UInt8]) -> [Int] {
  var lines = [0]
  for (offset, byte) in file.enumerated() {
    switch byte {
    case 0x0A where offset > 0 && file[offset - 1] == 0x0D: break
    case 0x0A, 0x0D: lines.append(0)
    default: lines[lines.count - 1] += 1
    }
  }
  return lines
}

private func holdsLoneReturn(_ file: [UInt8]) -> Bool {
  file.indices.contains { file[$0] == 0x0D && (file.count == $0 + 1 || file[$0 + 1] != 0x0A) }
}
