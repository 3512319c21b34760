extension Array where Element: Sendable {
  /// Returns the results of `transform` in the order of the elements, worked out side by side.
  ///
  /// The array is cut into parts, so that ten thousand short calls do not cost ten thousand tasks. A part
  /// is given up as soon as it is worked out: where nobody else holds the elements, their memory serves
  /// the results of the parts that follow.
  ///
  /// - Parameters:
  ///   - progress: Called after each part with the number of elements that are done.
  ///   - transform: Called once for each element, in no order.
  /// - Returns: One result for each element.
  package consuming func concurrentMap<Result: Sendable>(
    progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await concurrentParts(progress: progress) { $0.map(transform) }.flatMap { $0 }
  }

  /// Returns the results of `transform` for parts of the array in their order, worked out side by side.
  ///
  /// Whatever a part needs in its course is made once for it: a buffer serves all its elements.
  ///
  /// - Parameters:
  ///   - progress: Called after each part with the number of elements that are done.
  ///   - transform: Called once for each part, in no order.
  /// - Returns: One result for each part.
  package consuming func concurrentParts<Result: Sendable>(
    progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable ([Element]) -> Result
  ) async -> [Result] {
    let parts = parts()
    self = []
    return await parts.mapPartsConcurrently(progress: progress, transform)
  }

  /// Returns the results of `transform` for parts in their order, worked out side by side.
  ///
  /// They are begun in their order, and each is given up as soon as it is worked out.
  ///
  /// - Parameters:
  ///   - progress: Called after each part with the number of elements of the parts that are done.
  ///   - transform: Called once for each part.
  /// - Returns: One result for each part.
  package consuming func mapPartsConcurrently<Part: Sendable, Result: Sendable>(
    progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable ([Part]) -> Result
  ) async -> [Result] where Element == [Part] {
    var parts = self
    let sizes = parts.map(\.count)
    self = []
    return await withTaskGroup(of: (Int, Result).self) { group in
      for number in parts.indices {
        let part = parts[number]
        parts[number] = []
        group.addTask { (number, transform(part)) }
      }
      var results = [Result?](repeating: nil, count: sizes.count)
      var done = 0
      for await (number, result) in group {
        results[number] = result
        done += sizes[number]
        progress(done)
      }
      return results.compactMap(\.self)
    }
  }

  /// Returns a result for each element: the known one, or else that of `transform`, worked out side by side.
  ///
  /// - Parameters:
  ///   - known: What is known of each element, nil where nothing is.
  ///   - transform: Called once for each element of which nothing is known, in no order.
  /// - Returns: One result for each element.
  package func concurrentMap<Result: Sendable>(
    besides known: [Result?], _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let missing = indices.filter { known[$0] == nil }.map { self[$0] }
    var made = await missing.concurrentMap(transform)[...]
    return known.compactMap { $0 ?? made.popFirst() }
  }

  private func parts() -> [[Element]] {
    let size = Swift.max(1, Swift.min(32, count / 16))
    return stride(from: 0, to: count, by: size).map { start in
      Array(self[start..<Swift.min(start + size, count)])
    }
  }
}
