import ByteWriting
import Downloads

/// Returns the page that a browser gets in place of a document that cannot be made now.
///
/// It is no page of the site, and has no script: whoever has mended what it says loads it again.
func failedDownloadAnswer(_ error: DownloadError) -> Answer {
  let title = "This document could not be made"
  return Answer(
    .unavailable, type: mediaType(of: ".html"),
    bytes: plainPage(titled: title) { html in
      html += "<h1>\(title)</h1>\n<p>"
      html.appendEscaped(error.description)
      html += ".</p>\n"
      html += "<p>Put that right and load this page again; the preview need not be stopped.</p>\n"
    })
}
