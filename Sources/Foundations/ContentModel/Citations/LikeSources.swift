extension Source {
  /// Whether another entry most likely stands for the same publication: what tells publications apart is the
  /// same in both, while notes, addresses and the like can be others.
  ///
  /// - Parameter other: An entry of the same list or another.
  /// - Returns: Also true where both say the same.
  package func isLike(_ other: Source) -> Bool {
    guard type == other.type, title.lowercased() == other.title.lowercased(),
      authors == other.authors, names == other.names, isOfTheTime(of: other)
    else { return false }
    func differs(_ variable: String) -> Bool {
      guard fields[variable] != other.fields[variable], !besideThePoint.contains(variable) else {
        return false
      }
      // What one entry says and the other leaves out tells them apart only where it is a part of the name.
      let isSaidOnce = fields[variable] == nil || other.fields[variable] == nil
      return !(isSaidOnce && oftenLeftOut.contains(variable))
    }
    return !fields.keys.contains(where: differs) && !other.fields.keys.contains(where: differs)
  }

  /// Returns in what an entry differs from another, by the names of the variables of CSL; in their order.
  ///
  /// - Parameter other: An entry of the same list or another.
  /// - Returns: Empty where both say the same but for their keys.
  package func differences(from other: Source) -> [String] {
    var names: Set<String> = []
    func compare<Value: Equatable>(_ own: [String: Value], _ others: [String: Value]) {
      names.formUnion(own.keys.filter { own[$0] != others[$0] })
      names.formUnion(others.keys.filter { own[$0] == nil })
    }
    compare(fields, other.fields)
    compare(self.names, other.names)
    compare(dates, other.dates)
    compare(freeFields, other.freeFields)
    compare(styled, other.styled)
    if type != other.type { names.insert("type") }
    if title != other.title { names.insert("title") }
    if authors != other.authors { names.insert("author") }
    if issued != other.issued { names.insert("issued") }
    return names.sorted()
  }

  /// Whether two dates are the same as far as both are known.
  private func isOfTheTime(of other: Source) -> Bool {
    guard issued?.years(circa: "") == other.issued?.years(circa: "") else { return false }
    guard let start = issued?.start, let others = other.issued?.start else { return true }
    return !start.isBefore(others) && !others.isBefore(start)
  }
}

/// What says nothing of which publication it is.
private let besideThePoint: Set = [
  "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location",
  "call-number", "citation-key", "citation-label", "citation-number", "container-title-short",
  "first-reference-note-number", "journalAbbreviation", "keyword", "language", "license", "note",
  "shortTitle", "source", "status", "title-short", "URL",
]

/// What is often given in one entry of a publication and left out in the next.
private let oftenLeftOut: Set = [
  "DOI", "ISBN", "ISSN", "number-of-pages", "PMCID", "PMID", "publisher", "publisher-place",
]
