import Foundation
import TestSupport

/// A site of many markers on disk, for tests that need a build to take a while.
struct GeneratedSite {
  /// The site's folder.
  let url: URL
  private let count: Int

  /// Makes the site in `folder`.
  init(markers count: Int, in folder: URL) throws {
    self.count = count
    url = folder.appending(path: "site")
    try copyTheme(into: url)
    try FileManager.default.copyItem(
      at: projectFolder.appending(path: "Tests/Composition/CommandTests/Bases/sample/content"),
      to: url.appending(path: "content"))
    let markers = url.appending(path: "content/scr/markers")
    try FileManager.default.removeItem(at: markers)
    try FileManager.default.createDirectory(at: markers, withIntermediateDirectories: false)
    try write("The first text.")
  }

  /// Writes every marker anew, so that each page of a build differs from the one before.
  func write(_ text: String) throws {
    for number in 1...count {
      let marker = """
        ---
        number: \(number)
        title: Marker \(number)
        phase: before
        summary: About marker \(number).
        ---
        ## Quality statement

        \(text) It follows from QM\(number % count + 1) Q2 [@act-1989, s. \(number)].

        ## Questions

        1. Is \(number) so?
        2. Is \(number) not so?

        """
      try Data(marker.utf8).write(to: url.appending(path: "content/scr/markers/\(number).md"))
    }
  }
}

/// Numbers that are the same in every run.
///
/// SplitMix64: https://prng.di.unimi.it/splitmix64.c
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
