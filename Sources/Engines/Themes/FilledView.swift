package import ByteWriting

/// What a template is filled with: a subject, and how its values are worked out.
///
/// The subject's type is not known here, so that templates need no code of their own for each.
package struct FilledView: Sendable {
  private let subject: any AnyObject & Sendable
  private let code: ViewCode

  /// Makes a view of a subject by code that was made for its type.
  package init(_ subject: any AnyObject & Sendable, _ code: ViewCode) {
    self.subject = subject
    self.code = code
  }

  /// Whether the value at a place is there: a section on it is shown.
  func isThere(_ slot: Int) -> Bool { code.isThere[slot](subject) }

  /// Writes the value at a place as HTML: text is escaped.
  func write(_ slot: Int, to page: inout UTF8Buffer) { code.write[slot](subject, &page) }

  /// Calls `body` with the view of each entry of the list at a place, or of the object there.
  func forEach(_ slot: Int, _ body: (FilledView) -> Void) { code.forEach[slot](subject, body) }
}

/// How the values of a view are worked out of a subject, by their places: one object, to which everything
/// that is filled with the view refers.
package final class ViewCode: Sendable {
  /// Says whether a value is there.
  package typealias Presence = @Sendable (any AnyObject & Sendable) -> Bool
  /// Writes a value as HTML.
  package typealias Writing = @Sendable (any AnyObject & Sendable, inout UTF8Buffer) -> Void
  /// Calls a function with the view of each entry of a value.
  package typealias Listing =
    @Sendable (any AnyObject & Sendable, _ body: (FilledView) -> Void) -> Void

  fileprivate let isThere: [Presence]
  fileprivate let write: [Writing]
  fileprivate let forEach: [Listing]

  /// Takes the code of the values in the order of their places.
  package init(isThere: [Presence], write: [Writing], forEach: [Listing]) {
    self.isThere = isThere
    self.write = write
    self.forEach = forEach
  }
}
