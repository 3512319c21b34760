import ByteWriting
import Compression
import ContentModel

// The inventory of Sphinx, version 2: four lines, and then lines of 'name domain:role priority address title', packed by
// zlib. https://sphobjinv.readthedocs.io/en/stable/syntax.html describes it to the letter.

/// A line of an inventory of Sphinx.
package struct SphinxObject: Hashable, Sendable {
  /// The name by which it is cited.
  package let name: String
  /// What it is: `std:label`.
  package let role: String
  /// Its address, relative to that of the site.
  package let address: String
  /// What it is called.
  package let title: String

  /// Makes a line.
  package init(name: String, role: String, address: String, title: String) {
    (self.name, self.role, self.address, self.title) = (name, role, address, title)
  }
}

private let heading = "# Sphinx inventory version 2\n"
private let lastLine = "# The remainder of this file is compressed using zlib."

/// Returns the bytes of an inventory that Sphinx reads.
///
/// What the format cannot hold is left out: a name in which a role and a number seem to stand, an address that ends in
/// the sign for a name. Of two lines of one name and role, the first stays.
///
/// - Parameters:
///   - project: What the site is called.
///   - version: Its version; or nothing.
///   - objects: What can be cited, in order.
/// - Returns: The same bytes for the same objects.
package func sphinxInventory(
  ofProject project: String, version: String, _ objects: some Sequence<SphinxObject>
) -> [UInt8] {
  var lines = UTF8Buffer()
  var known: Set<SphinxObject> = []
  for object in objects {
    guard !object.name.isEmpty, isHeld(object),
      known.insert(SphinxObject(name: object.name, role: object.role, address: "", title: ""))
        .inserted
    else { continue }
    lines += object.name
    lines += " "
    lines += object.role
    // Search results of Sphinx rank by it; labels are not among those.
    lines += object.role == "std:label" || object.role == "std:doc" ? " -1 " : " 1 "
    lines += shortened(object.address, by: object.name)
    lines +=
      object.title == object.name || object.title.isEmpty ? " -" : " \(onOneLine(object.title))"
    lines += "\n"
  }
  let opening =
    "\(heading)# Project: \(onOneLine(project))\n# Version: \(onOneLine(version))\n\(lastLine)\n"
  return Array(opening.utf8) + zlibCompressed(Array(lines.bytes))
}

/// Returns an address with `$` in the place of the name that its anchor ends with, as Sphinx writes them.
private func shortened(_ address: String, by name: String) -> String {
  guard let hash = address.firstIndex(of: "#"), address[hash...].dropFirst().hasSuffix(name) else {
    return address
  }
  return address.dropLast(name.count) + "$"
}

private func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether a line gives the same object when it is read: names may have spaces, and addresses may not.
private func isHeld(_ object: SphinxObject) -> Bool {
  let words = object.name.split(separator: " ", omittingEmptySubsequences: false)
  let isMistakable = words.indices.dropFirst().contains { place in
    place + 1 < words.count && Int(words[place + 1]) != nil
  }
  return !isMistakable && !words.contains("") && object.name.first != "#"
    && !object.name.contains(where: \.isNewline) && !object.address.contains(" ")
    && !object.address.hasSuffix("$")
}

/// Reads an `objects.inv` of version 2.
func readSphinx(_ bytes: [UInt8]) throws(InventoryProblem) -> InventoryFile {
  guard bytes.starts(with: heading.utf8) else { throw .otherVersion }
  var rest = bytes[...]
  var lines: [String] = []
  while lines.count < 4 {
    guard let end = rest.prefix(1000).firstIndex(of: 0x0A) else { throw .malformed }
    lines.append(String(decoding: rest[..<end], as: UTF8.self))
    rest = rest[(end + 1)...]
  }
  guard lines[3].contains("zlib"), lines[1].hasPrefix("# Project: ") else { throw .malformed }
  guard let text = zlibInflated(Array(rest), atMost: mostUnpackedBytes) else { throw .malformed }
  let entries = text.split(separator: 0x0A).compactMap { line -> InventoryEntry? in
    entry(of: line.last == 0x0D ? line.dropLast() : line)
  }
  return InventoryFile(
    title: String(lines[1].dropFirst("# Project: ".count)), address: nil, language: nil, entries)
}

/// Reads a line: the name ends before the first word with a colon that a number follows.
private func entry(of line: ArraySlice<UInt8>) -> InventoryEntry? {
  let words = line.split(separator: 0x20, maxSplits: 64, omittingEmptySubsequences: false)
  guard
    let role = words.indices.dropFirst().first(where: { place in
      place + 2 < words.count && isRole(words[place])
        && Int(String(decoding: words[place + 1], as: UTF8.self)) != nil
    })
  else { return nil }
  let name = String(decoding: line[..<words[role].startIndex].dropLast(), as: UTF8.self)
  var address = String(decoding: words[role + 2], as: UTF8.self)
  if address.hasSuffix("$") { address = address.dropLast() + name }
  let title =
    role + 3 < words.count
    ? String(decoding: line[words[role + 3].startIndex...], as: UTF8.self) : "-"
  return .cleaning(
    name: name, kind: kind(ofRole: String(decoding: words[role], as: UTF8.self)),
    address: address.contains(" ") ? "/" : address, title: title == "-" ? name : title)
}

/// Whether a word is a domain and a role: `std:label`.
private func isRole(_ word: ArraySlice<UInt8>) -> Bool {
  word.dropFirst().dropLast().contains(UInt8(ascii: ":"))
}

private func kind(ofRole role: String) -> InventoryEntry.Kind {
  switch role {
  case "std:term": .term
  case "std:doc": .page
  default: .other
  }
}
