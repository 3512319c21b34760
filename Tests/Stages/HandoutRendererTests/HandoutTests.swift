import ContentModel
import Diagnostics
import Downloads
import Files
import Foundation
import HandoutRenderer
import JSONWriting
import SiteRenderer
import TestSupport
import Testing
import Themes

@Suite struct HandoutTests {
  @Test func documentsItsDataFieldByField() throws {
    try expectFieldTables(of: [Handout.shape], inDocument: "handout-data.md")
    try expectDocument(
      Handout.schemaPath, is: String(decoding: Handout.schema, as: UTF8.self))
  }

  @Test func listsADocumentForEachThingThatCanBeHandedOut() async throws {
    let handouts = try await documents()
    let names = handouts.ids(in: [.standard]).map { handouts.handout($0).name }
    #expect(
      names == [
        "overview", "full", "worksheet", "phase-before", "phase-before-worksheet", "qm1",
        "qm1-worksheet", "qm2", "qm2-worksheet", "qm3", "qm3-worksheet", "set", "qm1", "qm2", "qm3",
      ])
  }

  @Test func tellsOfADocumentWithoutMakingIt() async throws {
    let handouts = try await documents()
    for id in handouts.ids(in: Handout.Version.allCases) {
      let (told, made) = (handouts.download(id), handouts.handout(id))
      let end = id.kind == .card ? "png" : "pdf"
      #expect(told.path == "scr/downloads/\(made.name).\(end)")
      #expect(told.label == made.label)
      #expect(told.subject == made.subject)
      #expect(told.size == nil)
    }
  }

  @Test func listsWhatBelongsToTheSetAndToEachMarkerWithItsPage() async throws {
    let handouts = try await documents()
    let subjects = [Download.Subject.set(scr)] + (1...3).map { .marker(MarkerID(scr, $0)) }
    let listed = subjects.map { handouts.ids(listedWith: $0, in: Handout.Version.allCases) }
    #expect(Set(listed.joined()) == Set(handouts.ids(in: Handout.Version.allCases)))
    #expect(
      listed[1].map { handouts.handout($0).name } == [
        "qm1", "qm1-large-print", "qm1-black-and-white", "qm1-worksheet",
        "qm1-worksheet-large-print", "qm1-worksheet-black-and-white", "qm1",
      ])
  }

  @Test func namesEachVersionOfADocumentApart() async throws {
    let handouts = try await documents()
    let made = Handout.Version.allCases.map { handouts.handout(.init(.marker, of: one, for: $0)) }
    #expect(made.map(\.name) == ["qm1", "qm1-large-print", "qm1-black-and-white"])
    #expect(made.map(\.label) == ["QM1 One", "QM1 One, large print", "QM1 One, black and white"])
    #expect(made.map(\.title) == ["QM1 One", "QM1 One", "QM1 One"])
  }

  @Test func leadsToMarkersInTheDocumentWhereItHasThem() async throws {
    let marker = sampleMarker(1, "One", "See QM2 and QM2 Q1.")
    let handouts = try await documents(["content/scr/markers/01-one.md": marker])
    let full = handouts.handout(.init(.full, of: .set(scr), for: .standard))
    let alone = handouts.handout(.init(.marker, of: one, for: .standard))
    #expect(
      links(in: full) == [
        .place("qm2", showsPage: true), .place("qm2-q1", showsPage: true),
      ])
    #expect(links(in: alone) == [], "without an address of the site, there is nowhere to lead to")
  }

  @Test func leadsToTheWebWhereTheDocumentHasNoSuchMarker() async throws {
    let handouts = try await documents([
      "content/site.yml": "name: Sample\nbase-url: https://example.org/x/\n",
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM2 Q1."),
    ])
    let alone = handouts.handout(.init(.marker, of: one, for: .standard))
    #expect(links(in: alone) == [.address("https://example.org/x/scr/qm2.html#q1")])
    #expect(alone.address == "https://example.org/x/scr/qm1.html")
  }

  @Test func writesCitationsOutAndListsWhatIsCited() async throws {
    let handouts = try await documents([
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "The law [@act-1989, p. 4].")
    ])
    let alone = handouts.handout(.init(.marker, of: one, for: .standard))
    #expect(words(of: alone).contains("The law (An Act 1989, p. 4)."))
    #expect(alone.sources.map(\.anchor) == ["source-act-1989"])
    #expect(links(in: alone) == [.place("source-act-1989", showsPage: false)])
    #expect(handouts.handout(.init(.marker, of: two, for: .standard)).sources == [])
  }

  @Test func tellsWorksOfOneAuthorAndYearApart() async throws {
    let handouts = try await documents([
      "content/scr/sources.yml": """
      - {id: act-1989, type: report, title: Second, author: [{literal: Crown}], issued: 2015}
      - {id: first, type: report, title: First, author: [{literal: Crown}], issued: 2015-03}
      - {id: third, type: report, title: Third, author: [{literal: Crown}]}
      - {id: fourth, type: report, title: Fourth, author: [{literal: Crown}]}
      """,
      "content/scr/markers/01-one.md": sampleMarker(
        1, "One", "So [@first, p. 2; -@act-1989; @third; @fourth]."),
    ])
    let alone = handouts.handout(.init(.marker, of: one, for: .standard))
    #expect(
      words(of: alone).contains(
        "So (Crown, 2015a, p. 2; 2015b; Crown, no date-b; Crown, no date-a)."))
    #expect(
      alone.sources.map { $0.reference.plainText() } == [
        "Crown (no date-a) Fourth.", "Crown (no date-b) Third.", "Crown (2015a) First.",
        "Crown (2015b) Second.",
      ])
  }

  @Test func keepsOfAWorksheetTheQuestionsAlone() async throws {
    let handouts = try await documents()
    let sheet = handouts.handout(.init(.worksheet, of: one, for: .standard))
    #expect(sheet.markers.flatMap(\.sections).map(\.id) == ["questions"])
    #expect(
      sheet.markers.flatMap(\.sections).flatMap(\.questions).map(\.label) == ["QM1 Q1", "QM1 Q2"])
  }

  @Test func marksQuestionsAndNamesTheReferencesThatTheEditionAdds() async throws {
    let handouts = try await documents([
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "")
        + "edition: \"2016\"\nrestates: act-1989\n",
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM2.").replacing(
        "summary:",
        with: "added-references: [QM2]\n"
          + "changes: [{date: 2026-01-01, note: A., reworded: [q2]}]\nsummary:"),
    ])
    for kind in [Handout.Kind.marker, .worksheet] {
      let made = handouts.handout(.init(kind, of: one, for: .standard))
      #expect(
        made.markers.flatMap(\.sections).flatMap(\.questions).map(\.mark) == [
          "[2016]", "[reworded 2026]",
        ])
      #expect(made.markers.map(\.addedReferences) == [kind == .marker ? ["QM2"] : []])
    }
  }

  @Test func makesWorksheetsOfTheOriginalsQuestionsWhereASiteWantsThem() async throws {
    let handouts = try await documents([
      "content/site.yml": "name: Sample\nworksheets: [all, original]\n",
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n",
      "content/scr/markers/01-one.md": withAddedQuestion,
    ])
    let subjects: [Download.Subject] = [.set(scr), one, two]
    let names = subjects.map { subject in
      handouts.ids(listedWith: subject, in: [.standard]).filter { $0.kind == .worksheet }
        .map { handouts.handout($0).name }
    }
    #expect(
      names == [
        [
          "worksheet", "worksheet-original", "phase-before-worksheet",
          "phase-before-worksheet-original",
        ], ["qm1-worksheet", "qm1-worksheet-original"], ["qm2-worksheet"],
      ])
    let sheet = handouts.handout(.init(.worksheet, of: one, for: .standard, questions: .original))
    #expect(sheet.title == "Worksheet: QM1 One, only questions of the original")
    #expect(
      sheet.markers.flatMap(\.sections).flatMap(\.questions).map(\.label) == ["QM1 Q1", "QM1 Q2"])
    #expect(!words(of: sheet).contains("Added"))
    let whole = handouts.handout(.init(.worksheet, of: one, for: .standard))
    #expect(
      whole.markers.flatMap(\.sections).flatMap(\.questions).map(\.isAdded)
        == [false, false, true])
    let ownText = try await documents([
      "content/site.yml": "name: Sample\nworksheets: [all, original]\n",
      "content/scr/markers/01-one.md": withAddedQuestion,
    ])
    #expect(
      ownText.ids(listedWith: one, in: [.standard]).filter { $0.kind == .worksheet }
        .map(\.questions) == [.all], "a set that restates nothing has no original")
  }

  @Test func saysOfARestatingSetWhichEditionItIsAndWhen() async throws {
    let set =
      (sampleFiles["content/scr/set.yml"] ?? "")
        + """
        edition: "2016"
        restates: act-1989
        restated: 2025-11-29
        status: {label: As at 2016, text: "See [a page](pages/a.md)."}
        """
    let handouts = try await documents([
      "content/site.yml": "name: Sample\nbase-url: https://example.org/\n",
      "content/scr/set.yml": set, "content/scr/pages/a.md": "---\ntitle: A page\n---\nText.\n",
    ])
    let edition = handouts.handout(.init(.card, of: one, for: .standard)).edition
    #expect(edition.editionLine == "Restated 2025 from the 2016 markers")
    #expect(
      edition.restatement
        == "Restated 2025 from the 2016 markers. Date of this restatement: 29 November 2025.")
    #expect(edition.status.plainText() == "See a page (https://example.org/scr/a.html).")
    #expect(edition.notice.plainText().hasPrefix("This is not the official text."))
  }

  @Test func givesEachWordThatTemplatesAskFor() async throws {
    let handouts = try await documents()
    let sheet = handouts.handout(.init(.worksheet, of: one, for: .standard))
    #expect(sheet.words.texts.map(\.key) == HandoutWords.keys)
    #expect(sheet.words["handout-judgement"] == "Judgement")
  }
}

