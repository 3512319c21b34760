import ContentModel
import Files
import GitFiles
import JSONWriting
import Pipeline

extension Preview {
  /// Answers how the saved files stand beside the versions that git keeps.
  func versions(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let files: WorkingFiles?
    do throws(FileError) {
      files = try await WorkingFiles(of: contentFolder, inSite: root)
    } catch {
      return Answer { json in
        json.member("isKept", flag: false)
        json.member("reason", "Git cannot be asked about the files of this site: \(error.reason).")
      }
    }
    guard let files else {
      return Answer { json in
        json.member("isKept", flag: false)
        json.member(
          "reason",
          "This site is in no git repository. To see what differs from what is published, keep a copy of the folder as it was then, and compare the two in a terminal:"
        )
        json.member("command", "waymark diff ../published .")
      }
    }
    let pictures = files.changes.filter { $0.kind != .removed && isAttachment($0.path) }.map(\.path)
    let needs = Dictionary(
      uniqueKeysWithValues: files.changes.map { ($0.path, shown(by: $0.path, of: pictures)) })
    return Answer { json in
      json.member("isKept", flag: true)
      json.member("branch", files.branch)
      json.member("upstream", files.upstream)
      json.member("knowsAuthor", flag: files.knowsAuthor)
      json.member("branches", files.branches)
      json.member("unpublished", files.unpublished.sorted())
      json.member("files", files.changes) { change, json in
        json.object { json in
          json.member("file", change.path)
          json.member("label", label(ofFile: change.path))
          json.member("kind", change.kind.rawValue)
          json.member("obstacle", change.obstacle?.sentence)
          json.member("branches", change.branches)
          json.member("needs", needs[change.path] ?? [])
        }
      }
    }
  }

  /// Puts saved files on a new branch, and changes nothing else.
  func branch(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let (name, message) = (try asked.text("name"), try asked.text("message"))
    guard message.contains(where: { !$0.isWhitespace }), message.utf8.count <= mostInMessage else {
      throw .impossible("Say in a few words what was changed.")
    }
    var author: GitAuthor?
    if let name = asked.optionalText("author") {
      author = GitAuthor(name: name, email: asked.optionalText("email") ?? "")
      if author == nil {
        throw .impossible("Give your name, and an address for mail such as you@example.org.")
      }
    }
    let paths = try asked.text("files").split(separator: "\n").map(String.init)
    do throws(FileError) {
      guard let files = try await WorkingFiles(of: contentFolder, inSite: root) else {
        throw FileError(path: name, reason: "the site is in no git repository any more")
      }
      let commit = try await files.put(
        paths, on: name, message: message.trimmingWhitespace() + "\n", author: author)
      return Answer { json in
        json.member("name", name)
        json.member("commit", commit)
        json.member("branch", files.branch)
      }
    } catch {
      throw .impossible("Nothing was put on the branch '\(name)': \(error.reason).")
    }
  }

  /// Returns those of pictures and other files that a text names.
  private func shown(by path: String, of pictures: [String]) -> [String] {
    guard !pictures.isEmpty, path.hasSuffix(".md"), let bytes = bytesOnDisk(of: path) else {
      return []
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return pictures.filter { isNamed(in: text, fileName($0)) }
  }

  /// Returns what a person calls a file; nil where no page shows it.
  private func label(ofFile path: String) -> String? {
    guard let site = state.publication?.site else { return nil }
    for set in site.sets {
      if let marker = set.markers.first(where: { $0.path == path }) {
        return "\(site.label(of: marker.id)) \(marker.title)"
      }
    }
    return nil
  }
}

/// How many bytes the words may have that say what was changed.
private let mostInMessage = 10_000

extension WorkingFiles.Change.Obstacle {
  /// Why a file cannot be put on a branch here, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .filtered:
      "A program outside, such as Git LFS, keeps this file: commit it with git itself."
    case .unmerged: "Two versions of this file are still to be made one with git."
    }
  }
}
