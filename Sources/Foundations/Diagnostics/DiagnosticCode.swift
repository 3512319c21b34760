/// The kinds of finding, public and permanent: each has a page under `docs/diagnostics/`.
///
/// The raw value is what is printed in brackets. A code is never renamed or given a new meaning.
package enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  // Files
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"
  case notAFile = "not-a-file"
  case outsideSite = "outside-site"
  case fileTooLarge = "file-too-large"
  case invalidUTF8 = "invalid-utf8"
  case controlCharacter = "control-character"
  case mergeConflict = "merge-conflict"
  case unrecognizedFile = "unrecognized-file"
  case reservedName = "reserved-name"

  // YAML and front matter
  case invalidYAML = "invalid-yaml"
  case missingFrontMatter = "missing-front-matter"
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case wrongValue = "wrong-value"
  case emptyText = "empty-text"
  case curlyQuotes = "curly-quotes"
  case lowContrast = "low-contrast"
  case unsafePicture = "unsafe-picture"

  // Sets and markers
  case missingSet = "missing-set"
  case noMarkers = "no-markers"
  case duplicateName = "duplicate-name"
  case duplicateNumber = "duplicate-number"
  case missingNumber = "missing-number"
  case unknownPhase = "unknown-phase"
  case importedWithoutLicence = "imported-without-licence"
  case unknownSection = "unknown-section"
  case missingSection = "missing-section"
  case duplicateSection = "duplicate-section"
  case emptySection = "empty-section"
  case unknownQuestion = "unknown-question"
  case questionNumber = "question-number"
  case unknownMeasureGroup = "unknown-measure-group"
  case unknownMeasurePart = "unknown-measure-part"
  case duplicateMeasurePart = "duplicate-measure-part"
  case incompleteMeasure = "incomplete-measure"
  case unknownTag = "unknown-tag"
  case missingTag = "missing-tag"
  case misplacedQuestion = "misplaced-question"
  case misplacedText = "misplaced-text"

  // Markdown
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case nestingTooDeep = "nesting-too-deep"
  case unreadMarkup = "unread-markup"
  case bareAddress = "bare-address"
  case sectionAsText = "section-as-text"
  case listNumber = "list-number"
  case underlinedText = "underlined-text"
  case tableWithoutHeader = "table-without-header"
  case tableCells = "table-cells"
  case tableWithoutCaption = "table-without-caption"
  case tableHeaderCell = "table-header-cell"
  case tableTooLarge = "table-too-large"
  case noteWithoutDefinition = "note-without-definition"
  case noteWithoutUse = "note-without-use"
  case duplicateNote = "duplicate-note"
  case noteInNote = "note-in-note"
  case unknownCallOut = "unknown-call-out"
  case callOutWithoutText = "call-out-without-text"

  // Links
  case unknownMarker = "unknown-marker"
  case unknownSource = "unknown-source"
  case unknownAnchor = "unknown-anchor"
  case brokenLink = "broken-link"
  case unknownObject = "unknown-object"
  case unreadableInventory = "unreadable-inventory"
  case malformedCitation = "malformed-citation"
  case unknownAbbreviation = "unknown-abbreviation"
  case imageWithoutText = "image-without-text"

  // What is doubtful although it can be published
  case ambiguousSource = "ambiguous-source"
  case avoidedWord = "avoided-word"
  case contradictoryCounterpart = "contradictory-counterpart"
  case describedSource = "described-source"
  case duplicateAddress = "duplicate-address"
  case duplicateCounterpart = "duplicate-counterpart"
  case duplicateHeading = "duplicate-heading"
  case duplicateQuestion = "duplicate-question"
  case duplicateSource = "duplicate-source"
  case fileNameAsText = "file-name-as-text"
  case futureDate = "future-date"
  case pastDate = "past-date"
  case longSentence = "long-sentence"
  case malformedLocator = "malformed-locator"
  case missingTranslation = "missing-translation"
  case oneWayCounterpart = "one-way-counterpart"
  case openQuestion = "open-question"
  case outdatedReference = "outdated-reference"
  case placeholder = "placeholder"
  case questionWithoutMark = "question-without-mark"
  case reviewOverdue = "review-overdue"
  case skippedHeadingLevel = "skipped-heading-level"
  case spelling
  case staleCounterpart = "stale-counterpart"
  case staleTranslation = "stale-translation"
  case unlikeOriginal = "unlike-original"
  case unreferencedMarker = "unreferenced-marker"
  case unusedMark = "unused-mark"
  case unusedSource = "unused-source"
  case unusedTerm = "unused-term"

  // Addresses, against an old version
  case brokenAddress = "broken-address"
  case brokenAnchor = "broken-anchor"
  case brokenFile = "broken-file"
  case movedAddress = "moved-address"

  // Addresses of other hosts, on request
  case unreachableLink = "unreachable-link"
  case changedObject = "changed-object"

  // Themes
  case missingTheme = "missing-theme"
  case malformedTemplate = "malformed-template"
  case unknownTemplateValue = "unknown-template-value"
  case unknownString = "unknown-string"
  case missingString = "missing-string"
  case olderTheme = "older-theme"
  case unknownOverride = "unknown-override"
  case unshownSetting = "unshown-setting"

  // Documents, on this computer
  case missingFont = "missing-font"

  /// How much findings of this kind weigh; the same for every one of them.
  package var severity: Severity {
    switch self {
    case .unrecognizedFile, .missingNumber, .imageWithoutText, .unknownAbbreviation,
      .ambiguousSource, .avoidedWord, .describedSource, .duplicateHeading, .duplicateQuestion,
      .duplicateSource,
      .fileNameAsText,
      .longSentence, .lowContrast, .malformedLocator, .openQuestion,
      .questionWithoutMark, .reviewOverdue, .skippedHeadingLevel, .spelling, .unreferencedMarker,
      .unknownOverride, .unshownSetting, .unusedMark, .unusedSource, .unusedTerm:
      .warning
    case .bareAddress, .curlyQuotes, .futureDate, .listNumber, .misplacedQuestion, .pastDate,
      .olderTheme, .placeholder, .sectionAsText, .unreadMarkup:
      .warning
    case .callOutWithoutText, .noteWithoutUse, .tableHeaderCell, .tableWithoutCaption,
      .underlinedText:
      .warning
    case .missingTranslation, .oneWayCounterpart, .outdatedReference, .staleCounterpart,
      .staleTranslation, .unlikeOriginal:
      .warning
    case .brokenAnchor, .brokenFile, .missingFont, .movedAddress, .unreachableLink,
      .changedObject:
      .warning
    default: .error
    }
  }

  /// Whether the check is done where nobody asks for it; one that is off reports nothing until a site
  /// enables it.
  package var isOnByDefault: Bool {
    switch self {
    case .describedSource, .longSentence, .unreferencedMarker: false
    default: true
    }
  }
}
