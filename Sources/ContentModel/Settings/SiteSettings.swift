/// What `site.yml` says.
package struct SiteSettings: Hashable, Sendable {
  /// The name of the site.
  package var name: String
  /// Where it will be published, with a final `/`; nil where nobody has said.
  package var baseURL: String?
  /// The language of the interface and, where a set names none, of the content: `en-GB`.
  package var language: String
  /// Who publishes it and answers for it.
  package var publisher: String
  /// The name of the theme.
  package var theme: String
  /// Abbreviations that need no entry in a glossary.
  package var abbreviations: [String]

  /// Makes settings.
  package init(
    name: String, baseURL: String? = nil, language: String = "en-GB", publisher: String = "",
    theme: String = "standard", abbreviations: [String] = []
  ) {
    self.name = name
    self.baseURL = baseURL
    self.language = language
    self.publisher = publisher
    self.theme = theme
    self.abbreviations = abbreviations
  }
}
