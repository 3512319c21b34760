import ContentModel

/// The schemes that a link may have: docs/content-format.md, "Links".
let safeSchemes = ["https", "http", "mailto", "tel"]

/// Returns why a page must not carry a link to a destination, or nil where it may.
///
/// Browsers drop tabs and line feeds inside an address and read `\` as `/`, so that a filter of schemes
/// alone would let `java⇥script:` pass; an address with a control character is refused whole.
func refusal(of destination: String) -> (summary: String, hint: String)? {
  let utf8 = destination.utf8
  if utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
    return (
      "a link address holds a control character", "write the address on one line, without tabs"
    )
  }
  let beginning = utf8.prefix(2).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
  if beginning == Array("//".utf8) || destination.hasPrefix("\\") {
    return (
      "the link address '\(destination)' names a host but no scheme", "begin it with 'https://'"
    )
  }
  guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let scheme = destination[..<colon].trimmingWhitespace().lowercased()
  guard !scheme.contains(where: { "/?#".contains($0) }) else { return nil }
  guard !safeSchemes.contains(scheme) else { return nil }
  return (
    "the link scheme '\(scheme):' is not published",
    "use https, http, mailto or tel, or a path relative to this file"
  )
}
