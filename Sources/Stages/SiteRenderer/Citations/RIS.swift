import ByteWriting
import ContentModel
import Wording

/// Writes a publication as a record of RIS in UTF-8.
///
/// Each line is a tag of two characters, two spaces, a hyphen, a space and a value, and ends as the format
/// wants it, with a carriage return and a line feed:
/// https://en.wikipedia.org/wiki/RIS_(file_format)
/// What a tag means depends on the type, and programs differ; these are the tags by which Zotero and EndNote
/// both find what is meant, where there are any.
func writeRIS(_ source: Source, to text: inout UTF8Buffer) {
  let type = risTypes[source.type] ?? "GEN"
  func field(_ variable: String) -> String? { source.fields[variable] }
  func add(_ tag: String, _ value: String?) { text.appendRIS(tag, value) }
  func addNames(_ tag: String, _ variable: String) {
    for name in source.names[variable] ?? [] { add(tag, risName(name)) }
  }
  add("TY", type)
  add("ID", source.key)
  for author in source.authors { add("AU", risName(author)) }
  let isBook = bookTypes.contains(type)
  let isInBook = partTypes.contains(type)
  // In a book the second author is the editor of its series.
  addNames(isBook ? "A3" : "A2", "editor")
  addNames(isBook ? "A2" : "A3", "collection-editor")
  for (variable, tag) in otherContributors { addNames(tag, variable) }
  addNames(type == "CHAP" ? "C2" : "A3", "container-author")
  addNames("A4", "translator")
  add("TI", source.title)
  add("ST", field("title-short") ?? field("shortTitle"))
  let container = field("container-title")
  let series = field("collection-title")
  // The name of a conference stands before the title of its proceedings.
  let event = field("event-title") ?? field("event")
  let isPaper = type == "CPAPER"
  add("T2", (isPaper ? event ?? container : container) ?? (isInBook ? nil : series) ?? event)
  if isPaper, event != nil { add("C3", container) }
  if isInBook || container != nil { add("T3", series) }
  add("J2", field("container-title-short") ?? field("journalAbbreviation"))
  add("ET", field("edition") ?? (type == "COMP" ? field("version") : nil))
  add("VL", field("volume"))
  add("NV", field("number-of-volumes"))
  add("IS", field("issue"))
  // The number of a report or patent stands where others have that of a book.
  let isNumbered = ["PAT", "RPRT", "STAND"].contains(type)
  let number = field("number")
  if isNumbered { add("SN", number) }
  add("M1", (isNumbered ? nil : number) ?? field("collection-number"))
  // Zotero and EndNote look here for the number of a case, and nobody else does.
  if type == "CASE" { add("SV", number) }
  add("M3", field("genre"))
  add("SE", field("section") ?? field("chapter-number"))
  addPages(source, add)
  addDates(source, add)
  add("PB", field("publisher") ?? field("authority"))
  let (place, placeOfEvent) = (field("publisher-place"), field("event-place"))
  switch type {
  case "CPAPER": add("C1", place)
  case "MAP": add("C1", field("scale"))
  default: if field("publisher") != nil { add("C1", field("authority")) }
  }
  add("CY", isPaper ? placeOfEvent ?? place : place ?? placeOfEvent)
  if !isNumbered || number == nil { add("SN", field("ISBN") ?? field("ISSN")) }
  add("DO", field("DOI"))
  add("UR", field("URL"))
  add("CN", field("call-number"))
  add("DB", field("archive"))
  add("AN", field("archive_location"))
  add("LA", field("language"))
  for word in (field("keyword") ?? "").split(separator: ",") { add("KW", String(word)) }
  add("AB", field("abstract"))
  add("N1", field("note"))
  let hasTitleOfEvent = isPaper || (container ?? (isInBook ? nil : series)) == nil
  if let event, !hasTitleOfEvent { add("N1", event) }
  if isNumbered, number != nil {
    for name in ["ISBN", "ISSN"] { add("N1", field(name).map { "\(name) \($0)" }) }
  }
  text += "ER  - \r\n"
}

extension UTF8Buffer {
  /// Appends a line of RIS, its white space made single spaces; nothing where there is no value.
  fileprivate mutating func appendRIS(_ tag: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let start = count
    self += tag
    self += "  - "
    let begin = count
    append(value)
    foldWhitespace(from: begin)
    if count == begin { truncate(to: start) } else { self += "\r\n" }
  }
}

