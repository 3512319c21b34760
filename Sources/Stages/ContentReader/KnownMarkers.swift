import ContentModel
import Diagnostics
import Files

/// The markers of a reading, kept so that the next one reads only those whose files have changed.
package struct KnownMarkers: Sendable {
  private var sets: [String: (settings: SetSettings, readings: KnownReadings)] = [:]
  private var files: ContentFiles?
  private var crosswalk: CrosswalkReading?
  /// The inventories, in the order of `site.yml`.
  var inventories: [InventoryReading] = []
  /// Whether the bytes of files are kept as well.
  let keepsBytes: Bool

  /// Knows nothing, so that everything is read.
  ///
  /// - Parameter keepsBytes: Whether to keep the bytes of files, so that a file of another folder or version
  ///   is known by having the same ones at the same path; else files are known by their stamps alone.
  package init(keepsBytes: Bool = false) { self.keepsBytes = keepsBytes }

  /// Forgets what stands at some paths, although their files may look as they did.
  package mutating func forget(_ paths: Set<String>) {
    guard !paths.isEmpty else { return }
    sets = sets.mapValues { ($0.settings, $0.readings.forgetting(paths)) }
  }

  /// Sorts out the files of a tree, but only those that have changed.
  mutating func sortOut(_ tree: any FileTree) -> ContentFiles {
    if keepsBytes { return ContentFiles(tree) }
    // Nobody else holds the lists meanwhile, so that what stays as it is need not be copied.
    var files = self.files.take()
    if files?.replaceTexts(by: tree) != true { files = nil }
    let sorted = files ?? ContentFiles(tree)
    self.files = sorted
    return sorted
  }

  /// Reads the crosswalks of a site, where there are any and their file is another.
  mutating func crosswalks(in content: ContentFiles) -> Reported<WrittenCrosswalks?> {
    let path = "\(contentFolder)/crosswalk.yml"
    guard let entry = content.entry(ofText: path) else { return Reported(nil) }
    let bytes = content.bytes(of: entry)
    guard let read = bytes.value else { return Reported(nil, bytes.diagnostics) }
    if let crosswalk, crosswalk.bytes == read { return crosswalk.read }
    let file = TextFile.reading(read, at: path)
    let crosswalks = file.value.map(readCrosswalks)
    let reading = CrosswalkReading(
      bytes: read,
      read: Reported(crosswalks?.value ?? nil, file.diagnostics + (crosswalks?.diagnostics ?? [])))
    crosswalk = reading
    return reading.read
  }

  /// What is known of a set that is still declared as it was; nothing of one that is not, since its
  /// declaration says what its markers mean.
  func readings(in folder: String, _ settings: SetSettings) -> KnownReadings {
    if let known = sets[folder], known.settings == settings { return known.readings }
    return KnownReadings([], keepsBytes: keepsBytes)
  }

  /// Knows what was read of a set, in the order of its files.
  mutating func keep(_ readings: [MarkerReading], in folder: String, _ settings: SetSettings) {
    sets[folder] = (settings, KnownReadings(readings, keepsBytes: keepsBytes))
  }
}

/// The markers of one set, in the order of their files.
struct KnownReadings: Sendable {
  /// What was read.
  let readings: [MarkerReading]
  /// The files that are to be read again although they look as they did.
  private var forgotten: Set<String> = []
  /// Whether the bytes of files are to be kept.
  let keepsBytes: Bool

  init(_ readings: [MarkerReading], keepsBytes: Bool) {
    (self.readings, self.keepsBytes) = (readings, keepsBytes)
  }

  func forgetting(_ paths: Set<String>) -> KnownReadings {
    var known = self
    known.forgotten.formUnion(paths)
    return known
  }

  /// Returns what is known of a file that had these bytes; nil for any other.
  ///
  /// Cost: O(log n) and one look at each byte.
  func reading(at path: String, of bytes: [UInt8]) -> MarkerReading? {
    var (low, high) = (0, readings.count)
    while low < high {
      let middle = (low + high) / 2
      if readings[middle].path < path { low = middle + 1 } else { high = middle }
    }
    guard low < readings.count, readings[low].path == path, readings[low].bytes == bytes,
      !forgotten.contains(path)
    else { return nil }
    return readings[low]
  }

  /// Returns what is known of files that are still those that were read.
  ///
  /// - Parameter files: Sorted by path.
  /// - Returns: One for each file; nil for one that has to be read.
  func readings(of files: [FileEntry]) -> [MarkerReading?] {
    // Files of two disks can have one stamp.
    if keepsBytes { return files.map { _ in nil } }
    var rest = readings[...]
    return files.map { file in
      rest = rest.drop { $0.path < file.path }
      guard let first = rest.first, first.path == file.path, isKnown(first, as: file) else {
        return nil
      }
      return first
    }
  }

  /// Returns the places of the files that have to be read, where there are the same and most are as they were.
  ///
  /// - Parameter files: Sorted by path.
  /// - Returns: In order; nil where files are gone or new, or many have changed.
  func placesToRead(among files: [FileEntry]) -> [Int]? {
    guard !keepsBytes, files.count == readings.count else { return nil }
    var places: [Int] = []
    for place in files.indices {
      guard readings[place].path == files[place].path else { return nil }
      if !isKnown(readings[place], as: files[place]) { places.append(place) }
    }
    return places.count * 16 > files.count + 64 ? nil : places
  }

  private func isKnown(_ reading: MarkerReading, as file: FileEntry) -> Bool {
    // What nothing could tell from another is read again.
    guard let stamp = file.stamp, reading.stamp == stamp else { return false }
    return forgotten.isEmpty || !forgotten.contains(file.path)
  }
}

/// One marker as its file gave it.
///
/// One object, so that as much of it as stays the same is the same in memory.
final class MarkerReading: Sendable {
  let path: String
  let stamp: FileStamp?
  /// What was read, as the file has it; nil where that is not kept.
  let bytes: [UInt8]?
  let isRead: Bool
  let marker: MarkerDraft?
  let diagnostics: [Diagnostic]

  init(
    _ file: FileEntry, of bytes: [UInt8]? = nil, isRead: Bool, _ marker: MarkerDraft?,
    _ diagnostics: [Diagnostic]
  ) {
    (path, stamp, self.bytes) = (file.path, file.stamp, bytes)
    self.isRead = isRead
    self.marker = marker
    self.diagnostics = diagnostics
  }
}
