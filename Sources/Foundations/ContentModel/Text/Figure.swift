/// A picture that stands alone, with what is said below it.
package struct Figure<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// The picture.
  package let picture: Reference
  /// The text that stands in for it.
  package let alternative: [Inline<Reference>]
  /// What is said below it.
  package let caption: [Inline<Reference>]
  /// Its address on the page.
  package let anchor: String

  /// Makes a figure.
  package init(
    _ picture: Reference, alternative: [Inline<Reference>], caption: [Inline<Reference>],
    anchor: String
  ) {
    self.picture = picture
    self.alternative = alternative
    self.caption = caption
    self.anchor = anchor
  }
}
