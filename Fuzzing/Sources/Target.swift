/// Something that reads what is not trusted.
struct Target: Sendable {
  /// What `script/fuzz` calls it, and the folder of its seeds.
  let name: String
  /// Reads an input, and ends the program where what comes of it is not as it always is.
  let feed: @Sendable ([UInt8]) -> Void

  /// All, from the fastest to the slowest.
  static let all: [Target] = [
    Target(name: "locators", feed: feedLocators),
    Target(name: "references", feed: feedReferences),
    Target(name: "requests", feed: feedRequests),
    Target(name: "messages", feed: feedMessages),
    Target(name: "templates", feed: feedTemplates),
    Target(name: "yaml", feed: feedYAML),
    Target(name: "inventories", feed: feedInventories),
    Target(name: "archives", feed: feedArchives),
    Target(name: "pandoc", feed: feedPandoc),
    Target(name: "markdown", feed: feedMarkdown),
    Target(name: "html", feed: feedHTML),
    Target(name: "office", feed: feedOffice),
    Target(name: "files", feed: feedFiles),
    Target(name: "pages", feed: feedPages),
  ]
}
