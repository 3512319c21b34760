/// Returns the type of a file of the site, by the end of its name; one without an end is plain text.
package func mediaType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return "text/plain; charset=utf-8" }
  return mediaTypes[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
}

private let mediaTypes = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "json": "application/json",
  "webmanifest": "application/manifest+json",
  "xml": "application/xml", "txt": "text/plain; charset=utf-8",
  "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "pdf": "application/pdf",
  "bib": "application/x-bibtex", "ris": "application/x-research-info-systems",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "odt": "application/vnd.oasis.opendocument.text",
  "ods": "application/vnd.oasis.opendocument.spreadsheet", "woff2": "font/woff2",
]
