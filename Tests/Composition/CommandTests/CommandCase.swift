import Foundation
import Testing
import TestSupport

/// A case of the command line: one Markdown file whose fenced blocks say what is done and expected.
///
/// | block              | holds                                                                  |
/// |--------------------|------------------------------------------------------------------------|
/// | `base NAME`        | nothing: the site begins as a copy of `Bases/NAME`                     |
/// | `file PATH`        | a file of the site                                                     |
/// | `setup`            | shell lines for what a file block cannot make: links, rights, bytes    |
/// | `command`          | shell lines to run in the site's folder; `command unprivileged` runs   |
/// |                    | them as a user whom file permissions bind                              |
/// | `output`, `errors` | what the command before wrote to its two streams; none is nothing      |
/// | `status`           | its exit status; none is 0                                             |
///
/// Blocks take effect in their order, and a case may have several commands. `$TMP` is the folder around
/// the site's folder, written `TMP` in expected text; a duration is written `N ms`.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let file: URL
  let parts: [Part]

  /// A run of lines of the file.
  enum Part: Sendable, Equatable {
    /// Prose for people.
    case text([String])
    /// The words of a fence, and the lines between it and its end.
    case block(words: [String], lines: [String])
  }

  init(_ file: URL) throws {
    self.file = file
    parts = Self.parts(of: try String(contentsOf: file, encoding: .utf8))
  }

  var testDescription: String { file.deletingPathExtension().lastPathComponent }

  /// Whether a command of the case has to run as a user whom file permissions bind.
  var isUnprivileged: Bool {
    parts.contains {
      if case .block(["command", "unprivileged"], _) = $0 { true } else { false }
    }
  }

  /// All cases, by name.
  static let all: [CommandCase] = {
    let folder = projectFolder.appending(path: "Tests/Composition/CommandTests/Cases")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { try? CommandCase($0) }
  }()

  /// Divides a Markdown file into prose and fenced blocks.
  static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var prose: [String] = []
    var block: (fence: String, words: [String], lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = block {
        if line == open.fence {
          parts.append(.block(words: open.words, lines: open.lines))
          block = nil
        } else {
          block?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        if !prose.isEmpty { parts.append(.text(prose)) }
        prose = []
        let fence = String(line.prefix { $0 == "`" })
        let words = line.dropFirst(fence.count).split(separator: " ").map(String.init)
        block = (fence, words, [])
      } else {
        prose.append(line)
      }
    }
    return prose.isEmpty ? parts : parts + [.text(prose)]
  }
}

extension CommandCase.Part {
  /// The part as it stands in a file, with a fence longer than any inside it.
  var markdown: String {
    switch self {
    case .text(let lines): return lines.joined(separator: "\n")
    case .block(let words, let lines):
      let longest = lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
      let fence = String(repeating: "`", count: max(3, longest + 1))
      return ([fence + words.joined(separator: " ")] + lines + [fence]).joined(separator: "\n")
    }
  }

  /// Whether the part says what is expected of a command.
  var isExpectation: Bool {
    if case .block(let words, _) = self {
      ["output", "errors", "status"].contains(words.first)
    } else {
      false
    }
  }
}
