private import Platform
import JSONReading
import JSONWriting

/// What somebody has typed in one part of a file, and not saved.
struct Draft: Hashable, Sendable {
  /// The file.
  let path: String
  /// Which part of it: `question:q3`.
  let part: String
  /// What a person calls the part: `QM2 Q3`.
  let label: String
  /// The first line of the part, as it was when it was opened.
  let line: Int
  /// What the part said then.
  let saved: String
  /// What it says now.
  let text: String
  /// When it was typed, in UTC: `2026-11-30T20:14:05Z`.
  let time: String

  init(
    path: String, part: String, label: String, line: Int, saved: String, text: String,
    time: String = Date.now.formatted(.iso8601)
  ) {
    (self.path, self.part, self.label, self.line) = (path, part, label, line)
    (self.saved, self.text, self.time) = (saved, text, time)
  }

  /// Reads what was kept; nil where it is something else.
  init?(_ bytes: [UInt8]) {
    guard let value = try? readJSON(bytes, replacingHalfPairs: true),
      let path = value["file"]?.text,
      let part = value["part"]?.text, let label = value["label"]?.text,
      let line = value["line"]?.integer, line > 0, let saved = value["saved"]?.text,
      let text = value["text"]?.text, let time = value["time"]?.text
    else { return nil }
    self.init(
      path: path, part: part, label: label, line: line, saved: saved, text: text, time: time)
  }

  /// What is kept of it.
  var bytes: [UInt8] {
    jsonScript { json in
      json.object { json in
        json.member("file", path)
        json.member("part", part)
        json.member("label", label)
        json.member("line", line)
        json.member("saved", saved)
        json.member("text", text)
        json.member("time", time)
      }
    }
  }
}
