import Diagnostics
import TestSupport
import Testing

@Suite struct AliasTests {
  @Test(arguments: [
    ("qm2", "'qm2' is the address that this page has"),
    ("QM2.html", "'QM2.html' is the address that this page has"),
    ("/scr/qm3", "'/scr/qm3' is the address of 'content/scr/markers/03-three.md'"),
    ("/scr/", "'/scr/' is the address of a page that the program makes"),
    ("law", "'law' is the address of 'content/scr/pages/law.md'"),
    ("/about", "'/about' is the address of 'content/pages/about.md'"),
    ("overview", "'overview' is the address of a page that the program makes"),
    ("full.html", "'full.html' is the address of a page that the program makes"),
    ("/404.html", "'/404.html' is the address of a page that the program makes"),
    ("/index", "'/index' is the address of a page that the program makes"),
    ("/assets/old", "'/assets/old' stands in the folder 'assets' of the program"),
    (
      "/scr/qm3.html/old",
      "'/scr/qm3.html/old' stands below 'qm3.html', which would be a page and a folder"
    ),
  ])
  func reportsAnAliasOfAnAddressThatIsTaken(_ alias: String, _ end: String) async {
    await expectChecks(
      replacing: files("aliases: [1️⃣\(alias)]"),
      [ExpectedFinding("1️⃣", .duplicateAddress, "the alias \(end)")])
  }

  @Test func reportsAnAliasThatIsNamedTwice() async {
    var files = files("aliases: [old, 1️⃣old.html]")
    files["content/pages/about.md"] = "---\ntitle: About\naliases: 2️⃣/scr/OLD\n---\nText.\n"
      .replacing("2️⃣", with: "")
    await expectChecks(
      replacing: files,
      [
        ExpectedFinding(
          "1️⃣", .duplicateAddress, "the alias 'old.html' is named twice here",
          hint: "take it out, or mend it: an alias is an old address"),
        ExpectedFinding(
          "content/pages/about.md:3:10", .duplicateAddress,
          "the alias '/scr/OLD' is an alias of 'content/scr/markers/02-two.md' as well"),
      ])
  }

  @Test func letsAnAddressBeThatNobodyHas() async {
    await expectChecks(
      replacing: files(
        "aliases: [qm9, /old/qm2.html, /old/, /sar/qm2, assets, /scr/downloads/qm9]"), [])
  }

  private func files(_ key: String) -> [String: String?] {
    [
      "content/scr/markers/02-two.md": checkedMarker(2, "Two", "Text.").replacing(
        "summary:", with: "\(key)\nsummary:"),
      "content/pages/about.md": "---\ntitle: About\n---\nText.\n",
      "content/scr/pages/law.md": "---\ntitle: Law\n---\nText.\n",
    ]
  }
}