private func addPages(_ source: Source, _ add: (String, String?) -> Void) {
  guard let written = source.fields["page"] else {
    return add("SP", source.fields["number-of-pages"])
  }
  let pages = written.split(maxSplits: 1) { "–-".contains($0) }
  add("SP", pages.first.map(String.init))
  add("EP", pages.dropFirst().first.map(String.init))
}

private func addDates(_ source: Source, _ add: (String, String?) -> Void) {
  add("PY", source.issued?.start.map { isoDate(PartialDate(year: $0.year)) })
  add("DA", source.issued.map(risDate))
  add("Y2", source.dates["accessed"].map(risDate))
}

/// The types of RIS for those of CSL; whatever has none is generic.
private let risTypes = [
  "article": "JOUR", "article-journal": "JOUR", "article-magazine": "MGZN",
  "article-newspaper": "NEWS", "bill": "BILL", "book": "BOOK", "broadcast": "VIDEO",
  "chapter": "CHAP", "classic": "CLSWK", "collection": "SER", "dataset": "DATA",
  "entry": "ENCYC", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "FIGURE",
  "graphic": "ART", "hearing": "HEAR", "interview": "PCOMM", "legal_case": "CASE",
  "legislation": "STAT", "manuscript": "UNPB", "map": "MAP", "motion_picture": "MPCT",
  "musical_score": "MUSIC", "pamphlet": "PAMP", "paper-conference": "CPAPER", "patent": "PAT",
  "periodical": "SER", "personal_communication": "PCOMM", "post": "ELEC", "post-weblog": "BLOG",
  "regulation": "STAT", "report": "RPRT", "review": "JOUR", "review-book": "JOUR",
  "software": "COMP", "song": "SOUND", "speech": "SLIDE", "standard": "STAND", "thesis": "THES",
  "treaty": "STAT", "webpage": "ELEC",
]

/// The types in which the editor is the third author, and the second that of the series.
private let bookTypes: Set = ["BOOK", "CLSWK", "SER"]

/// The types that stand in a larger work.
private let partTypes: Set = ["CHAP", "CPAPER", "DICT", "ENCYC"]

/// Where other contributors than authors, editors and translators stand.
private let otherContributors = [
  ("director", "AU"), ("performer", "A2"), ("interviewer", "A2"), ("recipient", "A2"),
  ("reviewed-author", "A2"), ("host", "A2"), ("chair", "A2"), ("producer", "A3"),
  ("executive-producer", "A3"), ("composer", "AU"), ("guest", "A4"),
  ("contributor", "A4"), ("narrator", "A4"), ("script-writer", "A4"), ("compiler", "A4"),
  ("illustrator", "A4"),
]

/// Returns a name as `Family, Given, Suffix`, and a body as it is called; an asterisk may not stand in
/// either.
private func risName(_ name: CreatorName) -> String {
  var written = name.cited
  if name.familyWithParticle != nil, name.given != nil || name.suffix != nil {
    let given = [name.given, name.droppingParticle].compactMap { $0 }.joined(separator: " ")
    written += ", " + given + (name.suffix.map { ", " + $0 } ?? "")
  }
  return written.utf8.contains(UInt8(ascii: "*")) ? written.replacing("*", with: "") : written
}

/// Returns a date as far as it is known in the form `2015/03/26/`, with other information after the last
/// stroke: `2014/11//to 2016-02`.
private func risDate(_ date: SourceDate) -> String {
  var words: [String] = []
  if date.isApproximate { words.append("circa") }
  switch date.time {
  case .words(let written): words.append(written.replacing("/", with: "-"))
  case .span(_, let end): words.append(end.map { "to \(isoDate($0))" } ?? "to date")
  case .at(let day):
    if let season = day.season {
      words.append(
        Int(season).flatMap { risSeasons.indices.contains($0) ? risSeasons[$0] : nil } ?? season)
    }
  }
  let parts =
    date.start.map { isoDate($0).split(separator: "-", omittingEmptySubsequences: false) } ?? []
  return (parts.map(String.init) + Array(repeating: "", count: 3 - parts.count))
    .joined(separator: "/") + "/" + words.joined(separator: " ")
}

private let risSeasons = ["", "Spring", "Summer", "Autumn", "Winter"]
