import Assistance
import Comparison
import Diagnostics
import Files
import JSONWriting

extension Preview {
  /// Keeps what is typed, and answers with what is found in it.
  func type(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let draft = try draft(of: asked)
    let number = asked.number("number") ?? 0
    var refusal: FileError?
    if draft.text == draft.saved {
      desk?.forget(draft.path)
    } else {
      do throws(FileError) { try desk?.keep(draft) } catch { refusal = error }
    }
    await update(touched: [])
    let isBehind = draft.text != draft.saved && desk?.texts[draft.path] == nil
    let place = desk?.places[draft.path]
    let line = place?.line ?? draft.line
    let text = PartText(draft.text, in: draft.path, from: line)
    let lines = isBehind ? 0 : draft.text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    let own = state.findings.shown.filter { $0.position.path == draft.path }
    let here = own.filter { (line..<line + lines).contains($0.position.line) }
    let ofChange = own.filter { place?.linesOfChange?.contains($0.position.line) == true }
    let counts = (state.findings.errorCount, state.findings.warningCount)
    let named = changedQuestions(asked, draft)
    return Answer { json in
      json.member("number", number)
      json.member("isBehind", flag: isBehind)
      json.member("warning", refusal.map { "The draft is not kept: \($0.reason)." })
      json.member("findings", here) { finding, json in
        json.object { write(finding, in: text, to: &$0) }
      }
      json.member("findingsOfChange", ofChange) { finding, json in
        json.object { write(finding, in: text, to: &$0) }
      }
      json.member("changeRefusal", place?.refusal)
      json.member("named", named?.sentence)
      json.member("elsewhere") { json in
        let told = here + ofChange
        json.member("errors", counts.0 - told.count { $0.severity == .error })
        json.member("warnings", counts.1 - told.count { $0.severity == .warning })
      }
    }
  }

  /// Answers what could stand where somebody types.
  func complete(_ asked: DeskRequest) throws(DeskRefusal) -> Answer {
    let draft = try draft(of: asked)
    guard let place = bytesOnDisk(of: draft.path).flatMap({ PlacedDraft(draft, over: $0) }),
      let typed = desk?.passing(place.bytes), let files = state.files
    else { return Answer { $0.member("completions", [String]()) } }
    let text = PartText(draft.text, in: draft.path, from: place.line)
    let site = assisted
    let found = AssistedSite(
      site: site.site, files: files.with([draft.path: typed]), findings: []
    ).completions(at: text.position(of: asked.number("offset") ?? 0))
    let placed = found.compactMap { completion in
      text.offset(of: completion.replacement.range.start).flatMap { start in
        text.offset(of: completion.replacement.range.end).map { (completion, start, $0) }
      }
    }
    return Answer { json in
      json.member("completions", placed) { placed, json in
        json.object { json in
          json.member("label", placed.0.label)
          json.member("kind", placed.0.kind.rawValue)
          json.member("detail", placed.0.detail)
          json.member("start", placed.1)
          json.member("end", placed.2)
          json.member("text", placed.0.replacement.text)
        }
      }
    }
  }

  /// Answers what was changed, word by word.
  func compare(_ asked: DeskRequest) throws(DeskRefusal) -> Answer {
    let difference = TextDifference(from: try asked.text("saved"), to: try asked.text("text"))
    return Answer { json in
      json.member("words", difference.pieces) { piece, json in
        json.object { json in
          switch piece {
          case .kept(let text): write("same", text, to: &json)
          case .removed(let text): write("removed", text, to: &json)
          case .added(let text): write("added", text, to: &json)
          }
        }
      }
    }
  }

  /// Returns what is typed, of which the file may know nothing yet.
  func draft(of asked: DeskRequest) throws(DeskRefusal) -> Draft {
    var draft = try draftWithoutChange(of: asked)
    draft.change = change(asked, draft)
    return draft
  }

  private func draftWithoutChange(of asked: DeskRequest) throws(DeskRefusal) -> Draft {
    let (path, name) = (try asked.text("file"), try asked.text("part"))
    let (saved, text) = (try asked.text("saved"), try asked.text("text"))
    guard text.utf8.count <= mostTyped else {
      throw .impossible(
        "The text is longer than \(mostTyped >> 20) MB. Edit it in an editor of texts.")
    }
    if let known = desk?.drafts[path] {
      guard known.part == name else { throw inUse(by: known) }
      return Draft(
        path: path, part: name, label: known.label, line: known.line, saved: saved, text: text)
    }
    let file = EditedLines(try contents(of: path))
    let part = assisted.editableParts(of: path).first { $0.id == name }
    // What is known of the part may be older than the file; what it said is not.
    let line = file.lines(saying: saved, from: part?.lines.lowerBound ?? 1)?.lowerBound
    return Draft(
      path: path, part: name, label: part?.label ?? name,
      line: line ?? part?.lines.lowerBound ?? 1, saved: saved, text: text)
  }
}

/// How many bytes the text of a part may have.
private let mostTyped = 4 << 20

private func write(_ kind: String, _ text: String, to json: inout JSONWriter) {
  json.member("kind", kind)
  json.member("text", text)
}

private func write(_ finding: Diagnostic, in text: PartText, to json: inout JSONWriter) {
  let start = TextPosition(line: finding.position.line, column: max(1, finding.position.column))
  let end = finding.length.map { start.advanced(by: $0) } ?? start
  let mends = finding.mends.map { mend in
    (mend, mend.replacements.compactMap { change(of: $0, in: text, finding.position.path) })
  }.filter { $0.0.replacements.count == $0.1.count }
  json.member("severity", finding.severity.rawValue)
  json.member("code", finding.code.rawValue)
  json.member("summary", finding.summary)
  json.member("hint", finding.hint)
  json.member("page", findingFolder + finding.code.rawValue)
  json.member("start", text.offset(of: start) ?? 0)
  json.member("end", text.offset(of: end) ?? text.offset(of: start) ?? 0)
  json.member("mends", mends) { mend, json in
    json.object { json in
      json.member("title", mend.0.title)
      json.member("isSafe", flag: mend.0.isSafe)
      json.member("changes", mend.1) { change, json in
        json.object { json in
          json.member("start", change.start)
          json.member("end", change.end)
          json.member("text", change.text)
        }
      }
    }
  }
}

/// Returns a replacement as offsets of the text; nil where it reaches beyond it.
private func change(
  of replacement: Replacement, in text: PartText, _ path: String
) -> (start: Int, end: Int, text: String)? {
  guard replacement.range.path == path, let start = text.offset(of: replacement.range.start),
    let end = text.offset(of: replacement.range.end)
  else { return nil }
  return (start, end, replacement.text)
}
