package import Diagnostics

/// An address outside the site, at one place of the content that names it.
package struct ExternalLink: Hashable, Sendable {
  /// The address as it is written, `http` or `https`.
  package let address: String
  /// Where it stands, or the link where that cannot be told.
  package let position: SourcePosition

  /// Makes a link.
  package init(_ address: String, at position: SourcePosition) {
    self.address = address
    self.position = position
  }
}

extension Source {
  /// The addresses by which pages and citations lead to the publication, with their places; those of
  /// other schemes are left out.
  var addresses: [(address: String, position: TextPosition)] {
    let address = fields["URL"].flatMap { isWebAddress($0) ? ($0, "URL") : nil }
    let resolver = fields["DOI"].map { (doiAddress($0), "DOI") }
    return [address, resolver].compactMap(\.self).map { address, field in
      (address, addressPositions[field] ?? position)
    }
  }
}

/// Whether an address is one that a browser asks a host for.
func isWebAddress(_ address: String) -> Bool {
  let beginning = address.prefix(8).lowercased()
  return beginning.hasPrefix("http://") || beginning.hasPrefix("https://")
}
