import Files
import Platform
import PreviewServer
import Testing

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
    ("set.json", "application/json"), ("feed.xml", "application/xml"),
    ("scr/downloads/qm2.pdf", "application/pdf"), ("qm2.png", "image/png"),
    (
      "full.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    ("full.odt", "application/vnd.oasis.opendocument.text"),
    ("worksheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("qm2.bib", "application/x-bibtex"), ("questions.csv", "text/csv; charset=utf-8"),
    ("a.tar.gz", "application/octet-stream"), ("a.b/_redirects", "text/plain; charset=utf-8"),
    ("", "text/plain; charset=utf-8"),
  ])
  func knowsAFileByTheEndOfItsName(_ path: String, _ type: String) {
    #expect(mediaType(of: path) == type)
  }

  @Test func encodesAPathAsItStandsInAnAddress() {
    #expect(percentEncoded("/a b/é~_-.html") == "/a%20b/%C3%A9~_-.html")
    #expect(percentEncoded("/%2e?#&\"'<") == "/%252e%3F%23%26%22%27%3C")
  }
}
