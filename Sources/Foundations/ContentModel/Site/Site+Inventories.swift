extension Site {
  /// Returns the inventory of a code, which is one of this site's.
  package func inventory(_ code: String) -> Inventory {
    guard let inventory = inventories.first(where: { $0.code == code }) else {
      preconditionFailure("no inventory '\(code)' in this site")
    }
    return inventory
  }

  /// What texts cite of other publishers, each once, in the order of the inventories and of each one's names.
  package var citedObjects: [CitedObject] {
    inventories.flatMap { inventory in
      var seen: Set<String> = []
      return objectUses.map(\.object)
        .filter { $0.code == inventory.code && seen.insert($0.entry.name).inserted }
        .sorted { $0.entry.name < $1.entry.name }
    }
  }

  /// Returns the whole address of something of another publisher; nil where it is relative to this site, whose
  /// own address is not known.
  package func wholeAddress(of object: CitedObject) -> String? {
    if object.isOfOtherHost { return object.address }
    guard let base = settings.baseURL, let host = base.firstRange(of: "://")?.upperBound else {
      return nil
    }
    let start = base[host...].firstIndex(of: "/") ?? base.endIndex
    var folders = base[start...].split(separator: "/")[...]
    var rest = object.address[...]
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      folders = folders.dropLast()
    }
    return base[..<start] + folders.map { "/\($0)" }.joined() + "/" + rest
  }

  /// Returns the path of the script that holds what pages show of the things that they cite of an inventory:
  /// `inventories/nice.js`.
  package func cardsAddress(of inventory: Inventory) -> String {
    "inventories/\(inventory.code.lowercased()).js"
  }

  /// The paths of the inventories of this site below the output folder, ours and that of Sphinx.
  package static var inventoryAddresses: [String] { ["objects.json", "objects.inv"] }

  /// The inventories of which texts cite anything.
  package var citedInventories: [Inventory] {
    let codes = Set(objectUses.map(\.object.code))
    return inventories.filter { codes.contains($0.code) }
  }
}
