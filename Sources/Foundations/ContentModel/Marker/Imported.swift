package import Diagnostics

/// The document that a text was imported from, as its front matter names it.
package struct Imported: Hashable, Sendable {
  /// The name of the document, without folders: `Guidance.docx`.
  package let file: String
  /// The day of the import.
  package let date: CalendarDate
  /// The SHA-256 of the document, as 64 hexadecimal digits in lower case.
  package let sha256: String
  /// What the text of each section was when it was imported, as 16 hexadecimal digits, by the id of the section.
  package var sections: [String: String]
  /// Where the front matter says so.
  package let position: TextPosition

  /// Makes one.
  package init(
    file: String, date: CalendarDate, sha256: String, sections: [String: String] = [:],
    position: TextPosition = .start
  ) {
    self.file = file
    self.date = date
    self.sha256 = sha256
    self.sections = sections
    self.position = position
  }
}
