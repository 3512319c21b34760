import Assistance
import Files
import JSONWriting

extension Preview {
  /// Writes what is typed to its file, and nothing else of that.
  func save(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let draft = try draft(of: asked)
    let found: [UInt8]?
    do throws(FileError) {
      found = try fileOnDisk(draft.path)
    } catch {
      try? desk?.keep(draft)
      throw .failed(error)
    }
    guard let old = found else {
      try? desk?.keep(draft)
      throw changed(draft, theirs: nil, reason: "\(draft.path) is not there any more.")
    }
    guard let place = PlacedDraft(draft, over: old) else {
      try? desk?.keep(draft)
      await update(touched: [draft.path])
      throw changed(
        draft, theirs: textOnDisk(of: draft.part, in: draft.path),
        reason: "\(draft.path) was changed elsewhere while you were editing \(draft.label).")
    }
    if let refusal = place.refusal {
      try? desk?.keep(draft)
      throw .impossible("Nothing was saved: \(refusal).")
    }
    let new = place.bytes
    var pictures: [String] = []
    if new != old {
      do throws(FileError) {
        pictures = try write(new, inPlaceOf: old, at: draft.path)
      } catch {
        try? desk?.keep(draft)
        throw .failed(error)
      }
    }
    desk?.forget(draft.path)
    for picture in pictures { desk?.forgetPicture(picture) }
    await update(touched: Set([draft.path] + pictures))
    // What is called otherwise now still begins where it did.
    let line = EditedLines(new).lines(saying: draft.text, from: place.line)?.lowerBound
    let parts = assisted.editableParts(of: draft.path)
    let kind = draft.part.prefix { $0 != ":" }
    let part =
      parts.first { $0.lines.lowerBound == line && $0.kind.rawValue == kind }
      ?? parts.first { $0.id == draft.part }
    return Answer { json in
      json.member("saved", draft.text)
      json.member("part", part?.id)
      json.member("label", part?.label)
      json.member("isTold", flag: draft.change != nil)
    }
  }

  /// Forgets what is typed.
  func discard(_ asked: DeskRequest) async throws(DeskRefusal) -> Answer {
    let (path, part) = (try asked.text("file"), try asked.text("part"))
    if desk?.drafts[path]?.part == part { desk?.forget(path) }
    // A text that gives way to that of the file can be brought back, and shows its pictures then.
    if asked.optionalText("keep") != "pictures", desk?.drafts[path] == nil {
      desk?.forgetPictures(ofFile: path)
    }
    await update(touched: [])
    return Answer { _ in }
  }

  /// Writes a text, and the pictures that were put into it: all of it or nothing.
  ///
  /// - Returns: The paths of the pictures.
  private func write(
    _ new: [UInt8], inPlaceOf old: [UInt8], at path: String
  ) throws(FileError) -> [String] {
    let pictures = try writePictures(of: path, shownIn: new)
    do throws(FileError) {
      try MendedFile(path: path, old: old, new: new).write(below: root)
    } catch {
      removeNew(pictures.written, from: root)
      throw error
    }
    return pictures.saved
  }

  private func changed(_ draft: Draft, theirs: String?, reason: String) -> DeskRefusal {
    DeskRefusal(
      status: .conflict,
      reason: "\(reason) Nothing was written, and your text is kept as a draft."
    ) { json in
      if let theirs {
        json.member("theirs", theirs)
      } else {
        json.name("theirs")
        json.null()
      }
    }
  }

  /// Returns what a part says in its file; nil where it is gone.
  private func textOnDisk(of name: String, in path: String) -> String? {
    guard let bytes = bytesOnDisk(of: path),
      let part = assisted.editableParts(of: path).first(where: { $0.id == name })
    else { return nil }
    return EditedLines(bytes).text(of: part.lines)
  }
}
