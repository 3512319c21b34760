package import ContentModel

/// What an inventory says, of whatever format it is.
package struct InventoryFile: Hashable, Sendable {
  /// What its site is called; or nothing.
  package let title: String
  /// The whole address of that site, with a final `/`; nil where it does not say.
  package let address: String?
  /// The language of its texts; nil where it does not say.
  package let language: String?
  /// What can be cited, each name once.
  package let entries: [InventoryEntry]
  /// How many entries were left out, since they have no name or no address that can be used.
  package let leftOut: Int

  init(title: String, address: String?, language: String?, _ entries: [InventoryEntry]) {
    var names: Set<String> = []
    self.title = cleaned(title, upTo: mostTitle)
    self.address = address
    self.language = language
    let usable = entries.filter { isUsable($0) && names.insert($0.name).inserted }
    self.entries = usable
    leftOut = entries.count - usable.count
  }
}

/// Why bytes are not read as an inventory.
package enum InventoryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// They are neither of the two formats.
  case otherFormat
  /// They are of a version that is not known.
  case otherVersion
  /// They begin as an inventory does, and go on in another way.
  case malformed
  /// They become more than is read.
  case tooLarge

  /// A phrase.
  package var description: String {
    switch self {
    case .otherFormat: "it is neither an 'objects.json' of Waymark nor an 'objects.inv' of Sphinx"
    case .otherVersion: "it is of a version that this program does not know"
    case .malformed: "it is damaged, or cut off"
    case .tooLarge: "it is larger than is read"
    }
  }
}

/// How many bytes an inventory may have, and how many more when it is unpacked.
package let mostInventoryBytes = 32 << 20
let mostUnpackedBytes = 128 << 20

private let mostName = 200
private let mostTitle = 1000
private let mostStatement = 8000

/// Reads an inventory that is not trusted: ours, or version 2 of Sphinx's.
///
/// Signs that would steer a terminal, or turn the direction of a text, are left out.
///
/// - Parameter bytes: The file.
/// - Returns: What it says.
/// - Throws: ``InventoryProblem``.
package func readInventory(_ bytes: [UInt8]) throws(InventoryProblem) -> InventoryFile {
  guard bytes.count <= mostInventoryBytes else { throw .tooLarge }
  if bytes.starts(with: "# Sphinx inventory version ".utf8) { return try readSphinx(bytes) }
  return try readObjects(bytes)
}

extension InventoryEntry {
  /// Makes an entry of what a file says, without signs that have no place in it.
  static func cleaning(
    name: String, label: String? = nil, kind: Kind, address: String, title: String,
    statement: String = "", state: String = ""
  ) -> InventoryEntry {
    InventoryEntry(
      name: cleaned(name, upTo: mostName + 1), label: label.map { cleaned($0, upTo: mostName + 1) },
      kind: kind, address: address, title: cleaned(title, upTo: mostTitle),
      statement: cleaned(statement, upTo: mostStatement),
      state: SectionState(rawValue: state) == nil ? "" : state)
  }
}

/// Returns a text with one space for each run of white space, and no other sign that does not show.
private func cleaned(_ text: String, upTo length: Int) -> String {
  var cleaned = String.UnicodeScalarView()
  var count = 0
  var isAfterSpace = true
  for scalar in text.unicodeScalars where count < length {
    if scalar.properties.isWhitespace {
      if !isAfterSpace { cleaned.append(" ") }
      isAfterSpace = true
    } else if !isHidden(scalar) {
      cleaned.append(scalar)
      isAfterSpace = false
    } else {
      continue
    }
    count += 1
  }
  if cleaned.last == " " { cleaned.removeLast() }
  return String(cleaned)
}

/// Whether a sign steers a terminal or turns the direction of a text.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
  default: false
  }
}

/// Whether an entry has a name that texts can use, and an address below that of its site.
private func isUsable(_ entry: InventoryEntry) -> Bool {
  !entry.name.isEmpty && entry.name.utf8.count <= mostName && isRelativeAddress(entry.address)
}

/// Whether a text is an address below that of its site, of signs that stand in addresses.
///
/// A scheme, another host and a way out of the site are none.
private func isRelativeAddress(_ address: String) -> Bool {
  guard address.utf8.count <= 2000, !address.hasPrefix("/"),
    address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) })
  else { return false }
  let path = address.prefix { $0 != "#" && $0 != "?" }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return !parts.contains("..") && !(parts.first?.contains(":") ?? false)
}
