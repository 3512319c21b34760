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
  /// What names no place even before a number: `about`, `after`.
  let vague: Set<String>
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
    vague = words(.vague)
    knowsLabels = own != nil
  }

  private enum Kind { case labels, places, joiners, tails, vague }

  private static let ofLanguages: [String: [Kind: String]] = [
    "en": [
      .labels: """
      act action actions activities activity acts addendum aim aims annex annexes answer answers app \
      appendices appendix apps appx art article articles arts aspect aspects attachment attachments bk \
      bks book books box boxes c case cases categories category ch chap chaps chapter chapters chart \
      charts checklist checklists chs cl clause clauses cls col cols column columns commitment \
      commitments component components conclusion conclusions condition conditions control controls \
      criteria criterion day days definition definitions diagram diagrams dimension dimensions div \
      division divisions document documents domain domains edition element elements enclosure \
      enclosures endnote endnotes entries entry ep episode episodes equation equations evidence example \
      examples exercise exercises exhibit exhibits expectation expectations factor factors fig figs \
      figure figures finding findings fn fns fol folio folios fols footnote footnotes form forms goal \
      goals graph graphs group groups guideline guidelines heading headings illustration illustrations \
      image images indicator indicators issue issues item items l lesson lessons level levels line \
      lines list lists ll map maps marker markers measure measures message messages method methods \
      milestone milestones minute minutes module modules n nn no nos note notes number numbers \
      objective objectives op opus outcome outcomes output outputs p page pages panel panels par para \
      paragraph paragraphs paras part parts pathway pathways phase phases photo photos plate plates \
      point points pp practice principle principles priorities priority prompt prompts proposal \
      proposals pt pts q qs question questions r rec recital recitals recommendation recommendations \
      recs reg regs regulation regulations requirement requirements resource resources response \
      responses result results row rows rr rule rules s scenario scenarios scene scenes sch sched \
      schedule schedules sec secs section sections session sessions sheet slide slides ss stage stages \
      standard standards statement statements step steps stories story strand strands studies study \
      sub-paragraph sub-paragraphs sub-s sub-section sub-sections sub-ss subparagraph subparagraphs \
      subsection subsections supplement supplements table tables target targets task tasks template \
      templates term terms test tests theme themes tier tiers tip tips title tool tools topic topics \
      track tracks type types unit units v value values verse verses version versions vignette \
      vignettes vol vols volume volumes vv week weeks worksheet worksheets
      """,
      .places: """
      abbreviations abstract acknowledgements acronyms afterword aims annex annexes appendices appendix \
      background bibliography blurb checklist chronology conclusion conclusions contents cover \
      definitions endnotes epilogue errata findings footnotes foreword glossary headlines index \
      introduction lessons messages methodology methods notes overview passim postscript preamble \
      preface prologue recommendations references scope steps summaries summary timeline
      """,
      .joiners: "and of to in",
      .tails: "f ff onwards",
      .vague: """
      about above after almost also approximately around as at before below between but by ca circa dated \
      during end except for from halfway into just less like middle more most near nearly not on only or over \
      passage perhaps probably published quoted roughly see since so some somewhere than that the this \
      through till under until upon via year years
      """,
    ],
    "cy": [
      .labels: """
      adran adrannau atodiad atodiadau atodlen atodlenni blwch colofn cyfrol cymal erthygl erthyglau ffig \
      ffigur llinell llinellau nodyn pennod penodau paragraff paragraffau pwynt rhan rhannau rheol \
      rheoliad rheoliadau rhif t tabl tt tud tudalen tudalennau
      """,
      .places: "atodiad casgliad crynodeb cyflwyniad geirfa mynegai rhagair", .joiners: "a ac i yn",
      .vague: "ger tua wedi",
    ],
    "de": [
      .labels: """
      abb abbildung abs absatz absätze abschn abschnitt abschnitte anh anhang anhänge anl anlage anm \
      anmerkung art artikel bd bde band blatt buch fn fußnote h heft kap kapitel nr nrn nummer punkt \
      rdnr rn rz s satz seite seiten sp spalte tab tabelle teil z zeile ziff ziffer
      """,
      .places: "anhang einleitung einführung fazit glossar inhalt register vorwort zusammenfassung",
      .joiners: "und bis in der des", .tails: "f ff", .vague: "etwa nach rund siehe ungefähr vor",
    ],
    "fr": [
      .labels: """
      al alinéa annexe annexes art article articles chap chapitre chapitres col colonne fig figure l \
      ligne n note no numéro p page pages par paragraphe paragraphes part partie parties pp sect section \
      sections t tableau tome vol volume
      """,
      .places:
        "annexe avant-propos conclusion glossaire index introduction préface résumé sommaire",
      .joiners: "et à de du", .tails: "sq sqq", .vague: "après avant environ vers voir",
    ],
  ]
}
