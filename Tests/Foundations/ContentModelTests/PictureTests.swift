import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct PictureTests {
  @Test func listsTheFilesThatTextsUseEachOnce() async throws {
    let site = await expectFindings(
      in: "![A plan](../b.png) [x](../a.pdf) [y](../a.pdf)",
      replacing: ["content/scr/b.png": "", "content/scr/a.pdf": "", "content/scr/c.pdf": ""], [])
    let loaded = try #require(site)
    #expect(loaded.files == ["content/scr/a.pdf", "content/scr/b.png"])
    #expect(loaded.address(of: .file("content/scr/a.pdf")) == "scr/a.pdf")
  }

  @Test func warnsOfAPictureWithoutText() async throws {
    let site = await expectFindings(
      in: "![ ](1️⃣../b.png)", replacing: ["content/scr/b.png": ""],
      [ExpectedFinding("1️⃣", .imageWithoutText)])
    #expect(try #require(site).files == ["content/scr/b.png"])
  }

  @Test(arguments: ["b-2.png", "b-2", "B-2.PNG", " *b-2* "])
  func warnsOfAPictureWithTheNameOfItsFileForItsText(_ text: String) async {
    await expectFindings(
      in: "![\(text)](1️⃣../b-2.png)", replacing: ["content/scr/b-2.png": ""],
      [
        ExpectedFinding(
          "1️⃣", .fileNameAsText, "the text of the picture '../b-2.png' is the name of its file",
          hint: "say what it shows: ![what it shows](../b-2.png)")
      ])
  }

  @Test func letsAPictureHaveATextThatBeginsLikeItsFile() async {
    await expectFindings(
      in: "![b-2.png shows a plan](../b-2.png)", replacing: ["content/scr/b-2.png": ""], [])
  }

  @Test func suggestsTheNearestPicture() async {
    await expectFindings(
      in: "![A plan](1️⃣../plam.png)",
      replacing: ["content/scr/plan.png": "", "content/scr/plam.pdf": ""],
      [ExpectedFinding("1️⃣", .brokenLink, hint: "did you mean '../plan.png'?")])
  }

  @Test(arguments: ["svg", "html", "js"])
  func refusesFilesThatCouldRunScripts(_ ending: String) async {
    await expectFindings(
      in: "[x](1️⃣../a.\(ending))", replacing: ["content/scr/a.\(ending)": "<script/>"],
      [ExpectedFinding("1️⃣", .brokenLink)])
  }
}
