import ByteWriting
import ContentModel
import Files
import Wording

extension SitePages {
  /// What hosts read of the files: docs/hosting.md says which host reads what.
  var hostFiles: [OutputFile] {
    [
      // GitHub Pages would make a page of each `qm2.md`, in the place of the `qm2.html` beside it.
      OutputFile(path: ".nojekyll", contents: []),
      OutputFile(path: "_headers", text: headerList),
    ]
  }

  /// What Netlify and Cloudflare Pages send with the files.
  ///
  /// No header stands twice for one file, since those hosts join or choose among them differently.
  private var headerList: String {
    let root = site.settings.baseURL.map(pathOfAddress) ?? "/"
    let isSecure = site.settings.baseURL?.hasPrefix("https:") == true
    var lines = "\(root)*\n"
    for (name, value) in sentHeaders + (isSecure ? [strictTransport] : []) {
      lines += "  \(name): \(value)\n"
    }
    // The list of the scripts of the search has no fingerprint: 'assets/search/manifest.js'.
    let folders = [""] + olderEditions.map { "\($0.edition.folder)/" }
    for path in folders.flatMap({ ["\($0)assets/:file", "\($0)assets/search/:version/*"] }) {
      lines += "\(root)\(path)\n  Cache-Control: \(CachePolicy.fingerprinted)\n"
    }
    for set in site.sets {
      let worker = encodedAddress(ofPath: site.offlineAddress(of: set.id))
      lines += "\(root)\(worker)\n  Cache-Control: \(CachePolicy.worker)\n"
    }
    return lines
  }
}

/// What is sent with every file.
///
/// Pages bring a stricter policy of their own, and browsers hold to both. What is sent as well allows whatever any file
/// needs, pictures with a style of their own and documents among them, but nothing of another host.
private let sentHeaders = [
  (
    "Content-Security-Policy",
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'"
  ),
  ("X-Content-Type-Options", "nosniff"),
  ("X-Frame-Options", "DENY"),
  ("Referrer-Policy", "same-origin"),
  ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ("Cross-Origin-Opener-Policy", "same-origin"),
]

/// Keeps browsers from asking without encryption for a year: only where the site says that it has it.
private let strictTransport = ("Strict-Transport-Security", "max-age=31536000")

/// How long browsers and those between may keep a file.
private enum CachePolicy {
  /// Another content has another name.
  static let fingerprinted = "public, max-age=31536000, immutable"
  /// An old worker would keep an old site.
  static let worker = "no-cache, no-store"
}
