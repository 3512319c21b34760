import ContentModel

/// Returns a publication as a record of RIS in UTF-8.
///
/// Each line is a tag of two characters, two spaces, a hyphen, a space and a value, and ends as the format
/// wants it, with a carriage return and a line feed:
/// https://en.wikipedia.org/wiki/RIS_(file_format)
func risRecord(_ source: Source) -> String {
  var record = ""
  func add(_ tag: String, _ value: String?) {
    let value = (value ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !value.isEmpty { record += "\(tag)  - \(value)\r\n" }
  }
  add("TY", risTypes[source.type] ?? "GEN")
  add("ID", source.key)
  for author in source.authors { add("AU", risName(author)) }
  for editor in source.names["editor"] ?? [] { add("A2", risName(editor)) }
  add("TI", source.title)
  add("T2", source.fields["container-title"])
  add("ET", source.fields["edition"])
  add("VL", source.fields["volume"])
  add("IS", source.fields["issue"])
  add("M1", source.fields["number"])
  let pages = (source.fields["page"] ?? "").split(maxSplits: 1) { "–-".contains($0) }
  add("SP", pages.first.map(String.init))
  add("EP", pages.dropFirst().first.map(String.init))
  add("PY", source.issued.map { isoDate(PartialDate(year: $0.year)) })
  add("DA", source.issued.map(risDate))
  add("PB", source.fields["publisher"])
  add("CY", source.fields["publisher-place"])
  add("SN", source.fields["ISBN"] ?? source.fields["ISSN"])
  add("DO", source.fields["DOI"])
  add("UR", source.fields["URL"])
  add("Y2", source.dates["accessed"].map(risDate))
  add("LA", source.fields["language"])
  add("AB", source.fields["abstract"])
  add("N1", source.fields["note"])
  return record + "ER  - \r\n"
}

/// The types of RIS for those of CSL; whatever has none is generic.
private let risTypes = [
  "article": "JOUR", "article-journal": "JOUR", "article-magazine": "MGZN",
  "article-newspaper": "NEWS", "bill": "BILL", "book": "BOOK", "broadcast": "VIDEO",
  "chapter": "CHAP", "classic": "CLSWK", "dataset": "DATA", "entry-dictionary": "DICT",
  "entry-encyclopedia": "ENCYC", "figure": "FIGURE", "graphic": "ART", "hearing": "HEAR",
  "legal_case": "CASE", "legislation": "STAT", "manuscript": "UNPB", "map": "MAP",
  "motion_picture": "MPCT", "musical_score": "MUSIC", "pamphlet": "PAMP",
  "paper-conference": "CPAPER", "patent": "PAT", "personal_communication": "PCOMM",
  "post": "ELEC", "post-weblog": "BLOG", "regulation": "STAT", "report": "RPRT",
  "review": "JOUR", "review-book": "JOUR", "software": "COMP", "song": "SOUND",
  "standard": "STAND", "thesis": "THES", "webpage": "ELEC",
]

/// Returns a name as `Family, Given, Suffix`, and a body as it is called; an asterisk may not stand in
/// either.
private func risName(_ name: CreatorName) -> String {
  var parts = [name.cited]
  if name.familyWithParticle != nil, name.given != nil || name.suffix != nil {
    parts += [name.given ?? ""] + [name.suffix].compactMap { $0 }
  }
  return parts.joined(separator: ", ").filter { $0 != "*" }
}

/// Returns a date as far as it is known in the form `2015/03/26/`.
private func risDate(_ date: PartialDate) -> String {
  let parts = isoDate(date).split(separator: "-", omittingEmptySubsequences: false)
  return (parts.map(String.init) + Array(repeating: "", count: 4 - parts.count))
    .joined(separator: "/")
}
