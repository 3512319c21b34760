import Assistance
import ContentModel
import Diagnostics
import Files
import Pipeline
import TestSupport
import Testing

struct RenameTests {
  /// Renames what stands at a place of a file, and returns the texts after it.
  private func renaming(
    _ desk: Desk, at place: SourcePosition, to name: String
  ) async throws -> Desk {
    var desk = desk
    let edit = try desk.site.rename(at: place, to: name)
    await desk.make(edit)
    return desk
  }

  @Test("gives a marker another number everywhere, and keeps its address")
  func renamesMarkers() async throws {
    let (desk, place) = try await desk(
      stating: "This is Q1️⃣M2, é.",
      replacing: [
        "content/scr/markers/01-one.md": sampleMarker(
          1, "One", "See QM2 Q1, [it](02-two.md#q1), QMs 2 and 3, and QM 2."),
        "content/scr/pages/about.md": "---\ntitle: About\n---\nRead [two](../markers/02-two.md).\n",
      ])
    let renamed = try await renaming(desk, at: place, to: "19")
    #expect(
      renamed.texts["content/scr/markers/01-one.md"]
        == sampleMarker(1, "One", "See QM19 Q1, [it](19-two.md#q1), QMs 19 and 3, and QM 19."))
    #expect(
      renamed.texts["content/scr/pages/about.md"]
        == "---\ntitle: About\n---\nRead [two](../markers/19-two.md).\n")
    #expect(
      renamed.texts["content/scr/markers/19-two.md"]
        == sampleMarker(2, "Two", "This is QM19, é.").replacing("number: 2", with: "number: 19")
        .replacing("About Two.\n", with: "About Two.\naliases: [qm2]\n"))
    #expect(renamed.texts[pathOfTwo] == nil)
  }

  @Test("gives a marker another number where its file has to keep its name")
  func keepsNamesOfFiles() async throws {
    var (desk, place) = try await desk(
      stating: "This is Q1️⃣M2.",
      replacing: [
        "content/scr/markers/01-one.md": sampleMarker(1, "One", "QM2 and [it](02-two.md#q1).")
      ])
    let edit = try desk.site.rename(at: place, to: "19", renamingFiles: false)
    #expect(edit.newNames == [:])
    await desk.make(edit)
    #expect(
      desk.texts["content/scr/markers/01-one.md"]
        == sampleMarker(1, "One", "QM19 and [it](02-two.md#q1)."))
    #expect(
      desk.texts[pathOfTwo]
        == sampleMarker(2, "Two", "This is QM19.").replacing("number: 2", with: "number: 19")
        .replacing("About Two.\n", with: "About Two.\naliases: [qm2]\n"))
    #expect(desk.site.findings.filter { $0.severity == .error }.map(\.line) == [])
  }

  @Test(
    "loses no address by another number of a marker, and has the same bytes when it is renamed back",
    arguments: ["Tests/HeldAside", "Tests/Baseline", "Tests/Succession", "sample"])
  func renamesMarkersOfSites(_ folder: String) async throws {
    let desk =
      folder == "sample"
      ? await Desk(replacing: namedFiles) : try await Desk(folder: folder)
    let site = try #require(desk.site.site)
    var count = 0
    for marker in site.sets.flatMap(\.markers) {
      let old = marker.numberPosition.inFile(marker.path)
      let name = try #require(try desk.site.renamed(at: old)).name
      let edit: SiteEdit
      do {
        edit = try desk.site.rename(at: old, to: "51")
      } catch {
        #expect(error.reason.contains("a range of markers"), "\(error.reason)")
        continue
      }
      var renamed = desk
      await renamed.make(edit)
      let errors = renamed.site.findings.filter {
        $0.severity == .error
      }
      #expect(errors.map(\.line) == [], "after \(marker.path) became 51")
      let new = try #require(renamed.site.site)
      let theme = try #require(
        SiteFolder("none", files: MemoryFiles(renamed.texts)).loadTheme(of: new).value)
      let broken = await brokenAddresses(from: site, called: "before", to: new, with: theme)
        .filter { $0.code == .brokenAddress || $0.code == .movedAddress && $0.severity == .error }
      #expect(broken.map(\.line) == [])
      let path = edit.newNames[marker.path] ?? marker.path
      let back = try #require(
        new.sets.flatMap(\.markers).first { $0.path == path })
      await renamed.make(
        try renamed.site.rename(at: back.numberPosition.inFile(path), to: name))
      #expect(renamed.texts == desk.texts, "\(marker.path) to 51 and back to \(name)")
      count += 1
    }
    #expect(count > 2)
  }

  @Test(
    "keeps an address among those that are kept already",
    arguments: [
      ("aliases: [old]", "aliases: [old, qm19]"), ("aliases: ['old' ]", "aliases: ['old', qm19 ]"),
      ("aliases:\n  - old\n  - older", "aliases:\n  - old\n  - older\n  - qm19"),
      ("aliases:\n- old", "aliases:\n- old\n- qm19"),
      ("description: Ü", "description: Ü\naliases: [qm19]"),
    ])
  func keepsAliases(_ line: String, after: String) async throws {
    let path = "content/scr/markers/19-two.md"
    func text(_ number: Int, _ line: String) -> String {
      sampleMarker(number, "Two", "It.").replacing(
        "About Two.\n", with: "About Two.\n\(line)\n")
    }
    let desk = await Desk(replacing: [pathOfTwo: nil, path: text(19, line)])
    let place = SourcePosition(path: path, line: 2, column: 9)
    var renamed = try await renaming(desk, at: place, to: "20")
    let newPath = "content/scr/markers/20-two.md"
    #expect(renamed.texts[newPath] == text(20, after))
    renamed = try await renaming(
      renamed, at: SourcePosition(path: newPath, line: 2, column: 9), to: "19")
    #expect(renamed.texts == desk.texts)
  }

  @Test(
    "gives keys, ids, terms and headings other names, and the same bytes when they are renamed back",
    arguments: [
      ("As [@act1️⃣-1989, s. 1], [x](../sources.yml#act-1989).", "act-2004", "act-1989"),
      ("The SCR1️⃣, SCRs, and [it](../glossary.md#scr).", "LSCR", "SCR"),
      ("A pa1️⃣nel. Panels meet; the Panel.", "Meeting", "Panel"),
      ("See [why](../pages/about.md#why1️⃣-how).", "Why – once more", "Why & how"),
    ])
  func renamesNames(_ statement: String, name: String, old: String) async throws {
    var files = namedFiles
    files["content/scr/pages/more.md"] = "---\ntitle: More\n---\nThe SCR [@act-1989].\n"
    let (desk, place) = try await desk(stating: statement, replacing: files)
    #expect(try desk.site.renamed(at: place)?.name == old)
    let renamed = try await renaming(desk, at: place, to: name)
    #expect(renamed.texts != desk.texts)
    #expect(renamed.site.findings.filter { $0.severity == .error }.map(\.line) == [])
    let counts = { (desk: Desk) in
      desk.texts.keys.sorted().map { desk.site.allOccurrences(of: $0).count }
    }
    #expect(counts(renamed) == counts(desk))
    #expect(try await renaming(renamed, at: place, to: old).texts == desk.texts)
  }

  @Test("gives a section and a phase another id in set.yml and in every front matter")
  func renamesDeclarations() async throws {
    let desk = await Desk(replacing: [
      pathOfTwo: sampleMarker(2, "Two", "See [it](01-one.md#questions).").replacing(
        "summary", with: "not-held: [guidance]\nsummary"),
      "content/scr/markers/01-one.md": sampleMarker(
        1, "One", "[x](02-two.md#statement)\n\n## Guidance and law\n- [y](#guidance-1)"),
    ])
    let set = "content/scr/set.yml"
    let phase = SourcePosition(path: set, line: 4, column: 9)
    let section = SourcePosition(path: set, line: 18, column: 9)
    let renamed = try await renaming(desk, at: phase, to: "early")
    #expect(renamed.site.findings.filter { $0.severity == .error }.map(\.line) == [])
    #expect(renamed.texts.values.filter { $0.contains("phase: early") }.count == 3)
    #expect(try await renaming(renamed, at: phase, to: "before").texts == desk.texts)
    let other = try await renaming(desk, at: section, to: "law")
    #expect(other.texts[pathOfTwo]?.contains("not-held: [law]") == true)
    #expect(other.texts["content/scr/markers/01-one.md"]?.contains("[y](#law-1)") == true)
    #expect(other.site.findings.filter { $0.severity == .error }.map(\.line) == [])
    #expect(try await renaming(other, at: section, to: "guidance").texts == desk.texts)
  }

  @Test("refuses a number of another phase, where numbers run on through the phases")
  func refusesNumbersOfOtherPhases() async throws {
    let set = "content/scr/set.yml"
    let desk = await Desk(replacing: [
      set: sampleFiles[set]?.replacing("prefix: QM", with: "label: \"{phase}-{number:02}\""),
      "content/scr/markers/03-three.md": sampleFiles["content/scr/markers/03-three.md"]?
        .replacing("phase: before", with: "phase: after"),
    ])
    let place = SourcePosition(path: pathOfTwo, line: 2, column: 9)
    #expect(
      throws: RenameRefusal(
        "the number 3 is that of 'content/scr/markers/03-three.md' already")
    ) { try desk.site.rename(at: place, to: "3") }
  }

  @Test(
    "says why something cannot be renamed",
    arguments: [
      ("Q1️⃣M1", "3", "the number 3 is that of 'content/scr/markers/03-three.md' already"),
      ("Q1️⃣M1", "x", "'x' is no number of a marker: write one such as 2"),
      ("Q1️⃣M1", "0", "'0' is no number of a marker: write one such as 2"),
      (
        "QMs 1–3. Q1️⃣M1", "7",
        "a range of markers at content/scr/markers/02-two.md:8 means QM1 too: write its markers out one by one first"
      ),
      ("QM1 Q1️⃣1", "Q7", "its number is its place in the list: move it there"),
      ("[@a1️⃣ct-1989]", "handbook", "the key 'handbook' is that of another source of this set"),
      (
        "[@a1️⃣ct-1989]", "an act",
        "'an act' cannot be the key of a source: write letters a to z, digits and hyphens, as in 'working-together-2015'"
      ),
      ("pa1️⃣nel", "SCR", "'SCR' names the term 'SCR' already"),
      ("no1️⃣thing", "x", "nothing here has a name that can be changed"),
    ])
  func refuses(_ statement: String, name: String, reason: String) async throws {
    let (desk, place) = try await desk(stating: statement, replacing: namedFiles)
    #expect(throws: RenameRefusal(reason)) { try desk.site.rename(at: place, to: name) }
  }
}
