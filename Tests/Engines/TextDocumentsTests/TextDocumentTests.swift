import Files
import Foundation
import OfficeFiles
import Programs
import Testing
import TextDocuments
import TestSupport

/// Runs Pandoc where there is one; `script/test` has one, and a newcomer need not.
@Suite struct TextDocumentTests {
  /// Words that would mean something in Markdown, XML or the trees of Pandoc.
  private let hostile = [
    "# no heading", "*no emphasis* _none_ `none`", "<w:p/> & \"quotes\" 'more' ]]>",
    "\\newpage $x$ @cite",
    "שלום עולם", "👩‍👧‍👦", "a\u{0}b\u{1}c\u{FFFE}d", "{{header}} {=openxml}",
    "::: {custom-style=\"Title\"}",
  ]

  @Test(.enabled(if: Self.hasPandoc), arguments: TextDocumentFormat.allCases)
  func givesTheSameBytesAtAnyTime(format: TextDocumentFormat) async throws {
    let first = try await bytes(of: sample(), as: format)
    try await Task.sleep(for: .seconds(2.1))
    #expect(try await bytes(of: sample(), as: format) == first)
  }

  @Test(.enabled(if: Self.hasPandoc), arguments: TextDocumentFormat.allCases)
  func keepsEveryWord(format: TextDocumentFormat) async throws {
    let text = try await words(of: sample(hostile.map { .paragraph([.text($0)]) }), as: format)
    for words in hostile {
      let kept = words.replacing(/[\u{0}\u{1}\u{FFFE}]/, with: "\u{FFFD}")
      #expect(text.contains(kept), "'\(words)' is not in the document as it was written")
    }
  }

  @Test(.enabled(if: Self.hasPandoc), arguments: TextDocumentFormat.allCases)
  func holdsEachKindOfBlock(format: TextDocumentFormat) async throws {
    let text = try await words(of: sample(), as: format)
    for word in [
      "Heading", "Notice", "Label", "bullet", "third", "Quoted", "let x", "Cell", "Column",
    ] {
      #expect(text.contains(word), "'\(word)' is missing")
    }
  }

  @Test func writesEachWordAsANodeOfPandoc() {
    let document = TextDocument(
      title: "A", subtitle: "", author: "", language: "cy",
      page: .init(isLandscape: false, header: "", footer: "", pageNumber: ""),
      blocks: [
        .paragraph([.text(" One \n\"two\"\u{A0}[:")], style: .lead), .bullets([[.code("x")], []]),
        .table(TextTable(columns: [.init("B", width: 5)], rows: [])),
      ])
    let none = #"["",[],[]]"#
    let cell = #"\#(none),{"t":"AlignDefault"},1,1,[{"t":"Plain","c":[{"t":"Str","c":"B"}]}]"#
    let table =
      #"[\#(none),[null,[]],[[{"t":"AlignDefault"},{"t":"ColWidth","c":0.05}]],[\#(none),[[\#(none),[[\#(cell)]]]]],[[\#(none),0,[],[]]],[\#(none),[]]]"#
    let words =
      #"{"t":"Space"},{"t":"Str","c":"One"},{"t":"Space"},{"t":"Str","c":"\"two\"\#u{A0}[:"}"#
    let tree =
      #"{"pandoc-api-version":[1,23],"meta":{"title":{"t":"MetaInlines","c":[{"t":"Str","c":"A"}]},"lang":{"t":"MetaString","c":"cy"}},"blocks":[{"t":"Div","c":[["",[],[["custom-style","Lead"]]],[{"t":"Para","c":[\#(words)]}]]},{"t":"BulletList","c":[[{"t":"CodeBlock","c":[\#(none),"x"]}],[]]},{"t":"Table","c":\#(table)}]}"#
    #expect(String(decoding: document.pandocTree, as: UTF8.self) == tree)
  }

