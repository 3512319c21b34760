import ContentModel
import Diagnostics
import Files
import ParallelWork
import YAMLReader

/// Reads a set from its folder.
///
/// - Returns: nil where `set.yml` cannot be read: without it nothing else has a meaning.
func readSet(
  _ id: SetID, folder: String, from content: ContentFiles, knowing known: inout KnownMarkers
) async -> Reported<SetDraft?> {
  var diagnostics: [Diagnostic] = []
  func take<Value>(_ reported: Reported<Value>) -> Value {
    diagnostics += reported.diagnostics
    return reported.value
  }
  guard let file = take(content.text("\(folder)/set.yml")),
    let fields = take(readSetSettings(file, id: id))
  else { return Reported(nil, diagnostics) }
  var set = SetDraft(
    id: id, folder: folder, settings: fields.settings, restatesPosition: fields.restatesPosition,
    status: fields.status)
  if content.hasFile("\(folder)/index.md") {
    set.landing = take(content.text("\(folder)/index.md")).map { take(readPage($0)) }
  }
  if content.hasFile("\(folder)/glossary.md") {
    set.glossary = take(content.text("\(folder)/glossary.md")).map { take(readGlossary($0)) }
  }
  if content.hasFile("\(folder)/sources.yml") {
    let sources = take(content.text("\(folder)/sources.yml")).flatMap { take(readSources($0)) }
    set.sources = sources ?? []
    set.hasUnreadableSources = sources == nil
  }
  let pages = "\(folder)/pages"
  set.pages = take(content.pages(in: pages))
  let settings = fields.settings
  let before = known.set(in: folder, settings)
  let paths = content.markdownFiles(in: "\(folder)/markers")
  let markers = await paths.concurrentMap { path in
    let stamp = content.stamp(of: path)
    if stamp != nil, let reading = before.readings[path], reading.stamp == stamp { return reading }
    let file = content.text(path)
    guard let text = file.value else {
      let marker = markerFromName(of: path, in: settings)
      return MarkerReading(
        stamp: stamp, isRead: false, marker: Reported(marker, file.diagnostics))
    }
    let marker = readMarker(text, of: settings)
    return MarkerReading(
      stamp: stamp, isRead: marker.value != nil,
      marker: Reported(marker.value, file.diagnostics + marker.diagnostics))
  }
  known.keep(KnownSet(settings, paths, markers), in: folder)
  set.markers = markers.compactMap { take($0.marker) }
  set.hasUnreadText =
    !markers.allSatisfy(\.isRead) || set.pages.count < content.markdownFiles(in: pages).count
    || (set.landing == nil && content.hasFile("\(folder)/index.md"))
    || (set.glossary == nil && content.hasFile("\(folder)/glossary.md"))
  if markers.isEmpty, !content.isUnusable("\(folder)/markers") {
    diagnostics.append(
      Diagnostic(
        .noMarkers, at: SourcePosition(wholeFile: "\(folder)/markers"),
        "the set '\(id.folder)' has no markers",
        hint: "write each marker as a file, such as '\(folder)/markers/01-title.md'"))
  }
  let prefix = slug(settings.prefix)
  diagnostics += checkPageNames(set.pages, reserved: reservedSetPageNames) { name in
    name.hasPrefix(prefix) && wholeNumber(String(name.dropFirst(prefix.count))) != nil
  }
  return Reported(set, diagnostics)
}
