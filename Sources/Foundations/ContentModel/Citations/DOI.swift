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
    if signsToEncode.contains(scalar) {
      address += "%" + String(scalar.value, radix: 16, uppercase: true)
    } else {
      address.unicodeScalars.append(scalar)
    }
  }
  return address
}

/// The signs that a DOI may have and an address may not, or that would end its path.
private let signsToEncode: Set<Unicode.Scalar> = [
  "%", "\"", "#", " ", "?", "<", ">", "\\", "^", "`", "{", "|", "}",
]
