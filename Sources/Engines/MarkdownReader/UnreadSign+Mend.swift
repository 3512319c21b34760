import Diagnostics

// What is written in place of a sign that is not read, where its hint says so to the letter.
extension UnreadSign {
  /// Returns the hint with its mend.
  ///
  /// - Parameter position: Where the sign stands.
  /// - Returns: What to do; its words take the place of what the finding stands at, or of what begins there.
  func suggestion(at position: SourcePosition) -> Suggestion {
    switch self {
    // Whoever writes an address wants it to lead there.
    case .address(let address) where !address.hasPrefix("www."):
      writing("<\(address)>", inPlaceOf: address, isSafe: true)
    case .address(let address): writing("[\(address)](https://\(address))", inPlaceOf: address)
    case .mailAddress(let address): writing("<\(address)>", inPlaceOf: address, isSafe: true)
    case .bareCitation(let key): writing("[@\(key)]", inPlaceOf: "@\(key)")
    case .turnedLink(let words, let address, let isPicture) where isPlain(words):
      writing(
        "[\(words)](\(address))",
        inPlaceOf: isPicture ? "(\(address))[\(words)]" : "(\(words))[\(address)]")
    case .spaceBeforeAddress(let words, let address, let isPicture, isLineEnd: false)
    where isPlain(words):
      writing(
        "\(isPicture ? "!" : "")[\(words)](\(address))",
        inPlaceOf: "\(isPicture ? "!" : "")[\(words)] (\(address))")
    case .escaped(let written, let meant) where isPlain(written):
      writing(meant, inPlaceOf: written)
    case .noBlank(let mark):
      Suggestion(
        hint,
        mends: [
          Mend(
            "write '\(mark) '", Replacement(of: mark, at: position, with: mark + " "), isSafe: false
          )
        ])
    default: Suggestion(hint)
    }
  }

  private func writing(
    _ meant: String, inPlaceOf written: String, isSafe: Bool = false
  ) -> Suggestion {
    Suggestion(hint, writing: meant, inPlaceOf: written, isSafe: isSafe)
  }
}

/// Whether a text was taken from the source as it stands, without marks of what is no plain text, and whole.
private func isPlain(_ text: String) -> Bool {
  !text.contains { $0 == "\u{1}" || $0 == "\u{2}" || $0 == "…" }
}
