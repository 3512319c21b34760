import ContentModel
import Diagnostics
import Files
import ForeignTexts
import Importers
import TestSupport
import Testing

@Suite struct PlacedTextTests {
  @Test func takesReferencesToSourcesForCitations() async {
    let document = document(
      "# QM1 One\n\nFollow the law (see An Act 1989, s. 17). Others (Roe, 2015) and (An Act 1989; An Act 1989, p. 2) too."
    )
    let set = await emptySet()
    let result = structured(document, for: set, number: nil, form: .marker)
    let written = text(markerFile(result.markers[0], in: set, imported: nil))
    #expect(
      written.contains(
        "Follow the law [see @act-1989, s. 17]. Others (Roe, 2015) and [@act-1989; @act-1989, p. 2] too."
      ))
    let fates = fates(result, document)
    #expect(fates.contains("17). said:statement"))
    #expect(fates.contains("2015) placed:statement"))
    #expect(fates.contains("too. placed:statement"))
  }

  @Test(arguments: ["Table 2: Days", "**Table 2.1 – Days**", "Tabl 2. Days"])
  func takesALineWithANumberAboveATableForItsCaption(_ line: String) async {
    let document = document("# QM1 One\n\nThe first.\n\n\(line)\n\n| a | b |\n|---|---|\n| c | d |")
    let set = await emptySet()
    let result = structured(document, for: set, number: nil, form: .marker)
    let written = text(markerFile(result.markers[0], in: set, imported: nil))
    #expect(written.contains("Table: Days\n\n| a | b |\n| --- | --- |\n| c | d |\n"), "\(written)")
    #expect(fates(result, document).contains("Days placed:statement"))
  }

  @Test func writesWhatReadsBackAsTheSame() async throws {
    let document = document(
      """
      # QM 1: One

      The *first*, see [the host](https://example.org/) and [the end](#end).[^n] It is *so*.

      > [!WARNING]
      > Decide nothing.

      Table: Days

      | What | Days |
      |:-----|-----:|
      | File | 12 |

      ## Questions

      1. Is it so[^n]?
         - Really?
      2. Is it not?

      ## Guidance & law

      Text before.

      - A point with **bold**.

      [^n]: A note.
      """)
    let set = await emptySet()
    let result = structured(document, for: set, number: nil, form: .marker)
    let mark = Imported(
      file: "Guidance: 2.docx", date: try #require(CalendarDate("2026-11-30")),
      sha256: String(repeating: "0a", count: 32))
    let file = markerFile(result.markers[0], in: set, imported: mark)
    #expect(file.path == "content/scr/markers/01-one.md")
    let read = await readSample(replacing: [file.path: text(file)])
    #expect(read.diagnostics.map(\.line) == [])
    let marker = read.value?.sets[0].markers.first { $0.path == file.path }
    for section in result.markers[0].sections {
      let back = marker?.sections.first { $0.definition == section.definition }
      #expect(back?.blocks.plainText() == section.blocks.plainText())
    }
    let imported = marker?.header.upkeep.imported
    #expect(imported?.file == mark.file)
    let bodies = sectionBodies(of: text(file), set.settings.sections)
    #expect(imported?.sections == bodies.mapValues { sectionHash($0) })
    #expect(bodies.count == 3)
    #expect(!fates(result, document).contains { $0.hasSuffix("left") })
  }

  @Test func countsEveryWordOnceWhateverTheTextIs() async {
    let set = await emptySet()
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<300 {
      let document = document(randomMarkdown(&generator))
      for form in ImportForm.allCases {
        let result = structured(document, for: set, number: nil, form: form)
        let words = document.blocks.foreignWords
        #expect(result.fates.count == words.count)
        // Whatever is placed stands there as often, in whatever order notes bring.
        var placed: [String: [String: Int]] = [:]
        for (word, fate) in zip(words, result.fates) {
          guard case .placed(let place) = fate, place.isWord, place.part != "title" else {
            continue
          }
          placed["\(place.file) \(place.part)", default: [:]][word, default: 0] += 1
        }
        var written: [String: [String]] = [:]
        for marker in result.markers {
          for section in marker.sections {
            written["\(marker.path) \(section.definition.id)"] = section.blocks.foreignWords
          }
        }
        for page in result.pages { written["\(page.path) "] = page.blocks.foreignWords }
        for (place, counts) in placed {
          let there = Dictionary(grouping: written[place] ?? []) { $0 }.mapValues(\.count)
          for (word, count) in counts {
            #expect(there[word, default: 0] >= count, "'\(word)' does not stand in \(place)")
          }
        }
      }
    }
  }

  private func randomMarkdown(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "# QM 1: One", "## QM2 Two", "### Quality statement", "**Questions**", "QUESTIONS",
      "## Before",
      "1. Is it so?\n2. Is it not?", "3\\. Is it often?", "- a point\n- another", "• typed bullet",
      "Questions: Is it run in?", "Some *stressed* text (An Act 1989, p. 3) and more.[^a]",
      "## Guidance and law", "#### A smaller heading[^b]", "| a | b |\n|---|---|\n| c | d |",
      "> [!NOTE]\n> boxed", "> quoted", "![alt words](a.png \"caption\")", "(a\\) lettered",
      "```\ncode\n```", "## Unknown heading", "# Bibliography", "**Bold only**", "One", "***",
      "[^a]: A note of words.", "[^b]: Another note.", "[linked words](#x)[^a]",
    ]
    let count = Int.random(in: 1...14, using: &generator)
    return (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }
      .joined(separator: "\n\n")
  }
}
