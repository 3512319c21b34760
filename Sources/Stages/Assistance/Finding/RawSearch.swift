import ContentModel

// Which files are worth reading, told by their bytes alone.
extension AssistedSite {
  /// Returns texts of which each file that names a thing has one, small letters or capitals; none where it can be
  /// named otherwise.
  func traces(of thing: NamedThing) -> [String] {
    switch thing {
    case .term(let id, let anchor):
      guard let term = set(id)?.terms.first(where: { $0.anchor == anchor }) else { return [] }
      // The end of a word may be another one in the plural.
      let beginnings = ([term.name] + term.synonyms).map { name in
        String(name.prefix { $0.isASCII }.prefix(max(2, name.count - 2)))
      }
      return beginnings.allSatisfy { $0.utf8.count > 1 } ? beginnings + ["glossary.md"] : []
    case .page(let path), .file(let path): return [lastPart(of: path)]
    case .address(let address): return [address]
    case .object(let object): return ["\(object.code):"]
    case .marker, .question, .point, .section, .sectionOfMarker, .phase, .source, .heading, .set:
      return []
    }
  }
}

/// Whether bytes hold one of some texts, letters of ASCII in either case.
func hold(_ bytes: [UInt8], oneOf wanted: [[UInt8]]) -> Bool {
  wanted.contains { holds(bytes, $0) }
}

/// Returns a text as bytes in small letters of ASCII.
func folded(_ text: String) -> [UInt8] { text.utf8.map(folded) }

private func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
  guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
  for start in 0...(bytes.count - wanted.count) where folded(bytes[start]) == first {
    if wanted.indices.allSatisfy({ folded(bytes[start + $0]) == wanted[$0] }) { return true }
  }
  return false
}

private func folded(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}
