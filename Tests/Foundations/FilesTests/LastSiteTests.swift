import Files
import Foundation
import TestSupport
import Testing

@Suite struct LastSiteTests {
  @Test func isKnownOnceItWasRemembered() throws {
    let folder = try TemporaryFolder(["a site/": "", "other/": ""])
    let last = try #require(
      LastSite(in: ["XDG_STATE_HOME": folder.path + "/state", "HOME": "/none"]))
    #expect(last.site == nil)
    try last.remember(folder.path + "/a site")
    #expect(last.site == folder.path + "/a site")
    try last.remember(folder.path + "/other")
    #expect(last.site == folder.path + "/other")
    #expect(folder.text("state/waymark/last-site") == folder.path + "/other\n")
  }

  @Test func standsBelowTheHomeWhereNothingElseIsSaid() throws {
    let folder = try TemporaryFolder(["site/": ""])
    for environment in [["HOME": folder.path], ["HOME": folder.path, "XDG_STATE_HOME": "state"]] {
      try #require(LastSite(in: environment)).remember(folder.path + "/site")
      #expect(folder.text(".local/state/waymark/last-site") == folder.path + "/site\n")
    }
    #expect(LastSite(in: [:]) == nil)
    #expect(LastSite(in: ["HOME": "home"]) == nil)
  }

  @Test(arguments: [
    "", "\n", "site\n", "../site\n", "/\0\n", "/nowhere/at/all\n", "/tmp\n/tmp\n", "/tmp",
    String(repeating: "/x", count: 9000), "{\"site\": \"/tmp\"}",
  ]) func isNotKnownFromABrokenFileWhichIsReplaced(_ text: String) throws {
    let folder = try TemporaryFolder(["waymark/last-site": text])
    let last = try #require(LastSite(in: ["XDG_STATE_HOME": folder.path]))
    #expect(last.site == nil)
    try last.remember(folder.path)
    #expect(last.site == folder.path)
  }

  @Test func isNotKnownFromBytesThatAreNoText() throws {
    let folder = try TemporaryFolder(["waymark/": ""])
    let file = URL(filePath: folder.path + "/waymark/last-site")
    try Data([0x2F, 0xFF, 0xFE, 0x0A]).write(to: file)
    let last = try #require(LastSite(in: ["XDG_STATE_HOME": folder.path]))
    #expect(last.site == nil)
    // Nor where a folder stands in its place, which stays.
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(last.site == nil)
    #expect(throws: FileError.self) { try last.remember(folder.path) }
  }

  @Test func isNotKnownWhereTheSiteIsGone() throws {
    let folder = try TemporaryFolder(["site/": ""])
    let last = try #require(LastSite(in: ["XDG_STATE_HOME": folder.path]))
    try last.remember(folder.path + "/site")
    try FileManager.default.removeItem(atPath: folder.path + "/site")
    #expect(last.site == nil)
  }
}