/// The first marker with a question that was written for the edition.
private var withAddedQuestion: String {
  (sampleFiles["content/scr/markers/01-one.md"] ?? "")
    .replacing("title: One\n", with: "title: One\ndrafted:\n  - questions: [3]\n")
    .replacing("2. Is it not?", with: "2. Is it not?\n3. Was it added?")
}

private let scr = SetID("scr")
private let one = Download.Subject.marker(MarkerID(scr, 1))
private let two = Download.Subject.marker(MarkerID(scr, 2))

/// Returns the documents of the sample with some of its files replaced.
func documents(_ files: [String: String?] = [:]) async throws -> Handouts {
  let themes = projectFolder.appending(path: "themes").path(percentEncoded: false)
  let theme = Theme.load(
    "standard", from: DiskFiles(root: themes, folders: [""]), and: nil, for: SitePages.themeContract
  )
  let loaded = await loadSample(replacing: files)
  return Handouts(try #require(loaded.value), theme: try #require(theme.value))
}

/// The links in the first section of a document.
private func links(in handout: Handout) -> [HandoutLink] {
  firstProse(of: handout).flatMap { block -> [HandoutLink] in
    guard case .paragraph(let content) = block.kind else { return [] }
    return content.compactMap { if case .reference(let link, _) = $0 { link } else { nil } }
  }
}

private func words(of handout: Handout) -> String { firstProse(of: handout).plainText() }

private func firstProse(of handout: Handout) -> [HandoutBlock] {
  guard case .prose(let blocks)? = handout.markers.first?.sections.first?.parts.first else {
    return []
  }
  return blocks
}
