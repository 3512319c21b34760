import JSONWriting

/// Returns what a page has to know before it can look for anything.
///
/// - Parameters:
///   - outline: What the search knows besides passages.
///   - parts: All parts of the index.
///   - wordStarts: With what each script of words begins.
///   - vocabularyStarts: The same of the scripts with words alone.
/// - Returns: The fields of an object.
func manifestFields(
  _ outline: SearchOutline, _ parts: [IndexPart], wordStarts: [String], vocabularyStarts: [String]
) -> [(name: String, value: JSONValue)] {
  [
    ("passages", .number(parts.reduce(0) { $0 + $1.passageCount })),
    ("words", .list(wordStarts.map(JSONValue.text))),
    ("vocabulary", .list(vocabularyStarts.map(JSONValue.text))),
    ("blocks", .text(blockTable(parts))),
    (
      "facets",
      .list(outline.facets.map { .list([.text($0.id), .text($0.heading)]) })
    ), ("phases", .list(outline.phases.map { .list([.text($0.id), .text($0.title)]) })),
    (
      "sets",
      .list(
        outline.sets.map { set in
          .list([
            .text(searchWords(of: set.prefix).joined()), .text(searchWords(of: set.code).joined()),
          ])
        })
    ),
    ("languages", .list(outline.languages.map(languageRules))), ("characters", characterRules),
    ("interface", outline.interface),
  ]
}

/// Returns a digit for each block, `.` for one that goes on with the page before: the place of the page's
/// phase from 1, or 0.
private func blockTable(_ parts: [IndexPart]) -> String {
  var table: [UInt8] = []
  for page in parts.lazy.flatMap(\.pages) where page.blocks > 0 {
    appendNumber(page.phase.map { $0 + 1 } ?? 0, to: &table)
    table += [UInt8](repeating: UInt8(ascii: "."), count: page.blocks - 1)
  }
  return String(decoding: table, as: UTF8.self)
}

private func languageRules(_ language: SearchLanguage) -> JSONValue {
  .object([
    ("code", .text(language.code)),
    ("stopWords", .text(language.stopWords.sorted().joined(separator: " "))),
    (
      "steps",
      .list(
        language.steps.map { step in
          .list(
            step.map { ending in
              .list([.text(ending.written), .text(ending.replacement), .number(ending.rest)])
            })
        })
    ),
  ])
}

private var characterRules: JSONValue {
  func ranges(_ ranges: [ClosedRange<UInt32>]) -> JSONValue {
    .list(ranges.map { .list([.number(Int($0.lowerBound)), .number(Int($0.upperBound))]) })
  }
  return .object([
    (
      "foldings",
      .list(SearchCharacters.foldings.map { .list([.text($0.to), .text($0.from)]) })
    ), ("ignored", ranges(SearchCharacters.ignored)), ("alone", ranges(SearchCharacters.alone)),
    ("longestWord", .number(longestWord)),
  ])
}
