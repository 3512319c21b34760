import Comparison
import Reports
import ContentModel
import Diagnostics
import Foundation
import Programs
import TestSupport
import Testing

@Suite struct ReportTests {
  @Test func writesATextForATerminal() async throws {
    let report = textReport(try await sampleChanges(), style: .plain)
    #expect(
      report == """
        from v1 to v2: 1 marker added, 1 reworded; 1 question added, 1 removed, 1 reworded

        SCR, Sample markers
          QM1, One, reworded
            title: [-One-]{+The first+}
            How might you know?
              QM1 Q1, reworded
                Is it {+clear <b>+} so?
              QM1 Q2, removed
                [-Is it not?-]
          QM4, Four, added
            phase: {+Before+}
            summary: {+About Four.+}
            Quality statement, added
              {+All about cats.+}
            How might you know?, added
              QM4 Q1, added
                {+Who feeds the cats?+}

        """)
  }

  @Test func colorsChangesForAPersonAndKeepsTheBrackets() async throws {
    let report = textReport(try await sampleChanges(), style: .colored)
    #expect(report.contains("\u{1B}[31m[-Is it not?-]\u{1B}[m\n"))
    #expect(report.contains("\u{1B}[32m{+All about cats.+}\u{1B}[m\n"))
  }

  @Test func saysThatNothingHasChanged() async throws {
    let versions = try await comparedVersions(from: [:], to: [:])
    #expect(textReport(versions, style: .plain) == "from v1 to v2: no differences\n")
    #expect(htmlReport(versions).contains("<p>No differences.</p>"))
  }

  @Test func cutsLongRunsOfWordsThatHaveNotChanged() async throws {
    let words = (1...100).map(String.init)
    let changed = words.map { ["30", "90"].contains($0) ? "\($0)x" : $0 }
    let versions = try await comparedVersions(
      from: ["content/scr/markers/02-two.md": sampleMarker(2, "Two", words.joined(separator: " "))],
      to: ["content/scr/markers/02-two.md": sampleMarker(2, "Two", changed.joined(separator: " "))])
    func run(_ range: ClosedRange<Int>) -> String {
      range.map(String.init).joined(separator: " ")
    }
    let middle = "[-30-]{+30x+} \(run(31...42)) … \(run(78...89)) [-90-]{+90x+}"
    #expect(
      textReport(versions, style: .plain).contains(
        "\n      \(run(1...29)) \(middle) \(run(91...100))\n"))
    #expect(jsonReport(versions).contains("31 32 33"))
  }

  @Test func letsNoTextSteerATerminalOrABrowser() async throws {
    let title = #""\e[31mOne\u202E & <b>""#
    let versions = try await comparedVersions(
      from: [:], to: ["content/scr/markers/01-one.md": sampleMarker(1, title, "The first.")])
    let texts = textReport(versions, style: .plain) + htmlReport(versions)
    #expect(!texts.unicodeScalars.contains("\u{1B}") && !texts.unicodeScalars.contains("\u{202E}"))
    #expect(htmlReport(versions).contains("&lt;b&gt;") && !htmlReport(versions).contains("<b>One"))
  }

  @Test func writesAPageWithEachChangeMarked() async throws {
    let page = htmlReport(try await sampleChanges())
    #expect(page.contains("<h1>Changes from v1 to v2</h1>"))
    #expect(page.contains("<li><a href=\"#change-1-1\">QM1, One, reworded</a></li>"))
    #expect(page.contains("<h3 id=\"change-1-1\">QM1, One, reworded</h3>"))
    #expect(
      page.contains("<b>title:</b> <span><del>One</del> <ins>The first</ins></span></p>"))
    #expect(page.contains("<span>Is it <ins>clear &lt;b&gt;</ins> so?</span>"))
  }

  @Test func namesTheLanguageOfTheTexts() async throws {
    let welsh = ["content/site.yml": "name: Sample\nlanguage: cy\n"]
    var new: [String: String?] = welsh
    new["content/scr/markers/01-one.md"] = sampleMarker(1, "Un", "The first.")
    let page = htmlReport(try await comparedVersions(from: welsh, to: new))
    #expect(page.contains("<b>title:</b> <span lang=\"cy\"><del>One</del> <ins>Un</ins></span>"))
  }

  @Test func allowsItsOwnStyleAlone() async throws {
    let page = htmlReport(try await comparedVersions(from: [:], to: [:]))
    let style = try #require(
      page.split(separator: "<style>").last?.split(separator: "</style>").first)
    let sum = try await runProgram("sha256sum", [], input: Array(style.utf8))
    let policy = try #require(page.split(separator: "'sha256-").last?.split(separator: "'").first)
    let digest = try #require(Data(base64Encoded: String(policy)))
    #expect(
      String(decoding: sum.output, as: UTF8.self).hasPrefix(
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()))
    #expect(page.contains("default-src 'none'") && !page.contains("<script"))
  }

  @Test func writesJSONWithEveryWord() async throws {
    let report = jsonReport(try await sampleChanges())
    let decoded = try JSONDecoder().decode(Report.self, from: Data(report.utf8))
    #expect(decoded.format == 1)
    #expect(decoded.old == "v1" && decoded.new == "v2")
    #expect(decoded.counts["question"] == ["added": 1, "removed": 1, "moved": 0, "reworded": 1])
    let marker = try #require(decoded.differences.first?.parts.first)
    #expect(marker.kind == "marker" && marker.new?.address == "scr/qm1.html")
    #expect(
      marker.texts == [
        Report.Text(field: "title", pieces: [["removed": "One"], ["added": "The first"]])
      ])
  }
}

private struct Report: Decodable {
  let format: Int
  let old: String
  let new: String
  let counts: [String: [String: Int]]
  let differences: [Thing]

  struct Thing: Decodable {
    let kind: String
    let new: Name?
    let texts: [Text]
    let parts: [Thing]
  }

  struct Name: Decodable {
    let label: String
    let address: String?
  }

  struct Text: Decodable, Equatable {
    let field: String
    let pieces: [[String: String]]
  }
}

/// A marker retitled, a question reworded and one removed, and a marker added.
private func sampleChanges() async throws -> ComparedVersions {
  try await comparedVersions(
    from: [:],
    to: [
      "content/scr/markers/01-one.md": sampleMarker(1, "The first", "The first.")
        .replacing("About The first.", with: "About One.")
        .replacing("1. Is it so?\n2. Is it not?", with: "1. Is it clear `<b>` so?"),
      "content/scr/markers/04-four.md": sampleMarker(4, "Four", "All about cats.")
        .replacing("1. Is it so?\n2. Is it not?", with: "1. Who feeds the cats?"),
    ])
}

private func comparedVersions(
  from old: [String: String?], to new: [String: String?]
) async throws -> ComparedVersions {
  let oldSite = try #require(await loadSample(replacing: old).value)
  let newSite = try #require(await loadSample(replacing: new).value)
  return ComparedVersions(
    old: "v1", new: "v2", changes: await changes(from: oldSite, to: newSite),
    language: newSite.settings.language)
}
