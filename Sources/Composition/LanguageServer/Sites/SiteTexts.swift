import Files

/// The texts of a site that are open in a client, at one moment.
struct SiteTexts: Sendable {
  /// Grows with everything that a client tells; of two of one number, both are alike.
  var number = 0
  /// The documents, by their paths in the site.
  var documents: [String: OpenDocument] = [:]

  /// The texts that lie over the files of the disk.
  ///
  /// One whose file was there and is gone gives way: it was renamed or deleted, and the client has yet to say so.
  func typed(besides gone: Set<String>) -> [String: TypedText] {
    documents.filter { !gone.contains($0.key) }
      .mapValues { TypedText($0.places.bytes, version: $0.number) }
  }
}

/// Where the disk may be other than it was.
enum TouchedPaths: Sendable {
  /// At these paths of a site.
  case these(Set<String>)
  /// Anywhere.
  case all

  /// Nowhere.
  static let none = TouchedPaths.these([])

  /// Both together.
  mutating func form(with other: TouchedPaths) {
    if case .these(let paths) = self, case .these(let others) = other {
      self = .these(paths.union(others))
    } else {
      self = .all
    }
  }
}
