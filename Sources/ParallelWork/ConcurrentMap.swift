extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// Returns the results of `transform` in the order of the elements, worked out side by side.
  ///
  /// The collection is cut into a few parts for each core, so that ten thousand short calls cost ten
  /// tasks and not ten thousand. A collection of one element is transformed without a task.
  package func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) throws -> Result
  ) async rethrows -> [Result] {
    let partSize = Swift.max(1, Swift.min(64, (count + 31) / 32))
    guard count > partSize else { return try map(transform) }
    let starts = Array(stride(from: startIndex, to: endIndex, by: partSize))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      for (number, start) in starts.enumerated() {
        let end = Swift.min(start + partSize, endIndex)
        group.addTask { (number, try self[start..<end].map(transform)) }
      }
      var parts = [[Result]](repeating: [], count: starts.count)
      for try await (number, part) in group { parts[number] = part }
      return parts.flatMap { $0 }
    }
  }
}
