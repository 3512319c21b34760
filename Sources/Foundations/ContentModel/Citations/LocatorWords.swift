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
  /// What is a place with a word before it: `page` in `title page`.
  let lastWords: Set<String>
  /// What counts in words after a label: `four`.
  let numbers: Set<String>
  /// What counts in words before one: `second`.
  let ordinals: Set<String>
  /// What tells that words are a remark on a quotation: `emphasis` in `emphasis added`.
  let remarks: Set<String>
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
    let isWelsh = language.lowercased().prefix { $0 != "-" } == "cy"
    labels = isWelsh ? withWelshMutations(words(.labels)) : words(.labels)
    places = isWelsh ? withWelshMutations(words(.places)) : words(.places)
    joiners = words(.joiners)
    tails = words(.tails)
    vague = words(.vague)
    lastWords = words(.lastWords)
    numbers = words(.numbers)
    ordinals = words(.ordinals)
    remarks = words(.remarks)
    knowsLabels = own != nil
  }

  private enum Kind {
    case labels, places, joiners, tails, vague, lastWords, numbers, ordinals, remarks
  }

  private static let ofLanguages: [String: [Kind: String]] = [
    "en": [
      .labels: """
      act action actions activities activity acts addendum aim aims annex annexes ann answer answers app \
      appendices appendix apps appx art article articles arts aspect aspects attachment attachments bk \
      bks book books box boxes c cap caps case cases categories category ch chap chaps chapter chapters chart \
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
      milestone milestones minute minutes mod mods module modules n nn no nos note notes number numbers \
      objective objectives op opus ord order orders outcome outcomes output outputs p page pages panel panels par para \
      paragraph paragraphs paras part parts pathway pathways pg pgs phase phases photo photos pl plate plates pls \
      point points pp practice principle principles priorities priority prompt prompts proposal \
      proposals pt pts q qs ques question questions r rec recital recitals recommendation recommendations \
      recs reg regs regulation regulations req reqs requirement requirements resource resources response \
      responses result results row rows rr rule rules s scenario scenarios scene scenes sch sched \
      schedule schedules sec secs sect section sections sects session sessions sheet slide slides ss stage stages \
      standard standards statement statements step steps stories story strand strands studies study \
      sub-paragraph sub-paragraphs sub-s sub-section sub-sections sub-ss subparagraph subparagraphs \
      subsection subsections supplement supplements tab table tables tabs target targets task tasks template \
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
      .tails: "f ff onwards sqq",
      .lastWords: "cover flap page pages sheet table",
      .vague: """
      about above after almost also approximately around as at before below between but by ca circa dated \
      during end except for from halfway into just less like middle more most near nearly not on only or over \
      passage perhaps probably published quoted roughly see since so some somewhere than that the this \
      through till under until upon via year years
      """,
      .numbers: """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
      seventeen eighteen nineteen twenty
      """,
      .ordinals: """
      first second third fourth fifth sixth seventh eighth ninth tenth last final 1st 2nd 3rd 4th 5th 6th \
      7th 8th 9th 10th
      """,
      .remarks: "emphasis italics omitted translation underlining",
    ],
    "cy": [
      .labels: """
      adran adrannau argymhelliad argymhellion astudiaeth atod atodiad atodiadau atodlen atodlenni blwch \
      blychau cam camau canfyddiad canfyddiadau colofn cwestiwn cwestiynau cyf cyfrol cymal cymalau \
      datganiad datganiadau egwyddor egwyddorion enghraifft erthygl erthyglau ffig ffigur ffigurau gwers \
      gwersi is-adran is-baragraff llinell llinellau mesur modiwl nodiadau nodyn para pen pennod penodau \
      paragraff paragraffau pwynt pwyntiau rhan rhannau rheol rheolau rheoliad rheoliadau rhif rhifau \
      rhifyn safon safonau siart t tabl tablau thema themâu troednodiadau troednodyn tt tud tudalen \
      tudalennau uned
      """,
      .places: """
      allweddol argymhellion atodiad atodiadau byrfoddau canfyddiadau casgliad casgliadau cefndir clawr \
      cronoleg crynodeb crynodebau cyfeiriadau cyflwyniad cynnwys diolchiadau geirfa gweithredol gwersi \
      llyfryddiaeth methodoleg mynegai nodiadau rhagair rhagarweiniad rhagymadrodd troednodiadau trosolwg
      """,
      .joiners: "a ac i o yn yr y", .tails: "ymlaen", .vague: "ger tua wedi",
      .numbers: "un dau dwy tri tair pedwar pedair pump chwech saith wyth naw deg",
      .ordinals: "ail", .remarks: "pwyslais",
    ],
    "de": [
      .labels: """
      abb abbildung abbildungen abs absatz absätze abschn abschnitt abschnitte anh anhang anhänge anl \
      anlage anlagen anm anmerkung art artikel bd bde band blatt buch buchst buchstabe buchstaben \
      empfehlung empfehlungen erwägungsgrund erwägungsgründe fn frage fragen fußnote fußnoten grundsatz h \
      heft kap kapitel kasten lit maßnahme maßnahmen modul nr nrn nummer nummern punkt punkte \
      randnummer rdnr rdnrn rn rz s satz seite seiten sp spalte tab tabelle tabellen teil teile these \
      titel unterabs unterabsatz unterabschnitt z zeile zeilen ziel ziele ziff ziffer ziffern
      """,
      .places: """
      abkürzungsverzeichnis anhang anhänge anlage anlagen danksagung einleitung einführung empfehlungen \
      ergebnisse fazit glossar inhalt inhaltsverzeichnis kurzdarstellung kurzfassung \
      literaturverzeichnis register schlussfolgerungen schlusswort titelblatt titelseite umschlag \
      vorwort zusammenfassung überblick
      """,
      .joiners: "und bis in der des", .tails: "f ff", .vague: "etwa nach rund siehe ungefähr vor",
      .numbers: "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
      .ordinals:
        "erster erstes erste zweiter zweites zweite dritter drittes dritte vierter viertes vierte",
      .remarks: "hervorhebung übersetzung",
    ],
    "fr": [
      .labels: """
      action actions al alinéa alinéas annexe annexes art article articles chap chapitre chapitres col \
      colonne colonnes considérant considérants constat constats encadré encadrés étape étapes fiche \
      fiches fig figure figures graphique graphiques l ligne lignes livre livres mesure mesures n note \
      notes no numéro numéros objectif objectifs p page pages par paragr paragraphe paragraphes part \
      partie parties point points pp principe principes proposition propositions pt question questions \
      recommandation recommandations sect section sections sous-section t tab tabl tableau tableaux \
      titre titres tome tomes vol volume volumes
      """,
      .places: """
      annexe annexes avant-propos bibliographie conclusion conclusions constats contexte couverture \
      glossaire index introduction méthodologie postface préambule préface recommandations \
      remerciements résumé sommaire synthèse
      """,
      .joiners: "et à de du des", .tails: "sq sqq", .vague: "après avant environ vers voir",
      .lastWords: "couverture",
      .numbers: "un deux trois quatre cinq six sept huit neuf dix onze douze",
      .ordinals: "premier première deuxième second seconde troisième quatrième cinquième",
      .remarks: "souligné soulignement italiques traduction",
    ],
  ]
}

/// Returns words with the forms in which Welsh begins them after others: `tudalen`, `dudalen`, `thudalen`.
private func withWelshMutations(_ words: Set<String>) -> Set<String> {
  var all = words
  for word in words where word.utf8.count > 3 {
    for (beginning, others) in welshMutations where word.hasPrefix(beginning) {
      let rest = word.dropFirst(beginning.count)
      all.formUnion(others.map { $0 + rest })
      break
    }
  }
  return all
}

/// The beginnings of words, those of two letters first, with what can stand in their place.
private let welshMutations: [(beginning: String, others: [String])] = [
  ("ll", ["l"]), ("rh", ["r"]), ("ch", []), ("dd", []), ("ff", []), ("ph", []), ("th", []),
  ("p", ["b", "mh", "ph"]), ("t", ["d", "nh", "th"]), ("c", ["g", "ngh", "ch"]),
  ("b", ["f", "m"]), ("d", ["dd", "n"]), ("g", ["", "ng"]), ("m", ["f"]),
]
