package import ContentModel

/// The words that HTML has besides those of the text.
package struct HTMLWording: Sendable {
  /// What stands above a call-out of a kind.
  let callOutTitle: @Sendable (CallOutKind) -> String
  /// What a number that leads to a note is called: `Note 3`.
  let note: @Sendable (Int) -> String
  /// What leads from a note back to its place in the text.
  let back: String
  /// What the notes of a text are called.
  let notes: String
  /// What a table without a caption is called.
  let table: String
  /// The address of a table as a file, by its anchor, with what stands for it; nil where there is none.
  let download: @Sendable (_ anchor: String) -> (address: String, words: String)?

  /// Takes the words; those of a text without any of them are nothing.
  package init(
    callOutTitle: @escaping @Sendable (CallOutKind) -> String = { $0.title ?? $0.id },
    note: @escaping @Sendable (Int) -> String = { String($0) }, back: String = "",
    notes: String = "", table: String = "",
    download: @escaping @Sendable (String) -> (address: String, words: String)? = { _ in nil }
  ) {
    (self.callOutTitle, self.note, self.back) = (callOutTitle, note, back)
    (self.notes, self.table, self.download) = (notes, table, download)
  }
}

/// A note below a text, with the uses of it there.
struct ListedNote<Reference: Hashable & Sendable>: Sendable {
  /// The note, as it is used first.
  let note: Note<Reference>
  /// Which of its uses stand on the page.
  var uses: [Int]

  /// Returns the notes of texts on one page, each below the first text that leads to it.
  ///
  /// - Parameter texts: The texts, in the order of the page.
  /// - Returns: The notes of each text, by their numbers.
  static func of(_ texts: [[Block<Reference>]]) -> [[ListedNote]] {
    var places: [String: (text: Int, index: Int)] = [:]
    var lists = texts.map { _ in [ListedNote]() }
    for (text, blocks) in texts.enumerated() {
      for note in blocks.uses() {
        if let place = places[note.anchor] {
          lists[place.text][place.index].uses.append(note.use)
        } else {
          places[note.anchor] = (text, lists[text].count)
          lists[text].append(ListedNote(note: note, uses: [note.use]))
        }
      }
    }
    return lists.map { $0.sorted { $0.note.number < $1.note.number } }
  }
}
