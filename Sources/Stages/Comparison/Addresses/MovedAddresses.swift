import ContentModel
import Diagnostics

extension AddressCheck {
  /// Finds addresses of markers at which another marker would be.
  func movedMarkers() -> [Diagnostic] {
    old.pages.compactMap { page in
      guard case .marker(let id) = page.id, case .marker(let now)? = pages[page.path]?.id else {
        return nil
      }
      let heir = successors.marker(id)
      guard heir?.id != now else { return nil }
      let title = old.site.title(of: page.id) ?? ""
      let outcome = heir.map { "which is \(new.site.label(of: $0.id)) now" } ?? "which is gone"
      return finding(
        .movedAddress,
        heir.map { _ in successors.successor(of: page.id, at: page.path) }
          ?? successors.declaration(ofPath: page.path),
        "the address '\(page.path)' would lead to another marker; in '\(name)' it leads to '\(title)', \(outcome)",
        hint: "keep the old numbers, and give new markers new ones; or tell those who cite it")
    }
  }

  /// Finds addresses of questions at which another question would be, in markers that have kept theirs.
  func movedQuestions() -> [Diagnostic] {
    questions.old.indices.compactMap { index in
      let question = questions.old[index]
      let path = sites.old.address(of: question.place.marker)
      guard let marker = sites.markers.newPlaces[question.place.marker],
        sites.new.address(of: marker) == path
      else { return nil }
      if let heir = heir(of: index), heir.place.marker == marker,
        ([heir.anchor] + heir.formerAnchors).contains(question.anchor)
      {
        return nil
      }
      let address = "\(path)#\(question.anchor)"
      guard newAnchors.contains(address) else { return nil }
      return finding(
        .movedAddress, successors.successor(of: page(of: question), at: path),
        "the address '\(address)' would lead to another question; in '\(name)' it leads to \(outcome(of: index))",
        hint:
          "add new questions at the end, and leave the others in their places; or tell those who cite it"
      )
    }
  }

  /// For the address of each old question that is not where it was: what it is called, and what became of it.
  var questionOutcomes: [String: String] {
    let moved = questions.old.indices.filter { heir(of: $0)?.anchor != questions.old[$0].anchor }
    return Dictionary(
      moved.map { index in
        let question = questions.old[index]
        return (
          sites.old.address(of: question.place.marker, question.anchor), outcome(of: index)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns `QM2 Q3, which is QM2 Q4 now`.
  private func outcome(of index: Int) -> String {
    let now = heir(of: index).map { "is \(sites.new.label(ofQuestion: $0)) now" } ?? "is gone"
    return "\(sites.old.label(ofQuestion: questions.old[index])), which \(now)"
  }

  private var sites: MatchedSites { successors.sites }

  private func heir(of index: Int) -> Passage? {
    questions.pairing.newPlaces[index].map { questions.new[$0] }
  }

  private func page(of question: Passage) -> PageID {
    .marker(sites.old.markers[question.place.marker].marker.id)
  }
}
