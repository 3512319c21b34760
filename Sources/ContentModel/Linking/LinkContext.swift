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
  /// The nearest address on the page.
  var anchor: String?
}

/// What the texts of one page refer to, and what was found wrong on the way.
struct LinkRecord: Sendable {
  /// The markers referred to, in order, with the section that does.
  var mentions: [(marker: MarkerID, section: SectionDefinition?)] = []
  /// The publications cited, in order.
  var citations: [(source: SourceID, use: SourceUse)] = []
  /// The files linked to or shown.
  var files: Set<String> = []
  /// How many links, cross-references and citations there are.
  var linkCount = 0
  /// The findings.
  var diagnostics: [Diagnostic] = []
}
