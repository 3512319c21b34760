/// A kind of file that editors write YAML in: a file of its own, or the front matter of a Markdown file.
package struct ContentFile: Sendable {
  /// What it may say.
  package let shape: FileShape
  /// Which files are of this kind, below the folder of the site: `content/*/set.yml`.
  package let pattern: String
  /// Whether the keys stand at the top of a Markdown file.
  package let isFrontMatter: Bool
  /// What the whole of it may be.
  package let root: ValueShape

  private init(
    _ shape: FileShape, _ pattern: String, isFrontMatter: Bool = false, root: ValueShape? = nil
  ) {
    (self.shape, self.pattern, self.isFrontMatter) = (shape, pattern, isFrontMatter)
    self.root = root ?? .mapping(shape)
  }

  /// All kinds.
  package static let all = [
    ContentFile(.site, "content/site.yml"),
    ContentFile(.style, "content/style.yml"),
    ContentFile(.crosswalks, "content/crosswalk.yml"),
    ContentFile(.set, "content/*/set.yml"),
    ContentFile(
      .sources, "content/*/sources.yml",
      root: .either([.mapping(.sources), .list(of: .mapping(.source))])),
    ContentFile(.importRules, "content/*/import.yml"),
    ContentFile(.marker, "content/*/markers/*.md", isFrontMatter: true),
    ContentFile(.page, "content/**/pages/*.md", isFrontMatter: true),
    ContentFile(.glossary, "content/*/glossary.md", isFrontMatter: true),
  ]

  /// The name of the file of its schema: `set.schema.json`.
  package var schemaName: String { "\(shape.name).schema.json" }
}
