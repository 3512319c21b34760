/// Returns what the entity at the beginning of a text stands for, and how long it is; nil where none
/// stands there.
///
/// `&amp;` gives `&` and 5.
func entity(at text: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int)? {
  let reach = text.prefix(longestEntity)
  guard let end = reach.firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let entity = Array(reach[...end])
  guard
    entity.dropFirst().dropLast().allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "#") })
  else { return nil }
  let decoded = decodedEntity(entity)
  return decoded == entity ? nil : (decoded, entity.count)
}

/// Whether a backslash before a byte makes it stand for itself.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

/// The bytes of `&CounterClockwiseContourIntegral;` and one more.
private let longestEntity = 34

/// Returns what an entity stands for: asked of cmark, which knows all 2,231 names.
private func decodedEntity(_ entity: [UInt8]) -> [UInt8] {
  var decoded = entity
  CommonMarkTree(parsing: entity).forEachNode { event, text in
    if case .enter(.text, _, _, _, _) = event { decoded = text.indices.map { text[$0] } }
  }
  return decoded
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
