package import Diagnostics

/// A stretch of a text that names something of the site, and what that is.
///
/// Those of a file lie apart from one another, each in the bytes of the file.
package struct Occurrence: Hashable, Sendable {
  /// The bytes that name it.
  package let range: SourceRange
  /// What they name.
  package let thing: NamedThing
  /// How they name it.
  package let form: Form
  /// What stands there.
  package let text: String

  /// How something is named.
  package enum Form: Hashable, Sendable {
    /// A marker by its label, with the digits of its number: `SAR QM4`.
    case label(digits: SourceRange)
    /// A question behind the label of its marker: `Q3`.
    case item
    /// A publication, phase or section by its key.
    case key
    /// A term in running text.
    case words
    /// A file by its path.
    case path
    /// A place on a page, behind `#`.
    case anchor
    /// An address of another host.
    case address
    /// Where it is written down, and so what gives it its name.
    case definition
  }

  /// Makes one.
  package init(_ range: SourceRange, _ thing: NamedThing, _ form: Form, text: String) {
    (self.range, self.thing, self.form, self.text) = (range, thing, form, text)
  }
}

/// Something that texts of a site can name.
package enum NamedThing: Hashable, Sendable {
  /// A marker.
  case marker(MarkerID)
  /// A question of a marker, by its address: `q3`.
  case question(MarkerID, anchor: String)
  /// An entry of a list section, by its address: `guidance-2`.
  case point(MarkerID, section: String, anchor: String)
  /// A section, as its set declares it.
  case section(SetID, String)
  /// A section of one marker.
  case sectionOfMarker(MarkerID, String)
  /// A phase of a set.
  case phase(SetID, String)
  /// A publication.
  case source(SourceID)
  /// A term, by its address in the glossary.
  case term(SetID, anchor: String)
  /// A heading of the text in a file, by its address.
  case heading(path: String, anchor: String)
  /// A page that is no marker, by its file.
  case page(path: String)
  /// A picture or other file.
  case file(String)
  /// The folder of a set.
  case set(SetID)
  /// An address of another host.
  case address(String)
  /// Something of another publisher.
  case object(CitedObject)
}
