import ByteWriting
import ContentModel

/// Writes a publication as an entry of BibTeX in UTF-8.
///
/// The fields are those of the standard styles, with those that newer styles and BibLaTeX know besides:
/// `url`, `doi`, `isbn`, `translator`, `pagetotal` and the like.
func writeBibTeX(_ source: Source, to text: inout UTF8Buffer) {
  var entry = BibTeXEntry(source, type: bibTeXType(source))
  swap(&text, &entry.text)
  entry.write()
  swap(&text, &entry.text)
}

/// Writes the fields of one entry.
private struct BibTeXEntry {
  var text = UTF8Buffer()
  private let source: Source
  private let type: String

  init(_ source: Source, type: String) { (self.source, self.type) = (source, type) }

  mutating func write() {
    text += "@"
    text += type
    text += "{"
    text += source.key
    addNames("author", source.authors)
    addNames("editor", source.names["editor"] ?? [])
    addNames("translator", source.names["translator"] ?? [])
    addNames("bookauthor", source.names["container-author"] ?? [])
    addOtherContributors()
    addTitle("title", "title")
    add("shorttitle", source.fields["title-short"] ?? source.fields["shortTitle"])
    addContainerAndSeries()
    add("edition", source.fields["edition"])
    add("volume", source.fields["volume"])
    add("volumes", source.fields["number-of-volumes"])
    add("number", number)
    add("chapter", source.fields["chapter-number"])
    add("pages", source.fields["page"].map(bibTeXPages))
    add("pagetotal", source.fields["number-of-pages"])
    add("type", source.fields["genre"])
    addPublisher()
    add("address", source.fields["publisher-place"])
    addDate()
    addAddress("doi", source.fields["DOI"])
    addAddress("url", source.fields["URL"])
    addAddress("urldate", source.dates["accessed"]?.start.map(isoDate))
    addAddress("eventdate", source.dates["event-date"].flatMap(plainDate))
    addAddress("origdate", source.dates["original-date"].flatMap(plainDate))
    for (name, variable) in plainFields { add(name, source.fields[variable]) }
    text += "\n}\n"
  }

  private mutating func begin(_ name: String) {
    text += ",\n  "
    text += name
    text += " = "
  }

  private mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    begin(name)
    text += "{"
    text.appendTeX(value)
    text += "}"
  }

  /// Adds a field that is read as it stands, where only braces and backslashes mean anything.
  private mutating func addAddress(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    begin(name)
    text += "{"
    text.append(value, replacing: BibTeXAddressEscaping.self)
    text += "}"
  }

  private mutating func addTitle(_ name: String, _ variable: String) {
    guard let title = source.styledText(variable), !title.plain.isEmpty else { return }
    begin(name)
    text += "{"
    text.appendTeXTitle(title)
    text += "}"
  }

  private mutating func addNames(_ field: String, _ names: [CreatorName]) {
    guard !names.isEmpty else { return }
    begin(field)
    text += "{"
    for (index, name) in names.enumerated() {
      if index > 0 { text += " and " }
      write(name)
    }
    text += "}"
  }

  /// Writes a name so that BibTeX finds its parts: `van Dam, Jr, Anna`, and a body between braces.
  private mutating func write(_ name: CreatorName) {
    guard name.literal == nil, let family = name.family else {
      // BibTeX's own word for authors who are not named.
      if name.cited == "others" { return text += "others" }
      text += "{"
      text.appendTeX(name.cited)
      return text += "}"
    }
    for particle in [name.droppingParticle, name.nonDroppingParticle].compactMap({ $0 }) {
      text.appendTeX(particle)
      text += " "
    }
    let isPlain = !family.utf8.contains(UInt8(ascii: ",")) && !family.contains(" and ")
    if !isPlain { text += "{" }
    text.appendTeX(family)
    if !isPlain { text += "}" }
    for part in [name.suffix, name.given].compactMap({ $0 }) {
      text += ", "
      text.appendTeX(part)
    }
  }

  /// Adds who had another hand in it, in the fields that BibLaTeX has for three further roles.
  private mutating func addOtherContributors() {
    let known: Set = ["editor", "translator", "container-author"]
    let others = source.names.sorted { $0.key < $1.key }.filter { !known.contains($0.key) }
    for (letter, (role, names)) in zip(["a", "b", "c"], others) {
      addNames("editor\(letter)", names)
      addAddress("editor\(letter)type", role)
    }
    guard others.count > 3 else { return }
    add(
      "addendum",
      others.dropFirst(3).map { role, names in
        "\(role): " + names.map(\.inOrder).joined(separator: ", ")
      }.joined(separator: "; "))
  }

  private mutating func addContainerAndSeries() {
    if type != "misc" {
      let hasSeries = source.fields["collection-title"] != nil
      addTitle(containerFields[type] ?? (hasSeries ? "booktitle" : "series"), "container-title")
    }
    addTitle("series", "collection-title")
  }

  /// The number of an issue, of a report and the like, or of a book in its series.
  private var number: String? {
    source.fields["issue"] ?? source.fields["number"] ?? source.fields["collection-number"]
  }

  private mutating func addPublisher() {
    guard type == "misc" else {
      return add(publisherFields[type] ?? "publisher", source.fields["publisher"])
    }
    // The only field of this type that says where a thing is found.
    let container = source.styledText("container-title")
    let publisher = source.fields["publisher"]
    guard container != nil || publisher != nil else { return }
    begin("howpublished")
    text += "{"
    if let container { text.appendTeXTitle(container) }
    if container != nil, publisher != nil { text += ", " }
    if let publisher { text.appendTeX(publisher) }
    text += "}"
  }

  private mutating func addDate() {
    guard let issued = source.issued else { return }
    add("year", issued.years(circa: "c.").replacing("–", with: "--"))
    if case .at(let date) = issued.time, let month = date.month {
      begin("month")
      text += months[month - 1]
    }
    // Only BibLaTeX has a field that can say so much.
    addAddress("date", issued.edtf)
  }
}

