/// The words that locators are made of in the language of a text.
///
/// The words of English are known in every language, since sources are quoted as they number themselves.
/// Source: the locator terms of the Citation Style Language, and the divisions of laws.
struct LocatorWords: Sendable {
  /// What may stand before a number: `p`, `chapter`; in lower case, without a full stop.
  let labels: Set<String>
  /// What names a place on its own: `foreword`.
  let places: Set<String>
  /// What joins two places: `and`.
  let joiners: Set<String>
  /// What may follow a number: `ff`.
  let tails: Set<String>
  /// Whether the labels of the language are known; a word before a number is a label where they are not.
  let knowsLabels: Bool

  /// Takes the words of a language, such as `en-GB`.
  init(language: String) {
    let own = Self.ofLanguages[String(language.prefix { $0 != "-" }).lowercased()]
    let english = Self.ofLanguages["en"] ?? [:]
    func words(_ kind: Kind) -> Set<String> {
      let texts = [english[kind], own?[kind]].compactMap { $0 }
      return Set(texts.flatMap { $0.split(separator: " ").map(String.init) })
    }
    labels = words(.labels)
    places = words(.places)
    joiners = words(.joiners)
    tails = words(.tails)
    knowsLabels = own != nil
  }

  private enum Kind { case labels, places, joiners, tails }

  private static let ofLanguages: [String: [Kind: String]] = [
    "en": [
      .labels: """
      act acts annex annexes app appendices appendix appx apps art article articles arts bk bks book \
      books box boxes c ch chap chaps chapter chapters chs cl clause clauses cls col cols column columns \
      div division divisions div edition ep example examples fig figs figure figures finding findings \
      fn fns fol folio folios fols footnote footnotes heading headings issue issues item items l ll line \
      lines n nn no nos note notes number numbers op opus p pp page pages par para paragraph paragraphs \
      paras part parts pt pts point points principle principles r rr rec recommendation recommendations \
      recs reg regs regulation regulations rule rules s ss sch sched schedule schedules sec secs section \
      sections sheet slide slides standard standards step steps sub-paragraph sub-paragraphs sub-s \
      sub-section sub-sections sub-ss subparagraph subparagraphs subsection subsections table tables \
      title v verse verses vol vols volume volumes vv
      """,
      .places: """
      abstract afterword annex appendix bibliography conclusion conclusions contents cover foreword \
      glossary index introduction passim preamble preface recommendations references summary
      """,
      .joiners: "and of to in",
      .tails: "f ff onwards",
    ],
    "cy": [
      .labels: """
      adran adrannau atodiad atodiadau atodlen atodlenni blwch colofn cyfrol cymal erthygl erthyglau ffig \
      ffigur llinell llinellau nodyn pennod penodau paragraff paragraffau pwynt rhan rhannau rheol \
      rheoliad rheoliadau rhif t tabl tt tud tudalen tudalennau
      """,
      .places: "atodiad casgliad crynodeb cyflwyniad geirfa mynegai rhagair", .joiners: "a ac i yn",
    ],
    "de": [
      .labels: """
      abb abbildung abs absatz absätze abschn abschnitt abschnitte anh anhang anhänge anl anlage anm \
      anmerkung art artikel bd bde band blatt buch fn fußnote h heft kap kapitel nr nrn nummer punkt \
      rdnr rn rz s satz seite seiten sp spalte tab tabelle teil z zeile ziff ziffer
      """,
      .places: "anhang einleitung einführung fazit glossar inhalt register vorwort zusammenfassung",
      .joiners: "und bis in der des", .tails: "f ff",
    ],
    "fr": [
      .labels: """
      al alinéa annexe annexes art article articles chap chapitre chapitres col colonne fig figure l \
      ligne n note no numéro p page pages par paragraphe paragraphes part partie parties pp sect section \
      sections t tableau tome vol volume
      """,
      .places:
        "annexe avant-propos conclusion glossaire index introduction préface résumé sommaire",
      .joiners: "et à de du", .tails: "sq sqq",
    ],
  ]
}
