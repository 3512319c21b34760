/// What is done with the tracked changes of a document.
package enum TrackedChanges: String, CaseIterable, Hashable, Sendable {
  /// What was put in stands, what was taken out is left out.
  case accept
  /// The text stands as it was before.
  case reject
}
