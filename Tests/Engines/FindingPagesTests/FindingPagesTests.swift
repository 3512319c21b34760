import Diagnostics
import FindingPages
import Testing

@Suite struct FindingPagesTests {
  @Test(arguments: DiagnosticCode.allCases)
  func theProgramCarriesThePageOfEachCode(_ code: DiagnosticCode) {
    let parts = FindingPage(of: code).parts
    #expect(parts.first == .heading(level: 1, [.plain(code.rawValue)]))
    let examples = parts.compactMap { if case .example(let example) = $0 { example } else { nil } }
    #expect(examples.contains { $0.lines.contains { $0.hasSuffix("[\(code.rawValue)]") } })
  }

  @Test(arguments: DiagnosticCode.allCases)
  func readsEveryMarkThatThePagesHave(_ code: DiagnosticCode) {
    for part in FindingPage(of: code).parts {
      let words: [FindingPage.Words] =
        switch part {
        case .heading(_, let words), .paragraph(let words): words
        case .list(let entries): entries.flatMap(\.self)
        case .example: []
        }
      for case .plain(let text) in words {
        #expect(!text.contains("`") && !text.contains("](") && !text.contains("**"), "\(text)")
        #expect(!text.hasPrefix("|") && !text.hasPrefix(">"), "\(text)")
      }
    }
  }

  @Test func tellsHeadingsTextListsAndExamplesApart() {
    let page = FindingPage(
      markdown: """
        # long-sentence

        A `sentence`,
        see [this](unknown-marker.md), [that](../themes.md#values).
        It is so with

        - one;
        - two,
        that goes on.

        ```add content/site.yml
        # no heading
        ```

        ```delete content/a.md
        ```
        """)
    #expect(
      page.parts.dropLast(2) == [
        .heading(level: 1, [.plain("long-sentence")]),
        .paragraph([
          .plain("A "), .code("sentence"), .plain(", see "), .finding(.unknownMarker, "this"),
          .plain(", "), .link("that", to: "../themes.md#values"), .plain(". It is so with"),
        ]),
        .list([[.plain("one;")], [.plain("two, that goes on.")]]),
      ])
    let examples = page.parts.compactMap {
      if case .example(let example) = $0 { example } else { nil }
    }
    #expect(
      examples.map(\.caption) == ["At the end of content/site.yml:", "content/a.md is not there."])
    #expect(examples.map(\.lines) == [["# no heading"], []])
  }
}
