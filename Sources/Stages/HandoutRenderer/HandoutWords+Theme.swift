import Themes
import Wording

extension HandoutWords {
  /// The words of a theme that documents have; templates know them by these keys.
  static let taken: [InterfaceText] = [
    .addedQuestions, .addedReferences, .edition, .editionRestated, .full, .glossary,
    .handoutAction,
    .handoutBlackAndWhite,
    .handoutChoose, .handoutCited,
    .handoutContents, .handoutDate, .handoutDue, .handoutEvidence, .handoutFilledInBy,
    .handoutFillingIn,
    .handoutJudgement,
    .handoutLargePrint, .handoutNotOfficial, .handoutNotes, .handoutOnScreen, .handoutOnline,
    .handoutOwner,
    .handoutPage, .handoutPageReference, .handoutPhaseNumber, .handoutQuestion, .handoutReview,
    .handoutTerms, .judgementsMeaning, .licence, .markers, .notHeld, .notKnown, .overview,
    .publishedBy, .questions,
    .reviewed,
    .sources, .status,
  ]

  /// The keys of all words.
  package static var keys: [String] { taken.map(\.rawValue) }

  init(_ strings: InterfaceStrings) {
    self.init(
      language: strings.language,
      texts: Self.taken.map { Text(key: $0.rawValue, text: strings.text($0)) })
  }
}
