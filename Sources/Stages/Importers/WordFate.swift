/// What became of one word of a document's blocks.
package enum WordFate: Hashable, Sendable {
  /// It stands in the content.
  case placed(ImportPlace)
  /// A rule of the import left it out.
  case dropped(ImportRule)
  /// It has no place, and is kept in `IMPORTED.md`.
  case left
}

/// A place in the content that is written.
package struct ImportPlace: Hashable, Sendable {
  /// The file below the site's folder: `content/scr/markers/02-decision-making.md`.
  package let file: String
  /// What part of it: a key of the front matter such as `title`, or the id of a section; nothing for a page's text.
  package let part: String
  /// Whether the word itself stands there; false where something says the same, such as a citation for `(Author, 2015)`
  /// or the `number` for a typed `QM 2`.
  package let isWord: Bool

  /// Makes a place.
  package init(file: String, part: String, isWord: Bool = true) {
    self.file = file
    self.part = part
    self.isWord = isWord
  }
}

/// A rule by which words are left out; `import.yml` can turn each off, which leaves its words over.
package enum ImportRule: String, CaseIterable, Hashable, Sendable {
  /// The words of pages' heads and feet, and numbers of pages.
  case pageFurniture = "page-furniture"
  /// A heading that says again what the marker's title says.
  case repeatedHeading = "repeated-heading"
  /// A contents list.
  case contentsList = "contents-list"
  /// Links from page to page and what stands on every page of a web site.
  case navigation
  /// What a tracked change takes out, where changes are accepted; or puts in, where they are rejected.
  case trackedChange = "tracked-change"
  /// Properties of the file.
  case properties
  /// The number or bullet of a list's entry, typed by hand, which the list has by itself.
  case typedNumber = "typed-number"
  /// What a Waymark document says beside the text of a set: marks, labels, notes on origin, lists of links.
  case ownFurniture = "own-furniture"
}
