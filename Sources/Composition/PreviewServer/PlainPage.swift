import ByteWriting

/// Returns a page of the preview's own, which is none of the site: without scripts, and in the colours that the
/// reader has chosen.
///
/// - Parameters:
///   - title: Its title, as text.
///   - main: Writes what it says, as HTML.
/// - Returns: The page.
func plainPage(titled title: String, _ main: (inout UTF8Buffer) -> Void) -> [UInt8] {
  var html = UTF8Buffer()
  html += """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>
    """
  html.appendEscaped(title)
  html += """
    </title>
    <style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 45rem; overflow-wrap: anywhere; padding: 0 1rem } pre { border: 1px solid; overflow-x: auto; padding: 0.75rem } code { overflow-wrap: anywhere }</style>
    </head>
    <body>
    <main>

    """
  main(&html)
  html += "</main>\n</body>\n</html>\n"
  return Array(html.bytes)
}
