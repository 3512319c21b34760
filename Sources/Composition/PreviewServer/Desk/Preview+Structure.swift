import Assistance
import Diagnostics
import Digests
import Files
import JSONWriting

extension Preview {
  /// Answers what follows from another order of questions or points, or another place of a marker; writes it where the
  /// answer to that is named, and nothing has changed since.
  func rearrange(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let path = try asked.text("file")
    await update()
    let site = assisted
    let change: Rearrangement
    do throws(RenameRefusal) {
      change = try rearrangement(asked, of: path, in: site)
    } catch {
      throw .impossible("This cannot be done here: \(error.reason).")
    }
    let files = try files(changedBy: change.edit)
    let token = token(of: files)
    guard let confirmed = asked.optionalText("token") else {
      return Answer { json in
        json.member("token", token)
        json.member("renamed", change.renamed) { label, json in
          json.object { json in
            json.member("old", label.old)
            json.member("new", label.new)
          }
        }
        json.member("references", change.references) { range, json in
          json.object { json in
            json.member("file", range.path)
            json.member("line", Int(range.start.line))
          }
        }
        json.member("files", files.files.map(\.path))
        json.member("newNames", files.newNames.sorted { $0.key < $1.key }) { names, json in
          json.object { json in
            json.member("old", names.key)
            json.member("new", names.value)
          }
        }
        json.member("consequences", consequences(of: change, asked, path))
      }
    }
    guard confirmed == token else {
      throw DeskRefusal(
        status: .conflict,
        reason: "A file has changed since this was shown. Nothing was written: look at it again.")
    }
    try writeTogether(files)
    await update(
      touched: Set(files.files.map(\.path) + files.newNames.flatMap { [$0.key, $0.value] }))
    let own = files.newNames[path] ?? path
    return Answer { json in
      json.member("file", own)
      json.member("page", address(ofPageShowing: own))
      json.member("written", files.files.count)
    }
  }

  /// Returns the bytes that files get by an edit, and those that they have.
  ///
  /// - Throws: ``DeskRefusal`` where somebody edits one of them, or one is other than it was read.
  func files(changedBy edit: SiteEdit) throws(DeskRefusal) -> MendedFiles {
    let paths = Set(edit.replacements.map(\.range.path)).union(edit.newNames.keys).sorted()
    if let draft = paths.compactMap({ desk?.drafts[$0] }).first {
      throw DeskRefusal(
        status: .conflict,
        reason:
          "There is unsaved text of \(draft.label) in \(draft.path). Save or discard that first.")
    }
    guard !edit.replacements.isEmpty else { return MendedFiles([], newNames: edit.newNames) }
    var old: [String: [UInt8]] = [:]
    for path in paths { old[path] = try contents(of: path) }
    let made = MadeMends(
      [(code: .unknownKey, mend: Mend("change the order", edit.replacements, isSafe: false))]
    ) { old[$0] }
    guard !made.made.isEmpty else {
      throw .impossible(
        "A file is other than it was read, or holds signs that cannot be shown. Nothing was written."
      )
    }
    return MendedFiles(
      made.files.sorted { $0.key < $1.key }.compactMap { path, new in
        old[path].flatMap { $0 == new ? nil : MendedFile(path: path, old: $0, new: new) }
      }, newNames: edit.newNames)
  }

  /// Writes files that change together.
  func writeTogether(_ files: MendedFiles) throws(DeskRefusal) {
    do throws(FileError) {
      try files.write(below: root)
    } catch {
      throw .impossible(
        "\(error.path) was not written: \(error.reason). No other file was changed.")
    }
  }

  private func rearrangement(
    _ asked: DeskRequest, of path: String, in site: AssistedSite
  ) throws(RenameRefusal) -> Rearrangement {
    if let phase = asked.optionalText("phase") {
      guard let number = asked.number("number"), number > 0 else {
        throw RenameRefusal("a marker has a number, from 1 on")
      }
      let move = try site.moveMarker(path, toPhase: phase, number: number)
      guard !move.edit.replacements.isEmpty else {
        throw RenameRefusal("the marker has this number and this phase already")
      }
      return move
    }
    let part = asked.optionalText("part") ?? ""
    let steps = asked.number("steps") ?? 1
    return try site.move(
      part, of: path, by: asked.optionalText("direction") == "up" ? -steps : steps)
  }
}

/// Returns what tells one change of files from another: where a byte of one is other, so is this.
private func token(of files: MendedFiles) -> String {
  var bytes: [UInt8] = []
  for file in files.files {
    for part in [Array(file.path.utf8), file.old, file.new] {
      bytes += Array("\(part.count) ".utf8) + part
    }
  }
  for (old, new) in files.newNames.sorted(by: { $0.key < $1.key }) {
    bytes += Array("\(old)\n\(new)\n".utf8)
  }
  return sha256(bytes)
}
