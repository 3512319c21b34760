import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct LetterOrderTests {
  @Test(arguments: [
    // Letters with marks stand with those without, after them where nothing else differs.
    ("en-GB", ["Evans", "Évora", "Zed"]),
    ("en-GB", ["resume", "résumé", "resumed"]),
    ("en-GB", ["Wade", "Ŵan", "Wandsworth"]),
    // Apostrophes, quotation marks and hyphens are passed over, spaces are not.
    ("en-GB", ["Ó Briain", "Oates", "O'Neill", "O’Neill", "Oxley"]),
    ("en-GB", ["Apple", "“Board”", "(Child)", "‘Death’"]),
    ("en-GB", ["Lead reviewer", "Leader", "multi-agency", "multiagent"]),
    // Case comes last, and digits come first.
    ("en-GB", ["2010", "abc", "ABC", "abd"]),
    ("en-GB", ["Æthel", "Afon", "Łódź", "Lund", "Oslo", "Øvre", "Strasse", "Straße"]),
    ("en-GB", ["e\u{301}clair", "éclairs"]),
    ("fr", ["cote", "coté", "côte", "côté"]),
    ("de", ["Arzt", "Ärzte", "Öl", "Ort"]),
    // What a language has of its own.
    ("sv", ["Zon", "Ånger", "Ärende", "Öl"]),
    ("nb-NO", ["Zebra", "Ære", "Øl", "Ås"]),
    ("es", ["nube", "ñandú", "oso"]),
    ("cs", ["had", "chata", "idea"]),
    ("pl", ["lato", "łódź", "mama"]),
    ("cy", ["cyw", "chwaer", "dyn", "ddoe", "ewin"]),
    ("cy", ["agwedd", "angen", "ail", "llaw", "melin"]),
    ("cy", ["lori", "llong", "mam", "pys", "phen", "rŵan", "rhaw", "trên", "theatr"]),
    ("cy", ["Wade", "Ŵan", "wyth"]),
    // An n and a g that are two letters.
    ("cy", ["Bala", "Bangor", "Barri", "Llan", "Llangollen", "Llanrwst"]),
    ("cy", ["dal", "dangos", "darn"]),
    // A soft hyphen tells the same of any other word.
    ("cy", ["Alngam", "Almon", "Aln\u{AD}gam"]),
  ])
  func putsTextsInTheOrderOfTheirLetters(_ language: String, _ texts: [String]) {
    let order = LetterOrder(language: language)
    #expect(Array(texts.reversed()).sorted(in: order, by: \.self) == texts)
    #expect(texts.sorted(in: order, by: \.self) == texts)
  }

  @Test func isAnOrderOfAllTexts() {
    let letters = [
      "a", "A", "á", "b", " ", "-", "n", "g", "ng", "’", "1", "", "ß", "ŵ", "\u{AD}", "\u{1}",
    ]
    let texts = letters.flatMap { first in
      letters.flatMap { second in letters.map { first + second + $0 } }
    }
    for language in ["en", "cy", "da"] {
      let order = LetterOrder(language: language)
      let keys = texts.sorted(in: order, by: \.self).map(order.key(of:))
      #expect(zip(keys, keys.dropFirst()).allSatisfy { !($1 < $0) })
    }
  }

  @Test func sortsGlossariesSourcesAndPages() async throws {
    let site = try #require(
      await loadSample(
        replacing: [
          "content/scr/glossary.md": "## Zeal\nx\n\n## Éclair\nx\n\n## Agency\nx",
          "content/scr/sources.yml": """
          references:
            - {id: k0, type: book, title: Book, author: [{family: "Zed", given: A}], issued: 2010}
            - {id: k1, type: book, title: Book, author: [{family: "Évora", given: A}], issued: 2010}
            - {id: k2, type: book, title: Book, author: [{family: "Evans", given: A}], issued: 2010}
            - {id: k5, type: book, title: Book, author: [{family: "O’Neill", given: A}], issued: 2011}
            - {id: k4, type: book, title: Book, author: [{family: "O'Neill", given: A}], issued: 2010}
            - {id: k6, type: book, title: Book, author: [{family: "Oates", given: A}], issued: 2010}
            - {id: k7, type: book, title: "“Abuse”", issued: 2010}
            - {id: k8, type: book, title: Book, author: [{family: "Évora", given: A}], issued: 2005}
            - {id: k9, type: book, title: Book, author: [{family: "Evora", given: A}], issued: 2015}
            - {id: l1, type: book, title: Book, author: [{family: "Evora", given: A}], issued: 2007}
            - {id: l2, type: book, title: Book, author: [{family: "O'Neill", given: A}], issued: 2012}
          """,
        ]
      ).value)
    #expect(site.sets[0].terms.map(\.name) == ["Agency", "Éclair", "Zeal"])
    #expect(
      site.sets[0].sources.map(\.source.key) == [
        "k7", "k2", "l1", "k9", "k8", "k1", "k6", "k4", "k5", "l2", "k0",
      ], "the works of one author stand together, however the years of another fall")
  }
}
