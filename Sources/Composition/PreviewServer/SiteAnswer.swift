private import Platform
import Downloads
import Files
import Pipeline

/// Returns what a browser gets for an address of the site.
///
/// - Parameters:
///   - requested: The path it asks for, beginning with `/`.
///   - state: What the preview shows.
///   - version: What tells this state from all others.
///   - desk: Whether pages can be edited.
/// - Returns: A file of the site, made now; or the site's page for missing addresses.
func siteAnswer(
  _ requested: String, state: PreviewState, version: String, desk: Bool
) async -> Answer {
  func served(_ page: [UInt8]) -> [UInt8] { servedPage(page, version: version, desk: desk) }
  func answer(_ status: Status = .ok, with file: OutputFile) -> Answer {
    let isPage = file.path.hasSuffix(".html")
    return Answer(
      status, type: mediaType(of: file.path),
      bytes: isPage ? served(file.contents) : file.contents)
  }
  guard let publication = state.publication else {
    return Answer(
      .unavailable, type: mediaType(of: ".html"), bytes: served(emptyPage))
  }
  let path = publication.pagePath(requested)
  do {
    if let document = try await publication.download(at: path) {
      return Answer(type: mediaType(of: path), bytes: document.contents)
    }
    if let file = try await publication.file(at: path) {
      return answer(with: file)
    }
    // A folder without its `/` would give the links of its page another meaning.
    if publication.page(at: path + "/index.html") != nil {
      return Answer(movedTo: percentEncoded(requested) + "/")
    }
    guard let missing = try await publication.file(at: "404.html") else {
      return Answer(.notFound, sentence: "Nothing of the site stands at this address.")
    }
    return answer(.notFound, with: missing)
  } catch let error as DownloadError {
    return failedDownloadAnswer(error)
  } catch {
    return Answer(.failed, sentence: "\(error)")
  }
}

/// What is shown before there is any page; the preview's script tells why.
private let emptyPage = Array(
  """
  <!DOCTYPE html>
  <html lang="en-GB">
  <head>
  <meta charset="utf-8">
  <title>Nothing to show yet</title>
  </head>
  <body>
  <main><p>The site cannot be shown until its mistakes are mended.</p></main>
  </body>
  </html>

  """.utf8)
