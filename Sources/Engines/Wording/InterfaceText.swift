package import ContentModel
package import Themes

/// The words that the program itself needs from a theme; templates may use more of their own.
package enum InterfaceText: String, CaseIterable, Sendable {
  case addedQuestions = "added-questions"
  case addedReference = "added-reference"
  case addedReferences = "added-references"
  case additionsInShort = "additions-in-short"
  case additionsMarked = "additions-marked"
  case and
  case andOthers = "and-others"
  case backToText = "back-to-text"
  case callOutCaution = "call-out-caution"
  case callOutImportant = "call-out-important"
  case callOutNote = "call-out-note"
  case callOutTip = "call-out-tip"
  case callOutWarning = "call-out-warning"
  case changes
  case changesSummary = "changes-summary"
  case collate
  case collateAgain = "collate-again"
  case collateAgency = "collate-agency"
  case collateAsked = "collate-asked"
  case collateAssessments = "collate-assessments"
  case collateByQuestion = "collate-by-question"
  case collateDiffer = "collate-differ"
  case collateDiffering = "collate-differing"
  case collateInCount = "collate-in-count"
  case collateLeftOut = "collate-left-out"
  case collateLeftOutFile = "collate-left-out-file"
  case collateNoneMostOften = "collate-none-most-often"
  case collateNotInFile = "collate-not-in-file"
  case collateOldWording = "collate-old-wording"
  case collateOpen = "collate-open"
  case collateOpenBy = "collate-open-by"
  case collateOtherWords = "collate-other-words"
  case collateOtherWordsSaid = "collate-other-words-said"
  case collateRemovedExplained = "collate-removed-explained"
  case collateReturns = "collate-returns"
  case collateTable = "collate-table"
  case collateTableExplained = "collate-table-explained"
  case collateUnsettled = "collate-unsettled"
  case collateUnsettledBy = "collate-unsettled-by"
  case collateUnsettledIn = "collate-unsettled-in"
  case collateUnsettledTitle = "collate-unsettled-title"
  case contact
  case contactAddress = "contact-address"
  case contactForm = "contact-form"
  case contactMail = "contact-mail"
  case contactTelephone = "contact-telephone"
  case counterpartNarrower = "counterpart-narrower"
  case counterpartNarrowerMeaning = "counterpart-narrower-meaning"
  case counterpartNone = "counterpart-none"
  case counterpartNoneMeaning = "counterpart-none-meaning"
  case counterpartOverlaps = "counterpart-overlaps"
  case counterpartOverlapsMeaning = "counterpart-overlaps-meaning"
  case counterpartSame = "counterpart-same"
  case counterpartSameMeaning = "counterpart-same-meaning"
  case counterpartWider = "counterpart-wider"
  case counterpartWiderMeaning = "counterpart-wider-meaning"
  case coverage
  case coverageDrafted = "coverage-drafted"
  case coverageDraftedMeaning = "coverage-drafted-meaning"
  case coverageDraftedNotHeld = "coverage-drafted-not-held"
  case coverageHeld = "coverage-held"
  case coverageHeldMeaning = "coverage-held-meaning"
  case coverageInPart = "coverage-in-part"
  case coverageInPartMeaning = "coverage-in-part-meaning"
  case coverageNone = "coverage-none"
  case coverageNoneMeaning = "coverage-none-meaning"
  case coverageNotHeld = "coverage-not-held"
  case coverageNotHeldMeaning = "coverage-not-held-meaning"
  case coverageNotKnown = "coverage-not-known"
  case coverageNotKnownMeaning = "coverage-not-known-meaning"
  case coverageSum = "coverage-sum"
  case coverageSummary = "coverage-summary"
  case crossReferences = "cross-references"
  case crosswalk
  case crosswalkGaps = "crosswalk-gaps"
  case crosswalkJudged = "crosswalk-judged"
  case crosswalkKind = "crosswalk-kind"
  case crosswalkNotJudged = "crosswalk-not-judged"
  case crosswalkOwn = "crosswalk-own"
  case crosswalkPicture = "crosswalk-picture"
  case crosswalkSummary = "crosswalk-summary"
  case crosswalkTitle = "crosswalk-title"
  case date
  case documentTitle = "document-title"
  case drafted
  case draftedNotHeld = "drafted-not-held"
  case draftedNotKnown = "drafted-not-known"
  case draftedOf = "drafted-of"
  case editPage = "edit-page"
  case edition
  case editionChanges = "edition-changes"
  case editionGone = "edition-gone"
  case editionOlder = "edition-older"
  case editionRemade = "edition-remade"
  case editionRestated = "edition-restated"
  case editionRestatedFrom = "edition-restated-from"
  case editionRestatedFromNamed = "edition-restated-from-named"
  case editionReworded = "edition-reworded"
  case editionSearch = "edition-search"
  case editionUnchanged = "edition-unchanged"
  case editions
  case editionsSummary = "editions-summary"
  case feedback
  case full
  case fullSummary = "full-summary"
  case glossary
  case handoutAction = "handout-action"
  case handoutBlackAndWhite = "handout-black-and-white"
  case handoutChoose = "handout-choose"
  case handoutCited = "handout-cited"
  case handoutContents = "handout-contents"
  case handoutDate = "handout-date"
  case handoutDue = "handout-due"
  case handoutEvidence = "handout-evidence"
  case handoutFilledInBy = "handout-filled-in-by"
  case handoutFillingIn = "handout-filling-in"
  case handoutJudgement = "handout-judgement"
  case handoutLargePrint = "handout-large-print"
  case handoutNotOfficial = "handout-not-official"
  case handoutNotes = "handout-notes"
  case handoutOnScreen = "handout-on-screen"
  case handoutOnline = "handout-online"
  case handoutOriginal = "handout-original"
  case handoutOwner = "handout-owner"
  case handoutPage = "handout-page"
  case handoutPageReference = "handout-page-reference"
  case handoutPhase = "handout-phase"
  case handoutPhaseNumber = "handout-phase-number"
  case handoutQuestion = "handout-question"
  case handoutReview = "handout-review"
  case handoutTerms = "handout-terms"
  case handoutVersion = "handout-version"
  case handoutWorksheet = "handout-worksheet"
  case handoutWorksheetAll = "handout-worksheet-all"
  case heldInPart = "held-in-part"
  case judgementsMeaning = "judgements-meaning"
  case kilobytes
  case licence
  case mapAddedLine = "map-added-line"
  case mapDescription = "map-description"
  case mapSummary = "map-summary"
  case mapTooLarge = "map-too-large"
  case markAdded = "mark-added"
  case markAddedUndated = "mark-added-undated"
  case markOriginal = "mark-original"
  case markReworded = "mark-reworded"
  case marker
  case markers
  case marksExplained = "marks-explained"
  case marksExplainedOwn = "marks-explained-own"
  case measureOf = "measure-of"
  case megabytes
  case mentionedIn = "mentioned-in"
  case missingAdded = "missing-added"
  case missingAddedNotHeld = "missing-added-not-held"
  case missingAddedNotKnown = "missing-added-not-known"
  case missingNotHeld = "missing-not-held"
  case missingNotKnown = "missing-not-known"
  case month1 = "month-1"
  case month10 = "month-10"
  case month11 = "month-11"
  case month12 = "month-12"
  case month2 = "month-2"
  case month3 = "month-3"
  case month4 = "month-4"
  case month5 = "month-5"
  case month6 = "month-6"
  case month7 = "month-7"
  case month8 = "month-8"
  case month9 = "month-9"
  case moved
  case namingCriteria = "naming-criteria"
  case namingItems = "naming-items"
  case namingOwn = "naming-own"
  case noDate = "no-date"
  case notFound = "not-found"
  case notHeld = "not-held"
  case notKnown = "not-known"
  case noteNumber = "note-number"
  case notes
  case notice
  case overview
  case overviewOfAll = "overview-of-all"
  case pageLabel = "page-label"
  case pagesLabel = "pages-label"
  case pointOf = "point-of"
  case positionInPhase = "position-in-phase"
  case publishedBy = "published-by"
  case questionHeldInPart = "question-held-in-part"
  case questionNumberNotKnown = "question-number-not-known"
  case questionOrigin = "question-origin"
  case questionRestated = "question-restated"
  case questions
  case questionsCut = "questions-cut"
  case questionsHeldInPartHere = "questions-held-in-part-here"
  case referenceCirca = "reference-circa"
  case referenceEditedBy = "reference-edited-by"
  case referenceEdition = "reference-edition"
  case referenceEditor = "reference-editor"
  case referenceEditors = "reference-editors"
  case referenceIn = "reference-in"
  case referenceTranslatedBy = "reference-translated-by"
  case referenceVolume = "reference-volume"
  case restatedTitle = "restated-title"
  case restatementDate = "restatement-date"
  case reviewed
  case search
  case searchAll = "search-all"
  case searchAnswer = "search-answer"
  case searchFailed = "search-failed"
  case searchFoundMany = "search-found-many"
  case searchHelpCode = "search-help-code"
  case searchHelpFilters = "search-help-filters"
  case searchHelpWords = "search-help-words"
  case searchInstead = "search-instead"
  case searchKeys = "search-keys"
  case searchMissing = "search-missing"
  case searchMore = "search-more"
  case searchNearest = "search-nearest"
  case searchNothing = "search-nothing"
  case searchResults = "search-results"
  case seeInstead = "see-instead"
  case sources
  case status
  case superseded
  case supersededBy = "superseded-by"
  case table
  case tableAsCSV = "table-as-csv"
  case tagUpTo = "tag-up-to"
  case toolAbout = "tool-about"
  case toolAction = "tool-action"
  case toolActions = "tool-actions"
  case toolAnotherWindow = "tool-another-window"
  case toolAsAWhole = "tool-as-a-whole"
  case toolDue = "tool-due"
  case toolJudgement = "tool-judgement"
  case toolNoEdition = "tool-no-edition"
  case toolNotes = "tool-notes"
  case toolOpenedEdition = "tool-opened-edition"
  case toolOtherAnswer = "tool-other-answer"
  case toolOwner = "tool-owner"
  case toolProblemDamaged = "tool-problem-damaged"
  case toolProblemDeep = "tool-problem-deep"
  case toolProblemDouble = "tool-problem-double"
  case toolProblemExpands = "tool-problem-expands"
  case toolProblemFormat = "tool-problem-format"
  case toolProblemHTML = "tool-problem-html"
  case toolProblemLarge = "tool-problem-large"
  case toolProblemLong = "tool-problem-long"
  case toolProblemMissing = "tool-problem-missing"
  case toolProblemNoQuestions = "tool-problem-no-questions"
  case toolProblemOldWorkbook = "tool-problem-old-workbook"
  case toolProblemOtherQuestions = "tool-problem-other-questions"
  case toolProblemPassword = "tool-problem-password"
  case toolProblemRows = "tool-problem-rows"
  case toolProblemSet = "tool-problem-set"
  case toolProblemShape = "tool-problem-shape"
  case toolProblemUnknown = "tool-problem-unknown"
  case toolProblemVersion = "tool-problem-version"
  case toolQuestion = "tool-question"
  case toolReadColumns = "tool-read-columns"
  case toolReadDays = "tool-read-days"
  case toolReadDouble = "tool-read-double"
  case toolReadEdition = "tool-read-edition"
  case toolReadFormulas = "tool-read-formulas"
  case toolReadJudgements = "tool-read-judgements"
  case toolReadMissing = "tool-read-missing"
  case toolReadRemoved = "tool-read-removed"
  case toolReadReworded = "tool-read-reworded"
  case toolReadStates = "tool-read-states"
  case toolReadUnlabelled = "tool-read-unlabelled"
  case toolReadUnread = "tool-read-unread"
  case toolRelabelled = "tool-relabelled"
  case toolRemovedHeading = "tool-removed-heading"
  case toolState = "tool-state"
  case toolStateDone = "tool-state-done"
  case toolStateDropped = "tool-state-dropped"
  case toolStateNone = "tool-state-none"
  case toolStateUnderWay = "tool-state-under-way"
  case toolWording = "tool-wording"
  case translatedFrom = "translated-from"
  case withdrawn
  case workbookAllMarkers = "workbook-all-markers"
  case workbookCare = "workbook-care"
  case workbookCells = "workbook-cells"
  case workbookChoose = "workbook-choose"
  case workbookFillingIn = "workbook-filling-in"
  case workbookFilter = "workbook-filter"
  case workbookGroup = "workbook-group"
  case workbookGuidance = "workbook-guidance"
  case workbookJudgements = "workbook-judgements"
  case workbookLabel = "workbook-label"
  case workbookMark = "workbook-mark"
  case workbookMarkerTitle = "workbook-marker-title"
  case workbookMeanings = "workbook-meanings"
  case workbookMeasure = "workbook-measure"
  case workbookMeasureNumber = "workbook-measure-number"
  case workbookMeasureResult = "workbook-measure-result"
  case workbookMeasures = "workbook-measures"
  case workbookMeasuresNote = "workbook-measures-note"
  case workbookOnScreen = "workbook-on-screen"
  case workbookOpen = "workbook-open"
  case workbookRefusal = "workbook-refusal"
  case workbookRemark = "workbook-remark"
  case workbookSheets = "workbook-sheets"
  case workbookSomethingElse = "workbook-something-else"
  case workbookSummary = "workbook-summary"
  case workbookSummaryElse = "workbook-summary-else"
  case workbookSummaryNote = "workbook-summary-note"
  case workbookTitle = "workbook-title"
  case workbookTitleOriginal = "workbook-title-original"

  /// Returns the word for a way to reach somebody: `Telephone`.
  package static func title(of way: Contact.Way) -> InterfaceText {
    switch way {
    case .mail: .contactMail
    case .telephone: .contactTelephone
    case .address: .contactAddress
    case .form: .contactForm
    }
  }

  /// The texts that the script of the search shows.
  package static let ofSearchScript: [InterfaceText] = [
    .drafted, .questionHeldInPart, .searchAll, .searchAnswer, .searchFailed, .searchFoundMany,
    .searchHelpCode,
    .searchHelpFilters,
    .searchHelpWords, .searchInstead, .searchKeys, .searchMissing, .searchMore, .searchNearest,
    .searchNothing, .searchResults,
  ]
}

