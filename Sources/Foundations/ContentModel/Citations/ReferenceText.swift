private import Diagnostics

/// The words that references need, in the language of the reader.
package struct ReferenceWords: Sendable {
  /// What stands for a year that is not known: `no date`.
  package let noDate: String
  /// What joins the last two authors: `and`.
  package let and: String
  /// What stands for all authors but the first: `et al.`.
  package let andOthers: String
  /// What stands before the number of one page: `p.`.
  package let page: String
  /// What stands before the numbers of several pages: `pp.`.
  package let pages: String

  /// The words in English, for what is written for editors.
  package static let english = ReferenceWords(
    noDate: "no date", and: "and", andOthers: "et al.", page: "p.", pages: "pp.")

  /// Makes the words.
  package init(noDate: String, and: String, andOthers: String, page: String, pages: String) {
    self.noDate = noDate
    self.and = and
    self.andOthers = andOthers
    self.page = page
    self.pages = pages
  }
}

/// Returns a publication as a list of references shows it, in the author–date form.
///
/// `NSPCC/SCIE (2016) *Serious case review quality markers*. London: NSPCC/SCIE.` The title links to the
/// publication where its address is known.
package func referenceText(of source: Source, words: ReferenceWords) -> [LinkedInline] {
  var text: [LinkedInline] = []
  func add(_ words: String) { text.append(.text(words, .start)) }
  let isPart = source.fields["container-title"] != nil
  var title: [LinkedInline] =
    isPart
    ? [.text("‘\(source.title)’", .start)] : [.emphasis([.text(source.title, .start)])]
  if let address = address(of: source) {
    title = [.reference(.external(address: address, title: ""), title)]
  }
  let year = source.issued.map { String($0.year) } ?? words.noDate
  if source.authors.isEmpty {
    text += title
    if !source.title.hasSuffix(year), source.issued != nil || source.type != "legislation" {
      add(" (\(year))")
    }
  } else {
    add("\(joined(source.authors.map(\.listed), words)) (\(year)) ")
    text += title
  }
  if let container = source.fields["container-title"] {
    add(", ")
    text.append(.emphasis([.text(container, .start)]))
    if let volume = source.fields["volume"] { add(", \(volume)") }
    if let issue = source.fields["issue"] { add("(\(issue))") }
    if let page = source.fields["page"] {
      add(", \(page.contains("–") || page.contains("-") ? words.pages : words.page) \(page)")
    }
  }
  if let number = source.fields["number"] { add(", \(number)") }
  if let edition = source.fields["edition"] { add(", \(edition)") }
  if case .text(let last, _)? = text.last, last.utf8.last == UInt8(ascii: ".") {} else { add(".") }
  let imprint = [source.fields["publisher-place"], source.fields["publisher"]].compactMap { $0 }
  if !imprint.isEmpty { add(" \(imprint.joined(separator: ": ")).") }
  return text
}

/// Returns how running text names a publication: `HM Government, 2015`.
package func shortReferenceText(
  of source: Source, omittingAuthor: Bool = false, words: ReferenceWords
) -> String {
  let year = source.issued.map { String($0.year) }
  let name = source.authors.isEmpty ? source.title : shortened(source.authors.map(\.cited), words)
  if omittingAuthor { return year ?? words.noDate }
  if let year { return name.hasSuffix(year) ? name : "\(name), \(year)" }
  return source.type == "legislation" ? name : "\(name), \(words.noDate)"
}

/// Returns the address of a publication: its own, or that of its DOI.
package func address(of source: Source) -> String? {
  if let address = source.fields["URL"], ["https://", "http://"].contains(where: address.hasPrefix)
  {
    return address
  }
  return source.fields["DOI"].map(doiAddress)
}

/// Returns the address that leads to a publication with a DOI, which some write as an address.
func doiAddress(_ identifier: String) -> String {
  identifier.hasPrefix("https://") ? identifier : "https://doi.org/\(identifier)"
}

private func joined(_ names: [String], _ words: ReferenceWords) -> String {
  guard names.count > 1, let last = names.last else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(words.and) \(last)"
}

/// Returns no more than two names.
private func shortened(_ names: [String], _ words: ReferenceWords) -> String {
  names.count > 2 ? "\(names[0]) \(words.andOthers)" : joined(names, words)
}
