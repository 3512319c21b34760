import ContentModel
import Wording

extension MarkerSet {
  /// The landing text before its first heading.
  var introduction: [LinkedBlock] {
    let content = landing?.content ?? []
    return Array(content.prefix { if case .heading = $0.kind { false } else { true } })
  }

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
