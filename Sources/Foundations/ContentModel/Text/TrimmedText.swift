extension StringProtocol {
  /// Returns the text without the white space at its two ends.
  package func trimmingWhitespace() -> String {
    // Most texts have none, which a look at two characters tells.
    if let first = unicodeScalars.first, let last = unicodeScalars.last, isInk(first), isInk(last) {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

/// Whether a scalar is a visible character of ASCII.
private func isInk(_ scalar: Unicode.Scalar) -> Bool { ("!"..."~").contains(scalar) }
