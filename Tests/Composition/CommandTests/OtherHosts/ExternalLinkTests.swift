import Foundation
import Testing

/// `waymark check --external`, against hosts that are all one server on loopback.
@Suite struct ExternalLinkTests {
  @Test func tellsWhatReadersGetFromWhatTheyDoNot() throws {
    let hosts = try LoopbackServer()
    let good = [
      "/status/200", "/status/204", "/status/401", "/status/403", "/status/429", "/status/999",
      "/head/405/get/200", "/head/404/get/200", "/head/500/get/416", "/head/close/get/200",
      "/to/status/200", "/to/to/to/to/to/to/to/to/to/to/status/200", "/large",
    ]
    let bad = [
      ("/status/404", "leads nowhere: its host answers that nothing is there (404)"),
      ("/status/410", "leads nowhere: its host answers that nothing is there (410)"),
      ("/status/400", "cannot be read: its host refuses it (400)"),
      ("/status/405", "cannot be read: its host refuses it (405)"),
      ("/status/503", "cannot be read: its host has an error of its own (503)"),
      ("/to/status/404", "leads nowhere: its host answers that nothing is there (404)"),
      ("/long-redirect", "leads nowhere: its host answers that nothing is there (404)"),
      ("/loop", "gives no answer: it redirects more than 10 times"),
      (
        "/to/to/to/to/to/to/to/to/to/to/to/status/200",
        "gives no answer: it redirects more than 10 times"
      ),
      ("/close", "gives no answer: its host ends the connection"),
      ("/nonsense", "gives no answer: what its host sends cannot be read (curl error 1)"),
      ("/to-file", "gives no answer: it redirects to an address that is neither http nor https"),
      ("/to-ftp", "gives no answer: it redirects to an address that is neither http nor https"),
    ]
    let site = try LinkingSite((good + bad.map(\.0)).map { hosts.address + $0 })
    let outcome = try site.run("check", "--external", "--timeout", "60", "--all")
    #expect(
      outcome.findings
        == bad.enumerated().map { index, problem in
          "content/pages/links.md:\(LinkingSite.firstLine + good.count + index):9: warning: "
            + "'\(hosts.address)\(problem.0)' \(problem.1) [unreachable-link]"
        })
    #expect(
      outcome.output.contains(
        " links, \(good.count + bad.count) addresses asked; \(bad.count) warnings; "))
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test func givesUpWhatTakesTooLong() throws {
    let hosts = try LoopbackServer()
    let outcome = try LinkingSite([hosts.address + "/hang"])
      .run("check", "--external", "--timeout", "1")
    #expect(
      outcome.findings == [
        "content/pages/links.md:4:9: warning: '\(hosts.address)/hang' gives no answer: "
          + "nothing came within 1 second [unreachable-link]"
      ])
  }

  @Test func saysThatAHostRefusesTheConnection() throws {
    let closed = try LoopbackServer().address
    let site = try LinkingSite([closed + "/"])
    let outcome = try site.run("check", "--external", "--strict")
    #expect(outcome.output.contains("gives no answer: its host refuses the connection ["))
    #expect(outcome.status == 1)
  }

  @Test func asksForEachAddressOnceAndFindsItWhereverItStands() throws {
    let hosts = try LoopbackServer()
    let address = hosts.address + "/status/404"
    let site = try LinkingSite([address, address + "#a", address + "#b"])
    let outcome = try site.run("check", "--external")
    #expect(outcome.findings.count == 3)
    #expect(outcome.output.contains(" 3 links, 1 address asked; 3 warnings; "))
    #expect(
      try hosts.requests().map { "\($0.method) \($0.target)" } == [
        "HEAD /status/404", "GET /status/404",
      ])
  }

  @Test func asksOneHostForNoMoreThanTwoAddressesAtOnce() throws {
    let hosts = try LoopbackServer()
    let site = try LinkingSite((1...40).map { "\(hosts.address)/slow/\($0)" })
    let outcome = try site.run("check", "--external")
    #expect(outcome.findings == [])
    let requests = try hosts.requests()
    #expect(requests.count == 40)
    #expect(requests.map(\.underway).max() ?? 0 <= 2)
  }

  @Test func asksForNoMoreThanEightAddressesAtOnce() throws {
    let hosts = try LoopbackServer()
    let site = try LinkingSite((1...60).map { "http://host-\($0 % 20).example/\($0)" })
    let outcome = try site.run(["check", "--external"], environment: hosts.proxyEnvironment)
    #expect(outcome.findings.count == 20, "the first of sixty with one code")
    #expect(outcome.output.contains(" 60 addresses asked; 60 warnings; "))
    let requests = try hosts.requests()
    #expect(requests.count == 120)
    #expect(requests.map(\.underway).max() ?? 0 <= 8)
  }

  @Test(arguments: [["build"], ["check"], ["check", "--strict"], ["build", "--strict"]])
  func asksNobodyWithoutBeingToldTo(_ words: [String]) throws {
    let hosts = try LoopbackServer()
    let site = try LinkingSite(
      [hosts.address + "/status/404", "http://www.example.org/"])
    let outcome = try site.run(words, environment: hosts.proxyEnvironment)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try hosts.requests().isEmpty)
    // The same site, so that nothing but the command keeps the server from being asked.
    _ = try site.run(["check", "--external"], environment: hosts.proxyEnvironment)
    #expect(try hosts.requests().count > 1)
  }

  @Test func takesNoTextOfAnAddressForAnOption() throws {
    let hosts = try LoopbackServer()
    var numbers = SeededNumbers(seed: 2016)
    let pieces = [
      "\"", "\\\"", "\\", "'", "%0A", "%0Aoutput=taken", "\"%0Aoutput=\"taken", " -o taken ",
      "--output=taken", "\\n", "{a,b}", "[1-3]", "@", "ä", "#x", "$(touch taken)", "`", "é\u{301}",
      "output = taken", ";", "|", "^", "~", "%", "%zz", "\u{202E}", "\\noutput = taken\\n", "-K-",
    ]
    let queries = (0..<200).map { number in
      let count = Int.random(in: 1...6, using: &numbers)
      return "\(number)&"
        + (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
    }
    let site = try LinkingSite(queries.map { "\(hosts.address)/status/200?\($0)" })
    let before = try files(below: site.url)
    let outcome = try site.run("check", "--external")
    #expect(outcome.output.contains(" 200 addresses asked; no findings; "), "\(outcome)")
    #expect(outcome.errors == "")
    expectSame(try files(below: site.url), as: before, "the site after asking")
    let targets = try hosts.requests().map(\.target)
    #expect(targets.count == 200 && targets.allSatisfy { $0.hasPrefix("/status/200?") })
    let numbered = targets.compactMap { $0.split { "?&".contains($0) }.dropFirst().first }
    #expect(Set(numbered) == Set((0..<200).map { Substring("\($0)") }))
  }

  @Test func readsNoConfigurationOfWhoeverRunsIt() throws {
    let hosts = try LoopbackServer()
    let site = try LinkingSite([hosts.address + "/status/200"])
    try Data("request = \"DELETE\"\n".utf8).write(to: site.url.appending(path: ".curlrc"))
    let outcome = try site.run(["check", "--external"], environment: ["HOME": site.url.path()])
    #expect(outcome.findings == [])
    #expect(try hosts.requests().map(\.method) == ["HEAD"])
  }
}

/// The sample site with a page that links to addresses, each on a line of its own.
private struct LinkingSite {
  /// The line of the first address.
  static let firstLine = 4

  private let folder: TemporaryFolder
  let url: URL

  init(_ addresses: [String]) throws {
    folder = try TemporaryFolder()
    url = folder.url.appending(path: "site")
    try copyTheme(into: url)
    try copyBase("sample", into: url)
    let pages = url.appending(path: "content/pages")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    let lines = addresses.map { address in
      "[link](<\(address.replacing("\\", with: "\\\\"))>)\n"
    }
    let text = "---\ntitle: Links\n---\n" + lines.joined()
    try Data(text.utf8).write(to: pages.appending(path: "links.md"))
  }

  func run(_ words: String...) throws -> CommandOutcome { try run(words) }

  func run(_ words: [String], environment: [String: String] = [:]) throws -> CommandOutcome {
    try CommandTests.run([waymarkExecutable.path()] + words, in: url, environment: environment)
  }
}

extension CommandOutcome {
  /// The first line of each finding.
  fileprivate var findings: [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("content/") }.map(String.init)
  }
}
