private import ByteWriting
package import ContentModel

extension Site {
  /// Returns the whole address of a place, where the site's is known.
  package func wholeAddress(of place: Place) -> String? {
    settings.baseURL.map { base in
      let anchor = place.anchor.map { "#\($0)" } ?? ""
      return base + percentEncodedAddress(address(of: place.page) + anchor)
    }
  }
}

/// Returns an address in which everything stands as RFC 3986 has it; what is encoded already stays.
package func percentEncodedAddress(_ address: String) -> String {
  guard !address.utf8.allSatisfy(isAddressByte) else { return address }
  var encoded = ""
  for byte in address.utf8 {
    if isAddressByte(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      encoded += "%"
      encoded += hexadecimal[Int(byte >> 4)]
      encoded += hexadecimal[Int(byte & 15)]
    }
  }
  return encoded
}

private let hexadecimal = "0123456789ABCDEF".map(String.init)
