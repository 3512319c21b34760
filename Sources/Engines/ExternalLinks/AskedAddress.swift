private import Platform

/// An address in the form in which its host is asked for it.
struct AskedAddress: Hashable, Sendable {
  /// Printable ASCII without white space, `http` or `https`, and no fragment.
  let text: String
  /// The name of its host in lower case, without a port.
  let host: String

  /// The most bytes an address may have; more than any server takes.
  private static let maximumSize = 8_000

  /// Makes the address that a browser would ask for; nil for what is no address of a host.
  ///
  /// Characters that may not stand in an address are encoded, a name of a host in other letters is put
  /// into those of the network, and what follows `#` stays with the browser:
  /// https://url.spec.whatwg.org.
  ///
  /// - Parameter written: The address as an editor wrote it.
  init?(_ written: String) {
    guard let address = withNetworkName(written), let url = URL(string: address),
      let host = url.host(percentEncoded: true), !host.isEmpty,
      ["http", "https"].contains(url.scheme?.lowercased())
    else { return nil }
    let text = String(url.absoluteString.prefix { $0 != "#" })
    guard text.utf8.count <= Self.maximumSize, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.text = text
    self.host = host.lowercased()
  }
}

/// Returns an address with the name of its host in the letters of the network; nil where it has none.
///
/// The part of Foundation that needs no data of ICU leaves such names as they are, and encodes in others what
/// may not stand there.
private func withNetworkName(_ address: String) -> String? {
  guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
  let authority = address[start...].prefix { !"/?#".contains($0) }
  let place = authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex
  let host = authority[place...].prefix { $0 != ":" }
  if host.hasPrefix("[") || host.utf8.allSatisfy(isNameByte) { return address }
  guard !host.utf8.allSatisfy({ $0 < 0x80 }), let name = networkName(ofHost: String(host)) else {
    return nil
  }
  return address[..<host.startIndex] + name + address[host.endIndex...]
}

/// Whether a byte may stand in the name of a host: https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-._~%!$&'()*+,;=".utf8.contains(byte)
  }
}
