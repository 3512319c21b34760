import Diagnostics

// References to what other publishers have: docs/inventories.md.
extension TextLinker {
  /// Links a name of an inventory.
  mutating func link(
    _ object: CitedObject, of inventory: Inventory, _ words: [LinkedInline],
    _ found: FoundReference, in run: TextRun
  ) -> LinkedInline {
    note(found.range, of: run, .object(object), .key)
    record.linkCount += 1
    record.objectUses.append(
      ObjectUse(
        object: object,
        position: run.position(of: found.range.lowerBound).inFile(context.path)))
    return .reference(.object(object), words)
  }

  /// Tells of a name that an inventory does not have, or of one that says too little.
  mutating func reportUnknownObject(
    of inventory: Inventory, _ ends: [Int], _ found: FoundReference, in run: TextRun
  ) {
    let start = found.range.lowerBound + inventory.code.utf8.count + 1
    for end in ends.reversed() {
      let label = name(start..<end, in: run)
      let meant = inventory.names(ofLabel: label)
      guard let listed = listing(meant) else { continue }
      report(
        .unknownObject, found.range.lowerBound..<end, of: run,
        "'\(label)' can be several things of \(inventory.code)",
        hint: "write which: \(inventory.code):\(meant[0]), for instance; it has \(listed)")
      return
    }
    var written = start..<found.range.upperBound
    var hint: Suggestion?
    let names =
      inventory.objects.count > mostNamesToCompare
      ? [] : inventory.objects.flatMap { [$0.entry.name, $0.entry.label] }
    for end in ends.prefix(mostEndsToCompare).reversed() {
      let words = name(start..<end, in: run)
      // Names of more or fewer words are likely to take in what follows.
      let alike = names.lazy.filter { $0.count(of: " ") == words.count(of: " ") }
      guard let near = didYouMean(words, among: alike) else { continue }
      (written, hint) = (start..<end, near.toBeLookedAt())
      break
    }
    report(
      .unknownObject, found.range.lowerBound..<written.upperBound, of: run,
      "the inventory \(inventory.code) has no '\(name(written, in: run))'",
      hint: hint
        ?? "look for its name in '\(inventory.path)'; 'waymark inventory update \(inventory.code)' fetches what is new",
      words: written)
  }

  /// Tells of a slip in the code of an inventory.
  mutating func report(misspelled code: Range<Int>, _ inventory: Inventory, in run: TextRun) {
    let written = String(decoding: run.bytes[code], as: UTF8.self)
    report(
      .unknownObject, code, of: run, "no inventory '\(written)' is named in site.yml",
      hint: didYouMean(written, among: [inventory.code])?.toBeLookedAt(), words: code)
  }

  private func name(_ range: Range<Int>, in run: TextRun) -> String {
    ReferenceScanner(run, vocabulary).name(in: range)
  }
}

/// Among how many names the nearest is looked for.
private let mostNamesToCompare = 100_000

/// How many ends of a name that is not there are tried.
private let mostEndsToCompare = 8

extension String {
  fileprivate func count(of character: Character) -> Int {
    reduce(0) { $0 + ($1 == character ? 1 : 0) }
  }
}
