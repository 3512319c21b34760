private import Platform
import ContentReader
import Files

/// What a browser asks for: the first lines of a request, read strictly.
package struct RequestHead: Hashable, Sendable {
  /// Whether only the headers of the answer are wanted.
  package let isHead: Bool
  /// The path with its percent-encoding undone, beginning with `/`; no part of it is `.` or `..`, and none
  /// holds a slash, a backslash or a control character.
  package let path: String
  /// What stands after the `?`, as it was written.
  package let query: String
  /// Whether the connection ends after the answer.
  package let closesConnection: Bool
  /// How many bytes follow that belong to the request; nil where it only reads.
  package let bodySize: Int?
  /// The secret that it names, or nothing.
  package let secret: String

  /// How many bytes a head may have.
  package static let maximumSize = 32 << 10
  /// How many bytes an address may have.
  package static let maximumTargetSize = 8 << 10
  /// How many bytes may follow a head.
  package static let maximumBodySize = 8 << 20
  /// How many bytes may follow one that brings a picture.
  package static let maximumPictureSize = maximumAttachmentSize

  /// Reads a head.
  ///
  /// - Parameters:
  ///   - bytes: All up to the empty line, without it.
  ///   - port: The port that the request came to.
  ///   - writingFolder: The folder below which requests may write; nil where none may.
  /// - Throws: ``RequestRefusal`` where it is not one that the preview answers.
  package init(
    _ bytes: some Sequence<UInt8>, port: UInt16, writingFolder: String? = nil
  ) throws(RequestRefusal) {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    // A character of Swift may be both CR and LF.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.last == "\r" ? line.dropLast() : line) }
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
      throw .badRequest("The first line is not one of HTTP/1.1.")
    }
    var fields = HeaderFields()
    for line in lines.dropFirst() { try fields.add(line) }
    try fields.checkHost(port: port)
    let writes = words[0] == "POST" && writingFolder.map { words[1].hasPrefix($0) } ?? false
    guard words[0] == "GET" || words[0] == "HEAD" || writes else { throw .method }
    isHead = words[0] == "HEAD"
    let limit =
      words[1].hasPrefix(picturePath) ? Self.maximumPictureSize : Self.maximumBodySize
    bodySize = writes ? try fields.checkWriting(port: port, atMost: limit) : nil
    secret = fields["x-waymark-secret"] ?? ""
    let target = words[1]
    guard target.utf8.count <= Self.maximumTargetSize else { throw .longAddress }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = try Self.path(parts[0])
    query = parts.count > 1 ? String(parts[1]) : ""
    closesConnection =
      (fields.hasBody && !writes) || words[2] == "HTTP/1.0"
      || (fields["connection"] ?? "").lowercased().contains("close")
  }

  /// Undoes the encoding of a path, and refuses what could mean another place than it says.
  private static func path(_ encoded: Substring) throws(RequestRefusal) -> String {
    guard encoded.hasPrefix("/"), !encoded.contains("#"),
      let path = percentDecoded(encoded)
    else { throw .badRequest("The address is not a path.") }
    // Undoing its encoding must not have made it another number of parts.
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0 != "\u{7F}"
    }
    guard isPlain else { throw .badRequest("The address holds a character that no file has.") }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == encoded.split(separator: "/", omittingEmptySubsequences: false).count,
      !parts.contains("."), !path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
    else { throw .badRequest("The address leads out of its folder.") }
    return path
  }
}

/// Returns the values that a query names: `page=%2Fscr%2F&version=3`.
func valuesOfQuery(_ query: String) -> [String: String] {
  var values: [String: String] = [:]
  for field in query.split(separator: "&") {
    let parts = field.split(separator: "=", maxSplits: 1)
    if parts.count == 2 { values[String(parts[0])] = percentDecoded(parts[1]) }
  }
  return values
}

/// The header fields of a request that matter here.
private struct HeaderFields {
  private var values: [String: String] = [:]

  mutating func add(_ line: String) throws(RequestRefusal) {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
      line[..<colon].allSatisfy({ $0.isASCII && !$0.isWhitespace })
    else { throw .badRequest("A header is not a name and a value.") }
    let name = line[..<colon].lowercased()
    guard name != "host" || values[name] == nil else { throw .badRequest("It has two hosts.") }
    values[name] = withoutBlanksAround(line[line.index(after: colon)...])
  }

  subscript(name: String) -> String? { values[name] }

  /// Whether more than the head follows; the preview reads none of it.
  var hasBody: Bool {
    values["transfer-encoding"] != nil || (values["content-length"] ?? "0") != "0"
  }

  /// Refuses requests that were meant for another host.
  ///
  /// A page of a stranger can give its own name the address of this machine (DNS rebinding); the name in
  /// `Host` tells it from the user's own browser.
  func checkHost(port: UInt16) throws(RequestRefusal) {
    guard let host = values["host"] else { throw .badRequest("It names no host.") }
    guard hosts(port: port).contains(host.lowercased()) else { throw .foreignHost }
  }

  /// Refuses a request to write that no page of the preview can have made, and returns how long it is.
  func checkWriting(port: UInt16, atMost limit: Int) throws(RequestRefusal) -> Int {
    guard let origin = values["origin"],
      hosts(port: port).contains(where: { "http://\($0)" == origin.lowercased() }),
      ["same-origin", nil].contains(values["sec-fetch-site"])
    else { throw .foreignOrigin }
    guard values["transfer-encoding"] == nil, let size = values["content-length"].flatMap(Int.init),
      size >= 0
    else { throw .badRequest("It does not say how long it is.") }
    guard size <= limit else { throw .longBody }
    return size
  }

  private func hosts(port: UInt16) -> [String] {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    return names.map { "\($0):\(port)" } + (port == 80 ? names : [])
  }
}

/// Returns the value of a field without the blanks that may stand around it:
/// https://www.rfc-editor.org/rfc/rfc9110#section-5.6.3.
private func withoutBlanksAround(_ value: Substring) -> String {
  let isBlank = { (character: Character) in character == " " || character == "\t" }
  let start = value.drop(while: isBlank)
  return String(
    start[..<(start.lastIndex { !isBlank($0) }.map(start.index(after:)) ?? start.startIndex)])
}
