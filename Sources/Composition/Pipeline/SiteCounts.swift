package import ContentModel

/// How much a site holds, for the line that ends a run.
package struct SiteCounts: Hashable, Sendable {
  /// Its sets.
  package let sets: Int
  /// Its markers.
  package let markers: Int
  /// Their questions.
  package let questions: Int
  /// The links, cross-references and citations in its texts.
  package let links: Int

  /// Counts a site; nil counts as one that holds nothing.
  package init(_ site: Site?) {
    sets = site?.sets.count ?? 0
    markers = site?.sets.reduce(0) { $0 + $1.markers.count } ?? 0
    questions = site?.sets.reduce(0) { $0 + $1.questionCount } ?? 0
    links = site?.linkCount ?? 0
  }
}
