import ContentModel
import ContentReader
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct ContentFilesTests {
  @Test(arguments: [
    (
      FileEntry.Kind.unusable(.danglingLink(target: "gone.md")), DiagnosticCode.missingFile,
      "this symbolic link leads to 'gone.md', where nothing is"
    ),
    (
      .unusable(.linkOutside(target: "/etc/passwd")), .outsideSite,
      "this symbolic link leads out of the site, to '/etc/passwd'"
    ),
    (
      .unusable(.linkedFolder(target: "..")), .notAFile,
      "this symbolic link leads to the folder '..'"
    ),
    (.unusable(.special), .notAFile, "this is neither a file nor a folder"),
    (.unusable(.unreadableFolder), .unreadableFile, "this folder cannot be listed"),
    (
      .unusable(.unreadable(reason: "Input/output error")), .unreadableFile,
      "this cannot be read: Input/output error"
    ),
    (.folder, .notAFile, "this is a folder with the name of a text"),
  ])
  func reportsWhatCannotBeRead(
    _ kind: FileEntry.Kind, _ code: DiagnosticCode, _ summary: String
  ) async {
    let path = "content/scr/markers/04-four.md"
    let loaded = await loadSample(others: [FileEntry(path: path, kind: kind)])
    expectFindings(loaded.diagnostics, [ExpectedFinding(path, code, summary)])
    #expect(loaded.value != nil)
  }

  @Test func readsNoTextAboveTheLimit() async {
    let path = "content/scr/glossary.md"
    let entry = FileEntry(path: path, kind: .file(size: maximumTextSize + 1))
    let loaded = await loadSample(others: [entry])
    expectFindings(
      loaded.diagnostics,
      [
        ExpectedFinding(
          path, .fileTooLarge, "this file has 1025 KB, and the limit is 1024 KB",
          hint: "divide it, or make it smaller")
      ])
  }

  @Test func reportsAFileThatVanishes() async {
    let path = "content/scr/glossary.md"
    let loaded = await loadSample(others: [FileEntry(path: path, kind: .file(size: 1))])
    expectFindings(
      loaded.diagnostics,
      [
        ExpectedFinding(
          path, .unreadableFile,
          "this file cannot be read: there is no such file or folder")
      ])
  }

  @Test func offersNoFileAboveTheLimit() async {
    let path = "content/scr/plan.pdf"
    let entry = FileEntry(path: path, kind: .file(size: maximumAttachmentSize + 1))
    let read = await readContent(from: sampleTree(replacing: [:], others: [entry]))
    expectFindings(read.diagnostics, [ExpectedFinding(path, .fileTooLarge)])
    #expect(read.value?.files.isEmpty == true)
  }

  @Test(arguments: [
    "content/notes.md", "content/scr/notes.md", "content/scr/markers/a/b.md",
    "content/pages/a/b.md", "content/scr/markers/01.yml", "content/other/x.md",
    "content/pages/x.yaml",
  ])
  func warnsOfATextInNoPlaceWhereOneIsRead(_ path: String) async {
    await expectFindings(
      replacing: [path: "Text."],
      [
        ExpectedFinding(
          path, .unrecognizedFile, "this file is in no place where one is read, and is left out")
      ])
  }

  @Test(arguments: [
    ("content/pages/search.md", "the name 'search' belongs to a page the program makes"),
    ("content/pages/404.md", "the name '404' belongs to a page the program makes"),
    ("content/pages/About.md", "the name 'About' cannot be an address"),
    ("content/pages/a b.md", "the name 'a b' cannot be an address"),
    ("content/scr/pages/index.md", "the name 'index' belongs to a page the program makes"),
    ("content/scr/pages/qm17.md", "the name 'qm17' belongs to a page the program makes"),
    ("content/scr/pages/-a.md", "the name '-a' cannot be an address"),
  ])
  func reportsAPageThatCannotHaveItsName(_ path: String, _ summary: String) async {
    await expectFindings(
      replacing: [path: "---\ntitle: Page\n---\nText.\n"],
      [ExpectedFinding(path, .reservedName, summary)])
  }

  @Test(arguments: ["qm", "qmx1", "about-2"])
  func letsPagesHaveOtherNames(_ name: String) async {
    await expectFindings(
      replacing: ["content/scr/pages/\(name).md": "---\ntitle: Page\n---\nText.\n"], [])
  }

  @Test func reportsAPageWithoutText() async {
    await expectFindings(
      replacing: ["content/pages/about.md": "---\ntitle: Page\n---\n\n"],
      [ExpectedFinding("content/pages/about.md", .emptyText, "this page holds no text")])
  }

  @Test func reportsAHeadingOfLevelOneInAPage() async {
    await expectFindings(
      replacing: ["content/pages/about.md": "---\ntitle: Page\n---\n1️⃣# Page\nText.\n"],
      [ExpectedFinding("1️⃣", .misplacedText)])
  }

  @Test func reportsMistakesOfAllFilesInOneRun() async {
    await expectFindings(
      in: "See 1️⃣QM9.",
      replacing: [
        "content/site.yml": "name: Sample\n2️⃣nmae: x\n",
        "content/scr/markers/02-two.md": sampleMarker(2, "Two", "[x](3️⃣none.md) 4️⃣[@x"),
        "content/scr/glossary.md": "5️⃣## A\n",
        "content/pages/about.md": "6️⃣Text.\n",
        "content/scr/sources.yml": "- {id: a, type: 7️⃣bok, title: T}\n",
      ],
      [
        ExpectedFinding("1️⃣", .unknownMarker), ExpectedFinding("2️⃣", .unknownKey),
        ExpectedFinding("3️⃣", .brokenLink), ExpectedFinding("4️⃣", .malformedCitation),
        ExpectedFinding("5️⃣", .emptySection), ExpectedFinding("6️⃣", .missingFrontMatter),
        ExpectedFinding("7️⃣", .wrongValue),
      ])
  }
}
