extension Array {
  /// Takes the end of the array from it, in an array of just the size.
  @inlinable
  package mutating func removeEnd(from start: Int) -> [Element] {
    // `Array(self[0...])` would be the array itself, with all its room.
    let end = self[start...].map { $0 }
    removeSubrange(start...)
    return end
  }
}
