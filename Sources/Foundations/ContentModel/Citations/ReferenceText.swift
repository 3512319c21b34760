private import Diagnostics

/// Returns a publication as a list of references shows it, in the author–date form.
///
/// `NSPCC/SCIE (2016) *Serious case review quality markers*. London: NSPCC/SCIE.` The title links to the
/// publication where its address is known. What stands where: docs/content-format.md, "sources.yml".
package func referenceText(of source: Source, words: ReferenceWords) -> [LinkedInline] {
  var reference = ReferenceMaker(source, words)
  reference.addTitle()
  reference.addContributors()
  reference.addLargerWork()
  reference.addNumbers()
  return reference.finished()
}

/// Returns how running text names a publication: `HM Government, 2015`.
package func shortReferenceText(
  of source: Source, omittingAuthor: Bool = false, words: ReferenceWords
) -> String {
  let year = words.year(of: source)
  if omittingAuthor { return year }
  let leaders = source.leaders
  let name =
    leaders.isEmpty
    ? source.styledText("title")?.shownWords ?? source.title
    : words.shortened(leaders.map(\.cited))
  return source.leavesOutYear(in: words, after: name) ? name : "\(name), \(year)"
}

/// Returns the address of a publication: its own, or that of its DOI.
package func address(of source: Source) -> String? {
  if let address = source.fields["URL"], ["https://", "http://"].contains(where: address.hasPrefix)
  {
    return address
  }
  return source.fields["DOI"].map(doiAddress)
}

extension Source {
  /// Whether a name says the year itself, or needs none, as laws do.
  fileprivate func leavesOutYear(in words: ReferenceWords, after name: String) -> Bool {
    guard letter.isEmpty else { return false }
    guard let issued else { return type == "legislation" }
    return name.hasSuffix(issued.years(circa: words.circa))
  }

  /// Whether it is a part of a work that has an editor and a title of its own.
  fileprivate var isInBook: Bool {
    switch type {
    case "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference": true
    default: false
    }
  }

  /// Whether it stands in what comes out in volumes and issues.
  fileprivate var isInPeriodical: Bool {
    switch type {
    case "article", "article-journal", "article-magazine", "article-newspaper", "periodical",
      "review", "review-book":
      true
    default: false
    }
  }
}

/// Makes a reference, part by part.
private struct ReferenceMaker {
  private let source: Source
  private let words: ReferenceWords
  private var text: [LinkedInline] = []

  init(_ source: Source, _ words: ReferenceWords) { (self.source, self.words) = (source, words) }

  private var isPart: Bool { source.fields["container-title"] != nil }

  private mutating func add(_ words: String) { text.append(.text(words, .start)) }

  /// Adds who wrote it, when, and what it is called.
  mutating func addTitle() {
    let year = words.year(of: source)
    if source.leaders.isEmpty {
      addLinkedTitle()
      if !source.leavesOutYear(in: words, after: source.title) { add(" (\(year))") }
      return
    }
    let names =
      source.authors.isEmpty
      ? words.asEditors(source.leaders) : words.joined(source.authors.map(\.listed))
    add("\(names) (\(year)) ")
    addLinkedTitle()
  }

  private mutating func addLinkedTitle() {
    let title = source.styledText("title") ?? StyledText(plain: source.title)
    let shown = isPart ? title.quoted : title.emphasized
    if let address = address(of: source) {
      text.append(.reference(.external(address: address, title: ""), shown))
    } else {
      text += shown
    }
  }

  /// Adds who had a hand in it besides its authors.
  mutating func addContributors() {
    if let editors = source.names["editor"], !source.authors.isEmpty, !(isPart && source.isInBook) {
      add(", \(words.editedBy) \(words.joined(editors.map(\.inOrder)))")
    }
    if let translators = source.names["translator"] {
      add(", \(words.translatedBy) \(words.joined(translators.map(\.inOrder)))")
    }
  }

  /// Adds the larger work, with the place in it.
  mutating func addLargerWork() {
    if let container = source.styledText("container-title") {
      add(source.isInBook ? ", \(words.within) " : ", ")
      if source.isInBook, !source.authors.isEmpty, let editors = source.names["editor"] {
        add("\(words.asEditors(editors)) ")
      }
      text += container.emphasized
    }
    let (volume, issue) = (source.fields["volume"], source.fields["issue"])
    if source.isInPeriodical {
      if volume != nil || issue != nil { add(", \(volume ?? "")\(issue.map { "(\($0))" } ?? "")") }
    } else {
      if let volume { add(", \(words.volume) \(volume)") }
      if let issue { add(", (\(issue))") }
    }
    if isPart, let page = source.fields["page"] {
      let isSeveral = page.contains { "–-,&".contains($0) }
      let shown = page.replacing("--", with: "–").replacing("-", with: "–")
      add(", \(isSeveral ? words.pages : words.page) \(shown)")
    }
    if let series = source.styledText("collection-title") {
      add(", ")
      text += series.upright
      if let number = source.fields["collection-number"] { add(" \(number)") }
    }
  }

  /// Adds its number and edition.
  mutating func addNumbers() {
    let number = [source.fields["genre"], source.fields["number"]].compactMap { $0 }
    if !number.isEmpty { add(", \(number.joined(separator: " "))") }
    if let edition = source.fields["edition"] { add(", \(words.edition(edition))") }
  }

  /// Returns the reference with its full stop, and after that where it was published and by whom.
  func finished() -> [LinkedInline] {
    var finished = self
    if !endsSentence(text.plainText()) { finished.add(".") }
    let imprint = [source.fields["publisher-place"], source.fields["publisher"]].compactMap { $0 }
      .joined(separator: ": ")
    if !imprint.isEmpty { finished.add(" \(imprint)\(endsSentence(imprint) ? "" : ".")") }
    return finished.text
  }
}

/// Whether a text ends in a sign after which no full stop stands.
private func endsSentence(_ text: String) -> Bool {
  text.last { !"’”".contains($0) }.map { ".?!".contains($0) } ?? false
}
