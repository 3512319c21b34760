import ContentModel

/// Free pages of a version.
struct PagesVersion {
  let site: Site?
  let pages: [Page]

  init(_ site: Site?, _ pages: [Page]) {
    self.site = site
    self.pages = pages
  }
}

/// Finds the pages that are the same: those whose name, title or most of whose words are.
func matchPages(_ old: [Page], _ new: [Page]) -> Pairing {
  var pairing = Pairing(old: old.count, new: new.count)
  pairing.pairEqual({ old[$0].pageName }, { new[$0].pageName })
  pairing.pairEqual({ old[$0].title }, { new[$0].title })
  func matchedText(_ page: Page) -> MatchedText {
    MatchedText(group: 0, place: page.pageName, text: comparedText(page.content))
  }
  pairing.pairTexts(old.map(matchedText), new.map(matchedText))
  return pairing
}

/// Returns what became of free pages.
func pageDifferences(_ old: PagesVersion, _ new: PagesVersion) -> [Difference] {
  matchPages(old.pages, new.pages).inNewOrder.compactMap { pair in
    let was = pair.old.map { old.pages[$0] }
    let isNow = pair.new.map { new.pages[$0] }
    return Difference(
      .page, old: was.map { name(of: $0, old.site) }, new: isNow.map { name(of: $0, new.site) },
      isMoved: was?.pageName != isNow?.pageName,
      texts: [
        FieldDifference(.title, was?.title, isNow?.title),
        FieldDifference(.description, was?.description, isNow?.description),
        FieldDifference(
          .text, was.map { comparedText($0.content) }, isNow.map { comparedText($0.content) }),
      ])
  }
}

private func name(of page: Page, _ site: Site?) -> Difference.Name {
  Difference.Name(page.title, address: site?.address(of: page.id))
}

extension Page {
  /// Its address without the folder.
  fileprivate var pageName: String {
    if case .page(_, let name) = id { name } else { path }
  }
}