/// The words with plural forms that the program itself needs.
package enum CountText: String, CaseIterable, Sendable {
  case addedQuestionCount = "added-question-count"
  case addedReferenceCount = "added-reference-count"
  case answerQuestions = "answer-questions"
  case draftedQuestions = "drafted-questions"
  case markerCount = "marker-count"
  case markersWithoutSources = "markers-without-sources"
  case pageCount = "page-count"
  case referenceCount = "reference-count"
  case questionCount = "question-count"
  case questionsHeldInPart = "questions-held-in-part"
  case restatedQuestionCount = "restated-question-count"
  case restatedReferenceCount = "restated-reference-count"
  case searchFound = "search-found"

  /// The texts that the script of the search shows.
  package static let ofSearchScript: [CountText] = [.searchFound]
}

extension InterfaceStrings {
  /// Returns a text with its placeholders filled.
  package func text(_ key: InterfaceText, _ values: KeyValuePairs<String, String> = [:]) -> String {
    text(key.rawValue, values)
  }

  /// Returns a text as its words and what is to be filled in.
  package func pieces(of key: InterfaceText) -> [TextPiece] { pieces(of: key.rawValue) }

  /// Returns the form of a text that fits a number.
  package func text(_ key: CountText, _ count: Int) -> String { text(key.rawValue, count: count) }

