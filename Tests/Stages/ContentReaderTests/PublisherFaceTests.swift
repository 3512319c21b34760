import ContentModel
import ContentReader
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct PublisherFaceTests {
  @Test func readsEveryKeyOfAPublisher() async throws {
    let read = await readSample(replacing: [
      "content/logo.svg": drawing("<path d=\"M0 0\"/>"),
      "content/pages/privacy.md": "---\ntitle: Privacy\ncontact: true\n---\nNothing is kept.\n",
      "content/site.yml": """
      name: Markers
      publisher: Somebody
      logo: logo.svg
      contact:
        mail: a@example.org
        telephone: +44 1632 960001
        address: |
          1  Sample Street

          Sampleton
        form: https://example.org/contact?a=b&c
      footer:
        text: Words.
        links:
          - {title: Privacy, address: pages/privacy.md}
          - {title: Second, address: scr/markers/02-two.md}
          - {title: Others, address: "https://example.org/"}
          - {title: Call, address: "tel:01632 960001"}
      colours:
        link: {light: "#14506D", dark: "#8ec7e6"}
        phases: [{light: "#000", dark: "#ffffff"}]
      edit-url: https://code.example/{path}
      feedback: a@example.org
      """,
    ])
    expectFindings(read.diagnostics, [])
    let face = try #require(read.value?.settings.face)
    #expect(face.logo?.text == "Somebody")
    #expect(face.logo.map { [$0.width, $0.height] } == [120, 40])
    #expect(
      face.contact
        == Contact(
          mail: "a@example.org", telephone: "+44 1632 960001",
          address: ["1 Sample Street", "Sampleton"], form: "https://example.org/contact?a=b&c"))
    #expect(face.footer.text == "Words.")
    #expect(
      face.footer.links.map(\.file) == [
        "content/pages/privacy.md", "content/scr/markers/02-two.md", nil, nil,
      ])
    #expect(face.colors.link?.light.color.text == "#14506d")
    #expect(face.colors.phases.map(\.dark.color) == [.white])
    #expect(face.editAddress == "https://code.example/{path}")
    #expect(face.feedback == "a@example.org")
    #expect(
      face.outsideLinks.map { "\($0.address) \($0.position.line):\($0.position.column)" } == [
        "https://example.org/contact?a=b&c 11:9", "https://example.org/ 17:32",
      ])
  }

  @Test(
    arguments: [
      ("contact: 1️⃣a@example.org", DiagnosticCode.wrongValue, "write 'key: value', one on a line"),
      ("contact: {1️⃣phone: 1}", .unknownKey, nil),
      (
        "contact: {mail: 1️⃣mailto:a@example.org}", .wrongValue,
        "write the address alone: a@example.org"
      ),
      ("contact: {mail: 1️⃣a@b}", .wrongValue, "write a mail address, such as markers@example.org"),
      ("contact: {address: 1️⃣TBC}", .placeholder, "write it, or take it out"),
      (
        "contact: {telephone: 1️⃣tel:01632960001}", .wrongValue, "write the number alone: 01632960001"
      ),
      ("contact: {telephone: 1️⃣twelve}", .wrongValue, nil),
      ("contact: {form: 1️⃣example.org/a}", .wrongValue, "write https://example.org/a"),
      ("contact: {form: 1️⃣'javascript:a'}", .wrongValue, nil),
      ("contact: {address: 1️⃣''}", .emptyText, nil),
      ("footer: 1️⃣Words", .wrongValue, nil),
      ("footer: {text: 'Some 1️⃣*words*'}", .unreadMarkup, nil),
      ("footer: {links: [1️⃣{title: A}]}", .missingKey, "add 'address: …'"),
      (
        "footer: {links: [{title: A, address: 1️⃣a@example.org}]}", .wrongValue,
        "write mailto:a@example.org"
      ),
      (
        "footer: {links: [{title: A, address: 1️⃣www.example.org}]}", .wrongValue,
        "write https://www.example.org"
      ),
      (
        "footer: {links: [{title: A, address: 1️⃣privacy.html}]}", .wrongValue,
        "name the file of the page, such as pages/privacy.md"
      ),
      (
        "footer: {links: [{title: A, address: 1️⃣content/pages/a.md}]}", .wrongValue,
        "write pages/a.md"
      ),
      ("footer: {links: [{title: A, address: 1️⃣../a.md}]}", .wrongValue, nil),
      (
        "footer: {links: [{title: A, address: 1️⃣scr/markers/02-tow.md}]}", .brokenLink,
        "did you mean 'scr/markers/02-two.md'?"
      ),
      ("colours: {1️⃣links: {light: '#000', dark: '#fff'}}", .unknownKey, "did you mean 'link'?"),
      ("colours: {link: 1️⃣'#14506d'}", .wrongValue, "write {light: \"#14506d\", dark: \"#8ec7e6\"}"),
      ("colours: {link: {light: 1️⃣14506D, dark: '#fff'}}", .wrongValue, "write \"#14506d\""),
      ("colours: {link: {light: 1️⃣blue, dark: '#fff'}}", .wrongValue, nil),
      ("colours: {link: 1️⃣{light: '#000'}}", .missingKey, "add 'dark: …'"),
      (
        "colours:\n  link:\n    dark: '#fff'\n    light:1️⃣ #14506d", .emptyText,
        "write the colour in quotes, \"#14506d\": without them, '#' begins a comment"
      ),
      (
        "edit-url: 1️⃣https://code.example/", .wrongValue,
        "write {path} where the path of the file belongs, such as https://code.example/markers/edit/main/{path}"
      ),
      ("edit-url: 1️⃣code.example/{path}", .wrongValue, nil),
      ("feedback: 1️⃣mailto:a@example.org", .wrongValue, "write the address alone: a@example.org"),
      ("feedback: 1️⃣here", .wrongValue, nil),
      ("logo: 1️⃣logo.gif", .wrongValue, "save the logo as SVG or PNG, in the folder 'content'"),
      ("logo: 1️⃣lgoo.svg", .missingFile, "did you mean 'logo.svg'?"),
      ("logo: 1️⃣{text: A}", .missingKey, "add 'file: …'"),
      (
        "logo: {file: logo.svg, height: 1️⃣8}", .wrongValue, "a whole number of pixels from 16 to 120"
      ),
    ] as [(String, DiagnosticCode, String?)])
  func reportsAKeyThatDoesNotFit(_ line: String, _ code: DiagnosticCode, _ hint: String?) async {
    await expectFindings(
      replacing: [
        "content/site.yml": "name: Sample\n\(line)\n", "content/logo.svg": drawing(""),
      ],
      [ExpectedFinding("1️⃣", code, hint: hint)])
  }

  @Test func tellsAPageThatShowsAContactWhereThereIsNone() async {
    await expectFindings(
      replacing: [
        "content/pages/privacy.md": "---\ntitle: Privacy\ncontact: 1️⃣true\n---\nNothing.\n"
      ],
      [
        ExpectedFinding(
          "1️⃣", .placeholder,
          "this page shows how the publisher can be reached, and nobody has said it yet",
          hint: "write 'contact' with mail, telephone, address or form into 'content/site.yml'")
      ])
  }
}

