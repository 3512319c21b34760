import ContentModel

extension MarkerSet {
  /// The pages that look at the set as a whole, with their words; one that would be empty is left out.
  var views: [(id: PageID, title: InterfaceText, summary: InterfaceText)] {
    var views: [(PageID, InterfaceText, InterfaceText)] = []
    if hasCrossReferences { views.append((.map(id), .crossReferences, .mapSummary)) }
    views.append((.coverage(id), .coverage, .coverageSummary))
    if hasChanges { views.append((.changes(id), .changes, .changesSummary)) }
    return views
  }
}
