import ContentModel
import Downloads
import Pipeline
import Testing

@Suite struct KeptDownloadTests {
  @Test func keepsOfADocumentTheNewest() {
    var kept = KeptDownloads()
    kept.keep(MadeDownload([1]), as: plan("a.pdf", of: "old"))
    kept.keep(MadeDownload([2]), as: plan("a.pdf", of: "new"))
    kept.keep(MadeDownload([3]), as: plan("b.pdf", of: "old"))
    #expect(kept.take(plan("a.pdf", of: "old")) == nil)
    #expect(kept.take(plan("a.pdf", of: "new"))?.contents == [2])
    #expect(kept.take(plan("b.pdf", of: "old"))?.contents == [3])
  }

  @Test func forgetsWhatWasNotAskedForLongestWhereAllTogetherIsTooMuch() {
    var kept = KeptDownloads(maximumSize: 10)
    for name in ["a", "b", "c"] {
      kept.keep(MadeDownload([UInt8](repeating: 0, count: 3)), as: plan(name, of: name))
    }
    _ = kept.take(plan("a", of: "a"))
    kept.keep(MadeDownload([0, 0, 0]), as: plan("d", of: "d"))
    #expect(["a", "b", "c", "d"].filter { kept.take(plan($0, of: $0)) == nil } == ["b"])
    kept.keep(MadeDownload([UInt8](repeating: 0, count: 11)), as: plan("e", of: "e"))
    #expect(kept.take(plan("e", of: "e")) == nil, "nothing larger than all is kept")
  }
}

/// Plans a document that nobody makes.
private func plan(_ path: String, of inputs: String) -> PlannedDownload {
  PlannedDownload(
    Download(path: path, subject: .set(SetID("scr")), label: path, format: .pdf),
    engine: "None 1.0", inputs: inputs
  ) { () async throws(DownloadError) in MadeDownload([]) }
}