  @Test(.enabled(if: Self.hasPandoc)) func givesListsNumbersThatWordCanRead() async throws {
    let document = sample([.numbers(start: 1986, [[.paragraph([.text("A year")])]])])
    let files = try #require(archivedFiles(in: try await bytes(of: document, as: .word)))
    let part = try #require(files.first { $0.path == "word/numbering.xml" })
    let numbers = String(decoding: part.contents, as: UTF8.self)
      .matches(of: /<w:nsid w:val="([^"]*)"/).map(\.output.1)
    #expect(numbers.contains("99411986") && numbers.allSatisfy { $0.count == 8 })
    #expect(Set(numbers).count == numbers.count)
  }

  @Test(.enabled(if: Self.hasPandoc), arguments: TextDocumentFormat.allCases)
  func keepsFieldsForTheirOwnForm(format: TextDocumentFormat) async throws {
    let choices = [
      TextField.Choice(id: "yes", title: "Yes & \"no\""), .init(id: "no", title: "No"),
    ]
    let fields = [
      TextField(title: "Q1: A", tag: "Q1 a", .choice(choices, prompt: "Choose…")),
      TextField(title: String(repeating: "é", count: 70), tag: "Q1 b", .words),
      TextField(title: "Q1: C", tag: "Q1 c", .day(language: "cy")),
    ]
    let document = sample([
      .table(
        TextTable(
          columns: [.init("A", width: 50)], rows: fields.map { [[.paragraph([.field($0)])]] }))
    ])
    let isWord = format == .word
    let files = try #require(archivedFiles(in: try await bytes(of: document, as: format)))
    let path = isWord ? "word/document.xml" : "content.xml"
    let text = String(
      decoding: try #require(files.first { $0.path == path }).contents, as: UTF8.self)
    #expect(text.contains("Yes &amp; &quot;no&quot;") && text.contains("☐\u{A0}No"))
    #expect(text.contains(isWord ? "<w:tag w:val=\"Q1 c\"/>" : "loext:tag=\"Q1 c\""))
    #expect(text.contains(isWord ? "<w:lid w:val=\"cy\"/>" : "date-rfc-language-tag=\"cy\""))
    #expect(!text.contains(isWord ? "loext:" : "w:sdt"))
    #expect(!isWord || text.contains("w:val=\"\(String(repeating: "é", count: 64))\""))
  }

  @Test func writesANoteOnceAndLeadsToItFromThenOn() {
    let note = TextRun.note("qm1-note-a", [.paragraph([.text("Why")])])
    let tree = String(
      decoding: sample([.paragraph([.text("One"), note, note])]).pandocTree, as: UTF8.self)
    #expect(
      tree.contains(
        #"{"t":"Span","c":[["WaymarkNote1",[],[]],[{"t":"Note","c":[{"t":"Para","c":[{"t":"Str","c":"Why"}]}]}]]}"#
      ))
    #expect(tree.components(separatedBy: "\"Why\"").count == 2)
    #expect(tree.contains(#"NOTEREF WaymarkNote1 \\f \\h"#) && tree.contains("ref-name=\\\"ftn0"))
  }

  @Test func writesCaptionsAlignmentsAndBoxes() {
    let picture = TextPicture([1, 2, 3], ending: "jpg", text: "Alt", width: 96, height: 48)
    let tree = String(
      decoding: sample([
        .table(
          TextTable(
            caption: [.text("Cap")], columns: [.init([.text("H")], .right, width: 20)],
            rows: [[[.paragraph([.text("C")])]]])),
        .callOut(.tip, title: "Tip", [.bullets([[.paragraph([.text("Entry")])]])]),
        .figure(picture, caption: [.text("Below")]),
      ]).pandocTree, as: UTF8.self)
    #expect(
      tree.contains(#"[null,[{"t":"Plain","c":[{"t":"Str","c":"Cap"}]}]],[[{"t":"AlignRight"}"#))
    #expect(tree.contains(#"[["custom-style","CallOutTipTitle"]]]"#))
    #expect(
      tree.contains(
        #"{"t":"BulletList","c":[[{"t":"Div","c":[["",[],[["custom-style","CallOutTip"]]],[{"t":"Para","#
      ))
    #expect(tree.contains(#"["width","1.000in"],["height","0.500in"]"#))
    #expect(tree.contains("data:image/jpeg;base64,AQID"))
  }

  @Test func findsNoPandocWhereThereIsNone() async {
    await #expect(throws: PandocError.notInstalled) {
      try await pandoc(among: ["/nowhere/pandoc", "no-such-pandoc"])
    }
  }

  @Test func refusesAnotherProgramAndAnOldVersion() async throws {
    try await inScratchFolder { folder in
      for (name, line) in [
        ("old", "pandoc 2.17.1.1"), ("new", "pandoc 3.1.11"), ("other", "bandoc 1"),
      ] {
        let path = "\(folder)/\(name)"
        try Data("#!/bin/sh\necho '\(line)'\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
      await #expect(throws: PandocError.tooOld(version: "2.17.1.1")) {
        try await pandoc(among: ["\(folder)/other", "\(folder)/old"])
      }
      let found = try await pandoc(among: ["\(folder)/old", "\(folder)/new"])
      #expect(found.version == "3.1.11")
    }
  }

  private func pandoc(among programs: [String]) async throws(PandocError) -> Pandoc {
    var known = KnownPrograms()
    return try await Pandoc.find(among: programs, knowing: &known)
  }

  private func sample(_ blocks: [TextBlock]? = nil) -> TextDocument {
    TextDocument(
      title: "A & B", subtitle: "Second", author: "Publisher", language: "en-GB",
      page: .init(
        isLandscape: true, header: "Set <1> & {{footer}}", footer: "{page}",
        pageNumber: "page {page} of {pages}"),
      blocks: blocks ?? [
        .heading(level: 1, anchor: "one", [.text("Heading")]),
        .paragraph([.text("Notice")], style: .notice),
        .paragraph([
          .styled(.label, [.text("Label")]), .lineBreak, .emphasis([.strong([.text("both")])]),
          .link(address: "#one", [.text("inside")]),
          .link(address: "https://example.org/?a=1&b=\"2\"", [.text("outside")]), .code("let x"),
        ]),
        .bullets([[.paragraph([.text("bullet")])]]),
        .numbers(start: 3, [[.paragraph([.text("third")]), .code("let y")]]),
        .quote([.paragraph([.text("Quoted")])]), .rule,
        .table(
          TextTable(
            columns: [.init("Column", width: 70), .init("Room", width: 30)],
            rows: [[[.paragraph([.text("Cell")])], []]])),
      ])
  }

  /// Returns the words that Python's readers of XML find in the file.
  private func words(of document: TextDocument, as format: TextDocumentFormat) async throws
    -> String
  {
    let bytes = try await bytes(of: document, as: format)
    return try await inScratchFolder { folder in
      try Data(bytes).write(to: URL(filePath: "\(folder)/file"))
      let script = """
        import sys, zipfile, xml.etree.ElementTree as tree
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        for name in archive.namelist():
          if name.endswith((".xml", ".rels")): tree.fromstring(archive.read(name))
        part = "word/document.xml" if "word/document.xml" in archive.namelist() else "content.xml"
        print("".join(tree.fromstring(archive.read(part)).itertext()))
        """
      let outcome = try await runProgram(
        "python3", ["-c", script, "\(folder)/file"], environment: ["PYTHONIOENCODING": "utf-8"])
      #expect(outcome.errors == "")
      return String(decoding: outcome.output, as: UTF8.self)
    }
  }

  private func bytes(of document: TextDocument, as format: TextDocumentFormat) async throws
    -> [UInt8]
  {
    try await pandoc(among: Self.programs)
      .make(document, as: format, try standardStyles(), seconds: 315_532_800)
  }

  private func standardStyles() throws -> DocumentStyles {
    let folder = "\(Self.root)/themes/standard/documents"
    return try #require(
      DocumentStyles(
        Dictionary(
          uniqueKeysWithValues: try DocumentStyles.paths.map { path in
            (path, try String(contentsOf: URL(filePath: "\(folder)/\(path)"), encoding: .utf8))
          })))
  }

  private static let root = projectFolder.path(percentEncoded: false)

  private static let programs = ["\(root)/.tools/bin/pandoc", "pandoc"]

  private static let hasPandoc = programs.contains { program in
    let paths =
      program.contains("/")
      ? [program]
      : (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
        "\($0)/\(program)"
      }
    return paths.contains(where: FileManager.default.isExecutableFile)
  }
}

/// Does work with the path of an empty folder, which is removed after it.
private func inScratchFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result
{
  let folder = try ScratchFolder()
  defer { folder.remove() }
  return try await work(folder.path)
}