/// The fields that hold a variable as it stands, in their order.
private let plainFields = [
  ("isbn", "ISBN"), ("issn", "ISSN"), ("eventtitle", "event-title"), ("event", "event"),
  ("venue", "event-place"), ("version", "version"), ("organization", "authority"),
  ("jurisdiction", "jurisdiction"), ("section", "section"), ("scale", "scale"),
  ("medium", "medium"), ("dimensions", "dimensions"), ("part", "part-number"),
  ("parttitle", "part-title"), ("shortjournal", "container-title-short"),
  ("origtitle", "original-title"), ("origpublisher", "original-publisher"),
  ("origlocation", "original-publisher-place"), ("pubstate", "status"), ("library", "call-number"),
  ("archive", "archive"), ("archivelocation", "archive_location"), ("pmid", "PMID"),
  ("pmcid", "PMCID"), ("language", "language"), ("keywords", "keyword"), ("abstract", "abstract"),
  ("note", "note"), ("annotation", "annote"),
]

/// Returns a date in the form of ISO 8601 or EDTF; nil where only words are known.
private func plainDate(_ date: SourceDate) -> String? { date.edtf ?? date.start.map(isoDate) }

/// What cannot stand in an address.
private enum BibTeXAddressEscaping: ByteReplacement {
  @inline(__always) static func mark(_ byte: UInt8) -> UInt8 {
    (byte == 0x7B ? 1 : 0) | (byte == 0x7D ? 1 : 0) | (byte == 0x5C ? 1 : 0)
      | (byte == 0x20 ? 1 : 0)
  }

  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "{"): ("%7B", 1)
    case UInt8(ascii: "}"): ("%7D", 1)
    case UInt8(ascii: "\\"): ("%5C", 1)
    default: ("%20", 1)
    }
  }
}

private func bibTeXType(_ source: Source) -> String {
  switch source.type {
  case "article-journal", "article-magazine", "article-newspaper", "review", "review-book":
    "article"
  case "book", "classic", "collection": "book"
  case "chapter", "entry", "entry-dictionary", "entry-encyclopedia": "incollection"
  case "paper-conference": "inproceedings"
  case "report": "techreport"
  case "thesis": "phdthesis"
  case "pamphlet": "booklet"
  case "manuscript": "unpublished"
  default: "misc"
  }
}

/// Where an entry names the larger work, if not in `series`.
private let containerFields = [
  "article": "journal", "incollection": "booktitle", "inproceedings": "booktitle",
]

/// Where an entry names its publisher, if not in `publisher`.
private let publisherFields = [
  "techreport": "institution", "phdthesis": "school", "booklet": "howpublished",
  "unpublished": "howpublished",
]

/// The macros that every style knows.
private let months = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]

/// Returns pages with the two hyphens that BibTeX wants between them: `198--206`.
private func bibTeXPages(_ pages: String) -> String {
  pages.replacing("–", with: "-").replacing("--", with: "-").replacing("-", with: "--")
}
