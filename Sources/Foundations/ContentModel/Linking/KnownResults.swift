/// What was made of objects, kept so that it is made anew only of those that are new.
///
/// The objects are known by being the same ones, and nothing in them is compared.
package struct KnownResults<Source: AnyObject & Sendable, Result: Sendable>: Sendable {
  private var results: [ObjectIdentifier: (source: Source, result: Result)] = [:]

  /// Knows nothing.
  package init() {}

  /// Knows what was made of each object.
  ///
  /// The objects are kept, too, so that no other takes the place of one.
  package init(_ sources: [Source], _ results: [Result]) {
    self.results.reserveCapacity(sources.count)
    for (source, result) in zip(sources, results) {
      self.results[ObjectIdentifier(source)] = (source, result)
    }
  }

  /// Returns what was made of an object; nil where nothing was.
  package func result(of source: Source) -> Result? { results[ObjectIdentifier(source)]?.result }
}
