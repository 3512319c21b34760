import Digests
import Files

/// What the preview knows of those who edit in it: the secret that lets them, and what they have typed.
///
/// Of a file one part is edited at a time. What is typed lies over the file, so that pages and findings are those of
/// the text as it is typed, and is kept beside the site until it is saved.
struct Desk: Sendable {
  /// What a request has to name to be answered.
  let secret: String
  let kept: UnsavedFiles
  /// What is typed, by its file.
  private(set) var drafts: [String: Draft] = [:]
  /// The pictures that are put into what is typed, by the places where they will stand.
  var pictures: [String: TypedPicture] = [:]
  /// The texts that lie over the files.
  private(set) var texts: [String: TypedText] = [:]
  /// Where in its file what is typed stands now, by the file.
  private(set) var places: [String: PlacedDraft] = [:]
  private var count = 0

  /// Begins with what was typed before and never saved.
  init(secret: String, root: String) {
    self.secret = secret
    kept = UnsavedFiles(ofSite: root)
    for name in kept.names where name.hasSuffix(".json") {
      guard let draft = kept.contents(of: name).flatMap({ Draft($0) }),
        Self.name(ofFile: draft.path) == name
      else { continue }
      drafts[draft.path] = draft
    }
    readPictures()
  }

  /// Keeps what was typed.
  ///
  /// - Throws: `FileError` where the disk refuses; it lies over its file all the same.
  mutating func keep(_ draft: Draft) throws(FileError) {
    drafts[draft.path] = draft
    try kept.keep(draft.bytes, as: Self.name(ofFile: draft.path))
  }

  /// Forgets what was typed in a file.
  mutating func forget(_ path: String) {
    drafts[path] = nil
    kept.remove(Self.name(ofFile: path))
  }

  /// Lays what is typed over the files as they are now.
  ///
  /// What was typed in a part that says something else meanwhile lies over nothing.
  ///
  /// - Parameter contents: Returns the bytes of a file on the disk; nil where it is gone.
  mutating func lay(over contents: (String) -> [UInt8]?) {
    var laid: [String: TypedText] = [:]
    places = [:]
    for (path, draft) in drafts {
      guard let placed = contents(path).flatMap({ PlacedDraft(draft, over: $0) }) else { continue }
      places[path] = placed
      laid[path] = text(placed.bytes, at: path)
    }
    for (path, picture) in pictures where contents(path) == nil {
      laid[path] = text(picture.contents, at: path)
    }
    texts = laid
  }

  /// Returns what lies over a file; the same as before where its bytes are the same.
  private mutating func text(_ bytes: [UInt8], at path: String) -> TypedText {
    if let text = texts[path], text.bytes == bytes { return text }
    return passing(bytes)
  }

  /// Returns a text for a question about what is typed and kept nowhere.
  mutating func passing(_ bytes: [UInt8]) -> TypedText {
    count += 1
    return TypedText(bytes, version: count)
  }

  private static func name(ofFile path: String) -> String { name(ofFile: path, ending: "json") }

  /// Returns what something of a file is called that is kept.
  static func name(ofFile path: String, ending: String) -> String {
    "\(sha256(path.utf8).prefix(32)).\(ending)"
  }
}
