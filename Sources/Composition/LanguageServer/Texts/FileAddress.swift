private import Platform
import Files

/// Returns the path of a file that an address of the scheme `file` names: https://www.rfc-editor.org/rfc/rfc8089.
///
/// - Returns: An absolute path without a slash at its end; nil for another scheme or another computer.
func filePath(ofAddress address: String) -> String? {
  guard address.lowercased().hasPrefix("file:") else { return nil }
  var rest = address.dropFirst("file:".count).prefix { $0 != "?" && $0 != "#" }
  if rest.hasPrefix("//") {
    let host = rest.dropFirst(2).prefix { $0 != "/" }
    guard host.isEmpty || host.lowercased() == "localhost" else { return nil }
    rest = rest.dropFirst(2 + host.count)
  }
  guard rest.hasPrefix("/"), let path = percentDecoded(rest), !path.utf8.contains(0) else {
    return nil
  }
  return absolutePath(path)
}

/// Returns the address of a file.
///
/// - Parameter path: An absolute path.
/// - Returns: An address of the scheme `file`.
func fileAddress(ofPath path: String) -> String { "file://" + percentEncoded(path) }
