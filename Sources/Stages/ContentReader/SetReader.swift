import ContentModel
import Diagnostics
import Files
import ParallelWork
import YAMLReader

/// Reads a set from its folder.
///
/// - Returns: nil where `set.yml` cannot be read: without it nothing else has a meaning.
func readSet(
  _ id: SetID, folder: String, callOuts: [CallOutKind], from content: ContentFiles,
  knowing known: inout KnownMarkers
) async -> Reported<SetDraft?> {
  var diagnostics: [Diagnostic] = []
  func take<Value>(_ reported: Reported<Value>) -> Value {
    diagnostics += reported.diagnostics
    return reported.value
  }
  guard let file = take(content.text("\(folder)/set.yml")),
    let fields = take(readSetSettings(file, id: id, callOuts: callOuts))
  else { return Reported(nil, diagnostics) }
  var set = SetDraft(
    id: id, folder: folder, settings: fields.settings, restatesPosition: fields.restatesPosition,
    translatesPosition: fields.translatesPosition, status: fields.status,
    retirement: fields.retirement)
  let callOuts = fields.settings.callOuts
  if content.hasText("\(folder)/index.md") {
    set.landing = take(content.text("\(folder)/index.md")).map {
      take(readPage($0, callOuts: callOuts))
    }
  }
  if content.hasText("\(folder)/glossary.md") {
    set.glossary = take(content.text("\(folder)/glossary.md")).map {
      take(readGlossary($0, callOuts: callOuts))
    }
  }
  if content.hasText("\(folder)/sources.yml") {
    let sources = take(content.text("\(folder)/sources.yml")).flatMap { take(readSources($0)) }
    set.sources = sources ?? []
    set.hasUnreadableSources = sources == nil
  }
  let pages = "\(folder)/pages"
  set.pages = take(content.pages(in: pages, callOuts: callOuts))
  let settings = fields.settings
  for page in set.pages + [set.landing].compactMap(\.self) {
    diagnostics += checkLicence(of: page.upkeep.imported, in: settings, path: page.path)
  }
  let markers = await readMarkers(
    of: settings, content.markdownFiles(in: "\(folder)/markers"), from: content,
    knowing: known.readings(in: folder, settings))
  known.keep(markers, in: folder, settings)
  for reading in markers where !reading.diagnostics.isEmpty { diagnostics += reading.diagnostics }
  set.markers = markers.compactMap(\.marker)
  set.hasUnreadText =
    !markers.allSatisfy(\.isRead) || set.pages.count < content.markdownFiles(in: pages).count
    || (set.landing == nil && content.hasText("\(folder)/index.md"))
    || (set.glossary == nil && content.hasText("\(folder)/glossary.md"))
  if markers.isEmpty, !content.isUnusable("\(folder)/markers") {
    diagnostics.append(
      Diagnostic(
        .noMarkers, at: SourcePosition(wholeFile: "\(folder)/markers"),
        "the set '\(id.folder)' has no markers",
        hint: "write each marker as a file, such as '\(folder)/markers/01-title.md'"))
  }
  diagnostics += checkPageNames(
    set.pages, reserved: reservedSetPageNames, isMarkerName: settings.isNameOfMarker)
  // While no marker is published, the other texts may wait for their words as well.
  if !set.markers.isEmpty, set.markers.allSatisfy(\.isUnpublished) {
    diagnostics.removeAll { $0.code == .placeholder }
  }
  return Reported(set, diagnostics)
}

/// Reads markers, but only those whose files have changed.
private func readMarkers(
  of settings: SetSettings, _ files: [FileEntry], from content: ContentFiles,
  knowing known: KnownReadings
) async -> [MarkerReading] {
  let read = { @Sendable in readMarker(in: $0, of: settings, from: content, knowing: known) }
  guard let places = known.placesToRead(among: files) else {
    return await files.concurrentMap(besides: known.readings(of: files), read)
  }
  var readings = known.readings
  let new = await places.map { files[$0] }.concurrentMap(read)
  for (place, reading) in zip(places, new) { readings[place] = reading }
  return readings
}

/// Reads one marker.
private func readMarker(
  in entry: FileEntry, of settings: SetSettings, from content: ContentFiles,
  knowing known: KnownReadings
) -> MarkerReading {
  let read = content.bytes(of: entry)
  func noText(_ diagnostics: [Diagnostic]) -> MarkerReading {
    MarkerReading(
      entry, isRead: false, markerFromName(of: entry.path, in: settings), diagnostics)
  }
  guard let bytes = read.value else { return noText(read.diagnostics) }
  if let same = known.reading(at: entry.path, of: bytes) { return same }
  let file = TextFile.reading(bytes, at: entry.path)
  guard let text = file.value else { return noText(file.diagnostics) }
  let marker = readMarker(text, of: settings)
  return MarkerReading(
    entry, of: known.keepsBytes ? bytes : nil, isRead: marker.value != nil, marker.value,
    file.diagnostics + marker.diagnostics)
}
