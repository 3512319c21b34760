private import ByteWriting
package import ContentModel

extension Site {
  /// Returns the whole address of a place, where the site's is known.
  package func wholeAddress(of place: Place) -> String? {
    settings.baseURL.map { base in
      let anchor = place.anchor.map { "#\(percentEncodedAddress($0))" } ?? ""
      return base + encodedAddress(ofPath: address(of: place.page)) + anchor
    }
  }
}

/// Returns the path of a file below the output folder as an address: `scr/Form%20%232.docx`.
package func encodedAddress(ofPath path: String) -> String {
  var address = UTF8Buffer()
  address.append(addressOfPath: path)
  return address.text
}

/// Returns an address in which everything stands as RFC 3986 has it; what is encoded already stays.
package func percentEncodedAddress(_ address: String) -> String {
  var encoded = UTF8Buffer()
  encoded.append(address)
  encoded.percentEncode(from: 0)
  return encoded.text
}
