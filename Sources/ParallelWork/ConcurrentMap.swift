extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// Returns the results of `transform` in the order of the elements, worked out side by side.
  ///
  /// The collection is cut into parts, so that ten thousand short calls do not cost ten thousand tasks.
  ///
  /// - Parameters:
  ///   - progress: Called after each part with the number of elements that are done.
  ///   - transform: Called once for each element, in no order.
  /// - Returns: One result for each element.
  package func concurrentMap<Result: Sendable>(
    progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let partSize = Swift.max(1, Swift.min(32, count / 16))
    let starts = Array(stride(from: startIndex, to: endIndex, by: partSize))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (number, start) in starts.enumerated() {
        let end = Swift.min(start + partSize, endIndex)
        group.addTask { (number, self[start..<end].map(transform)) }
      }
      var parts = [[Result]](repeating: [], count: starts.count)
      var done = 0
      for await (number, part) in group {
        parts[number] = part
        done += part.count
        progress(done)
      }
      return parts.flatMap { $0 }
    }
  }
}
