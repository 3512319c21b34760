import ContentModel
import Diagnostics
import Downloads
import Files
import Foundation
import HandoutRenderer
import Programs
import SiteRenderer
import TestSupport
import Testing
import TextDocuments
import Themes

@Suite struct OfficeDownloadTests {
  @Test func plansTextsAndAWorkbookForASet() async throws {
    let plans = try await plans(pandoc: "3.9")
    #expect(
      plans.map(\.path)
        == [
          "full.docx", "full.odt", "worksheet.docx", "worksheet.odt", "worksheet.xlsx",
          "worksheet.ods",
        ].map {
          "scr/downloads/\($0)"
        })
    #expect(plans.map(\.download.format) == [.docx, .odt, .docx, .odt, .xlsx, .ods])
    #expect(plans[0].engine == "Pandoc 3.9")
  }

  @Test func plansAWorkbookAloneWithoutPandocAndWithoutStyles() async throws {
    #expect(try await plans(pandoc: nil).map(\.download.format) == [.xlsx, .ods])
    #expect(
      try await plans(pandoc: "3.9", hasStyles: false).map(\.download.format) == [.xlsx, .ods])
  }

  @Test func plansTheFullTextAloneOfASetWithoutQuestions() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: sampleFiles.filter { $0.key.contains("/markers/") }.map {
        ($0.key, String($0.value.prefix { $0 != "#" }) + "## Quality statement\nText.\n")
      })
    #expect(try await plans(files, pandoc: "3.9").map(\.download.format) == [.docx, .odt])
  }

  @Test(arguments: [true, false])
  func tellsOfTheFilesOfADocumentWithoutPlanningThem(hasTexts: Bool) async throws {
    let site = try #require(await loadSample().value)
    let handouts = Handouts(site, theme: try standardTheme())
    let told = handouts.editableIDs(of: SetID("scr")).flatMap {
      handouts.editableDownloads(of: $0, hasTexts: hasTexts)
    }
    let plans = try await plans(pandoc: hasTexts ? "3.9" : nil)
    #expect(told == plans.map(\.download))
  }

  @Test func makesNothingAgainAsLongAsNothingChanges() async throws {
    let first = try await plans(pandoc: "3.9").map(\.inputs)
    #expect(Set(first).count == first.count)
    #expect(try await plans(pandoc: "3.9").map(\.inputs) == first)
  }

  @Test(arguments: [
    ("content/scr/markers/01-one.md", "The first.", "The very first.", [0, 1]),
    ("content/scr/markers/01-one.md", "Is it so?", "Is it really so?", [0, 1, 2, 3, 4, 5]),
    (
      "content/site.yml", "name: Sample", "name: Sample\njudgements: [{id: a, title: Yes}]",
      [2, 3, 4, 5]
    ),
  ])
  func makesAgainWhatAChangeReaches(
    path: String, text: String, other: String, changed: [Int]
  ) async throws {
    let before = try await plans(pandoc: "3.9").map(\.inputs)
    let file = try #require(sampleFiles[path]).replacing(text, with: other)
    let after = try await plans([path: file], pandoc: "3.9").map(\.inputs)
    #expect(before.indices.filter { before[$0] != after[$0] } == changed)
  }

  @Test func makesTextsAgainWithAnotherPandoc() async throws {
    let before = try await plans(pandoc: "3.9").map(\.inputs)
    let after = try await plans(pandoc: "3.10").map(\.inputs)
    #expect(before.indices.filter { before[$0] != after[$0] } == [0, 1, 2, 3])
  }

  /// Plans the documents of the sample with some of its files replaced, for a Pandoc of some version.
  private func plans(
    _ files: [String: String?] = [:], pandoc version: String?, hasStyles: Bool = true
  ) async throws -> [PlannedDownload] {
    let theme = try standardTheme()
    let site = try #require(await loadSample(replacing: files).value)
    let parts = theme.files(in: "documents").map { file in
      (
        String(file.path.dropFirst("documents/".count)),
        String(decoding: file.contents, as: UTF8.self)
      )
    }
    let styles = DocumentStyles(hasStyles ? Dictionary(uniqueKeysWithValues: parts) : [:])
    #expect((styles != nil) == hasStyles)
    let handouts = Handouts(site, theme: theme)
    let makers = OfficeMakers(pandoc: try await pandoc(version), styles: styles)
    return try handouts.editableIDs(of: SetID("scr")).flatMap {
      try handouts.plans(of: $0, by: makers)
    }
  }

  private func standardTheme() throws -> Theme {
    let themes = projectFolder.appending(path: "themes").path(percentEncoded: false)
    return try #require(
      Theme.load(
        "standard", from: DiskFiles(root: themes, folders: [""]), and: nil,
        for: SitePages.themeContract
      ).value)
  }

  /// Finds a program that tells a version of Pandoc, and that nobody runs.
  private func pandoc(_ version: String?) async throws -> Pandoc? {
    guard let version else { return nil }
    let folder = try ScratchFolder()
    defer { folder.remove() }
    try folder.write(
      OutputFile(path: "pandoc", text: "#!/bin/sh\necho pandoc \(version)\n"))
    let path = "\(folder.path)/pandoc"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    var known = KnownPrograms()
    return try await Pandoc.find(at: path, knowing: &known)
  }
}
