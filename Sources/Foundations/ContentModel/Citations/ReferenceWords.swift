/// The words that references need, in the language of the reader.
package struct ReferenceWords: Sendable {
  /// What stands for a year that is not known: `no date`.
  package var noDate: String
  /// What stands before a year that is not sure: `c.`.
  package var circa: String
  /// What joins the last two authors: `and`.
  package var and: String
  /// What stands for all authors but the first: `et al.`.
  package var andOthers: String
  /// What stands after the name of an editor who stands where an author would: `ed.`.
  package var editor: String
  /// The same for several: `eds`.
  package var editors: String
  /// What stands before editors within a reference: `edited by`.
  package var editedBy: String
  /// What stands before translators: `translated by`.
  package var translatedBy: String
  /// What stands before the larger work that a chapter is in: `in`.
  package var within: String
  /// What stands before the number of one page: `p.`.
  package var page: String
  /// What stands before the numbers of several pages: `pp.`.
  package var pages: String
  /// What stands before the number of a volume: `vol.`.
  package var volume: String
  /// An edition by its number, `{number}`, or as English counts, `{ordinal}`: `{ordinal} ed.`.
  package var edition: String

  /// The words in English, for what is written for editors.
  package static let english = ReferenceWords(
    noDate: "no date", circa: "c.", and: "and", andOthers: "et al.", editor: "ed.", editors: "eds",
    editedBy: "edited by", translatedBy: "translated by", within: "in", page: "p.", pages: "pp.",
    volume: "vol.", edition: "{ordinal} ed.")

  /// Makes the words.
  package init(
    noDate: String, circa: String, and: String, andOthers: String, editor: String, editors: String,
    editedBy: String, translatedBy: String, within: String, page: String, pages: String,
    volume: String, edition: String
  ) {
    self.noDate = noDate
    self.circa = circa
    self.and = and
    self.andOthers = andOthers
    self.editor = editor
    self.editors = editors
    self.editedBy = editedBy
    self.translatedBy = translatedBy
    self.within = within
    self.page = page
    self.pages = pages
    self.volume = volume
    self.edition = edition
  }

  /// Returns names one after the other: `Roe, A., Doe, B. and Poe, E.`.
  func joined(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }

  /// Returns no more than two names: `Roe and Doe`, `Roe et al.`.
  func shortened(_ names: [String]) -> String {
    names.count > 2 ? "\(names[0]) \(andOthers)" : joined(names)
  }

  /// Returns editors as they stand where authors would, or before the title of the larger work:
  /// `Corby, A. (ed.)`.
  func asEditors(_ names: [CreatorName]) -> String {
    "\(joined(names.map(\.listed))) (\(names.count == 1 ? editor : editors))"
  }

  /// Returns an edition in words: `2nd ed.` for `2` and for `2nd`, and what is no number as it stands.
  func edition(_ written: String) -> String {
    let number = written.prefix { $0.isASCII && $0.isNumber }
    let ending = written.dropFirst(number.count)
    let isNumber =
      (1...4).contains(number.count) && ending.count <= 3
      && ending.allSatisfy { $0.isLetter || $0 == "." }
    guard isNumber else { return written }
    return edition.replacing("{ordinal}", with: ending.isEmpty ? ordinal(written) : written)
      .replacing("{number}", with: String(number))
  }

  /// Returns the year of a publication with the letter that tells it from others of that year:
  /// `2015`, `2015a`, `no date-a`.
  func year(of source: Source) -> String {
    let years = source.issued?.years(circa: circa) ?? noDate
    guard !source.letter.isEmpty else { return years }
    let isNumber = years.utf8.last.map { $0 &- 0x30 < 10 } ?? false
    return isNumber || years.hasSuffix("–") ? years + source.letter : "\(years)-\(source.letter)"
  }
}

/// Returns a number as English counts: `1st`, `12th`.
private func ordinal(_ number: String) -> String {
  let digits = number.utf8.suffix(2)
  let isTeen = digits.count == 2 && digits.first == UInt8(ascii: "1")
  switch digits.last {
  case UInt8(ascii: "1") where !isTeen: return number + "st"
  case UInt8(ascii: "2") where !isTeen: return number + "nd"
  case UInt8(ascii: "3") where !isTeen: return number + "rd"
  default: return number + "th"
  }
}
