import ContentModel
import Diagnostics

import TestSupport
import Testing
import Wording

/// What is told of a set that translates another: of the pair, and of each part that is missing or older.
@Suite struct TranslationTests {
  @Test func isQuietWhereAllIsTranslatedFromTheWordingsOfToday() async {
    #expect(await checkSample(replacing: await noted()).isEmpty)
  }

  @Test(arguments: [
    ("translates: src", "language: cy", DiagnosticCode.missingSet),
    ("translates: cymraeg", "language: cy", .wrongValue),
    ("translates: scr", "", .duplicateName),
    ("translates: scr", "language: EN-gb", .duplicateName),
  ])
  func tellsOfASetThatCannotBeATranslation(
    _ translates: String, _ language: String, _ code: DiagnosticCode
  ) async {
    var files = files
    files["content/cymraeg/set.yml"] = settings("\(translates)\n\(language)\n")
    let found = await checkSample(replacing: files).filter {
      $0.code != .wrongValue || $0.position.path.hasSuffix("set.yml")
    }
    #expect(
      found.filter { $0.position.path == "content/cymraeg/set.yml" }.map(\.code) == [code],
      "\(found)")
  }

  @Test func tellsOfATranslationOfATranslationAndOfACircle() async {
    var files = await noted()
    files["content/scr/set.yml"] = sampleFiles["content/scr/set.yml"]! + "translates: cymraeg\n"
    let circle = await checkSample(replacing: files).filter {
      $0.summary.contains("is a translation itself")
    }
    #expect(circle.map(\.position.path) == ["content/cymraeg/set.yml", "content/scr/set.yml"])
    #expect(circle.allSatisfy { $0.code == .wrongValue && $0.severity == .error })
  }

  @Test func tellsOfASecondTranslationIntoTheSameLanguage() async {
    var files = await noted()
    files["content/site.yml"] = "name: Sample\nlanguage: en-GB\nsets: [scr, cymraeg, eto]\n"
    files["content/eto/set.yml"] = settings("translates: scr\nlanguage: cy\ncode: ETO\n")
    files["content/eto/markers/01.md"] = files[path]
    let found = await checkSample(replacing: files)
    #expect(found.map(\.code) == [.duplicateName], "\(found)")
    #expect(found.first?.position.path == "content/eto/set.yml")
  }

  @Test func readsWhatIsNotedOnlyInATranslation() async {
    let text = sampleFiles["content/scr/markers/02-two.md"]!.replacing(
      "phase:", with: "translated:\n  q1: 0123456789abcdef\nphase:")
    let found = await checkSample(replacing: ["content/scr/markers/02-two.md": text])
    #expect(found.contains { $0.code == .wrongValue && $0.summary.contains("translates none") })
  }

  @Test(arguments: ["translated: q1", "translated:\n  q1: 123", "translated: {q1: [a]}"])
  func tellsOfDigitsThatAreNone(_ lines: String) async {
    var files = await noted()
    files[path] = marker.replacing("phase:", with: "\(lines)\nphase:")
    let found = await checkSample(replacing: files)
    #expect(found.contains { $0.code == .wrongValue && $0.position.path == path }, "\(found)")
  }

  @Test func notesAllWordingsOfANewTranslationByAMendThatIsCertain() async throws {
    let found = await checkSample(replacing: files).filter { $0.code == .staleTranslation }
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.mends.map(\.isSafe) == [true] })
    let line = try #require(found.first?.mends.first?.replacements.first?.text)
    #expect(line.hasPrefix("translated:\n  title: "))
    #expect(line.contains("\n  statement: ") && line.contains("\n  q2: "))
    #expect(!line.contains("questions:"), "a section of questions alone has no wording of its own")
    // What was written is noted, and nothing else is to be said.
    let all = await noted()
    #expect(all[path]??.contains("\ntranslated:\n  title: ") == true)
  }

  @Test func offersTheDigitsOfAPartThatHasChangedAndWritesThemForNobody() async throws {
    var all = await noted()
    all[one] = checkedFiles[one]!.replacing("Is One not so?", with: "Is One never so?")
    let found = await checkSample(replacing: all)
    #expect(found.map(\.code) == [.staleTranslation])
    #expect(
      found.first?.summary
        == "the original of QM1 Q2 has another wording than the one that was translated")
    #expect(found.first?.mends.map(\.isSafe) == [false])
    let mend = try #require(found.first?.mends.first?.replacements.first)
    let known = try await site(all)
    let original = known.sets[0].marker(1)
    #expect(mend.text == wordingHash(of: original.questions[1]))
    all = mended(all, found)
    #expect(await checkSample(replacing: all).isEmpty)
  }

  @Test func becomesOlderExactlyWhereAWordingOfTheOriginalChanges() async throws {
    let all = await noted()
    func older(_ file: String, _ old: String, _ new: String) async throws -> [String] {
      var all = all
      let text = (all[file] ?? nil) ?? checkedFiles[file]!
      all[file] = text.replacing(old, with: new)
      #expect(all[file] != text)
      let site = try await site(all)
      let translations = site.sets[1].markers.flatMap { marker -> [String] in
        site.translation(of: marker).map { found in
          #expect(found.unnoted.isEmpty && found.missing.isEmpty && found.added.isEmpty)
          return found.older.map { "\(marker.id.number) \($0.name)" }
        } ?? []
      }
      let found = await checkSample(replacing: all)
      #expect(found.map(\.code) == translations.map { _ in .staleTranslation }, "\(found)")
      return translations
    }
    #expect(try await older(one, "Is One so?", "Is One really so?") == ["1 q1"])
    #expect(try await older(one, "Is One not so?", "Is One really not so?") == ["1 q2"])
    #expect(try await older(one, "title: One", "title: One, anew") == ["1 title"])
    #expect(try await older(one, "summary: About", "summary: Of") == ["1 summary"])
    #expect(try await older(one, "The first [", "The very first [") == ["1 statement"])
    #expect(try await older(one, "The first [", "The  *first* [") == [])
    #expect(
      try await older("content/scr/markers/03-three.md", "The third", "A third") == ["3 statement"])
    // The words of the translation are its own.
    #expect(try await older(path, "Y cyntaf", "Yr un cyntaf") == [])
  }

  @Test func aQuestionMakesItsPairAndTheEntriesOfTheCrosswalkOlderAndNothingElse() async throws {
    var all = await noted()
    all["content/site.yml"] = "name: Sample\nlanguage: en-GB\nsets: [scr, cymraeg, sar]\n"
    all["content/sar/set.yml"] = sampleFiles["content/scr/set.yml"]! + "code: SAR\n"
    all["content/sar/markers/01.md"] = checkedMarker(1, "First", "The first of the others.")
    let entries = ["QM1", "QM1 Q1", "QM1 Q2", "QM2"].map {
      "      - from: \($0)\n        to: QM1 Q1\n        kind: overlaps\n        reason: a\n"
    }
    all["content/crosswalk.yml"] =
      """
      crosswalks:
        - from: scr
          to: sar
          judged-by: the editors
          judged: 2026-01-01
          entries:

      """ + entries.joined()
    all = mended(all, await checkSample(replacing: all))
    #expect(await checkSample(replacing: all).isEmpty)

    all[one] = checkedFiles[one]!.replacing("Is One not so?", with: "Is One never so?")
    let found = await checkSample(replacing: all)
    #expect(found.map(\.code) == [.staleCounterpart, .staleTranslation], "\(found)")
    #expect(found.first?.summary.contains("SCR QM1 Q2") == true)
    #expect(found.last?.summary.contains("QM1 Q2") == true)
    #expect(found.last?.position.path == path)
  }

  @Test func tellsOfWhatIsNotTranslated() async {
    var all = await noted()
    all["content/cymraeg/markers/03.md"] = String?.none
    all[one] = checkedFiles[one]! + "3. Is One ever so?\n\n## Guidance\n- A point.\n"
    let found = await checkSample(replacing: all)
    #expect(found.map(\.code) == [.missingTranslation, .missingTranslation], "\(found)")
    #expect(
      found.map(\.summary) == [
        "the original has one marker that is not translated here: QM3",
        "the original has what is not translated here: QM1 Q3, 'Guidance & law'",
      ])
  }

  @Test func tellsOfWhatTheOriginalDoesNotHave() async {
    var all = await noted()
    all[path] =
      all[path]!!.replacing("phase: before", with: "phase: after")
      + "3. A yw’n wir byth?\n"
    all["content/cymraeg/markers/04.md"] = checkedMarker(4, "Pedwar", "Y pedwerydd.")
    let found = await checkSample(replacing: all)
    #expect(found.map(\.code) == [.unlikeOriginal, .unlikeOriginal, .unlikeOriginal], "\(found)")
    #expect(
      found.map(\.summary) == [
        "this marker is in the phase 'after', and its original in 'before'",
        "the original has no QM1 Q3",
        "the set 'scr', which this one translates, has no marker with this number",
      ])
  }

  @Test func tellsOfAQuestionWithAnotherLabel() async {
    var all = await noted()
    all[path] = all[path]!!.replacing(
      "phase: before", with: "drafted:\n  - questions: [2]\nphase: before")
    let found = await checkSample(replacing: all).filter { $0.code == .unlikeOriginal }
    #expect(
      found.map(\.summary).contains("this question is QM1 A1, and QM1 Q2 in the original"),
      "\(found)")
  }

  @Test func isFoundAlikeStepByStepAndAnew() async throws {
    let whole = await noted()
    var watched = WatchedSample()
    let steps: [[String: String]] = [
      [:], [one: checkedFiles[one]!.replacing("Is One not so?", with: "Is One ever so?")],
      [one: checkedFiles[one]!.replacing("2. Is One not so?", with: "")], [:],
      [one: checkedFiles[one]!.replacing("number: 1", with: "number: 4")],
      [path: marker], ["content/cymraeg/markers/03.md": ""], [:],
      ["content/cymraeg/set.yml": settings("language: cy\n")], [:],
    ]
    for step in steps {
      var all = checkedFiles
      for (path, text) in whole { all[path] = text }
      all.merge(step) { $1 }
      all = all.filter { !$1.isEmpty }
      let day = try #require(CalendarDate("2026-12-01"))
      let known = await watched.load(all, today: day)
      let anew = await checkFiles(all.mapValues { Array($0.utf8) }, today: day)
      #expect(known.diagnostics == anew, "after \(step)")
    }
  }

  private let one = "content/scr/markers/01-one.md"
  private let path = "content/cymraeg/markers/01.md"
  private let marker = checkedMarker(1, "Un", "Y cyntaf.")

  private func settings(_ lines: String) -> String {
    (sampleFiles["content/scr/set.yml"] ?? "") + lines
  }

  /// The sample with a translation of its three markers, of which nothing is noted.
  private var files: [String: String?] {
    [
      "content/site.yml": "name: Sample\nlanguage: en-GB\nsets: [scr, cymraeg]\n",
      "content/cymraeg/set.yml": settings("translates: scr\nlanguage: cy\n"),
      path: marker,
      "content/cymraeg/markers/02.md": checkedMarker(2, "Dau", "Yr ail."),
      "content/cymraeg/markers/03.md": checkedMarker(3, "Tri", "Y trydydd."),
    ]
  }

  /// The same, with the wordings that were translated.
  private func noted() async -> [String: String?] {
    mended(files, await checkSample(replacing: files))
  }

  private func site(_ files: [String: String?]) async throws -> Site {
    var all = checkedFiles
    for (path, text) in files { all[path] = text }
    var watched = WatchedSample()
    let day = try #require(CalendarDate("2026-12-01"))
    return try #require(await watched.load(all, today: day).value)
  }

  /// Makes the mends of findings.
  private func mended(_ files: [String: String?], _ found: [Diagnostic]) -> [String: String?] {
    let mends = found.flatMap { finding in finding.mends.map { (finding.code, $0) } }
    let made = MadeMends(mends) { path in (files[path] ?? nil).map { Array($0.utf8) } }
    return files.merging(made.files.mapValues { String(decoding: $0, as: UTF8.self) }) { $1 }
  }
}
