import ContentModel
import Downloads
import SiteRenderer
import Testing

@Suite struct DownloadsTests {
  private let one = Download.Subject.marker(MarkerID(scr, 1))

  private func pages(
    _ downloads: [Download], replacing files: [String: String?] = [:]
  ) async throws -> SitePages {
    try await SiteRendererTests.pages(replacing: files, downloads: downloads)
  }

  @Test func listsTheFilesOfADocumentTogetherWithWhatTheyAre() async throws {
    let page = try await pages([
      Download(
        path: "scr/downloads/qm1.pdf", subject: one, label: "QM1 One", format: .pdf, pages: 1,
        size: 1),
      Download(
        path: "scr/downloads/qm1.docx", subject: one, label: "QM1 One", format: .docx,
        size: 999_001),
    ]).html(marker: 1)
    #expect(
      page.contains(
        #"<a href="downloads/qm1.pdf" type="application/pdf" aria-label="QM1 One, PDF, 1 page, 1 KB">PDF, 1 page, 1 KB</a>"#
      ))
    #expect(page.contains(">Word, 1.0 MB</a>"))
    #expect(page.matches(of: /handout-title/).count == 1, "one document")
  }

  @Test func listsADocumentThatIsNotMadeYetWithoutItsSize() async throws {
    let one = one
    let page = try await pages([]).listing { subject in
      [Download(path: "scr/downloads/qm1.pdf", subject: one, label: "QM1 One", format: .pdf)]
        .filter { $0.subject == subject }
    }.html(marker: 1)
    #expect(
      page.contains(
        #"<a href="downloads/qm1.pdf" type="application/pdf" aria-label="QM1 One, PDF">PDF</a>"#))
  }

  @Test func listsOnAPageTheDocumentsAboutItAlone() async throws {
    let site = try await pages([
      Download(
        path: "scr/downloads/full.pdf", subject: .set(scr), label: "Full", format: .pdf, pages: 12,
        size: 180_000),
      Download(
        path: "scr/downloads/phase-before.pdf", subject: .phase(scr, 0), label: "Before",
        format: .pdf, pages: 2, size: 2000),
      Download(
        path: "scr/downloads/qm1.pdf", subject: one, label: "QM1 One", format: .pdf, size: 1),
    ])
    let landing = site.html(.landing(scr))
    #expect(landing.contains(">PDF, 12 pages, 180 KB</a>"))
    #expect(landing.contains("phase-before.pdf") && !landing.contains("qm1.pdf"))
    #expect(!site.html(marker: 2).contains("class=\"handouts\""))
    let marker = site.html(marker: 1)
    #expect(marker.contains("qm1.pdf") && !marker.contains("full.pdf"))
  }

  @Test func namesThePictureOfAPageToThoseWhoLinkToIt() async throws {
    let picture = Download(
      path: "scr/downloads/qm1.png", subject: one, label: "QM1 One: \"About\" One", format: .png,
      size: 1)
    let known = try await pages([picture], replacing: richFiles).html(marker: 1)
    #expect(
      known.contains(
        #"<meta property="og:image" content="https://example.org/markers/scr/downloads/qm1.png">"#))
    #expect(
      known.contains(#"<meta property="og:image:alt" content="QM1 One: &quot;About&quot; One">"#))
    #expect(!known.contains("class=\"handouts\""), "a picture is not listed")
    let unknown = try await pages([picture]).html(marker: 1)
    #expect(!unknown.contains("og:image"), "without the site's address, nobody could load it")
  }
}