@Suite struct LogoTests {
  @Test func writesADrawingAnewWithoutWhatItsEditorKeeps() async throws {
    let logo = try #require(
      await logo(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <!-- Made by somebody -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:x" xmlns:xlink="http://www.w3.org/1999/xlink"
          width="30mm" viewBox='0 0 300 100' x:version="1">
          <metadata><x:a><b/></x:a>words</metadata>
          <x:view/>
          <style><![CDATA[.a > .b { fill: url(#c) }]]></style>
          <defs><path id="c" d="M0&#32;0"/></defs>
          <g x:label="A &amp; B"><use xlink:href="#c" style="fill: url('#c')"/>
          <text x="1">A &lt; B</text></g>
        </svg>
        """))
    #expect(logo.map { [$0.width, $0.height] } == [113, 38])
    #expect(
      String(decoding: logo?.contents ?? [], as: UTF8.self) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="113" height="38" viewBox="0 0 300 100">\
        <style>.a &gt; .b { fill: url(#c) }</style><defs><path id="c" d="M0 0"/></defs>\
        <g><use href="#c" style="fill: url('#c')"/><text x="1">A &lt; B</text></g></svg>
        """)
  }

  @Test(arguments: [
    "1️⃣<script>alert(1)</script>", "1️⃣<SCRIPT/>", "<g 1️⃣onload=\"a()\"/>", "<g 1️⃣OnClick='a()'/>",
    "1️⃣<foreignObject/>", "1️⃣<image href=\"a.png\"/>", "1️⃣<a href=\"#a\"/>",
    "1️⃣<animate attributeName=\"x\"/>", "1️⃣<set attributeName=\"href\"/>", "1️⃣<iframe/>",
    "<use 1️⃣href=\"https://example.org/a.svg#a\"/>", "<use 1️⃣xlink:href=\"data:image/svg+xml,a\"/>",
    "<path 1️⃣style=\"fill: url(https://example.org)\"/>",
    "<path 1️⃣fill=\"u&#114;l( 'https://example.org' )\"/>", "<path 1️⃣style=\"fill: \\75rl(a)\"/>",
    "<style>1️⃣@import 'a.css';</style>", "<style>1️⃣.a { fill: ur<!-- -->l(//a.example) }</style>",
    "<style>1️⃣.a { fill: u<g/>rl(//a.example) }</style>",
    "<style>1️⃣.a { fill: url(//example.org) }</style>",
    "<g 1️⃣xmlns=\"http://www.w3.org/1999/xhtml\"/>", "1️⃣<?xml-stylesheet href=\"a.css\"?>",
    "1️⃣<!ENTITY a \"b\">", "<path 1️⃣d=\"&a;\"/>", "<g>1️⃣</path>", "<path 1️⃣d=\"a/>",
    "<text>1️⃣&b;</text>", "<path d=\"\" 1️⃣d=\"\"/>",
  ])
  func refusesWhatDoesMoreThanDraw(_ content: String) async {
    await expectFindings(
      replacing: [
        "content/site.yml": "name: Sample\nlogo: logo.svg\n", "content/logo.svg": drawing(content),
      ], [ExpectedFinding("1️⃣", .unsafePicture)])
  }

  @Test(arguments: [
    "", "words", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html/>",
    "<svg viewBox=\"0 0 1 1\"/>",
    "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/><svg/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
      + String(repeating: "<g>", count: 5000),
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
      + String(repeating: "<use href=\"#a\"/>", count: 30) + "</svg>",
  ])
  func refusesWhatIsNoDrawing(_ text: String) async throws {
    let read = await readSample(replacing: [
      "content/site.yml": "name: Sample\nlogo: logo.svg\n", "content/logo.svg": text,
    ])
    #expect(read.diagnostics.map(\.code) == [.unsafePicture])
    #expect(read.value?.settings.face.logo == nil)
  }

  @Test func writesWhateverItTakesSoThatItWouldWriteItTheSameAgain() async throws {
    let pieces = [
      "<g>", "</g>", "<path d=\"M0 0\"/>", "<style>", "</style>", ".a { fill: url(#b) }", "<!--",
      "-->",
      "<![CDATA[", "]]>", "&amp;", "&#60;", "<x:a>", "</x:a>", "<use href='#a'/>", "<text>",
      "</text>",
      "<title a=\"&lt;&quot;\">", "</title>", "é", "\n", "<metadata/>", "<", ">", "'",
    ]
    var generator = SeededGenerator(seed: 17)
    var taken = 0
    for _ in 0..<80 {
      let text = drawing(
        generator.text(of: pieces, count: Int.random(in: 0...6, using: &generator)))
      guard let once = await contents(text) else { continue }
      taken += 1
      let twice = await contents(String(decoding: once, as: UTF8.self))
      #expect(twice == once, "\(text)")
    }
    #expect(taken > 8)
  }

  @Test func refusesALogoThatIsTooLarge() async {
    let read = await readSample(replacing: [
      "content/site.yml": "name: Sample\nlogo: logo.svg\n",
      "content/logo.svg": drawing(String(repeating: " ", count: 110_000)),
    ])
    #expect(read.diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test(arguments: [
    (20, 10, "", 20, 10), (400, 200, "", 128, 64), (4000, 100, "", 320, 8),
    (400, 200, ", height: 32", 64, 32), (20, 10, ", height: 120", 240, 120),
  ])
  func showsALogoInItsSizeAsFarAsThatLeavesRoom(
    _ width: Int, _ height: Int, _ keys: String, _ shownWidth: Int, _ shownHeight: Int
  ) async throws {
    let read = await readPNG(png(width, height), keys)
    expectFindings(read.diagnostics, [])
    let logo = try #require(read.value?.settings.face.logo)
    #expect([logo.width, logo.height] == [shownWidth, shownHeight])
  }

  @Test func leavesOutOfAPNGWhatDoesNotDraw() async throws {
    let noted = png(20, 10, chunks: [("tEXt", Array("Author".utf8)), ("pHYs", [0])])
    let logo = try #require(await readPNG(noted).value?.settings.face.logo)
    #expect(logo.contents == png(20, 10))
  }

  @Test(arguments: [
    png(0, 10), png(5000, 10), png(20, 10, chunks: [("acTL", [0])]), png(20, 10) + [1],
    Array(png(20, 10).dropLast(12)), Array("GIF89a".utf8), [],
  ])
  func refusesWhatIsNoWholePNG(_ bytes: [UInt8]) async {
    #expect(await readPNG(bytes).diagnostics.map(\.code) == [.unsafePicture])
  }

  private func logo(_ text: String) async throws -> Logo?? {
    let read = await readSample(replacing: [
      "content/site.yml": "name: Sample\nlogo: logo.svg\n", "content/logo.svg": text,
    ])
    expectFindings(read.diagnostics, [])
    return read.value?.settings.face.logo
  }

  private func contents(_ text: String) async -> [UInt8]? {
    let read = await readSample(replacing: [
      "content/site.yml": "name: Sample\nlogo: logo.svg\n", "content/logo.svg": text,
    ])
    return read.value?.settings.face.logo?.contents
  }

  private func readPNG(_ bytes: [UInt8], _ keys: String = "") async -> Reported<Draft?> {
    var files = sampleFiles.mapValues { Array($0.utf8) }
    files["content/logo.png"] = bytes
    files["content/site.yml"] = Array("name: Sample\nlogo: {file: logo.png\(keys)}\n".utf8)
    return await readContent(from: MemoryFiles(bytes: files))
  }
}

/// Returns a drawing of 120 by 40 pixels.
private func drawing(_ content: String) -> String {
  """
  <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">
  \(content)
  </svg>
  """
}

/// Returns a picture without any points, which is enough of one to be told its size.
private func png(_ width: Int, _ height: Int, chunks: [(String, [UInt8])] = []) -> [UInt8] {
  func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) } }
  func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    number(data.count) + Array(name.utf8) + data + number(0)
  }
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
    + chunks.flatMap { chunk($0.0, $0.1) } + chunk("IEND", [])
}
