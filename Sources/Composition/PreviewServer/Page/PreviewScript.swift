private import Platform
import Files

/// The script that pages of the preview load, from `preview/preview.js`.
///
/// It is put into the program while it is compiled, by the plug-in `EmbedFolders`.
let previewScript: [UInt8] = script("preview.js")

/// The script that pages load where they can be edited: those of `preview/desk`, in the order of their names, with
/// names that no script of a theme meets.
let deskScript: [UInt8] = {
  let paths = (embeddedFolders["preview"]?.entries ?? []).map(\.path)
    .filter { $0.hasPrefix("desk/") && $0.hasSuffix(".js") }.sorted()
  precondition(!paths.isEmpty, "the program carries no script for editing")
  let parts =
    [Array("\"use strict\";\n(() => {\n".utf8)] + paths.map(script) + [Array("})();\n".utf8)]
  return Array(parts.joined(separator: [UInt8(ascii: "\n")]))
}()

private func script(_ path: String) -> [UInt8] {
  guard let script = try? embeddedFolders["preview"]?.contents(of: path) else {
    preconditionFailure("the program carries no script '\(path)'")
  }
  return script
}
