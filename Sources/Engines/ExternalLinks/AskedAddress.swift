private import Foundation

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
    guard let url = URL(string: written), let host = url.host(percentEncoded: true), !host.isEmpty,
      ["http", "https"].contains(url.scheme?.lowercased())
    else { return nil }
    let text = String(url.absoluteString.prefix { $0 != "#" })
    guard text.utf8.count <= Self.maximumSize, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.text = text
    self.host = host.lowercased()
  }
}
