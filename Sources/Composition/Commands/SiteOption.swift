import ArgumentParser
import ContentModel

/// The folder of the site.
struct SiteOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds the site: its 'content' and 'themes'.", valueName: "dir"))
  var site = "."

  func validate() throws {
    if site.isEmpty {
      throw ValidationError("--site is empty. Name the folder that holds 'content' and 'themes'")
    }
  }
}

/// Where the site will be published.
struct BaseURLOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The address the site will be published at, in place of the one in content/site.yml.",
      valueName: "url"))
  var baseURL: String?

  func validate() throws {
    if let baseURL, ContentModel.baseURL(baseURL) == nil {
      throw ValidationError(
        "'\(baseURL)' is not an address. Write it whole, such as https://example.org/markers/")
    }
  }

  /// The address with a final `/`.
  var normalized: String? { baseURL.flatMap(ContentModel.baseURL) }
}
