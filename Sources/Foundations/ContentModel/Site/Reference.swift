/// What a link of a linked site leads to.
///
/// Every value of it leads somewhere.
package enum Reference: Hashable, Sendable {
  /// An address outside the site, with the title its editor gave it, or nothing.
  case external(address: String, title: String)
  /// A page of the site, an anchor on one, or a file it carries.
  case place(Place, title: String)
  /// A term, explained in the glossary, with what an abbreviation stands for.
  case term(Place, expansion: String?)
  /// One or more publications, cited together.
  case citation([Citation])
  /// Something of another publisher, by the name that its inventory has for it.
  case object(CitedObject)
}

/// A pointer at one publication, with the place in it.
package struct Citation: Hashable, Sendable {
  /// The publication.
  package let source: SourceID
  /// Words before it, such as `see`; or nothing.
  package let prefix: String
  /// The place in it as the editor wrote it: `ch. 4, paras 18–20, p. 75`; or nothing.
  package let locator: String
  /// Whether the author is named in the sentence already, and is left out here.
  package let omitsAuthor: Bool

  /// Makes a citation.
  package init(
    source: SourceID, prefix: String = "", locator: String = "", omitsAuthor: Bool = false
  ) {
    self.source = source
    self.prefix = prefix
    self.locator = locator
    self.omitsAuthor = omitsAuthor
  }
}
