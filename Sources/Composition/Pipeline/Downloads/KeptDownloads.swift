package import Downloads

/// Documents that were made and may be asked for again: of each the newest, and all together not too many.
package struct KeptDownloads: Sendable {
  private var documents: [Document] = []
  private let maximumSize: Int

  private struct Document: Sendable {
    let path: String
    let inputs: String
    let made: MadeDownload
  }

  /// Keeps nothing yet.
  ///
  /// - Parameter maximumSize: How many bytes all documents may have together.
  package init(maximumSize: Int = 64 << 20) { self.maximumSize = maximumSize }

  /// Returns what was made as a plan has it; nil where it is not kept.
  package mutating func take(_ plan: PlannedDownload) -> MadeDownload? {
    guard
      let index = documents.firstIndex(where: { $0.path == plan.path && $0.inputs == plan.inputs })
    else { return nil }
    // Those that were asked for last stand at the end.
    let document = documents.remove(at: index)
    documents.append(document)
    return document.made
  }

  /// Keeps what was made as a plan has it, in place of what was made of older texts.
  package mutating func keep(_ made: MadeDownload, as plan: PlannedDownload) {
    documents.removeAll { $0.path == plan.path }
    documents.append(Document(path: plan.path, inputs: plan.inputs, made: made))
    var size = documents.reduce(0) { $0 + $1.made.contents.count }
    while size > maximumSize { size -= documents.removeFirst().made.contents.count }
  }
}
