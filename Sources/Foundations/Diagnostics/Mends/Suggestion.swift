/// What an editor can do about a finding: the words of its hint, and what doing so would write.
///
/// Both are one value, so that what is said and what is done cannot differ. A suggestion is made where the right
/// words are known, and its place where the finding is: `Diagnostic` brings the two together.
///
/// ```swift
/// let meant = didYouMean("ratonale", among: sections)       // "did you mean 'rationale'?"
/// Diagnostic(.unknownSection, at: place, length: 8, "no section 'ratonale'", hint: meant).mends
/// ```
package struct Suggestion: Hashable, Sendable {
  /// How to mend it, in words.
  package let hint: String
  private let writing: Writing

  private enum Writing: Hashable {
    /// Only people can tell.
    case nothing
    /// Other words in place of those that the finding is about.
    case words(String, inPlaceOf: String, isSafe: Bool)
    /// Replacements whose places are known.
    case mends([Mend])
  }

  /// Makes a suggestion that only people can follow.
  package init(_ hint: String) { (self.hint, writing) = (hint, .nothing) }

  /// Makes a suggestion of other words in place of those that the finding is about.
  ///
  /// - Parameters:
  ///   - hint: The same in words.
  ///   - meant: What is written.
  ///   - written: What gives way.
  ///   - isSafe: Whether it may be done without anybody looking at it; see ``Mend/isSafe``.
  package init(_ hint: String, writing meant: String, inPlaceOf written: String, isSafe: Bool) {
    self.hint = hint
    writing = meant == written ? .nothing : .words(meant, inPlaceOf: written, isSafe: isSafe)
  }

  /// Makes the suggestion `did you mean 'rationale'?`.
  package init(meaning meant: String, inPlaceOf written: String, isSafe: Bool) {
    self.init("did you mean '\(meant)'?", writing: meant, inPlaceOf: written, isSafe: isSafe)
  }

  /// Makes a suggestion of replacements whose places are known; of none, it is for people alone.
  package init(_ hint: String, mends: [Mend?]) {
    let mends = mends.compactMap(\.self)
    (self.hint, writing) = (hint, mends.isEmpty ? .nothing : .mends(mends))
  }

  /// The words that it says are meant; nil where it names none.
  package var meant: String? {
    if case .words(let meant, _, _) = writing { return meant }
    return nil
  }

  /// The words that those take the place of; nil where it names none.
  package var written: String? {
    if case .words(_, let written, _) = writing { return written }
    return nil
  }

  /// Returns the same suggestion in other words.
  package func saying(_ hint: (String) -> String) -> Suggestion {
    Suggestion(hint: hint(self.hint), writing: writing)
  }

  /// Returns the same suggestion, whose mends somebody has to look at first.
  package func toBeLookedAt() -> Suggestion {
    switch writing {
    case .nothing: self
    case .words(let meant, let written, _):
      Suggestion(hint: hint, writing: .words(meant, inPlaceOf: written, isSafe: false))
    case .mends(let mends):
      Suggestion(
        hint: hint,
        writing: .mends(mends.map { Mend($0.title, $0.replacements, isSafe: false) }))
    }
  }

  /// Returns the same suggestion where what it writes can stand; else its words alone.
  package func writing(onlyWhere canStand: (_ meant: String) -> Bool) -> Suggestion {
    if case .words(let meant, _, _) = writing, !canStand(meant) { return Suggestion(hint) }
    return self
  }

  /// Returns what the suggestion does.
  ///
  /// - Parameter range: Where the words stand that the finding is about, to the byte; nil where that is not known.
  /// - Returns: The mends; none where only people can follow it.
  package func mends(at range: SourceRange?) -> [Mend] {
    switch writing {
    case .nothing: return []
    case .mends(let mends): return mends
    case .words(let meant, let written, let isSafe):
      guard let range, range.hasLength(of: written) else { return [] }
      return [
        Mend(
          "write '\(meant)'", [Replacement(range, with: meant, inPlaceOf: written)], isSafe: isSafe)
      ]
    }
  }

  private init(hint: String, writing: Writing) { (self.hint, self.writing) = (hint, writing) }
}

extension Suggestion: ExpressibleByStringInterpolation {
  /// Makes a suggestion that only people can follow.
  package init(stringLiteral hint: String) { self.init(hint) }
}

extension SourceRange {
  /// Whether it is as long as a text of one line.
  fileprivate func hasLength(of text: String) -> Bool {
    start.line == end.line && Int(end.column) - Int(start.column) == text.utf8.count
  }
}
