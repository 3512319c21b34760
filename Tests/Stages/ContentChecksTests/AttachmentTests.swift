import Diagnostics
import TestSupport
import Testing

@Suite struct AttachmentTests {
  @Test(arguments: [
    "scr/questions.csv", "scr/Questions.csv", "scr/downloads/overview.pdf",
    "scr/downloads/deep/plan.pdf", "assets/plan.png", "schemas/plan.csv", "robots.txt",
  ])
  func reportsAFileWhereTheProgramPutsItsOwn(_ path: String) async {
    let found = await check(linkingTo: path)
    #expect(found.map(\.code) == [.reservedName])
    #expect(found.map(\.position.path) == ["content/\(path)"])
    #expect(found.first?.summary.hasPrefix("this file would be published as '\(path)'") == true)
  }

  @Test(arguments: [
    "scr/files/questions.csv", "scr/table.csv", "scr/downloads.pdf", "questions.csv",
    "files/assets/plan.png", "downloads/overview.pdf",
  ])
  func letsFilesStandElsewhere(_ path: String) async {
    #expect(await check(linkingTo: path).isEmpty)
  }

  private func check(linkingTo path: String) async -> [Diagnostic] {
    await checkSample(replacing: [
      "content/\(path)": "text",
      "content/scr/markers/02-two.md": checkedMarker(2, "Two", "See [the file](../../\(path))."),
    ])
  }
}
