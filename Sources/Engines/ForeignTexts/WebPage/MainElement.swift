import HTMLReader

/// Returns the element that holds the text of a page: the one that says so, or the smallest one that holds nearly
/// all words that are in no link.
func mainElement(of root: HTMLElement, _ sizes: PageSizes) -> HTMLElement {
  let body = root.elements.first { $0.name == "body" } ?? root
  let mains = shown(in: body) { $0.name == "main" || $0.attributes["role"] == "main" }
  if let main = largest(of: mains, sizes) { return main }
  let articles = shown(in: body) { $0.name == "article" }
  if let article = largest(of: articles, sizes),
    sizes.prose(of: article) * 2 > sizes.prose(of: body)
  {
    return article
  }
  return densest(in: body, sizes)
}

/// The elements of a kind that are shown, without those inside another of them.
private func shown(in element: HTMLElement, where isOne: (HTMLElement) -> Bool) -> [HTMLElement] {
  if element.isHidden || element.isNoText { return [] }
  if isOne(element) { return [element] }
  return element.elements.flatMap { shown(in: $0, where: isOne) }
}

private func largest(of elements: [HTMLElement], _ sizes: PageSizes) -> HTMLElement? {
  let best = elements.max { sizes.count(of: $0) < sizes.count(of: $1) }
  return best.flatMap { sizes.count(of: $0) > 0 ? $0 : nil }
}

/// Goes down from an element while one in it holds nine tenths of the words, and no heading is left outside.
private func densest(in body: HTMLElement, _ sizes: PageSizes) -> HTMLElement {
  var place = body
  while true {
    let words = prose(of: place, sizes)
    let inner = place.elements.flatMap(insides).filter { !isBeside($0) }
    guard let next = inner.max(by: { prose(of: $0, sizes) < prose(of: $1, sizes) }),
      prose(of: next, sizes) * 10 > words * 9,
      headings(in: place) == headings(in: next)
    else { return place }
    place = next
  }
}

/// An element as a place where the text may be: the cells of a table, which only set text side by side where one of
/// them holds nearly all of it; none where it is no frame around blocks.
private func insides(of element: HTMLElement) -> [HTMLElement] {
  switch element.name {
  case "div", "section", "article", "form", "center", "details": [element]
  case "table", "tbody", "tr": element.elements.flatMap(insides)
  case "td": [element]
  default: []
  }
}

/// The words of an element that are in no link, and not beside the text.
private func prose(of element: HTMLElement, _ sizes: PageSizes) -> Int {
  element.elements.filter(isBeside).reduce(sizes.prose(of: element)) { $0 - sizes.prose(of: $1) }
}

private func isBeside(_ element: HTMLElement) -> Bool {
  element.name == "header" || element.isHidden || element.isNoText || element.isNavigation
    || element.isFurniture && !element.isBox
}

/// How many headings of the first three levels stand in an element, and not beside its text.
private func headings(in element: HTMLElement) -> Int {
  if isBeside(element) { return 0 }
  if ["h1", "h2", "h3"].contains(element.name) { return 1 }
  return element.elements.reduce(0) { $0 + headings(in: $1) }
}
