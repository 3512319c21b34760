private import Platform
import Assistance
import ContentModel
import JSONReading
import JSONWriting
import MarkdownWriting

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
  /// What the front matter is to tell of it, where that is wanted.
  var change: RecordedChange?
  /// When it was typed, in UTC: `2026-11-30T20:14:05Z`.
  let time: String

  init(
    path: String, part: String, label: String, line: Int, saved: String, text: String,
    change: RecordedChange? = nil, time: String = Date.now.formatted(.iso8601)
  ) {
    (self.path, self.part, self.label, self.line) = (path, part, label, line)
    (self.saved, self.text, self.change, self.time) = (saved, text, change, time)
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
      path: path, part: part, label: label, line: line, saved: saved, text: text,
      change: value["change"].flatMap { RecordedChange($0) }, time: time)
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
        if let change { json.member("change") { change.write(to: &$0) } }
        json.member("time", time)
      }
    }
  }
}

extension RecordedChange {
  /// Takes what somebody says of a change; nil where it says nothing, or the day or kind is none.
  init?(day: String, note: String, kind: String, added: [String] = [], reworded: [String] = []) {
    let note = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !note.isEmpty, let date = CalendarDate(day),
      let kind = ContentModel.Change.Kind(rawValue: kind)
    else {
      return nil
    }
    self.init(
      date: date, note: note, writtenNote: yamlScalar(note), kind: kind, added: added,
      reworded: reworded)
  }

  /// Reads what was kept; nil where it is something else.
  fileprivate init?(_ value: JSONValue) {
    guard let day = value["date"]?.text, let note = value["note"]?.text,
      let kind = value["kind"]?.text
    else { return nil }
    func names(_ key: String) -> [String] {
      (value[key]?.text ?? "").split(separator: " ").map(String.init)
    }
    self.init(
      day: day, note: note, kind: kind, added: names("added"), reworded: names("reworded"))
  }

  /// Writes what is kept of it.
  func write(to json: inout JSONWriter) {
    json.member("date", date.iso)
    json.member("note", note)
    json.member("kind", kind.rawValue)
    json.member("added", added.joined(separator: " "))
    json.member("reworded", reworded.joined(separator: " "))
  }
}
