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
    var parts = parts()
    self = []
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for number in parts.indices {
        let part = parts[number]
        parts[number] = []
        group.addTask { (number, part.map(transform)) }
      }
      var results = [[Result]](repeating: [], count: parts.count)
      var done = 0
      for await (number, part) in group {
        results[number] = part
        done += part.count
        progress(done)
      }
      return results.flatMap { $0 }
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
