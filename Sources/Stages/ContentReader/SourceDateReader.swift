import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads a date of CSL in any of its forms: `2015`, `2015-03-26`, `2014/2016`, `2015~`, `{year: 2015}`,
/// `{date-parts: [[2014, 11], [2016, 2]]}`, `{literal: forthcoming}`, and a list of one or two.
///
/// Returns nil where the key is missing, and with a finding for what is none.
/// Forms: https://docs.citeproc.org/en/latest/, and EDTF, https://www.loc.gov/standards/datetime/.
func readSourceDate(_ key: String, _ fields: inout YAMLFields) -> SourceDate? {
  guard let node = fields.node(key) else { return nil }
  if case .scalar(let text) = node.content, text.isNothing {
    _ = fields.nonEmptyText(node, key)
    return nil
  }
  do throws(DateFault) {
    return try date(node, &fields)
  } catch {
    fields.report(.wrongValue, at: node.position, error.summary, Suggestion(error.hint))
    return nil
  }
}

/// What is wrong with a date.
private enum DateFault: Error {
  /// What is none, with the words where it has any.
  case noDate(String?)
  case notInCalendar(String)
  case backwards

  var summary: String {
    switch self {
    case .noDate: "this is not a date"
    case .notInCalendar(let written): "the calendar has no '\(written)'"
    case .backwards: "this span of time ends before it begins"
    }
  }

  var hint: String {
    switch self {
    case .noDate(let words):
      "write 2015, 2015-03-26 or {date-parts: [[2015, 3, 26]]}; for a span of time 2014/2016, and "
        + "for words {literal: \(words ?? "forthcoming")}"
    case .notInCalendar: "mend the year, the month or the day"
    case .backwards: "write the earlier date first"
    }
  }
}

private func date(_ node: YAMLNode, _ fields: inout YAMLFields) throws(DateFault) -> SourceDate {
  switch node.content {
  case .scalar(let text):
    let words = withoutEscapes(text.string).trimmingWhitespace()
    // Pandoc writes what no calendar has as it is: `forthcoming`.
    let isWords =
      !words.isEmpty && !words.contains(where: \.isNumber) && words.contains(where: \.isLetter)
    if isWords { return SourceDate(.words(words)) }
    do {
      return try writtenDate(words)
    } catch .noDate(nil) {
      throw .noDate(words.contains(where: \.isLetter) ? words : nil)
    }
  case .sequence(let nodes):
    // `[{year: 2014}, {year: 2016}]`, the form of older exports of Zotero.
    guard let first = nodes.first, nodes.count <= 2 else { throw .noDate(nil) }
    let start = try date(first, &fields)
    guard let last = nodes.dropFirst().first else { return start }
    guard case .at(let beginning) = start.time, case .at(let end) = try date(last, &fields).time
    else { throw .noDate(nil) }
    return SourceDate(try span(beginning, end), isApproximate: start.isApproximate)
  case .mapping(let entries): return try date(entries, &fields)
  }
}

private func date(
  _ entries: [YAMLNode.Entry], _ fields: inout YAMLFields
) throws(DateFault) -> SourceDate {
  // The parts of a date that are keys of their own may stand in any order.
  var parts: [String: String] = [:]
  var lists: [[String]] = []
  for entry in entries {
    switch (entry.key.string, entry.value.content) {
    case ("date-parts", .sequence(let nodes)): lists = nodes.map(texts)
    case (let key, .scalar(let text)) where cslDateKeys.contains(key): parts[key] = text.string
    default:
      fields.report(
        .unknownKey, entry.key, "no key '\(entry.key.string)' of a date is known",
        didYouMean(entry.key.string, among: cslDateKeys)
          ?? "write {year: 2015} or {date-parts: [[2015, 3, 26]]}")
    }
  }
  if let year = parts["year"] {
    let month = parts["month"].map { [$0] } ?? []
    lists = [[year] + month + (month.isEmpty ? [] : parts["day"].map { [$0] } ?? [])]
  }
  var date: SourceDate
  if let first = lists.first {
    guard lists.count <= 2 else { throw .noDate(nil) }
    let start = try partialDate(known(first), season: parts["season"], seasons: monthSeasons)
    if let last = lists.dropFirst().first {
      let goesOn = last.allSatisfy { $0 == "0" || $0.isEmpty }
      date = SourceDate(try span(start, goesOn ? nil : partialDate(known(last))))
    } else {
      date = SourceDate(.at(start))
    }
  } else if let words = parts["literal"] ?? parts["raw"] {
    do {
      date = try writtenDate(words)
    } catch .noDate {
      guard !words.allSatisfy(\.isWhitespace) else { throw .noDate(nil) }
      date = SourceDate(.words(words))
    }
  } else {
    throw .noDate(nil)
  }
  if let circa = parts["circa"], isTrue(circa) { date.isApproximate = true }
  return date
}

