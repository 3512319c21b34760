import HTMLReader

/// What the elements of a page are to its text.
struct PageOutline {
  /// What the words of an element are.
  enum Role: Hashable {
    /// Text that is read.
    case body
    /// Words of another kind.
    case other(ForeignPassage.Kind)
    /// No words.
    case none

    /// The kind of its passages; nil for no words.
    var kind: ForeignPassage.Kind? {
      switch self {
      case .body: .body
      case .other(let kind): kind
      case .none: nil
      }
    }
  }

  let root: HTMLElement
  let sizes: PageSizes
  let notes: PageNotes
  /// The element that holds the text.
  let main: HTMLElement
  private let isOwn: Bool

  init(_ root: HTMLElement) {
    self.root = root
    sizes = PageSizes(root)
    notes = PageNotes(in: root)
    main = mainElement(of: root, sizes)
    var isOwn = false
    main.forEachElement { if $0.attributes["id"] == "page-main" { isOwn = true } }
    self.isOwn = isOwn
  }

  /// Returns what the words of an element are, inside an element whose words are of a role.
  func role(of element: HTMLElement, in role: Role) -> Role {
    if role == .none || element.isNoText { return .none }
    switch role {
    case .other(.hidden), .other(.comment), .other(.deleted), .other(.header), .other(.footer),
      .other(.contents), .other(.properties):
      return role
    default: break
    }
    // What pages of this program say to those who listen is no text of the set.
    if element.isHidden { return .other(isOwn ? .furniture : .hidden) }
    if let note = notes.role(of: element) { return note }
    if role == .other(.note) { return element.name == "del" ? .other(.deleted) : role }
    if element.number == main.number { return .body }
    if role != .body || main.isWithin(element) { return outside(element, role) }
    return inside(element)
  }

  /// The role of what stands outside the text.
  private func outside(_ element: HTMLElement, _ role: Role) -> Role {
    if main.isWithin(element) || role == .other(.navigation) { return role }
    let isListOfLinks =
      ["ul", "ol", "dl"].contains(element.name) && sizes.linkedShare(of: element) > 0.8
    return element.isNavigation || element.isContentsList || isListOfLinks
      ? .other(.navigation) : .other(.furniture)
  }

  /// The role of what stands in the text.
  private func inside(_ element: HTMLElement) -> Role {
    if element.name == "del" || element.name == "strike" && element.attributes["cite"] != nil {
      return .other(.deleted)
    }
    if element.isPermalink || isOwn && element.isOwnFurniture { return .other(.furniture) }
    if let office = officeRole(of: element) { return office }
    // Whatever it is called, what holds most of the text is the text.
    let isLarge = sizes.count(of: element) * 5 > sizes.count(of: main) * 2
    if isLarge { return .body }
    if element.isContentsList || isListOfPlaces(element) { return .other(.contents) }
    if element.isNavigation { return .other(leadsToPlaces(element) ? .contents : .navigation) }
    if element.isFurniture { return .other(.furniture) }
    // A form around text is one that the program behind the site needs.
    if element.name == "form", sizes.count(of: element) < 400 { return .other(.furniture) }
    return .body
  }

  /// What the pages of office programs call their parts.
  private func officeRole(of element: HTMLElement) -> Role? {
    switch element.attributes["title"] {
    case "header" where element.name == "div": return .other(.header)
    case "footer" where element.name == "div": return .other(.footer)
    default: break
    }
    if element.classes.contains("msoheader") { return .other(.header) }
    if element.classes.contains("msofooter") { return .other(.footer) }
    if element.classes.contains("msocomtxt") || element.classes.contains("msocomoff")
      || element.classes.contains("msocomanchor")
      || element.compactStyle.contains("mso-element:comment")
    {
      return .other(.comment)
    }
    return nil
  }

  /// Whether an element is a list whose every entry leads to a place of the page.
  private func isListOfPlaces(_ element: HTMLElement) -> Bool {
    guard element.name == "ul" || element.name == "ol", sizes.linkedShare(of: element) > 0.9 else {
      return false
    }
    return leadsToPlaces(element)
  }

  private func leadsToPlaces(_ element: HTMLElement) -> Bool {
    var places = 0
    var others = 0
    element.forEachElement {
      guard $0.name == "a", let address = $0.attributes["href"] else { return }
      if address.hasPrefix("#") { places += 1 } else { others += 1 }
    }
    return places >= 2 && others == 0
  }
}

/// How much text stands in each element of a page, and how much of it in links.
struct PageSizes {
  private var letters: [Int: (all: Int, linked: Int)] = [:]

  init(_ root: HTMLElement) { _ = measure(root, isLinked: false) }

  private mutating func measure(_ element: HTMLElement, isLinked: Bool) -> (Int, Int) {
    var sum = (all: 0, linked: 0)
    if !element.isNoText, !element.isHidden {
      let isLinked = isLinked || element.name == "a" && element.attributes["href"] != nil
      for child in element.children {
        switch child {
        case .element(let element):
          let part = measure(element, isLinked: isLinked)
          sum = (sum.all + part.0, sum.linked + part.1)
        case .text(let text, _):
          let count = text.utf8.count { $0 > 0x20 }
          sum = (sum.all + count, sum.linked + (isLinked ? count : 0))
        case .comment: break
        }
      }
    }
    letters[element.number] = sum
    return sum
  }

  /// How many bytes of letters and signs an element shows.
  func count(of element: HTMLElement) -> Int { letters[element.number]?.all ?? 0 }

  /// How many of them are in no link.
  func prose(of element: HTMLElement) -> Int {
    letters[element.number].map { $0.all - $0.linked } ?? 0
  }

  /// What part of them is in links, from 0 to 1.
  func linkedShare(of element: HTMLElement) -> Double {
    guard let size = letters[element.number], size.all > 0 else { return 0 }
    return Double(size.linked) / Double(size.all)
  }
}
