import Files
import SiteRenderer
import TestSupport
import Testing

/// Other programs read the files, and hosts are held to them, in Tests/Hosting.
@Suite struct HostFilesTests {
  @Test func namesPathsBelowTheAddressOfTheSite() async throws {
    let headers = try await text(of: "_headers", replacing: richFiles)
    let patterns = headers.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      patterns == [
        "/markers/*", "/markers/assets/:file", "/markers/assets/search/:version/*",
        "/markers/scr/offline.js",
      ])
    #expect(headers.contains("\n  Strict-Transport-Security: max-age=31536000\n"))
  }

  @Test func saysNothingOfEncryptionWhereNoAddressIsKnown() async throws {
    let headers = try await text(of: "_headers")
    #expect(headers.hasPrefix("/*\n  Content-Security-Policy: "))
    #expect(!headers.contains("Strict-Transport-Security"))
  }

  @Test func keepsGitHubFromMakingPages() async throws {
    #expect(try await text(of: ".nojekyll") == "")
  }

  private func text(
    of path: String, replacing files: [String: String?] = [:]
  ) async throws -> String {
    let files = try await pages(replacing: files).machineFiles
    return String(decoding: try #require(files.first { $0.path == path }).contents, as: UTF8.self)
  }
}
