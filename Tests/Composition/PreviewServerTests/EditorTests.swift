import Diagnostics
import PreviewServer
import Testing

@Suite struct EditorTests {
  private let place = SourcePosition(path: "content/scr/markers/01 one's.md", line: 31, column: 74)

  @Test(arguments: [
    ([:], "vscode://file/s/"), (["EDITOR": "code --wait"], "vscode://file/s/"),
    (["VISUAL": "/opt/zed/zed", "EDITOR": "vim"], "zed://file/s/"),
    (["VISUAL": "", "EDITOR": "codium"], "vscodium://file/s/"),
  ])
  func opensTheEditorThatTheSystemNames(_ variables: [String: String], _ beginning: String) {
    let address = Editor(namedIn: variables, root: "/s").address(of: place, column: 70)
    #expect(address?.hasPrefix(beginning) == true, "\(address ?? "none")")
  }

  @Test(arguments: [
    ("vim", "vim +31 '/s/content/scr/markers/01 one'\\''s.md'"),
    ("/usr/bin/nvim -p", "/usr/bin/nvim +31 '/s/content/scr/markers/01 one'\\''s.md'"),
    ("nano", "nano +31,70 '/s/content/scr/markers/01 one'\\''s.md'"),
    ("emacs -nw", "emacs +31:70 '/s/content/scr/markers/01 one'\\''s.md'"),
    ("hx", "hx '/s/content/scr/markers/01 one'\\''s.md':31:70"),
    ("kate", "kate --line 31 --column 70 '/s/content/scr/markers/01 one'\\''s.md'"),
  ])
  func givesTheCommandOfAnEditorThatOpensNoAddresses(_ name: String, _ command: String) {
    let editor = Editor(namedIn: ["EDITOR": name], root: "/s")
    #expect(editor.address(of: place, column: 70) == nil)
    #expect(editor.copied(of: place, column: 70) == command)
  }

  @Test func givesThePlaceWhereNothingIsKnownOfTheEditor() {
    let editor = Editor(namedIn: ["EDITOR": "my-editor"], root: "/s")
    #expect(editor.address(of: place, column: 70) == nil)
    #expect(editor.copied(of: place, column: 70) == "/s/content/scr/markers/01 one's.md:31:70")
    let whole = SourcePosition(wholeFile: "content/site.yml")
    #expect(editor.copied(of: whole, column: 1) == "/s/content/site.yml")
  }
}
