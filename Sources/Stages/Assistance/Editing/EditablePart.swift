/// A part of a file that is edited by itself: whole lines.
package struct EditablePart: Hashable, Sendable {
  /// What kinds of part there are.
  package enum Kind: String, Hashable, Sendable {
    /// A section of a marker, or what stands under a heading.
    case section, heading
    /// A question, or an entry of another list section.
    case question, point
    /// A term of the glossary, or a source.
    case term, source
    /// All that follows the front matter.
    case text
    /// A key of front matter or of a YAML file with its value, or all keys of it.
    case key, keys
  }

  /// What kind of part it is.
  package let kind: Kind
  /// What tells it from others of its kind in its file: `q3`.
  package let name: String
  /// What a person calls it: `QM2 Q3`.
  package let label: String
  /// Its address on the page that shows its file; empty where it has none of its own.
  package let anchor: String
  /// Its lines, from 1; neither the first nor the last is empty.
  package let lines: ClosedRange<Int>

  /// What tells it from all parts of its file: `question:q3`.
  package var id: String { "\(kind.rawValue):\(name)" }
}
