import ByteWriting
import ContentModel
import Diagnostics
import Files
import Inventories
import SiteRenderer
import Themes
import YAMLReader

/// YAML alone: the same twice, with findings inside it.
func feedYAML(_ bytes: [UInt8]) {
  let read = readYAML(bytes, path: "a.yml")
  expectPlaces(of: read.diagnostics, in: ["a.yml": bytes])
  expect(
    read.diagnostics == readYAML(bytes, path: "a.yml").diagnostics,
    "the findings of two readings differ")
}

/// Which file of the small site an input stands for, by its first byte.
private let paths: [UInt8: String] = [
  UInt8(ascii: "a"): "content/site.yml", UInt8(ascii: "b"): "content/set/set.yml",
  UInt8(ascii: "c"): "content/set/sources.yml", UInt8(ascii: "d"): "content/crosswalk.yml",
  UInt8(ascii: "e"): "content/style.yml", UInt8(ascii: "f"): "content/set/import.yml",
  UInt8(ascii: "g"): "content/set/glossary.md", UInt8(ascii: "h"): "content/set/index.md",
  UInt8(ascii: "i"): "content/pages/about.md", UInt8(ascii: "j"): "content/set/markers/01-one.md",
]

/// A file of a site, front matter and all: reading and linking never fail, and findings lie inside their files.
func feedFiles(_ bytes: [UInt8]) {
  guard let first = bytes.first, let path = paths[first] else { return }
  var files = smallSite
  files[path] = Array(bytes.dropFirst())
  _ = load(files)
}

/// The text of a marker to its page, its data and its Markdown: HTML is well formed and of a size that the text explains.
func feedPages(_ bytes: [UInt8]) {
  var files = smallSite
  let path = "content/set/markers/02-two.md"
  let head = "---\nnumber: 2\ntitle: Two\nphase: before\nsummary: S.\n---\n## Quality statement\n"
  files[path] = Array(head.utf8) + bytes
  guard let site = load(files).site, let theme else { return }
  let pages = SitePages(site, theme: theme)
  for id in pages.ids {
    guard case .marker(let marker) = id, marker.number == 2 else { continue }
    for file in pages.files(id) where file.path.hasSuffix(".html") {
      expectMarkup(file.contents, scripts: true)
      expect(
        file.contents.count <= 1 << 18 + 64 * bytes.count * (bytes.count + 1),
        "\(bytes.count) bytes have become a page of \(file.contents.count)")
    }
  }
}

private let theme = Theme.load(
  standardThemeName, from: MemoryFiles([:]), and: standardTheme, for: SitePages.themeContract
).value

/// What other publishers say can be cited of them.
func feedInventories(_ bytes: [UInt8]) {
  guard let file = try? readInventory(bytes) else { return }
  _ = file
}
