import Assistance
import Comparison
import ContentModel
import ContentReader

/// The questions that what is typed adds or rewords.
struct ChangedQuestions {
  /// Those that are added, as they are called in their marker and by their addresses.
  let added: [QuestionLabel]
  /// Those that are reworded.
  let reworded: [QuestionLabel]

  /// What is said of them before it is saved: `Q3 is named as reworded.`; nil where there are none.
  var sentence: String? {
    let parts = [("reworded", reworded), ("added", added)].filter { !$0.1.isEmpty }
    guard !parts.isEmpty else { return nil }
    return parts.map { "\($0.0): \($0.1.map(\.text).joined(separator: ", "))" }
      .joined(separator: "; ")
  }
}

extension Preview {
  /// Returns what the front matter is to tell of what is typed; nil where nobody says anything.
  func change(_ asked: DeskRequest, _ draft: Draft) -> RecordedChange? {
    guard takesChanges(draft.part, of: draft.path), let day = asked.optionalText("day"),
      let note = asked.optionalText("note"), note.utf8.count <= mostInNote
    else { return nil }
    let isNamed = asked.optionalText("names") == "yes"
    let named = isNamed ? changedQuestions(asked, draft) : nil
    return RecordedChange(
      day: day, note: note, kind: asked.optionalText("kind") ?? "",
      added: named?.added.map(\.anchor) ?? [], reworded: named?.reworded.map(\.anchor) ?? [])
  }

  /// Whether what is typed in a part can be told of in the front matter: that of a marker, unless it is the list of
  /// changes itself that is edited.
  func takesChanges(_ part: String, of path: String) -> Bool {
    path.contains("/markers/") && !["keys:all", "key:changes"].contains(part)
  }

  /// Returns the questions that what is typed changes; nil where nobody wants to tell of them, or there are none.
  func changedQuestions(_ asked: DeskRequest, _ draft: Draft) -> ChangedQuestions? {
    guard asked.optionalText("day") != nil, takesChanges(draft.part, of: draft.path),
      let site = assisted.site, let id = site.names?.set(ofFile: draft.path),
      let set = site.sets.first(where: { $0.id == id })?.settings,
      let old = bytesOnDisk(of: draft.path)
    else { return nil }
    var plain = draft
    plain.change = nil
    guard let new = PlacedDraft(plain, over: old)?.bytes else { return nil }
    func questions(_ bytes: [UInt8]) -> [(label: QuestionLabel, words: String)] {
      readQuestions(ofMarker: bytes, at: draft.path, in: set).map {
        ($0.label, $0.content.plainText())
      }
    }
    let (before, after) = (questions(old), questions(new))
    let changes = QuestionChanges(
      from: before.map { ($0.label.anchor, $0.words) },
      to: after.map { ($0.label.anchor, $0.words) })
    let labels = after.map(\.label)
    // No edition adds a question to the original that it restates.
    let added = labels.filter {
      changes.added.contains($0.anchor) && (set.restates == nil || $0.series == .added)
    }
    let reworded = labels.filter { changes.reworded.contains($0.anchor) }
    return added.isEmpty && reworded.isEmpty
      ? nil : ChangedQuestions(added: added, reworded: reworded)
  }
}

/// How many bytes the words may have that tell of a change.
private let mostInNote = 2_000
