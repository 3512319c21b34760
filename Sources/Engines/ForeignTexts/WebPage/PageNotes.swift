import HTMLReader

/// The footnotes of a page: the links that lead to them, and the elements that say what they do.
struct PageNotes {
  /// A footnote.
  struct Target {
    /// What the note says, with its mark.
    let element: HTMLElement
  }

  /// The notes by their places on the page, in the order in which the text first uses them.
  private(set) var order: [Int] = []
  private var targets: [Int: Target] = [:]
  /// The number of the note's element for each link that leads to one.
  private var marks: [Int: Int] = [:]
  /// Links from notes to the text, and headings of lists of notes.
  private var ways: Set<Int> = []

  /// The note that a link, or what is around it, leads to; nil for other elements.
  func note(at element: HTMLElement) -> Target? {
    marks[element.number].flatMap { targets[$0] }
  }

  /// The place of the note that a link leads to among all notes, from 0.
  func place(at element: HTMLElement) -> Int? {
    marks[element.number].flatMap { order.firstIndex(of: $0) }
  }

  /// The role of an element that has to do with notes; nil for others.
  func role(of element: HTMLElement) -> PageOutline.Role? {
    if marks[element.number] != nil || ways.contains(element.number) { return .other(.furniture) }
    return targets[element.number] != nil ? .other(.note) : nil
  }

  init(in root: HTMLElement) {
    var found = FoundNotes()
    found.collect(in: root, parents: [])
    for mark in found.marks {
      guard let address = mark.element.attributes["href"],
        let (element, parents) = found.places[String(address.dropFirst())],
        let note = noteElement(at: element, in: parents, marks: found),
        !mark.element.isWithin(note), sizesAreRight(note, in: root),
        // The mark before a note leads back to the text.
        !targets.values.contains(where: { mark.element.isWithin($0.element) })
      else { continue }
      if targets[note.number] == nil {
        targets[note.number] = Target(element: note)
        order.append(note.number)
      }
      // The sign around the link goes with it, and so do the brackets in it.
      marks[mark.whole.number] = note.number
      marks[mark.element.number] = note.number
    }
    guard !targets.isEmpty else { return }
    var textPlaces: Set<String> = []
    for mark in found.marks where marks[mark.element.number] != nil {
      for name in [
        mark.element.attributes["id"], mark.element.attributes["name"], mark.whole.attributes["id"],
      ] {
        if let name { textPlaces.insert(name) }
      }
    }
    for target in targets.values {
      target.element.forEachElement { link in
        guard link.name == "a", let address = link.attributes["href"], address.hasPrefix("#") else {
          return
        }
        let isBack =
          textPlaces.contains(String(address.dropFirst()))
          || link.attributes["role"] == "doc-backlink"
          || ["↩", "↩︎", "^", "↑", "⏎"].contains(link.text.filter { !$0.isWhitespace })
        if isBack { ways.insert(link.number) }
      }
    }
    for list in found.lists {
      var holdsNotes = false
      list.forEachElement { if targets[$0.number] != nil { holdsNotes = true } }
      guard holdsNotes else { continue }
      list.forEachElement { if isHeading($0) { ways.insert($0.number) } }
    }
  }

  /// Whether a note is short beside the page, so that a link to a whole part is none.
  private func sizesAreRight(_ note: HTMLElement, in root: HTMLElement) -> Bool {
    note.name != "body" && note.name != "main" && note.text.utf8.count < 8_000
  }
}

func isHeading(_ element: HTMLElement) -> Bool {
  let name = element.name.utf8
  return name.count == 2 && element.name.hasPrefix("h") && (element.name.last?.isNumber ?? false)
}

/// Links that look as those to notes do, and the places that links can lead to.
private struct FoundNotes {
  var marks: [(element: HTMLElement, whole: HTMLElement)] = []
  var places: [String: (HTMLElement, [HTMLElement])] = [:]
  var lists: [HTMLElement] = []

  mutating func collect(in element: HTMLElement, parents: [HTMLElement]) {
    for key in ["id", "name"] where key == "id" || element.name == "a" {
      if let name = element.attributes[key], places[name] == nil {
        places[name] = (element, parents)
      }
    }
    if element.attributes["role"] == "doc-endnotes"
      || element.classes.contains(where: { ["footnotes", "endnotes", "notes"].contains($0) })
    {
      lists.append(element)
    }
    if element.name == "a", let mark = mark(element, in: parents) { marks.append(mark) }
    for child in element.elements { collect(in: child, parents: parents + [element]) }
  }

  private func mark(_ link: HTMLElement, in parents: [HTMLElement])
    -> (element: HTMLElement, whole: HTMLElement)?
  {
    guard let address = link.attributes["href"], address.hasPrefix("#"), address.utf8.count > 1
    else { return nil }
    let words = link.text.filter { !$0.isWhitespace }
    let sign = words.filter { !"[]()".contains($0) }
    guard !sign.isEmpty, sign.count <= 5,
      sign.allSatisfy({ $0.isNumber || $0.isLetter || "*†‡§#".contains($0) })
    else { return nil }
    let sup = parents.last { $0.name == "sup" }
    let whole =
      sup.flatMap { $0.text.filter { !$0.isWhitespace }.count <= words.count + 2 ? $0 : nil }
      ?? link
    var isRaised = sup != nil
    link.forEachElement {
      if $0.name == "sup" || $0.classes.contains(where: { $0.contains("footnotereference") }) {
        isRaised = true
      }
    }
    let names =
      (link.classes.map(String.init)
      + [
        link.attributes["id"], link.attributes["name"],
        link.attributes["role"], link.attributes["epub:type"], link.attributes["rel"],
      ].compactMap(\.self))
      .map { $0.lowercased() }
    let saysSo = names.contains {
      $0.contains("noteref") || $0.contains("fnref") || $0.contains("ftnref")
        || $0.contains("ednref")
        || $0.contains("footnote-ref") || $0.contains("sdfootnoteanc")
        || $0.contains("sdendnoteanc")
    }
    return isRaised || saysSo ? (link, whole) : nil
  }
}

/// Returns the element that says what a note does, from the place that a link leads to.
private func noteElement(
  at place: HTMLElement, in parents: [HTMLElement], marks: FoundNotes
) -> HTMLElement? {
  let blocks = ["li", "p", "div", "aside", "dd", "td", "tr", "section", "footer"]
  let path = parents + [place]
  guard var index = path.lastIndex(where: { blocks.contains($0.name) }) else { return nil }
  // Office programs put each note into a box of its own: `<div id="ftn1"><p>`.
  while index > 0, path[index].name == "p",
    path[index - 1].name == "div" || path[index - 1].name == "li",
    let name = path[index - 1].attributes["id"],
    ["ftn", "edn", "sdfootnote", "sdendnote", "fn"].contains(where: name.hasPrefix)
  {
    index -= 1
  }
  return path[index]
}
