package import Diagnostics

/// Another order of parts or markers: what is written, and what follows from it.
package struct Rearrangement: Hashable, Sendable {
  /// One edit of all files.
  package let edit: SiteEdit
  /// What is called otherwise afterwards, in the order of the file.
  package let renamed: [NewLabel]
  /// The places that name one of these and are written anew, in the order of the files.
  package let references: [SourceRange]
  /// The questions whose words change with such a place, by their labels before the change.
  package let reworded: [String]

  /// Makes one.
  package init(
    _ edit: SiteEdit, renamed: [NewLabel], references: [SourceRange], reworded: [String] = []
  ) {
    (self.edit, self.renamed, self.references) = (edit, renamed, references)
    self.reworded = reworded
  }
}

/// What something is called before and after a change.
package struct NewLabel: Hashable, Sendable {
  /// What it is called before: `QM2 Q3`.
  package let old: String
  /// What it is called afterwards.
  package let new: String

  /// Makes one.
  package init(from old: String, to new: String) { (self.old, self.new) = (old, new) }
}
