/// Whether a text is the address of one mailbox, in the letters that all programs take.
///
/// https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
package func isMailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
    text.utf8.count <= 254
  else { return false }
  let isName = parts[0].utf8.allSatisfy {
    isLetterOrDigit($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0)
  }
  let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  return isName && labels.count > 1 && labels.allSatisfy(isHostLabel)
}

/// Whether a text is the whole address of something on the web, with nothing in it that would have to be encoded.
package func isWholeWebAddress(_ text: String) -> Bool {
  guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
  let rest = text.dropFirst(scheme.count)
  let isPlain = rest.utf8.allSatisfy {
    isLetterOrDigit($0) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains($0)
  }
  let host = rest.prefix { !"/?#".contains($0) }
  let name = host.prefix { $0 != ":" }
  let port = host.dropFirst(name.count)
  return isPlain
    && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isHostLabel)
    && (port.isEmpty || port.count > 1 && port.dropFirst().allSatisfy(\.isNumber))
}

/// Whether a text is an address from which a file may be fetched: over https, or over http from this computer.
package func isFetchedAddress(_ text: String) -> Bool {
  guard isWholeWebAddress(text) else { return false }
  if text.hasPrefix("https://") { return true }
  let host = text.dropFirst("http://".count).prefix { !"/?#:".contains($0) }
  return ["localhost", "127.0.0.1"].contains(host)
}

private func isHostLabel(_ label: Substring) -> Bool {
  (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
    && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}
