/// How many findings of one code a report for people shows.
package let maximumShownPerCode = 20

/// How many findings a report for programs lists: those that read SARIF refuse more.
///
/// https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
package let maximumListedFindings = 25_000

/// The findings that a report writes, and how many it leaves out.
struct CappedFindings {
  /// The findings to write, in printing order.
  let written: [Diagnostic]
  /// How many are left out of each code, in the order in which the codes first appear.
  let leftOut: [(code: DiagnosticCode, count: Int)]

  /// Keeps the first findings of each code.
  init(_ findings: [Diagnostic], perCode limit: Int) {
    var counts: [DiagnosticCode: Int] = [:]
    self.init(findings) { diagnostic in
      counts[diagnostic.code, default: 0] += 1
      return counts[diagnostic.code, default: 0] <= limit
    }
  }

  /// Keeps as many findings as a limit allows, errors before warnings.
  init(_ findings: [Diagnostic], upTo limit: Int) {
    let errors = findings.count { $0.severity == .error }
    var room = (errors: min(errors, limit), warnings: max(0, limit - errors))
    self.init(findings) { diagnostic in
      switch diagnostic.severity {
      case .error: room.errors -= 1
      case .warning: room.warnings -= 1
      }
      return (diagnostic.severity == .error ? room.errors : room.warnings) >= 0
    }
  }

  private init(_ findings: [Diagnostic], keeping isKept: (Diagnostic) -> Bool) {
    var written: [Diagnostic] = []
    var leftOut: [(code: DiagnosticCode, count: Int)] = []
    for diagnostic in findings {
      if isKept(diagnostic) {
        written.append(diagnostic)
      } else if let index = leftOut.firstIndex(where: { $0.code == diagnostic.code }) {
        leftOut[index].count += 1
      } else {
        leftOut.append((diagnostic.code, 1))
      }
    }
    self.written = written
    self.leftOut = leftOut
  }

  /// How many are left out of all codes together.
  var leftOutCount: Int { leftOut.reduce(0) { $0 + $1.count } }
}

extension FindingsReport {
  /// The findings that a report for people shows.
  var shownToPeople: CappedFindings {
    CappedFindings(findings.shown, perCode: isUncapped ? .max : maximumShownPerCode)
  }

  /// Returns which findings a report for programs lists.
  func listedForPrograms(_ findings: [Diagnostic]) -> CappedFindings {
    CappedFindings(findings, upTo: isUncapped ? .max : maximumListedFindings)
  }
}
