/// Why a file is not read at all.
package struct ForeignProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sentence without its full stop, that names no file.
  package let description: String
  /// What mends it, without a full stop; nil where nothing does.
  package let hint: String?

  /// Makes a problem.
  package init(_ description: String, hint: String? = nil) {
    self.description = description
    self.hint = hint
  }
}

/// The limits within which files from elsewhere are read.
package enum ForeignLimits {
  /// How many bytes a file may have.
  package static let bytes = 100 << 20
  /// How many words a file may have.
  package static let words = 2_000_000
}
