/// Where the pages stand that explain findings.
let findingFolder = previewFolder + "findings/"

/// Returns a page with the preview's script in it, and leave for the script in its policy.
///
/// - Parameters:
///   - page: The page as `build` writes it.
///   - version: The state of the preview that it shows.
///   - desk: Whether it can be edited, so that it gets the script for that as well.
/// - Returns: The same bytes but for one element at the end of the head, and the policy: where that keeps
///   scripts of the same host from being loaded or from calling home, it does so no more.
func servedPage(_ page: [UInt8], version: String, desk: Bool) -> [UInt8] {
  let html = String(decoding: page, as: UTF8.self)
  var script =
    "<script src=\"\(previewFolder)preview.js\" data-version=\"\(version)\" defer></script>\n"
  if desk { script += "<script src=\"\(previewFolder)desk.js\" defer></script>\n" }
  var served = html
  if let end = html.range(of: "</head>") {
    served.insert(contentsOf: script, at: end.lowerBound)
  } else {
    served += script
  }
  return Array(allowingPreview(served).utf8)
}

/// Changes the policies of a page so that the preview's script may be loaded and may connect.
private func allowingPreview(_ html: String) -> String {
  var rest = html[...]
  var result = ""
  let beginning = "<meta http-equiv=\"Content-Security-Policy\" content=\""
  while let start = rest.range(of: beginning),
    let end = rest[start.upperBound...].firstIndex(of: "\"")
  {
    result += rest[..<start.upperBound]
    result += allowingPreview(policy: rest[start.upperBound..<end])
    rest = rest[end...]
  }
  return result + rest
}

/// `script-src 'none'; img-src 'self'` gives `script-src 'self'; img-src 'self'; connect-src 'self'`.
private func allowingPreview(policy: Substring) -> String {
  var directives = policy.split(separator: ";").map { directive in
    directive.split(separator: " ").map(String.init)
  }.filter { !$0.isEmpty }
  for name in ["script-src", "connect-src"] {
    guard let index = directives.firstIndex(where: { $0[0] == name }) else {
      directives.append([name, "'self'"])
      continue
    }
    directives[index].removeAll { $0 == "'none'" }
    if !directives[index].contains("'self'") { directives[index].append("'self'") }
  }
  return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
}

extension StringProtocol {
  /// Returns where another text first stands in this one.
  fileprivate func range(of other: String) -> Range<Index>? {
    // The bytes are compared, which is what makes it quick.
    let pattern = Array(other.utf8)
    guard let first = pattern.first else { return nil }
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      if utf8[found...].starts(with: pattern) {
        return found..<utf8.index(found, offsetBy: pattern.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}
