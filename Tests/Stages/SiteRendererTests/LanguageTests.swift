import ContentModel
import SiteRenderer
import TestSupport
import Testing

@Suite struct LanguageTests {
  private func site(
    _ language: String, set: String? = nil, _ lines: String = ""
  ) async throws -> SitePages {
    let settings =
      (sampleFiles["content/scr/set.yml"] ?? "") + (set.map { "language: \($0)\n" } ?? "") + lines
    return try await pages(
      replacing: richFiles.merging([
        "content/site.yml": "name: Sample\nlanguage: \(language)\n",
        "content/scr/set.yml": settings,
      ]) { $1 })
  }

  @Test func aWelshSiteHasWelshWordsOnEveryPage() async throws {
    let pages = try await site("cy", "restates: act-1989\n")
    for id in pages.ids {
      let html = pages.html(id)
      #expect(html.contains("<html lang=\"cy\" dir=\"ltr\">"), "\(id)")
      #expect(html.contains(">Neidio i’r cynnwys</a>"), "\(id)")
      #expect(!html.contains(" lang=\"en"), "\(id)")
    }
    #expect(pages.html(.questions(scr)).contains("3 chwestiwn o’r marcwyr, 3 wedi’u hychwanegu"))
    #expect(pages.html(.landing(scr)).contains("3 marciwr"))
  }

  @Test func wordsInAnotherLanguageThanTheContentSaySo() async throws {
    let html = try await site("en-GB", set: "ar").html(marker: 1)
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains(/<a class="skip-link" href="#page-main" lang="en-GB" dir="ltr">Skip/))
    #expect(html.contains(/<summary lang="en-GB" dir="ltr">On this page</))
  }

  @Test(arguments: ["en", "en-US", "en-GB"])
  func wordsInTheLanguageOfTheContentSayNothing(_ language: String) async throws {
    let html = try await site("cy", set: language).html(marker: 1)
    #expect(html.ranges(of: " lang=").count == 1)
    #expect(html.contains("<html lang=\"\(language)\" dir=\"ltr\">"))
  }

  @Test(arguments: [
    ("he", "rtl"), ("fa-IR", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr"), ("de", "ltr"),
    ("arn", "ltr"),
  ])
  func aPageHasTheDirectionOfItsLanguage(_ language: String, _ direction: String) async throws {
    let html = try await site(language).html(.landing(scr))
    #expect(html.contains("<html lang=\"\(language)\" dir=\"\(direction)\">"))
  }

  @Test func namesOfSetsInOtherLanguagesSaySo() async throws {
    let files = secondSetFiles.merging([
      "content/sar/set.yml": (sampleFiles["content/scr/set.yml"] ?? "")
        .replacing("code: SCR", with: "code: SAR") + "language: cy\n"
    ]) { $1 }
    let html = try await pages(replacing: files).html(.home)
    #expect(html.contains("<h2 lang=\"cy\"><a href=\"sar/index.html\">"))
    #expect(html.contains("<h2><a href=\"scr/index.html\">"))
  }
}
