/// For whom documents are made.
package enum HandoutVersion: String, CaseIterable, Hashable, Sendable {
  /// For most.
  case standard
  /// For those who need letters of 18 points.
  case largePrint = "large-print"
  /// For printers and copiers without colours.
  case blackAndWhite = "black-and-white"
}

/// Reads which versions of documents a site has.
///
/// - Parameter words: The names of versions, or `none` alone.
/// - Returns: The versions, each once, in the order of their declaration; nil where a word is neither.
package func handoutVersions(_ words: [String]) -> [HandoutVersion]? {
  if words == ["none"] { return [] }
  let versions = words.compactMap(HandoutVersion.init)
  guard versions.count == words.count else { return nil }
  return HandoutVersion.allCases.filter(versions.contains)
}

/// What to write in place of words that name no version.
package let handoutVersionsHint =
  "versions: "
  + HandoutVersion.allCases.map(\.rawValue).joined(separator: ", ") + "; or 'none' alone"
