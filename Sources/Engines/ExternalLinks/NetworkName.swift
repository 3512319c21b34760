private import CIDN2

/// Returns the name of a host in the letters of the network: `bücher.example` gives `xn--bcher-kva.example`.
///
/// - Returns: The name as https://www.unicode.org/reports/tr46/ has it; nil for what can be no name.
func networkName(ofHost name: String) -> String? {
  // The rules of today refuse signs such as `☃`, which some names have from those before, as curl knows too.
  for rules in [IDN2_NONTRANSITIONAL, IDN2_TRANSITIONAL] {
    var result: UnsafeMutablePointer<CChar>?
    let status = unsafe idn2_to_ascii_8z(name, &result, Int32(rules.rawValue))
    guard status == IDN2_OK.rawValue, let result = unsafe result else { continue }
    defer { unsafe idn2_free(result) }
    return unsafe String(cString: result)
  }
  return nil
}
