import PreviewServer
import Testing

@Suite struct RequestHeadTests {
  @Test func readsAPathAndWhatFollowsIt() throws {
    let head = try request("GET /scr/qm2.html?a=b%20c&d HTTP/1.1", "Host: localhost:8000")
    #expect(head.path == "/scr/qm2.html")
    #expect(head.query == "a=b%20c&d")
    #expect(!head.isHead && !head.closesConnection)
  }

  @Test(arguments: [
    ("/%C3%A9t%C3%A9.html", "/été.html"), ("/a%20b", "/a b"), ("/a+b", "/a+b"), ("/", "/"),
    ("/...", "/..."), ("/.hidden", "/.hidden"), ("/a//b", "/a//b"), ("/%25", "/%"),
    ("/a%5Cb.csv", "/a\\b.csv"),
  ])
  func undoesTheEncodingOfAPath(_ target: String, _ path: String) throws {
    #expect(try request("GET \(target) HTTP/1.1", "Host: localhost:8000").path == path)
  }

  @Test(arguments: [
    "/..", "/../etc/passwd", "/a/../../b", "/%2e%2e/etc", "/.%2e/etc", "/..%2fetc", "/%2fetc",
    "/a%2fb", "/./a", "/%2e", "/..\\a", "/..%5ca", "/%00", "/a%00.html", "/%0d%0aX:y", "/%7f",
    "/%", "/%zz", "/%2", "/%c0%ae%c0%ae/", "/%ff", "/a#b", "a", "*", "", "http://localhost/",
  ])
  func refusesAnAddressThatCouldMeanAnotherPlace(_ target: String) {
    #expect(status("GET \(target) HTTP/1.1", "Host: localhost:8000") == 400)
  }

