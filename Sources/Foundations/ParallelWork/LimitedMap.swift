extension Array where Element: Sendable {
  /// Returns the results of work that waits for others, in the order of the elements, so many side by side.
  ///
  /// - Parameters:
  ///   - limit: How many are under way at a time, from 1.
  ///   - progress: Called after each with the number of elements that are done.
  ///   - transform: Called once for each element.
  /// - Returns: One result for each element.
  package func concurrentMap<Result: Sendable>(
    atMost limit: Int, progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func begin() {
        guard next < count else { return }
        let (index, element) = (next, self[next])
        group.addTask { (index, await transform(element)) }
        next += 1
      }
      for _ in 0..<limit { begin() }
      var results = [Result?](repeating: nil, count: count)
      var done = 0
      for await (index, result) in group {
        results[index] = result
        done += 1
        progress(done)
        begin()
      }
      return results.compactMap(\.self)
    }
  }
}
