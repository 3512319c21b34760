/// One file that is to be made by a program outside, or taken from the cache of those it has made.
///
/// Whoever plans it says what would change its bytes; it is then made only where that has changed.
package struct PlannedDownload: Sendable {
  /// What lists of downloads say of it before it is made.
  package let download: Download
  /// The program that makes it, with its version: `Typst 0.15.2`.
  package let engine: String
  /// A digest of all that the program reads to make it: data, templates, fonts.
  package let inputs: String
  /// Runs the program.
  package let make: @Sendable () async throws(DownloadError) -> MadeDownload

  /// Where it will stand below the output folder: `scr/downloads/qm2.pdf`.
  package var path: String { download.path }

  /// Plans a file.
  package init(
    _ download: Download, engine: String, inputs: String,
    make: @escaping @Sendable () async throws(DownloadError) -> MadeDownload
  ) {
    self.download = download
    self.engine = engine
    self.inputs = inputs
    self.make = make
  }
}

/// What a program has made.
package struct MadeDownload: Hashable, Sendable {
  /// The bytes of the file.
  package let contents: [UInt8]
  /// How many pages it has; nil where its pages are not fixed.
  package let pages: Int?

  /// Takes what was made.
  package init(_ contents: [UInt8], pages: Int? = nil) {
    self.contents = contents
    self.pages = pages
  }
}

/// Why a program could not make a file.
package struct DownloadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file: `scr/downloads/qm2.pdf`.
  package let path: String
  /// What went wrong, in a phrase.
  package let reason: String

  /// Makes an error.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The file and the phrase.
  package var description: String { "'\(path)' could not be made: \(reason)" }
}
