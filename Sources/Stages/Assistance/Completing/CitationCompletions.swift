import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns the publications that could stand behind `[@`, and behind a comma how places in them are named; nil
  /// where no citation is being typed.
  func citationCompletions(_ typing: Typing) -> [Completion]? {
    let bytes = typing.file.bytes
    guard let bracket = typing.last(of: Array("[]".utf8)), bytes[bracket] == UInt8(ascii: "[")
    else { return nil }
    let start = typing.last(of: Array(";".utf8), after: bracket) ?? bracket
    guard let at = ((start + 1)..<typing.offset).first(where: { bytes[$0] == UInt8(ascii: "@") })
    else { return nil }
    let key = at + 1
    if let comma = typing.last(of: Array(",".utf8), after: key) {
      return locatorCompletions(typing, after: comma, key: key)
    }
    let range = typing.word(from: key) { isWordByte($0) && $0 < 0x80 || "-.:/".utf8.contains($0) }
    let query = typing.file.text(key..<typing.offset)
    let typed = TypedWords(query)
    return sources(for: typing.file.set).compactMap { cited in
      let source = cited.source
      let name = shortReferenceText(of: source, words: .english)
      let words = "\(source.key) \(name) \(source.title)"
      guard source.key.hasPrefix(query) || typed.fit(words) else { return nil }
      return Completion(
        source.key, .source, detail: name,
        documentation: markdown(of: referenceText(of: source, words: .english)),
        typing.replacing(range, with: source.key), filterText: words)
    }.sorted { first, second in
      let (one, other) = (first.label.hasPrefix(query), second.label.hasPrefix(query))
      return one == other ? first.label < second.label : one
    }
  }

  /// Returns the publications that texts of a set can cite, or those of all sets on a page of the site.
  func sources(for set: SetID?) -> [CitedSource] {
    if let set = self.set(set) { return set.sources }
    var keys: Set<String> = []
    return (site?.sets ?? []).flatMap(\.sources).filter { keys.insert($0.source.key).inserted }
  }

  /// The forms of places in the publication, those first that the site uses of it.
  private func locatorCompletions(_ typing: Typing, after comma: Int, key start: Int)
    -> [Completion]
  {
    let bytes = typing.file.bytes
    var first = comma + 1
    while first < typing.offset, bytes[first] == 0x20 { first += 1 }
    let query = typing.file.text(first..<typing.offset)
    let range = typing.word(from: first) { isWordByte($0) || $0 == UInt8(ascii: ".") }
    let name = typing.file.text(start..<comma).prefix { $0 != "," && $0 != " " }
    let used =
      sources(for: typing.file.set).first { $0.source.key == name }?.uses
      .map(\.locator).filter { !$0.isEmpty && $0 != query } ?? []
    var known: Set<String> = []
    let forms = used.sorted() + ["p. ", "pp. ", "ch. ", "para ", "paras ", "s. ", "vol. ", "fig. "]
    let needsSpace = first == comma + 1
    return forms.filter {
      known.insert($0).inserted && $0.lowercased().hasPrefix(query.lowercased())
    }
    .map { form in
      Completion(
        form.trimmingWhitespace(), .locator, detail: used.contains(form) ? "cited so" : "",
        typing.replacing(range, with: needsSpace ? " " + form : form))
    }
  }
}
