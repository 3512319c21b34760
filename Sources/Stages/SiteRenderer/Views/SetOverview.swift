import ContentModel
import Wording

/// Returns what stands before the first heading of a text.
func textBeforeHeading(_ text: [LinkedBlock]) -> [LinkedBlock] {
  Array(text.prefix { if case .heading = $0.kind { false } else { true } })
}

extension MarkerSet {
  /// The landing text before its first heading.
  var introduction: [LinkedBlock] { textBeforeHeading(landing?.content ?? []) }

  /// The pages that look at the set as a whole, with their words; one that would be empty is left out.
  var views: [(id: PageID, title: InterfaceText, summary: InterfaceText)] {
    var views: [(PageID, InterfaceText, InterfaceText)] = []
    if isPublishedWhole { views.append((.full(id), .full, .fullSummary)) }
    if hasCrossReferences { views.append((.map(id), .crossReferences, .mapSummary)) }
    views.append((.coverage(id), .coverage, .coverageSummary))
    if hasChanges { views.append((.changes(id), .changes, .changesSummary)) }
    return views
  }
}