  /// The words that references need.
  package var referenceWords: ReferenceWords {
    ReferenceWords(
      noDate: text(.noDate), circa: text(.referenceCirca), and: text(.and),
      andOthers: text(.andOthers), editor: text(.referenceEditor),
      editors: text(.referenceEditors), editedBy: text(.referenceEditedBy),
      translatedBy: text(.referenceTranslatedBy), within: text(.referenceIn),
      page: text(.pageLabel), pages: text(.pagesLabel), volume: text(.referenceVolume),
      edition: text(.referenceEdition))
  }

  /// Returns the sentence that marks what is not part of the publication a set restates.
  package func draftedNote(of set: MarkerSet?) -> String {
    guard let author = set?.restated?.leaders.first else {
      return text(.drafted)
    }
    return text(.draftedOf, ["author": author.cited])
  }

  /// Returns the sentence that marks a section which was written for this edition, and says whether the
  /// original has one of its own, where it is not known to have none.
  package func draftedNote(
    of section: Section<Reference>, in marker: Marker, of set: MarkerSet?
  ) -> String {
    let note = draftedNote(of: set)
    let definition = section.definition
    if marker.notHeld.contains(where: { $0.id == definition.id }) {
      return "\(note). \(text(.draftedNotHeld))"
    }
    guard set?.restated != nil, !marker.notInOriginal.contains(where: { $0.id == definition.id })
    else { return note }
    return "\(note). \(text(.draftedNotKnown))"
  }

  /// Returns the edition of a set in words: `Edition of 2016`, `Restated 2026 from the 2016 markers`; nothing
  /// where it has none.
  package func editionLine(of set: MarkerSet) -> String {
    let edition = set.settings.edition
    if edition.isEmpty { return "" }
    guard set.restated != nil else { return "\(text(.edition)) \(edition)" }
    guard let day = set.settings.restated?.date else {
      return "\(text(.editionRestated)) \(edition)"
    }
    let isYear = edition.count == 4 && edition.allSatisfy(\.isWholeNumber)
    return text(
      isYear ? .editionRestatedFrom : .editionRestatedFromNamed,
      ["year": String(day.year), "edition": edition])
  }

  /// Returns a day in words: `21 November 2026`.
  package func date(_ date: CalendarDate) -> String {
    let month = text("month-\(date.month)")
    return text(.date, ["day": String(date.day), "month": month, "year": String(date.year)])
  }
}
