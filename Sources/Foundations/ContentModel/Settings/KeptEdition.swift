/// An older edition of a site that is published beside the newest, at an address of its own.
package struct KeptEdition: Hashable, Sendable {
  /// What readers and addresses call it: `2016`.
  package let tag: String
  /// Where it comes from: a folder that holds a site, or what git calls a version.
  package let source: String

  /// Names an edition; the tag has to be one by ``isTag(_:)``.
  package init(_ tag: String, from source: String) {
    self.tag = tag
    self.source = source
  }

  /// The folder of its pages below the output folder: `editions/2016`.
  package var folder: String { "\(editionsFolder)/\(tag)" }

  /// Whether a word can be a tag: letters `a`–`z`, capitals among them, digits, `.`, `-` and `_`, a letter or digit first
  /// and last, and at most 40 of them.
  package static func isTag(_ word: String) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
    guard let first = word.utf8.first, let last = word.utf8.last, word.utf8.count <= 40 else {
      return false
    }
    return isPlain(first) && isPlain(last)
      && word.utf8.allSatisfy { isPlain($0) || ".-_".utf8.contains($0) }
  }

  /// Returns what can be done about a word that is no tag, for the hint of a finding.
  package static func hint(forTag word: String) -> String {
    let meant = addressWords(of: word).joined(separator: "-").prefix(40)
    let rule = "letters without accents, digits, '.', '-' and '_', a letter or digit first and last"
    return meant.isEmpty || !isTag(String(meant)) ? rule : "write '\(meant)': \(rule)"
  }

  /// Returns the first tag that stands twice; capitals do not tell two apart, since some disks do not.
  package static func doubleTag(among editions: [KeptEdition]) -> String? {
    var taken: Set<String> = []
    return editions.first { !taken.insert($0.tag.lowercased()).inserted }?.tag
  }
}

/// The folder of the output that holds older editions of the site.
package let editionsFolder = "editions"
