/// What links can name in one set.
///
/// One object, since every text of a site asks it: a copy would cost more than most answers.
final class SetSymbols: Sendable {
  let id: SetID
  let settings: SetSettings
  let glossary: GlossaryDraft?
  /// The folder of its files.
  let folder: String
  /// The publications that its texts may cite, by their keys.
  let sources: [String: Source]
  let hasUnreadableSources: Bool
  let terms: TermIndex
  /// How its labels read in running text; nil where they are the prefix and the number.
  let shape: LabelShape?
  /// What tells its labels from those of other sets.
  let shapeOfLabels: Set<String>
  /// The markers that are published, in the order of their files; of two with one number, both.
  let markers: [MarkerOutline]
  /// Its markers by their numbers and files.
  let numbers: MarkerNumbers

  /// Takes a set.
  ///
  /// - Parameters:
  ///   - draft: The set.
  ///   - language: The language of its words where it does not name one.
  ///   - known: What is known of an earlier linking.
  init(_ draft: SetDraft, language: String, knowing known: KnownLinks?) {
    id = draft.id
    settings = draft.settings
    shape = LabelShape(draft.settings)
    shapeOfLabels = Set(draft.settings.shapeOfLabels)
    glossary = draft.glossary
    folder = draft.folder
    sources = Dictionary(
      draft.sources.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    hasUnreadableSources = draft.hasUnreadableSources
    terms = TermIndex(draft.glossary, language: draft.settings.language ?? language)
    if let last = known?.table?.set(id), last.settings == settings,
      let places = known?.placesOfOthers(in: draft)
    {
      numbers = last.numbers
      let drafts = known?.drafts(of: id) ?? []
      markers = last.markers.replacing(places.map { (drafts[$0], draft.markers[$0]) })
    } else {
      markers = draft.markers.lazy.filter { !$0.isUnpublished }.map(\.outline)
      numbers = MarkerNumbers(draft)
    }
  }

  /// Returns a marker that is published.
  func marker(_ number: Int) -> MarkerOutline? { numbers.place(of: number).map { markers[$0] } }

  /// Whether a number is that of a marker that is published.
  func hasMarker(_ number: Int) -> Bool { numbers.place(of: number) != nil }
}

extension [MarkerOutline] {
  /// Returns the same with what can be named in other states of some markers.
  fileprivate func replacing(_ drafts: [(old: MarkerDraft, new: MarkerDraft)]) -> Self {
    var markers = self
    for (old, new) in drafts {
      if let place = firstIndex(where: { $0 === old.outline }) { markers[place] = new.outline }
    }
    return markers
  }
}
