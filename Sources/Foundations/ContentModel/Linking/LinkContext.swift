import Diagnostics

/// Where a text stands: what its links are relative to, and who refers when it refers to something.
struct LinkContext: Sendable {
  /// The file.
  var path: String
  /// The page the file becomes.
  var page: PageID
  /// The set it belongs to; nil for pages of the site.
  var set: SetID?
  /// The marker it belongs to.
  var marker: MarkerID?
  /// The section it stands in, in a marker.
  var section: SectionDefinition?
  /// Whether what stands there was written for this edition of a set that restates another text.
  var isDrafted = false
  /// The nearest address on the page.
  var anchor: String?
}
