import Assistance
import Diagnostics
import JSONReading
import JSONWriting

extension AskedPlace {
  /// Answers `textDocument/diagnostic`.
  func report(_ parameters: JSONValue) -> WrittenValue {
    let findings = asked.findings(of: path)
    let mark = findings.mark
    let isKnown = parameters["previousResultId"]?.text == mark
    return .object { json in
      write(isKnown ? nil : findings, mark: mark, to: &json)
    }
  }
}

extension Asked {
  /// Returns what is found in a file.
  func findings(of path: String) -> [WrittenFinding] {
    written(assisted.findings.filter { $0.position.path == path }, in: path)
  }

  /// Returns what is found, by the paths of the files, sorted.
  func allFindings() -> [(path: String, findings: [WrittenFinding])] {
    Dictionary(grouping: assisted.findings, by: \.position.path)
      .sorted { $0.key < $1.key }.map { ($0.key, written($0.value, in: $0.key)) }
  }

  /// Returns findings for the client; those of a file that is missing stand in an empty text.
  func written(_ findings: [Diagnostic], in path: String) -> [WrittenFinding] {
    guard !findings.isEmpty else { return [] }
    let places = places(of: path) ?? TextPlaces([], client.encoding)
    return findings.map { WrittenFinding($0, in: places, page: page(of: $0.code)) }
  }
}

extension Moment {
  /// Answers `workspace/diagnostic`.
  func workspaceReport(on asked: [Asked], _ parameters: JSONValue) -> WrittenValue {
    var known: [String: String] = [:]
    for entry in parameters["previousResultIds"]?.values ?? [] {
      if let address = entry["uri"]?.text { known[address] = entry["value"]?.text }
    }
    var reports: [FileReport] = []
    for asked in asked {
      for (path, findings) in asked.allFindings() {
        let address = asked.address(of: path)
        let mark = findings.mark
        let isKnown = known.removeValue(forKey: address) == mark
        reports.append(
          FileReport(
            address: address, version: asked.state.texts.documents[path]?.version, mark: mark,
            findings: isKnown ? nil : findings))
      }
    }
    // What was found before and is no more.
    let none = [WrittenFinding]()
    for (address, mark) in known.sorted(by: { $0.key < $1.key }) {
      reports.append(
        FileReport(
          address: address, version: nil, mark: none.mark,
          findings: mark == none.mark ? nil : none))
    }
    let sent = reports
    return .object { json in
      json.member("items", sent) { report, json in
        json.object { json in
          json.member("uri", report.address)
          json.name("version")
          if let version = report.version { json.number(version) } else { json.null() }
          write(report.findings, mark: report.mark, to: &json)
        }
      }
    }
  }
}

/// What is found in one file of a workspace.
private struct FileReport: Sendable {
  let address: String
  let version: Int?
  let mark: String
  /// nil where the client has them.
  let findings: [WrittenFinding]?
}

/// Writes the members of a report.
///
/// - Parameters:
///   - findings: What is found; nil where the client has it.
///   - mark: What tells it from what is found at another time.
///   - json: Where to write.
private func write(_ findings: [WrittenFinding]?, mark: String, to json: inout JSONWriter) {
  json.member("kind", findings == nil ? "unchanged" : "full")
  json.member("resultId", mark)
  if let findings {
    json.member("items", findings) { finding, json in finding.write(to: &json) }
  }
}
