extension FindingsReport {
  /// Returns findings with the lines they stand on and what code hosts know them by.
  ///
  /// The latter stays the same when a finding moves to another line, and a number tells equal ones apart.
  func identified(
    _ diagnostics: [Diagnostic]
  ) -> [(diagnostic: Diagnostic, line: String?, identity: String)] {
    var lines = sourceLines()
    var seen: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      let line = lines.line(at: diagnostic.position)
      let identity = identity(of: diagnostic, line: line)
      seen[identity, default: 0] += 1
      return (diagnostic, line, "\(identity):\(seen[identity, default: 1])")
    }
  }

  /// What leads from the folder that the check ran in to the site's, without `.` and `..`; nil where the
  /// site lies outside, and paths begin at its own folder.
  var rootPath: String? {
    if pathPrefix.hasPrefix("/") { return nil }
    var parts: [Substring] = []
    for part in pathPrefix.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.map { $0 + "/" }.joined()
  }
}

/// Returns what stays the same when a finding moves to another line: a hash of its file, code and
/// wording, and of the line it stands on.
private func identity(of diagnostic: Diagnostic, line: String?) -> String {
  let words = (line ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let parts = [diagnostic.position.path, diagnostic.code.rawValue, diagnostic.summary, words]
  return fingerprint(of: parts.joined(separator: "\0").utf8)
}
