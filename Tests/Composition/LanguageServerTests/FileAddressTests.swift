import Testing

@testable import LanguageServer

@Suite struct FileAddressTests {
  @Test(arguments: [
    ("file:///a/b.md", "/a/b.md"), ("file:///a%20b/%C3%A9.md", "/a b/é.md"),
    ("file://localhost/a", "/a"), ("FILE:/a", "/a"), ("file:///a/../b/", "/b"),
    ("file:///a%3Ab#c?d", "/a:b"),
  ])
  func namesAFile(_ address: String, _ path: String) {
    #expect(filePath(ofAddress: address) == path)
  }

  @Test(arguments: [
    "", "untitled:Untitled-1", "file://elsewhere/a", "file:a", "file:///%zz", "file:///a%00b",
    "https://example.org/a",
  ])
  func namesNoFileOfThisComputer(_ address: String) {
    #expect(filePath(ofAddress: address) == nil)
  }

  @Test func comesBack() {
    #expect(filePath(ofAddress: fileAddress(ofPath: "/a b/é%#?.md")) == "/a b/é%#?.md")
  }

  @Test(arguments: [
    ("/a/b/c", "/a/b", "c"), ("/a/b/c", "/", "a/b/c"), ("/a/bc", "/a/b", nil),
    ("/a/b", "/a/b", nil),
  ])
  func leadsFromAFolder(_ path: String, _ folder: String, _ way: String?) {
    #expect(path.below(folder) == way)
  }
}
