import Diagnostics
import PreviewServer
import Testing

@Suite struct EditorLinkTests {
  private let place = SourcePosition(path: "content/scr/markers/01 one.md", line: 31, column: 74)

  @Test func opensAFileAtItsLineAndColumn() throws {
    let link = try #require(EditorLink(EditorLink.defaultForm, root: "/home/ann/site"))
    #expect(
      link.address(of: place, column: 70)
        == "vscode://file/home/ann/site/content/scr/markers/01%20one.md:31:70")
  }

  @Test func opensAWholeFileAtItsBeginning() throws {
    let link = try #require(EditorLink(EditorLink.defaultForm, root: "/site"))
    let whole = SourcePosition(wholeFile: "content/site.yml")
    #expect(link.address(of: whole, column: 0) == "vscode://file/site/content/site.yml:1:1")
  }

  @Test(arguments: [
    (
      "idea://open?file={file}&line={line}&column={column}",
      "idea://open?file=/s/a.md&line=2&column=3"
    ),
    ("zed://file/{file}:{line}:{column}", "zed://file/s/a.md:2:3"),
    ("x-editor://{file}", "x-editor:///s/a.md"),
    ("txmt://open?url=file://{file}&line={line}", "txmt://open?url=file:///s/a.md&line=2"),
  ])
  func fillsInTheFormOfAnotherEditor(_ form: String, _ address: String) throws {
    let link = try #require(EditorLink(form, root: "/s"))
    #expect(
      link.address(of: SourcePosition(path: "a.md", line: 2, column: 3), column: 3) == address)
  }

  @Test func keepsWhatAPathHoldsFromBeingPartOfTheForm() throws {
    let link = try #require(EditorLink("e://{file}?{line}", root: "/a {line}?&#"))
    let address = link.address(of: SourcePosition(path: "b\"<.md", line: 5, column: 1), column: 1)
    #expect(address == "e:///a%20%7Bline%7D%3F%26%23/b%22%3C.md?5")
  }

  @Test(arguments: [
    "code", "{file}", "//{file}", ":{file}", "vscode://file", "javascript:alert({file})",
    "JavaScript:{file}", "data:text/html,{file}", "vbscript:{file}", "blob:{file}", "1a:{file}",
    "a b:{file}",
  ])
  func refusesWhatIsNoAddressOfAnEditor(_ form: String) {
    #expect(EditorLink(form, root: "/s") == nil)
  }
}
