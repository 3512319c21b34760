package import Diagnostics

/// The wordings that the parts of a marker were translated from, as its front matter notes them.
package struct TranslatedWordings: Sendable {
  /// Each part by its name, with the digits of its wording in the original, in the order of the file.
  package let parts: [(name: String, digits: WrittenLabel)]
  /// Where more can be noted; nil where that cannot be done line by line.
  package let insertion: Insertion?

  /// A place at which lines can be put in.
  package enum Insertion: Sendable {
    /// Before a key of the front matter, where nothing is noted yet.
    case ofKey(TextPosition)
    /// Before the first part that is noted.
    case ofPart(TextPosition)
  }

  /// Takes what is noted.
  package init(
    _ parts: [(name: String, digits: WrittenLabel)] = [], insertion: Insertion? = nil
  ) {
    (self.parts, self.insertion) = (parts, insertion)
  }

  /// Returns the digits that are noted of a part; nil where none are.
  package func digits(of name: String) -> String? {
    parts.first { $0.name == name }?.digits.text
  }
}
