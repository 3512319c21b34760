import ContentModel
import Diagnostics
import Files

/// The markers of a reading, kept so that the next one reads only those whose files have changed.
package struct KnownMarkers: Sendable {
  private var sets: [String: (settings: SetSettings, readings: KnownReadings)] = [:]

  /// Knows nothing, so that everything is read.
  package init() {}

  /// Forgets what stands at some paths, although their files may look as they did.
  package mutating func forget(_ paths: Set<String>) {
    guard !paths.isEmpty else { return }
    sets = sets.mapValues { ($0.settings, $0.readings.forgetting(paths)) }
  }

  /// What is known of a set that is still declared as it was; nothing of one that is not, since its
  /// declaration says what its markers mean.
  func readings(in folder: String, _ settings: SetSettings) -> KnownReadings {
    if let known = sets[folder], known.settings == settings { return known.readings }
    return KnownReadings([])
  }

  /// Knows what was read of a set, in the order of its files.
  mutating func keep(_ readings: [MarkerReading], in folder: String, _ settings: SetSettings) {
    sets[folder] = (settings, KnownReadings(readings))
  }
}

/// The markers of one set, in the order of their files.
struct KnownReadings: Sendable {
  private let readings: [MarkerReading]

  init(_ readings: [MarkerReading]) { self.readings = readings }

  func forgetting(_ paths: Set<String>) -> KnownReadings {
    KnownReadings(readings.filter { !paths.contains($0.path) })
  }

  /// Returns what is known of files that are still those that were read.
  ///
  /// - Parameter files: Sorted by path.
  /// - Returns: One for each file; nil for one that has to be read.
  func readings(of files: [FileEntry]) -> [MarkerReading?] {
    var rest = readings[...]
    return files.map { file in
      rest = rest.drop { $0.path < file.path }
      // What nothing could tell from another is read again.
      guard let stamp = file.stamp, let first = rest.first, first.path == file.path,
        first.stamp == stamp
      else { return nil }
      return first
    }
  }
}

/// One marker as its file gave it.
///
/// One object, so that as much of it as stays the same is the same in memory.
final class MarkerReading: Sendable {
  let path: String
  let stamp: FileStamp?
  let isRead: Bool
  let marker: MarkerDraft?
  let diagnostics: [Diagnostic]

  init(
    _ file: FileEntry, isRead: Bool, _ marker: MarkerDraft?, _ diagnostics: [Diagnostic]
  ) {
    (path, stamp) = (file.path, file.stamp)
    self.isRead = isRead
    self.marker = marker
    self.diagnostics = diagnostics
  }
}
