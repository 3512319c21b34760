import ContentModel
import Diagnostics

extension AssistedSite {
  /// Offers to make a citation of words that name a publication: its author and year, or its title.
  ///
  /// The words have to stand in running text, where the citation that takes their place is one.
  func citationActions(in range: SourceRange, _ file: AssistedFile) -> [CodeAction] {
    guard let selected = file.bytes(of: range),
      selected.lowerBound >= file.body.lowerBound, !file.body.isEmpty
    else { return [] }
    let line =
      file.line(Int(range.start.line)).lowerBound..<file.line(Int(range.end.line)).upperBound
    let named = occurrences(in: file)
    var actions: [CodeAction] = []
    var taken: [Range<Int>] = []
    for cited in sources(for: file.set) {
      for (words, citation) in forms(of: cited.source) {
        for place in file.places(of: words, in: line)
        where place.lowerBound <= selected.upperBound && selected.lowerBound <= place.upperBound {
          let stretch = file.range(place)
          guard !taken.contains(where: { $0.overlaps(place) }),
            !named.contains(where: { $0.form != .words && $0.range.overlaps(stretch) }),
            isCitation(citation, of: cited.source, at: place, in: file)
          else { continue }
          taken.append(place)
          actions.append(
            CodeAction(
              "make this a citation of '\(cited.source.key)'",
              SiteEdit([Replacement(stretch, with: citation)])))
        }
      }
    }
    return actions
  }

  /// Returns how running text names a publication, the longest form first, each with what is to be written for it.
  private func forms(of source: Source) -> [(words: String, citation: String)] {
    let key = source.key
    let short = shortReferenceText(of: source, words: .english)
    let year = shortReferenceText(of: source, omittingAuthor: true, words: .english)
    var forms = [("(\(short))", "[@\(key)]")]
    if short.hasSuffix(", \(year)") {
      let author = String(short.dropLast(year.count + 2))
      forms += [
        ("(\(author) \(year))", "[@\(key)]"), ("\(author) (\(year))", "\(author) [-@\(key)]"),
        ("\(author), \(year)", "[@\(key)]"),
      ]
    }
    if source.title.count > 5 {
      forms += [
        ("*\(source.title)*", "*\(source.title)* [@\(key)]"),
        (source.title, "\(source.title) [@\(key)]"),
      ]
    }
    return forms
  }

  /// Whether a text would be a citation where it takes the place of another one.
  private func isCitation(
    _ text: String, of source: Source, at place: Range<Int>, in file: AssistedFile
  ) -> Bool {
    let bytes = file.bytes[..<place.lowerBound] + Array(text.utf8) + file.bytes[place.upperBound...]
    let edited = file.with(Array(bytes))
    let end = place.lowerBound + text.utf8.count
    return occurrences(in: edited).contains { occurrence in
      guard case .source(let id) = occurrence.thing, id.key == source.key, occurrence.form == .key,
        let found = edited.bytes(of: occurrence.range)
      else { return false }
      return found.lowerBound >= place.lowerBound && found.upperBound <= end
    }
  }
}

extension AssistedFile {
  /// Returns where words stand whole in a stretch, in its order.
  func places(of words: String, in range: Range<Int>) -> [Range<Int>] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, range.count >= wanted.count else { return [] }
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset + wanted.count <= range.upperBound {
      defer { offset += 1 }
      guard bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
      else { continue }
      let end = offset + wanted.count
      let isWhole =
        (offset == range.lowerBound || !isWordByte(bytes[offset - 1]) || !isWordByte(first))
        && (end == range.upperBound || !isWordByte(bytes[end]) || !isWordByte(bytes[end - 1]))
      if isWhole { found.append(offset..<end) }
    }
    return found
  }
}

extension SourceRange {
  /// Whether two stretches of a file have a byte in common.
  fileprivate func overlaps(_ other: SourceRange) -> Bool { start < other.end && other.start < end }
}
