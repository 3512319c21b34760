import TestSupport
import Testing

@testable import ExternalLinks

@Suite struct CurlRequestTests {
  private let options = AskingOptions(timeout: 7, userAgent: "Agent/1")

  @Test func putsNothingOfAnAddressIntoTheArguments() throws {
    let first = try #require(AskedAddress("https://a.example/--output"))
    let second = try #require(AskedAddress("http://b.example/"))
    for method in [CurlRequest.Method.head, .get] {
      let request = CurlRequest([first], by: method, options: options)
      #expect(
        request.arguments == CurlRequest([second], by: method, options: options).arguments)
      #expect(request.arguments.first == "--disable")
      #expect(request.value(of: "--proto") == "=http,https")
      #expect(request.value(of: "--proto-redir") == "=http,https")
      #expect(request.arguments.contains("--globoff"))
      #expect(request.value(of: "--max-redirs") == "10")
      #expect(request.value(of: "--parallel-max") == "2")
      // Or else a page that answers at once has no answer where the one before it is slow.
      #expect(request.arguments.contains("--parallel-immediate"))
      #expect(request.value(of: "--connect-timeout") == "7")
      #expect(request.value(of: "--max-time") == "7")
      #expect(request.value(of: "--user-agent") == "Agent/1")
      #expect(request.arguments.contains("--head") == (method == .head))
      #expect(request.arguments.contains("--range") == (method == .get))
      #expect(request.arguments.contains("--max-filesize") == (method == .get))
    }
  }

  @Test func writesTwoLinesForEachAddress() throws {
    let addresses = try ["https://a.example/x?y=1", "http://b.example/"].map {
      try #require(AskedAddress($0))
    }
    #expect(
      CurlRequest(addresses, by: .head, options: options).configuration == """
        url = "https://a.example/x?y=1"
        output = "/dev/null"
        url = "http://b.example/"
        output = "/dev/null"

        """)
  }

  @Test(arguments: ["", "\"", "\\", "\\\"", "a\\nb", "\" --output x", "\\\\\"\\"])
  func quotesWhateverATextHolds(_ text: String) {
    #expect(value(ofLine: "url = \(quoted(text))") == text)
  }

  @Test func keepsHostileAddressesBetweenTheirQuotes() throws {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "\"", "\\", "\n", "\r", "\r\n", "\t", "\u{B}", "\0", "\u{7F}", "\u{85}", "\u{2028}", " ", "#",
      "-",
      "output = \"x\"", "url = y", "{", "}", "[", "]", "%", "%22", "%0A", "ä", "\u{301}", "a", "/",
      "?",
      "@", ":", "'", "`", "\u{FFFD}", "😀",
    ]
    var count = 0
    for _ in 0..<20_000 {
      let text = generator.text(of: pieces, count: Int.random(in: 0...8, using: &generator))
      let beginning = ["http://a.example/", "https://", "http://a.example?"].randomElement(
        using: &generator)
      guard let address = AskedAddress((beginning ?? "") + text) else { continue }
      count += 1
      try #require(address.text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x23 })
      let lines = CurlRequest([address], by: .head, options: options).configuration
        .split(separator: "\n", omittingEmptySubsequences: false)
      try #require(lines.count == 3 && lines[1] == "output = \"/dev/null\"" && lines[2] == "")
      try #require(value(ofLine: lines[0]) == address.text, "\(lines[0])")
    }
    #expect(count > 5_000, "most texts were no address, and the test shows little")
  }

  /// Reads `url = "…"` as curl's manual says; nil where anything follows the closing quote.
  private func value(ofLine line: Substring) -> String? {
    guard line.hasPrefix("url = \"") else { return nil }
    var value = ""
    var rest = line.dropFirst("url = \"".count)
    while let character = rest.popFirst() {
      switch character {
      case "\"": return rest.isEmpty ? value : nil
      case "\\":
        guard let escaped = rest.popFirst(), "\\\"".contains(escaped) else { return nil }
        value.append(escaped)
      default: value.append(character)
      }
    }
    return nil
  }
}

extension CurlRequest {
  fileprivate func value(of option: String) -> String? {
    arguments.firstIndex(of: option).map { arguments[$0 + 1] }
  }
}
