/// Returns a DOI without the address or the word that some write before it.
package func bareDOI(_ written: String) -> String {
  let trimmed = written.trimmingWhitespace()
  let lowered = trimmed.lowercased()
  for prefix in ["https://", "http://"] where lowered.hasPrefix(prefix) {
    for host in ["doi.org/", "dx.doi.org/", "www.doi.org/"]
    where lowered.dropFirst(prefix.count).hasPrefix(host) {
      return String(trimmed.dropFirst(prefix.count + host.count))
    }
  }
  for word in ["doi.org/", "doi:"] where lowered.hasPrefix(word) {
    return String(trimmed.dropFirst(word.count)).trimmingWhitespace()
  }
  return trimmed
}

/// Returns the address that leads to a publication with a DOI, in any of its forms.
///
/// https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
func doiAddress(_ identifier: String) -> String {
  var address = "https://doi.org/"
  for scalar in bareDOI(identifier).unicodeScalars {
    switch scalar {
    case "%": address += "%25"
    case "\"": address += "%22"
    case "#": address += "%23"
    case " ": address += "%20"
    case "?": address += "%3F"
    case "<": address += "%3C"
    case ">": address += "%3E"
    case "\\": address += "%5C"
    case "^": address += "%5E"
    case "`": address += "%60"
    case "{": address += "%7B"
    case "|": address += "%7C"
    case "}": address += "%7D"
    default: address.unicodeScalars.append(scalar)
    }
  }
  return address
}
