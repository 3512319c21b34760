package import Diagnostics

/// One line of an inventory: something that a publisher's site has, and by which name others can cite it.
package struct InventoryEntry: Hashable, Sendable {
  /// What it is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case set, marker, question, section, term, source, page
    /// Something that is none of these: of a program's documentation, a function.
    case other
  }

  /// The name by which it is cited, which nothing else there has: `SCR QM2 Q3`.
  package let name: String
  /// The same within its set, which several can have: `QM2 Q3`.
  package let label: String
  /// What it is.
  package let kind: Kind
  /// Its address, relative to that of the site: `scr/qm2.html#q3`.
  package let address: String
  /// What it is called, or what a question asks.
  package let title: String
  /// What a marker states, in plain words; or nothing.
  package let statement: String
  /// In which way the edition holds it, as ``SectionState``; or nothing.
  package let state: String

  /// Makes an entry.
  package init(
    name: String, label: String? = nil, kind: Kind, address: String, title: String,
    statement: String = "", state: String = ""
  ) {
    (self.name, self.label, self.kind) = (name, label ?? name, kind)
    (self.address, self.title) = (address, title)
    (self.statement, self.state) = (statement, state)
  }
}

/// Something of another publisher that texts can cite.
///
/// One object, to which each reference leads.
package final class CitedObject: Hashable, Sendable {
  /// What its inventory says of it.
  package let entry: InventoryEntry
  /// The code of its inventory: `NICE`.
  package let code: String
  /// What its inventory is called.
  package let publisher: String
  /// Its address: whole, or relative to the output folder of this site.
  package let address: String

  init(_ entry: InventoryEntry, code: String, publisher: String, base: String) {
    (self.entry, self.code, self.publisher) = (entry, code, publisher)
    address = base + entry.address
  }

  /// What it is cited as, with the code before it: `NICE:QS84 S1`.
  package var reference: String { "\(code):\(entry.name)" }

  /// Whether its address is whole.
  package var isOfOtherHost: Bool { isWebAddress(address) }

  package static func == (first: CitedObject, second: CitedObject) -> Bool {
    first === second
      || first.entry == second.entry && first.code == second.code
        && first.publisher == second.publisher && first.address == second.address
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(entry.name)
  }
}

/// A place of the content that cites something of another publisher.
package struct ObjectUse: Hashable, Sendable {
  /// What it cites.
  package let object: CitedObject
  /// Where that stands.
  package let position: SourcePosition
}

/// What another publisher's site has that can be cited, as it is kept with this one.
///
/// One object, since it may have a hundred thousand entries.
package final class Inventory: Sendable {
  /// What stands before its names in texts: `NICE`.
  package let code: String
  /// What it is called.
  package let title: String
  /// The language of its titles and statements; nil where it does not say.
  package let language: String?
  /// The address of the site that it is of, with a final `/`: whole, or relative to the output folder.
  package let base: String
  /// The address of that site as the inventory itself says it; nil where it does not.
  package let statedBase: String?
  /// Where it was fetched from, and can be again; nil where nobody has said.
  package let origin: String?
  /// Its file below the site's folder.
  package let path: String
  /// Where `site.yml` names it.
  package let position: SourcePosition
  /// What it has, in its order.
  package let objects: [CitedObject]
  private let places: [String: Int]
  private let foldedPlaces: [String: Int]
  /// For each label, the place of the one thing that has it; -1 where several have.
  private let labels: [String: Int]
  /// How many bytes the longest name has.
  let longestName: Int

  /// Makes an inventory.
  package init(
    code: String, title: String, language: String? = nil, base: String, statedBase: String? = nil,
    origin: String? = nil, path: String, position: SourcePosition, _ entries: [InventoryEntry]
  ) {
    (self.code, self.title, self.language, self.base) = (code, title, language, base)
    (self.origin, self.path, self.position) = (origin, path, position)
    self.statedBase = statedBase
    objects = entries.map { CitedObject($0, code: code, publisher: title, base: base) }
    var places: [String: Int] = [:]
    var folded: [String: Int] = [:]
    var labels: [String: Int] = [:]
    var longest = 0
    for (place, entry) in entries.enumerated() {
      if places[entry.name] == nil { places[entry.name] = place }
      let name = entry.name.lowercased()
      if folded[name] == nil { folded[name] = place }
      longest = max(longest, entry.name.utf8.count)
      guard entry.label != entry.name else { continue }
      labels[entry.label] = labels[entry.label] == nil ? place : -1
    }
    (self.places, foldedPlaces, self.labels) = (places, folded, labels)
    longestName = longest
  }

  /// Returns what has a name, or else a label that no other has, or else the name in other letters of the two cases.
  package func object(named name: String) -> CitedObject? {
    if let place = places[name] { return objects[place] }
    if let place = labels[name] { return place < 0 ? nil : objects[place] }
    return foldedPlaces[name.lowercased()].map { objects[$0] }
  }

  /// Whether anything is called as something else, with more words behind that.
  func hasParts(of name: String) -> Bool {
    let beginning = name + " "
    return objects.contains {
      $0.entry.name.hasPrefix(beginning) || $0.entry.label.hasPrefix(beginning)
    }
  }

  /// Returns the names of all that have a label, where several have.
  func names(ofLabel label: String) -> [String] {
    labels[label] == -1 ? objects.filter { $0.entry.label == label }.map(\.entry.name) : []
  }

  /// Whether another one says the same.
  func says(theSameAs other: Inventory) -> Bool {
    self === other
      || code == other.code && title == other.title && base == other.base
        && origin == other.origin && language == other.language && objects == other.objects
  }
}

/// Returns whether a text can be the code of an inventory: a capital letter, and up to 15 capitals, digits and hyphens.
package func isInventoryCode(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return (2...16).contains(bytes.count) && (0x41...0x5A).contains(bytes[0])
    && bytes.allSatisfy(isCodeByte)
}

/// Whether a byte may stand in the code of an inventory.
func isCodeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, UInt8(ascii: "-"): true
  default: false
  }
}