private func texts(_ node: YAMLNode) -> [String] {
  guard case .sequence(let nodes) = node.content else { return [] }
  return nodes.map { part in
    if case .scalar(let text) = part.content { text.string } else { "?" }
  }
}

/// Returns the parts that say something: those of Zotero can be there and be empty.
private func known(_ parts: [String]) -> [String] {
  Array(parts[..<(parts.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
}

/// Reads `2015`, `2015-03-26`, `2014-11/2016-02`, `2014–2016`, `2015~`, `c. 2015`.
private func writtenDate(_ written: String) throws(DateFault) -> SourceDate {
  var text = written.trimmingWhitespace()
  var isApproximate = false
  for word in ["circa ", "ca. ", "c. ", "c."] where text.hasPrefix(word) {
    text = String(text.dropFirst(word.count)).trimmingWhitespace()
    isApproximate = true
    break
  }
  var ends: [String] = []
  for end in text.split(separator: text.contains("/") ? "/" : "–", omittingEmptySubsequences: false)
  {
    let sure = end.last.map { "~?%".contains($0) } ?? false ? end.dropLast() : end
    if sure.utf8.count < end.utf8.count { isApproximate = true }
    ends.append(String(sure))
  }
  guard let start = ends.first, ends.count <= 2 else { throw .noDate(nil) }
  let pieces = start.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
  if ends.count == 1, pieces.count == 2, pieces.allSatisfy({ $0.utf8.count == 4 }) {
    // `2014-2016`: no month has four digits.
    ends = pieces
  }
  if let year = endOfSchoolYear(ends) { ends[1] = year }
  let beginning = try partialDate(ends[0].split(separator: "-", omittingEmptySubsequences: false))
  guard ends.count == 2 else { return SourceDate(.at(beginning), isApproximate: isApproximate) }
  let goesOn = ["", ".."].contains(ends[1])
  let end =
    try goesOn
    ? nil : partialDate(ends[1].split(separator: "-", omittingEmptySubsequences: false))
  return SourceDate(try span(beginning, end), isApproximate: isApproximate)
}

/// Returns the year that two digits stand for, which follows the first: `1999` in `1998/99`.
///
/// Two digits up to 12 may be a month, and stand for no year.
private func endOfSchoolYear(_ ends: [String]) -> String? {
  guard ends.count == 2, ends[0].utf8.count == 4, ends[1].utf8.count == 2,
    let start = wholeNumber(ends[0]), let end = wholeNumber(ends[1]), end > 12,
    (start + 1) % 100 == end
  else { return nil }
  return String(start + 1)
}

private func span(
  _ start: PartialDate, _ end: PartialDate?
) throws(DateFault) -> SourceDate.Time {
  if let end, end.isBefore(start) { throw .backwards }
  return .span(start, end)
}

/// Reads a year, a month and a day, or a year and a season.
private func partialDate(
  _ pieces: [some StringProtocol], season: String? = nil, seasons: [Int: String] = edtfSeasons
) throws(DateFault) -> PartialDate {
  let numbers = pieces.compactMap { wholeNumber(String($0)) }
  guard (1...3).contains(numbers.count), numbers.count == pieces.count else { throw .noDate(nil) }
  if numbers.count == 2, let season = seasons[numbers[1]] {
    return PartialDate(year: numbers[0], season: season)
  }
  let month = numbers.count > 1 ? numbers[1] : nil
  let day = numbers.count > 2 ? numbers[2] : nil
  guard CalendarDate(year: numbers[0], month: month ?? 1, day: day ?? 1) != nil else {
    throw .notInCalendar(pieces.joined(separator: "-"))
  }
  return PartialDate(
    year: numbers[0], month: month, day: day,
    season: month == nil ? season.map { seasonOfWord[$0.lowercased()] ?? $0 } : nil)
}

/// The months that stand for seasons in EDTF.
private let edtfSeasons = [21: "1", 22: "2", 23: "3", 24: "4"]

/// Those that do in the parts of a date, where some programs count on after the twelfth.
private let monthSeasons = edtfSeasons.merging([13: "1", 14: "2", 15: "3", 16: "4"]) { $1 }

private let seasonOfWord = [
  "spring": "1", "summer": "2", "autumn": "3", "fall": "3", "winter": "4", "21": "1", "22": "2",
  "23": "3", "24": "4",
]
