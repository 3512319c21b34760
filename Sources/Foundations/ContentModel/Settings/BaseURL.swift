/// Reads the address a site will be published at.
///
/// `https://example.org/markers` gives `https://example.org/markers/`.
///
/// - Returns: The address with a final `/`; nil where it is not `http` or `https` with a host, or holds
///   anything that would need escaping, a query or a fragment.
package func baseURL(_ text: String) -> String? {
  guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
  let rest = text.dropFirst(scheme.count)
  let isPlain = rest.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~/:%".utf8.contains(byte)
    }
  }
  guard isPlain, let first = rest.first, first != "/", first != ":" else { return nil }
  return text.hasSuffix("/") ? text : text + "/"
}
