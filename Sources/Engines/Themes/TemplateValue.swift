/// What a renderer hands to a template: plain values, never the model.
package enum TemplateValue: Hashable, Sendable {
  /// Text, escaped where it is put into a page.
  case text(String)
  /// A piece of HTML that Waymark made, put into a page as it is.
  case html(String)
  /// Whether something is so.
  case flag(Bool)
  /// Values of one shape, in order.
  case list([TemplateValue])
  /// Values by name.
  case object([String: TemplateValue])
  /// Nothing, where a value may be missing; without it a template would find the value of the same name
  /// of an object around.
  case missing

  /// Makes an object; an entry without a value is ``missing``.
  package static func fields(_ entries: KeyValuePairs<String, TemplateValue?>) -> TemplateValue {
    var fields: [String: TemplateValue] = [:]
    fields.reserveCapacity(entries.count)
    for (name, value) in entries { fields[name] = value ?? .missing }
    return .object(fields)
  }

  /// Returns this object with the entries of another added; the other's win.
  package func merging(_ other: TemplateValue) -> TemplateValue {
    guard case .object(let own) = self, case .object(let others) = other else { return other }
    return .object(own.merging(others) { $1 })
  }
}
