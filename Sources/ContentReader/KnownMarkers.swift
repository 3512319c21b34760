import ContentModel
import Diagnostics
import Files

/// The markers of a reading, kept so that the next one reads only those whose files have changed.
package struct KnownMarkers: Sendable {
  private var sets: [String: KnownSet] = [:]

  /// Knows nothing, so that everything is read.
  package init() {}

  /// Forgets what stands at some paths, although their files may look as they did.
  package mutating func forget(_ paths: Set<String>) {
    // A list of its own: whoever holds the keys holds the dictionary, and each change would copy it.
    for folder in Array(sets.keys) {
      for path in paths { sets[folder]?.readings[path] = nil }
    }
  }

  /// What is known of a set that is still declared as it was; nothing of one that is not, since its
  /// declaration says what its markers mean.
  func set(in folder: String, _ settings: SetSettings) -> KnownSet {
    if let known = sets[folder], known.settings == settings { return known }
    return KnownSet(settings: settings)
  }

  mutating func keep(_ set: KnownSet, in folder: String) { sets[folder] = set }
}

/// What is known of the markers of one set.
struct KnownSet: Sendable {
  let settings: SetSettings
  fileprivate(set) var readings: [String: MarkerReading] = [:]

  /// Knows nothing of the set but what it declares.
  fileprivate init(settings: SetSettings) { self.settings = settings }

  /// Knows what was read, each marker at its path.
  ///
  /// What nothing could tell from another is not kept.
  init(_ settings: SetSettings, _ paths: [String], _ readings: [MarkerReading]) {
    self.settings = settings
    for (path, reading) in zip(paths, readings) where reading.stamp != nil {
      self.readings[path] = reading
    }
  }
}

/// One marker as its file gave it.
struct MarkerReading: Sendable {
  let stamp: FileStamp?
  let isRead: Bool
  let marker: Reported<MarkerDraft?>
}
