import ContentModel

/// Returns a publication as an entry of BibTeX in UTF-8.
///
/// The fields are those of the standard styles, with `url`, `doi`, `isbn`, `issn`, `language` and
/// `urldate`, which newer styles and BibLaTeX know.
func bibTeXEntry(_ source: Source) -> String {
  let type = bibTeXType(source)
  var entry = "@\(type){\(source.key)"
  func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { entry += ",\n  \(name) = \(value)" }
  }
  func text(_ variable: String) -> String? {
    source.fields[variable].map { "{\(escapedTeX($0))}" }
  }
  add("author", bibTeXNames(source.authors))
  add("editor", bibTeXNames(source.names["editor"] ?? []))
  add("title", "{\(protectedTitle(source.title))}")
  let container = source.fields["container-title"].map(protectedTitle)
  if type != "misc" { add(containerFields[type] ?? "series", container.map { "{\($0)}" }) }
  add("edition", text("edition"))
  add("volume", text("volume"))
  add("number", text("issue") ?? text("number"))
  add("pages", source.fields["page"].map { "{\(escapedTeX(bibTeXPages($0)))}" })
  if type == "techreport" || type == "phdthesis" { add("type", text("genre")) }
  if type == "misc" {
    // The only field of this type that says where a thing is found.
    let parts = [container, source.fields["publisher"].map { escapedTeX($0) }].compactMap { $0 }
    add("howpublished", parts.isEmpty ? nil : "{\(parts.joined(separator: ", "))}")
  } else {
    add(publisherFields[type] ?? "publisher", text("publisher"))
  }
  add("address", text("publisher-place"))
  add("year", source.issued.map { "{\($0.year)}" })
  add("month", source.issued?.month.map { months[$0 - 1] })
  add("doi", source.fields["DOI"].map { "{\(bibTeXAddress($0))}" })
  add("url", source.fields["URL"].map { "{\(bibTeXAddress($0))}" })
  add("urldate", source.dates["accessed"].map { "{\(isoDate($0))}" })
  add("isbn", text("ISBN"))
  add("issn", text("ISSN"))
  add("language", text("language"))
  add("note", text("note"))
  return entry + "\n}\n"
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

private func bibTeXNames(_ names: [CreatorName]) -> String? {
  guard !names.isEmpty else { return nil }
  return "{" + names.map(bibTeXName).joined(separator: " and ") + "}"
}

/// Returns a name so that BibTeX finds its parts: `van Dam, Jr, Anna`, and a body between braces.
private func bibTeXName(_ name: CreatorName) -> String {
  guard name.literal == nil, let family = name.family else {
    // BibTeX's own word for authors who are not named.
    return name.cited == "others" ? "others" : "{\(escapedTeX(name.cited))}"
  }
  let isPlain = !family.contains(",") && !family.contains(" and ")
  let particles = [name.droppingParticle, name.nonDroppingParticle].compactMap { $0 }
  let last =
    (particles.map(escapedTeX) + [isPlain ? escapedTeX(family) : "{\(escapedTeX(family))}"])
    .joined(separator: " ")
  return ([last] + [name.suffix, name.given].compactMap { $0.map(escapedTeX) })
    .joined(separator: ", ")
}

/// Returns a title in which the words with capitals keep them, whatever a style does to titles.
///
/// `The law of England` gives `The law of {England}`.
func protectedTitle(_ title: String) -> String {
  title.split(whereSeparator: \.isWhitespace).enumerated().map { index, word in
    let escaped = escapedTeX(word)
    let capitals = index == 0 ? word.dropFirst() : word
    guard capitals.contains(where: \.isUppercase) else { return escaped }
    // A group that begins with a command would count as a single letter, and lose its capitals.
    return escaped.hasPrefix("\\") ? "{{\(escaped)}}" : "{\(escaped)}"
  }.joined(separator: " ")
}

/// Returns text in which no character means anything to TeX or BibTeX.
func escapedTeX(_ text: some StringProtocol) -> String {
  // Most texts are words of ASCII, which need no look at their characters.
  if text.utf8.allSatisfy({ isPlainInTeX($0) }) { return String(text) }
  var escaped = ""
  for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
    switch character {
    // BibTeX counts braces, and does not see that one is escaped.
    case "{": escaped += "{\\textbraceleft}"
    case "}": escaped += "{\\textbraceright}"
    case "\\": escaped += "{\\textbackslash}"
    case "~": escaped += "{\\textasciitilde}"
    case "^": escaped += "{\\textasciicircum}"
    case "<": escaped += "{\\textless}"
    case ">": escaped += "{\\textgreater}"
    case "|": escaped += "{\\textbar}"
    case "&", "%", "$", "#", "_": escaped += "\\\(character)"
    default: escaped.append(character)
    }
  }
  return escaped
}

/// Whether a byte is a letter, a digit, a blank or a sign of ASCII that means nothing to TeX or BibTeX.
private func isPlainInTeX(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || (0x27...0x3B).contains(byte) || byte == 0x20 || byte == 0x3F
}

/// Returns an address for a field that is read as it stands, where only braces and backslashes mean
/// anything.
private func bibTeXAddress(_ address: String) -> String {
  address.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
    .replacing(" ", with: "%20")
}

/// Returns pages with the two hyphens that BibTeX wants between them: `198--206`.
private func bibTeXPages(_ pages: String) -> String {
  pages.replacing("–", with: "-").replacing("--", with: "-").replacing("-", with: "--")
}

/// Returns a date as far as it is known: `2015-03`.
func isoDate(_ date: PartialDate) -> String {
  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  let year = String(repeating: "0", count: max(0, 4 - String(date.year).count)) + String(date.year)
  return ([year] + [date.month, date.day].compactMap { $0.map(padded) }).joined(separator: "-")
}
