import Diagnostics

extension TextLinker {
  /// Resolves a link that an editor wrote out; nil with a finding where it leads nowhere, and without
  /// one where it leads to the page it stands on.
  mutating func resolve(_ written: WrittenReference, words: [WrittenInline]) -> Reference? {
    let destination = written.destination
    if let name = noteName(of: words) {
      report(
        .brokenLink, at: written.position,
        "the note '\(destination)' of '[^\(name)]' would be lost: it stands inside a quotation",
        hint: "put the note outside the quotation: [^\(name)]: \(destination)")
      return nil
    }
    if isExternal(destination) {
      record.linkCount += 1
      note(addressOf: written)
      if isWebAddress(destination) {
        record.externalLinks.append(
          ExternalLink(destination, at: written.position.inFile(context.path)))
      }
      return .external(address: destination, title: written.title)
    }
    guard let target = target(of: written), !isSpelledOtherwise(target.path, written) else {
      return nil
    }
    if let page = table.page(ofFile: target.path) {
      return resolve(written, to: page, ofFile: target.path, anchor: target.anchor)
    }
    if table.files.contains(target.path) {
      note(written, toFile: target.path, nil, anchor: nil)
      record.files.insert(target.path)
      record.linkCount += 1
      return .place(Place(.file(target.path)), title: written.title)
    }
    reportMissing(written, target.path, isPicture: false)
    return nil
  }

  /// Resolves a picture, which must be a file of the site and have a text that stands in for it.
  mutating func resolveImage(_ written: WrittenReference, text: String) -> Reference? {
    if isExternal(written.destination) {
      report(
        .brokenLink, at: written.position,
        "the picture '\(written.destination)' is on another host, and pages ask no other host",
        hint: "save it in the content folder, and give its path relative to this file")
      return nil
    }
    guard let target = target(of: written), !isSpelledOtherwise(target.path, written) else {
      return nil
    }
    guard table.files.contains(target.path), isPicture(target.path) else {
      reportMissing(written, target.path, isPicture: true)
      return nil
    }
    if text.trimmingWhitespace().isEmpty {
      report(
        .imageWithoutText, at: written.position,
        "the picture '\(written.destination)' has no text that stands in for it",
        hint: "say what it shows: ![what it shows](\(written.destination))")
    }
    if isFileName(text, of: target.path) {
      report(
        .fileNameAsText, at: written.position,
        "the text of the picture '\(written.destination)' is the name of its file",
        hint: "say what it shows: ![what it shows](\(written.destination))")
    }
    record.files.insert(target.path)
    note(written, toFile: target.path, nil, anchor: nil)
    return .place(Place(.file(target.path)), title: written.title)
  }

  private mutating func resolve(
    _ written: WrittenReference, to page: PageID, ofFile path: String, anchor: String?
  ) -> Reference? {
    var found: String?
    if let anchor, !anchor.isEmpty {
      found = table.anchor(anchor, onPageOfFile: path, page)
      if found == nil {
        reportMissing(anchor, of: written, onPageOfFile: path, page)
        return nil
      }
    }
    note(written, toFile: path, page, anchor: found)
    if case .marker(let id) = page {
      if id == context.marker, found == nil { return nil }
      mention(id)
    }
    let place = Place(page, anchor: found)
    switch page {
    case .glossary, .sources: record.namedPlaces.append(place)
    default: break
    }
    record.linkCount += 1
    return .place(place, title: written.title)
  }

  /// Returns the file of the site that a relative destination names, and its anchor.
  private mutating func target(of written: WrittenReference) -> (path: String, anchor: String?)? {
    let destination = written.destination
    if destination.isEmpty {
      report(
        .brokenLink, at: written.position, "this link has no address",
        hint: "write one between the parentheses: [text](page.md)")
      return nil
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? percentDecoded(String(parts[1])) : nil
    let path = percentDecoded(String(parts[0]))
    if path.isEmpty { return (context.path, anchor) }
    if path.hasPrefix("/") {
      report(
        .brokenLink, at: written.position, "the address '\(destination)' begins with '/'",
        hint: "write the path relative to this file, such as '../pages/about.md'")
      return nil
    }
    var folders = context.path.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      switch part {
      case ".": break
      case ".." where folders.isEmpty || folders.last == "..": folders.append("..")
      case "..": folders.removeLast()
      default: folders.append(part)
      }
    }
    return (folders.joined(separator: "/"), anchor)
  }
}

/// Returns the name of a footnote that is read as a link: of `[^1]`, whose note `[^1]: Word` has one word.
private func noteName(of words: [WrittenInline]) -> String? {
  guard case .text(let first, _)? = words.first, first.utf8.first == UInt8(ascii: "^"),
    words.count == 1, first.utf8.count > 1
  else { return nil }
  return String(first.string.dropFirst())
}

/// Whether a destination leads out of the site.
///
/// Unsafe schemes never reach a draft.
private func isExternal(_ destination: String) -> Bool {
  guard let colon = destination.firstIndex(of: ":") else { return false }
  let scheme = destination[..<colon]
  return !scheme.isEmpty
    && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
}

/// Whether a text is the name of a file, with or without its ending.
private func isFileName(_ text: String, of path: String) -> Bool {
  let text = text.trimmingWhitespace().lowercased()
  let name = fileName(path).lowercased()
  return text == name || text == name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
}

/// Replaces `%20` and the like; text that is not well formed stays as it is.
private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let value = UInt8(
        String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
    {
      decoded.append(value)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? text
}
