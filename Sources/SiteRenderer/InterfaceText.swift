import ContentModel
import Themes

/// The words that the program itself needs from a theme; templates may use more of their own.
package enum InterfaceText: String, CaseIterable, Sendable {
  case and
  case andOthers = "and-others"
  case changes
  case changesSummary = "changes-summary"
  case coverage
  case coverageDrafted = "coverage-drafted"
  case coverageDraftedMeaning = "coverage-drafted-meaning"
  case coverageHeld = "coverage-held"
  case coverageHeldMeaning = "coverage-held-meaning"
  case coverageInPart = "coverage-in-part"
  case coverageInPartMeaning = "coverage-in-part-meaning"
  case coverageNone = "coverage-none"
  case coverageNoneMeaning = "coverage-none-meaning"
  case coverageNotHeld = "coverage-not-held"
  case coverageNotHeldMeaning = "coverage-not-held-meaning"
  case coverageSum = "coverage-sum"
  case coverageSummary = "coverage-summary"
  case crossReferences = "cross-references"
  case date
  case documentTitle = "document-title"
  case drafted
  case draftedOf = "drafted-of"
  case full
  case fullSummary = "full-summary"
  case glossary
  case heldInPart = "held-in-part"
  case mapDescription = "map-description"
  case mapSummary = "map-summary"
  case mapTooLarge = "map-too-large"
  case markers
  case moved
  case noDate = "no-date"
  case notFound = "not-found"
  case notHeld = "not-held"
  case notice
  case overview
  case pageLabel = "page-label"
  case pagesLabel = "pages-label"
  case pointOf = "point-of"
  case positionInPhase = "position-in-phase"
  case questions
  case search
  case searchFailed = "search-failed"
  case searchFoundMany = "search-found-many"
  case searchHelpCode = "search-help-code"
  case searchHelpFilters = "search-help-filters"
  case searchHelpWords = "search-help-words"
  case searchInstead = "search-instead"
  case searchAll = "search-all"
  case searchKeys = "search-keys"
  case searchMore = "search-more"
  case searchNearest = "search-nearest"
  case searchNothing = "search-nothing"
  case searchResults = "search-results"
  case sources
  case mentionedIn = "mentioned-in"
  case month1 = "month-1"
  case month2 = "month-2"
  case month3 = "month-3"
  case month4 = "month-4"
  case month5 = "month-5"
  case month6 = "month-6"
  case month7 = "month-7"
  case month8 = "month-8"
  case month9 = "month-9"
  case month10 = "month-10"
  case month11 = "month-11"
  case month12 = "month-12"

  /// The texts that the script of the search shows.
  static let ofSearchScript: [InterfaceText] = [
    .drafted, .searchAll, .searchFailed, .searchFoundMany, .searchHelpCode, .searchHelpFilters,
    .searchHelpWords, .searchInstead, .searchKeys, .searchMore, .searchNearest, .searchNothing,
    .searchResults,
  ]
}

/// The words with plural forms that the program itself needs.
package enum CountText: String, CaseIterable, Sendable {
  case draftedQuestions = "drafted-questions"
  case markerCount = "marker-count"
  case markersWithoutSources = "markers-without-sources"
  case referenceCount = "reference-count"
  case questionCount = "question-count"
  case searchFound = "search-found"

  /// The texts that the script of the search shows.
  static let ofSearchScript: [CountText] = [.searchFound]
}

extension InterfaceStrings {
  func text(_ key: InterfaceText, _ values: [String: String] = [:]) -> String {
    text(key.rawValue, values)
  }

  func text(_ key: CountText, _ count: Int) -> String { text(key.rawValue, count: count) }

  /// Returns a day in words: `21 November 2026`.
  func date(_ date: CalendarDate) -> String {
    let month = text("month-\(date.month)")
    return text(.date, ["day": String(date.day), "month": month, "year": String(date.year)])
  }
}
