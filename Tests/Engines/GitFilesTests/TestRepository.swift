import Files
import Foundation
import GitFiles
import Programs
import Testing

/// A repository in a folder that is removed with the last reference to it; a class, because that is its
/// whole life.
final class TestRepository {
  let url: URL

  /// Makes an empty repository.
  init() async throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "waymark-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try await git("init", "--quiet", "--initial-branch=main")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Its path, with the final `/`.
  var path: String { url.path(percentEncoded: false) }

  /// Runs git in the repository, as an author that no configuration has to know.
  @discardableResult func git(_ words: String...) async throws -> String {
    let outcome = try await runProgram(
      "git", ["-C", path] + words,
      environment: [
        "GIT_AUTHOR_NAME": "Author", "GIT_AUTHOR_EMAIL": "author@markers.example",
        "GIT_COMMITTER_NAME": "Author", "GIT_COMMITTER_EMAIL": "author@markers.example",
        "GIT_CONFIG_NOSYSTEM": "1", "HOME": path,
      ])
    try #require(outcome.status == 0, "git \(words): \(outcome.errors)")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  func write(_ text: String, to file: String) throws {
    let place = url.appending(path: file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: file).path(percentEncoded: false), withDestinationPath: target)
  }

  /// Keeps all files as a version with a tag.
  func commit(_ tag: String) async throws {
    try await git("add", "--all")
    try await git("commit", "--quiet", "--message", tag)
    try await git("tag", tag)
  }

  /// Reads the texts of `content` in a version of the site in a folder of the repository.
  func files(_ version: String, site: String = "") async throws -> GitFiles {
    let version = try await GitVersion(
      version, ofSite: url.appending(path: site).path(percentEncoded: false))
    return try await GitFiles(version, folder: "content") { path, _ in path.hasSuffix(".md") }
  }

  /// Returns why a version cannot be found.
  func refusal(of version: String) async -> String {
    do {
      let version = try await GitVersion(version, ofSite: path)
      return "no refusal, but \(version.commit)"
    } catch { return error.reason }
  }
}
