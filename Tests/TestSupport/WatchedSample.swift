private import ContentChecks
package import ContentModel
package import Diagnostics
private import ContentReader

/// A sample that is linked and checked again and again, each time only as far as it is not known.
package struct WatchedSample {
  private var markers = KnownMarkers()
  private var links: KnownLinks? = KnownLinks()
  private var checks: KnownChecks? = KnownChecks()

  /// Knows nothing.
  package init() {}

  /// Reads some files, and links and checks what they hold.
  ///
  /// - Parameters:
  ///   - files: The texts, by path.
  ///   - today: The day that dates are compared with.
  /// - Returns: The site, nil where there is none, and what is shown of the findings.
  package mutating func load(
    _ files: [String: String], today: CalendarDate
  ) async -> Reported<Site?> {
    let read = await readContent(from: MemoryFiles(files), knowing: &markers)
    guard let draft = read.value else { return Reported(nil, read.diagnostics.inPrintingOrder()) }
    let linked = await Site.linking(draft, knowing: &links)
    let checked = await checkContent(of: linked.value, on: today, knowing: &checks)
    return Reported(
      linked.value,
      Findings(read.diagnostics + linked.diagnostics + checked, for: draft.settings).shown)
  }
}
