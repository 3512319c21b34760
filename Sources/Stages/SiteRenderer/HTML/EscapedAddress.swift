import Wording

/// Returns an address as an attribute carries it: percent-encoded where needed, and escaped.
///
/// The same as cmark's: what is encoded already stays, and a square bracket becomes `%5B`.
func escapedAddress(_ address: String) -> String {
  percentEncodedAddress(address).replacing("&", with: "&amp;").replacing("'", with: "&#x27;")
}
