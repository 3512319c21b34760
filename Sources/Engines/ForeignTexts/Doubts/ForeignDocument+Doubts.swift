extension ForeignDocument {
  /// Adds remarks on what is doubtful in the text itself, whatever kind of file it comes from: lists and texts that
  /// are lost, numbers that jump, words that are broken or joined, letters of a wrong encoding, another language.
  ///
  /// All of it is found by how texts are written, and so some of it is true of the original; what is quoted lets a
  /// person decide. Where an encoding is wrong, the words say what was meant if that is certain: `donâ€™t → don’t`.
  ///
  /// - Parameter language: The language of the set, as BCP 47 has it; nil where it is not to be compared.
  package mutating func remarkOnText(language: String?) {
    var found = DoubtfulBlocks(self).remarks + DoubtfulWords(passages).remarks
    if let language, let own = otherLanguage(than: language) { found.append(own) }
    // A reader that knows more has said some of it already.
    let before = Set(remarks)
    found = found.filter { !before.contains($0) }
    let all = (remarks + found).enumerated().sorted {
      let (first, second) = ($0.element.place, $1.element.place)
      return (first.number, first.line ?? 0, $0.offset) < (
        second.number, second.line ?? 0, $1.offset
      )
    }
    remarks = all.map(\.element)
  }

  private func otherLanguage(than language: String) -> ForeignRemark? {
    let body = passages.filter { $0.kind == .body }
    let words = body.lazy.flatMap(\.words).map(\.text)
    guard let found = TextLanguage.language(of: words), let place = body.first?.place,
      found != language.lowercased().prefix(while: { $0 != "-" })
    else { return nil }
    return ForeignRemark(
      .otherLanguage, at: place, words: "\(found): \(words.prefix(8).joined(separator: " "))")
  }
}
