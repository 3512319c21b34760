import Platform

/// What the address of a picture leads to, as far as it is told without fetching anything.
struct PagePicture {
  /// What the text calls the picture: a path relative to the page, or the address.
  let name: String
  /// Its bytes, where the page itself has them.
  let contents: [UInt8]?
  /// Whether it stands on another host.
  let isElsewhere: Bool

  /// What a message calls it.
  var shownName: String { name.count > 80 ? String(name.prefix(79)) + "…" : name }

  init(_ address: String, number: Int) {
    let lower = address.prefix(40).lowercased()
    if lower.hasPrefix("data:") {
      let parts = address.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      let type = parts[0].dropFirst(5).prefix { $0 != ";" && $0 != "," }.lowercased()
      let ending = [
        "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp",
      ][type]
      name = "image-\(number).\(ending ?? "bin")"
      isElsewhere = false
      contents =
        parts.count == 2 && ending != nil && parts[0].hasSuffix(";base64")
        ? Data(base64Encoded: String(parts[1]), options: .ignoreUnknownCharacters).map { Array($0) }
        : nil
    } else if lower.contains("://") || lower.hasPrefix("//") || lower.hasPrefix("file:")
      || lower.hasPrefix("cid:") || lower.hasPrefix("blob:")
    {
      name = address
      contents = nil
      isElsewhere = true
    } else {
      let path = address.prefix { $0 != "?" && $0 != "#" }
      name = unescaped(path)
      contents = nil
      isElsewhere = path.hasPrefix("/") || path.split(separator: "/").contains("..")
    }
  }
}

/// Returns a path with the signs that `%20` and the like stand for.
private func unescaped(_ path: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = path.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"),
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? String(path)
}
