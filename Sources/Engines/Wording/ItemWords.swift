package import ContentModel
package import Themes

// What is assessed are questions, criteria, or what a set calls them: the words of the interface follow.
extension Theme {
  /// Returns the words for the pages and documents of a set, in the language of its texts.
  package func strings(of set: MarkerSet, in site: Site) -> InterfaceStrings {
    strings(
      for: set.settings.language ?? site.settings.language, saying: wordVariant(of: set.settings))
  }

  /// Returns the words for what belongs to no set: those of its sets, where they are the same in all.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - language: The language.
  /// - Returns: The words.
  package func strings(of site: Site, in language: String) -> InterfaceStrings {
    let variants = Set(site.sets.map { wordVariant(of: $0.settings) })
    let variant = variants.count > 1 ? WordVariant(.namingItems) : variants.first.flatMap(\.self)
    return strings(for: language, saying: variant)
  }
}

/// Returns what stands for "question" in the words of a set; nil where that is what it has.
private func wordVariant(of settings: SetSettings) -> WordVariant? {
  if let names = settings.labels.names {
    let article = names.one.first.map { "aeiouAEIOU".contains($0) } == true ? "an" : "a"
    return WordVariant(
      .namingOwn, ["one": names.one, "many": names.many, "a-one": "\(article) \(names.one)"])
  }
  let kinds = Set(settings.sections.filter(\.isAssessed).map(\.kind))
  guard kinds.contains(.criteria) else { return nil }
  return WordVariant(kinds.count > 1 ? .namingItems : .namingCriteria)
}

extension WordVariant {
  fileprivate init(_ key: InterfaceText, _ values: [String: String] = [:]) {
    self.init(key: key.rawValue, values: values)
  }
}
