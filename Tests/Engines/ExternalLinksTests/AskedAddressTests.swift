import Testing

@testable import ExternalLinks

@Suite struct AskedAddressTests {
  @Test(arguments: [
    ("http://a.example", "http://a.example"),
    ("https://a.example/x#part", "https://a.example/x"),
    ("https://a.example/x y?q=\"ä\"", "https://a.example/x%20y?q=%22%C3%A4%22"),
    ("https://a.example/%20%C3%A4", "https://a.example/%20%C3%A4"),
    ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ("https://FAß.example:8443", "https://xn--fa-hia.example:8443"),
    ("http://é:ü@日本語。example/é?é", "http://%C3%A9:%C3%BC@xn--wgv71a119e.example/%C3%A9?%C3%A9"),
    ("http://☃.example", "http://xn--n3h.example"), ("http://ａ.example", "http://a.example"),
    ("http://[::1]:8080/", "http://[::1]:8080/"),
  ])
  func asksForWhatABrowserWouldAskFor(_ written: String, _ asked: String) {
    #expect(AskedAddress(written)?.text == asked)
  }

  @Test(arguments: [
    "http://", "http:///x", "https:x", "http://a b/", "http://a\\b/", "http://-ü.example/",
    "file:///etc/passwd", "//a.example/", "",
    "http://a.example/\(String(repeating: "x", count: 8_000))",
  ])
  func refusesWhatIsNoAddressOfAHost(_ written: String) {
    #expect(AskedAddress(written) == nil)
  }

  @Test func knowsOneHostByItsNameAlone() {
    let hosts = ["http://A.example/x", "https://a.example:8443/y", "http://me:word@a.example/"]
    #expect(hosts.map { AskedAddress($0)?.host } == ["a.example", "a.example", "a.example"])
    let others = ["http://ü.example", "http://xn--tda.example:80", "http://Ü.example"]
    #expect(others.map { AskedAddress($0)?.host } == Array(repeating: "xn--tda.example", count: 3))
  }

  @Test func dividesTheAddressesOfAHostIntoBatches() throws {
    let many = try (1...20).map { try #require(AskedAddress("http://a.example/\($0)")) }
    let other = try #require(AskedAddress("http://b.example/"))
    #expect(
      batchesByHost([many[0], other] + many + [other]) == [
        [Array(many[..<16]), Array(many[16...])], [[other]],
      ])
    #expect(batchesByHost([]) == [])
  }
}