  @Test func refusesAnAddressLongerThanAny() {
    let longest = "/" + String(repeating: "a", count: RequestHead.maximumTargetSize - 1)
    #expect(status("GET \(longest) HTTP/1.1", "Host: localhost:8000") == nil)
    #expect(status("GET \(longest)a HTTP/1.1", "Host: localhost:8000") == 414)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2.0", "GET / http/1.1", "GET  / HTTP/1.1", "GET / HTTP/1.1 ",
    " GET / HTTP/1.1", "GET\t/\tHTTP/1.1", "\u{0}",
  ])
  func refusesAFirstLineOfAnotherForm(_ line: String) {
    #expect(status(line, "Host: localhost:8000") == 400)
  }

  @Test(arguments: [
    ": x", "no colon", " folded: x", "a b: x", "é: x", "Host: localhost:8000",
  ])
  func refusesAHeaderOfAnotherForm(_ line: String) {
    #expect(status("GET / HTTP/1.1", "Host: localhost:8000", line) == 400)
  }

  @Test func refusesBytesThatAreNoText() {
    let line = Array("GET /".utf8) + [0xFF, 0xFE] + Array(" HTTP/1.1\r\nHost: localhost:8000".utf8)
    #expect(throws: Never.self) { _ = try RequestHead(line, port: 8000) }
    #expect(refusal(of: [0xFF, 0xFE, 0x00])?.status == .badRequest)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "get", "GETS"])
  func refusesWhatWantsMoreThanToRead(_ method: String) {
    #expect(status("\(method) / HTTP/1.1", "Host: localhost:8000") == 405)
  }

  @Test(arguments: [
    "evil.example", "evil.example:8000", "localhost", "127.0.0.1", "localhost:8001",
    "localhost:8000.evil.example", "localhost.evil.example:8000", "0.0.0.0:8000", "[::2]:8000",
    "user@localhost:8000", "localhost:8000@evil.example", "127.0.0.1.:8000", "",
  ])
  func refusesAForeignHost(_ host: String) {
    #expect(status("GET / HTTP/1.1", "Host: \(host)") == 403)
  }

  @Test(arguments: ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"])
  func answersToTheNamesOfThisComputer(_ host: String) {
    #expect(status("GET / HTTP/1.1", "host:   \(host)  ") == nil)
  }

  @Test func knowsTheNamesOfThisComputerWithoutThePortThatBrowsersLeaveOut() throws {
    let bytes = Array("GET / HTTP/1.1\r\nHost: localhost".utf8)
    #expect(throws: Never.self) { _ = try RequestHead(bytes, port: 80) }
  }

  @Test func wantsAHost() {
    #expect(status("GET / HTTP/1.1") == 400)
  }

  @Test(arguments: [
    ("GET / HTTP/1.0", "X: y"), ("GET / HTTP/1.1", "Connection: close"),
    ("GET / HTTP/1.1", "Content-Length: 5"), ("GET / HTTP/1.1", "Transfer-Encoding: chunked"),
  ])
  func endsTheConnectionWhereWhatFollowsIsNotRead(_ line: String, _ header: String) throws {
    #expect(try request(line, "Host: localhost:8000", header).closesConnection)
  }

  @Test func readsARequestToWriteFromAPageOfThisPreview() throws {
    let head = try writing()
    #expect(head.bodySize == 12 && head.secret == "s3cret" && !head.closesConnection)
  }

  @Test(arguments: [
    ("Origin: http://localhost:8000", "Origin: http://evil.example", 403),
    ("Origin: http://localhost:8000", "Origin: http://localhost:8001", 403),
    ("Origin: http://localhost:8000", "Origin: https://localhost:8000", 403),
    ("Origin: http://localhost:8000", "Origin: null", 403),
    ("Origin: http://localhost:8000", "X: y", 403),
    ("Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site", 403),
    ("Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: same-site", 403),
    ("Host: localhost:8000", "Host: evil.example", 403),
    ("Content-Length: 12", "X: y", 400), ("Content-Length: 12", "Content-Length: -1", 400),
    ("Content-Length: 12", "Transfer-Encoding: chunked", 400),
    ("Content-Length: 12", "Content-Length: 9000000", 413),
    ("/.waymark/desk/save", "/scr/qm1.html", 405), ("POST", "PUT", 405),
  ])
  func refusesARequestToWriteThatNoPageOfThisPreviewMakes(
    _ part: String, _ other: String, _ status: Int
  ) {
    #expect(throws: (any Error).self) { try writing(part, other) }
    do { _ = try writing(part, other) } catch { #expect(error.status.rawValue == status) }
  }

  @Test func refusesToWriteWhereNobodyMay() {
    #expect(status("POST /.waymark/desk/save HTTP/1.1", "Host: localhost:8000") == 405)
  }

  @Test func tellsAQuestionForTheHeadersAlone() throws {
    #expect(try request("HEAD / HTTP/1.1", "Host: localhost:8000").isHead)
  }
}

/// Reads a request to write, with a part of it replaced.
@discardableResult private func writing(
  _ part: String = "", _ other: String = ""
) throws(RequestRefusal) -> RequestHead {
  let lines = [
    "POST /.waymark/desk/save HTTP/1.1", "Host: localhost:8000", "Origin: http://localhost:8000",
    "Sec-Fetch-Site: same-origin", "Content-Length: 12", "X-Waymark-Secret: s3cret",
  ].joined(separator: "\r\n")
  return try RequestHead(
    Array(lines.replacing(part, with: other).utf8), port: 8000, writingFolder: "/.waymark/desk/")
}

/// Reads a request to port 8000.
private func request(_ lines: String...) throws(RequestRefusal) -> RequestHead {
  try RequestHead(Array(lines.joined(separator: "\r\n").utf8), port: 8000)
}

/// Returns the status of the refusal of a request; nil where it is read.
private func status(_ lines: String...) -> Int? {
  refusal(of: Array(lines.joined(separator: "\r\n").utf8))?.status.rawValue
}

private func refusal(of bytes: [UInt8]) -> RequestRefusal? {
  do throws(RequestRefusal) {
    _ = try RequestHead(bytes, port: 8000)
    return nil
  } catch {
    return error
  }
}
