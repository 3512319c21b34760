import Downloads
import ByteWriting

/// Returns the page that a browser gets in place of a document that cannot be made now.
///
/// It is no page of the site, and has no script: whoever has mended what it says loads it again.
func failedDownloadAnswer(_ error: DownloadError) -> Answer {
  Answer(
    .unavailable, type: mediaType(of: ".html"),
    bytes: Array(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>This document could not be made</title>
      <style>body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 40rem; overflow-wrap: anywhere; padding: 0 1rem }</style>
      </head>
      <body>
      <main>
      <h1>This document could not be made</h1>
      <p>\(escaped(error.description)).</p>
      <p>Put that right and load this page again; the preview need not be stopped.</p>
      </main>
      </body>
      </html>

      """.utf8))
}
