import ArgumentParser
import ContentModel
private import Platform
import NewContent

/// `waymark new site`: makes a site that can be built at once.
struct NewSiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Makes a site that can be built at once: texts to write over, and the theme.",
    discussion: """
      The site stands on its own: 'waymark check' and 'waymark build' in its folder need \
      nothing else.
      """)

  @Argument(help: "The folder of the new site.")
  var folder: String

  @Option(help: ArgumentHelp("What people call the site, in place of the name of its folder."))
  var name: String?

  @OptionGroup var address: AddressOption

  @OptionGroup var prefix: PrefixOption

  @Option(help: ArgumentHelp("The language of interface and content, such as en-GB or cy."))
  var language = "en-GB"

  func run() async throws {
    let words = name ?? spokenName(ofFolder: folder)
    guard let title = Title(words) else {
      throw wrongUsage("the site has no name", hint: "give it one with --name")
    }
    let set = try setFolder(address.value(or: title.initials))
    let files = newSite(
      title, folder: set, prefix: try prefix.value(or: title.prefix), language: language)
    var site = SiteOption()
    site.site = folder
    try site.write(files)
    let move = folder == "." ? "" : "cd \(folder), then "
    Terminal.writeOutput("next: \(move)'waymark check' and 'waymark build'\n")
  }

  func validate() throws {
    if languageTag(language) == nil {
      throw ValidationError("'\(language)' is not a language. Write it as en-GB or cy")
    }
  }
}

/// Returns the name of a folder as words: `quality-markers` gives `Quality markers`.
private func spokenName(ofFolder path: String) -> String {
  let name = URL(filePath: path).standardizedFileURL.lastPathComponent
  let words = name.split { $0 == "-" || $0 == "_" || $0 == "." }.joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
